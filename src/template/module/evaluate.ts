import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSdk } from '../../e2b/sdk.js';
import type { ModuleAnswer, ModulePlace } from './answer.js';

/** What a Template of any copy of the SDK is known by: a repository may have installed one of its own. */
interface BuiltTemplate {
  toJSON(computeHashes: boolean): Promise<string>;
  fileContextPath: unknown;
  fileIgnorePatterns?: unknown;
  stackTraces?: unknown;
}

/**
 * Loads a module, TypeScript or not, and answers with the Template that it exports. Runs in a process of its own, with
 * the repository's code.
 */
export async function evaluateModule(file: string): Promise<ModuleAnswer> {
  try {
    // Beside the bundle, not in it: a bundler would replace the imports that it makes for the module.
    const { createJiti } = await import(/* webpackIgnore: true */ 'jiti');
    const jiti = createJiti(file, {
      fsCache: false,
      // A repository that installed the SDK gets its own; others get ours.
      ...(hasOwnSdk(file) ? {} : { virtualModules: { e2b: await loadSdk() } }),
    });
    const template = await templateOf(await jiti.import(file));
    if (template === undefined) return { error: NO_TEMPLATE };
    return {
      template: await template.toJSON(false),
      context: contextOf(template),
      ignore: textsOf(template.fileIgnorePatterns),
      places: Array.isArray(template.stackTraces)
        ? template.stackTraces.map((trace: unknown) => lineOnly(placeIn(trace)) ?? null)
        : [],
    };
  } catch (error) {
    return failure(error, file);
  }
}

const NO_TEMPLATE =
  'it exports no E2B Template: export one as default or as `template`, or a function that returns one';

function hasOwnSdk(file: string): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules/e2b/package.json'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}

/** The default export or `template`, or what it returns if it is a function; else the only Template exported. */
async function templateOf(loaded: unknown): Promise<BuiltTemplate | undefined> {
  if (isTemplate(loaded)) return loaded;
  if (typeof loaded !== 'object' || loaded === null) return undefined;
  const exported = loaded as Record<string, unknown>;
  // A CommonJS module may wrap its default export once more.
  const fallback = exported['default'];
  const inner = typeof fallback === 'object' && fallback !== null ? fallback : {};
  for (const candidate of [fallback, exported['template'], ...Object.values(inner)]) {
    const value: unknown = typeof candidate === 'function' ? await call(candidate) : candidate;
    if (isTemplate(value)) return value;
  }
  const [only, ...others] = Object.values(exported).filter(isTemplate);
  return others.length === 0 ? only : undefined;
}

function call(candidate: (...values: never[]) => unknown): unknown {
  // A class cannot be called; it is no template either.
  return /^class\b/.test(String(candidate)) ? undefined : candidate();
}

function isTemplate(value: unknown): value is BuiltTemplate {
  return (
    typeof value === 'object' &&
    value !== null &&
    'toJSON' in value &&
    typeof value.toJSON === 'function' &&
    'fileContextPath' in value
  );
}

function contextOf({ fileContextPath: context }: BuiltTemplate): string {
  if (context instanceof URL) return fileURLToPath(context);
  return typeof context === 'string' ? context : '.';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The first place of a stack trace that is in a file. */
function placeIn(trace: unknown, isWanted: (file: string) => boolean = () => true): ModulePlace | undefined {
  if (typeof trace !== 'string') return undefined;
  for (const frame of trace.split('\n')) {
    const [, where = '', line, column] =
      /(?:\(|at (?:async )?)?((?:file:\/\/)?[^\s()][^()]*):(\d+):(\d+)\)?$/.exec(frame) ?? [];
    if (line === undefined || column === undefined || where.startsWith('node:')) continue;
    const file = where.startsWith('file:') ? fileURLToPath(where) : where;
    if (path.isAbsolute(file) && isWanted(file)) return { file, line: Number(line), column: Number(column) };
  }
  return undefined;
}

function lineOnly(place: ModulePlace | undefined): ModulePlace | undefined {
  return place && { file: place.file, line: place.line };
}

function failure(error: unknown, file: string): ModuleAnswer {
  if (!(error instanceof Error)) return { error: `it throws ${String(error)}` };
  const [first = ''] = error.message.split('\n');
  const said = first.replaceAll(file, path.basename(file)).trim();
  const isSyntax = said.startsWith('ParseError: ');
  const message = isSyntax ? said.replace('ParseError', 'SyntaxError') : `${error.name}: ${said}`;
  const missing = /^Cannot find (?:module|package) '([^']+)'/.exec(first)?.[1];
  const hint =
    missing === undefined || missing.startsWith('.')
      ? ''
      : '; install the packages that it needs before, as with npm ci';
  // The parser says where it stopped in its message; other columns are those of the transformed text.
  const place = isSyntax ? placeIn(error.message) : lineOnly(placeIn(error.stack, isOfUser));
  return { error: `${message}${hint}`, ...(place === undefined ? {} : { place }) };
}

/** Files of the repository, neither its packages nor this bundle. */
function isOfUser(file: string): boolean {
  const own = path.dirname(process.argv[1] ?? '');
  return !file.split(path.sep).includes('node_modules') && path.dirname(file) !== own;
}
