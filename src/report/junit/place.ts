import type { TestPlace } from './model.js';
import type { RawCase } from './parse.js';
import type { RepositoryPaths } from './repository-path.js';

/** So much of a trace is looked at, in UTF-16 units. */
const SEARCHED = 24_000;

const PYTHON = /^\s*File "([^"]{1,500})", line (\d{1,7})/;
const JAVA =
  /^\s*at (?:[\w.@$-]{1,200}\/)*([\w$.]{1,300})\.[\w$<>]{1,200}\(([\w$-]{1,200}\.(?:java|kt|scala|groovy)):(\d{1,7})\)/;
const DOTNET = / in (\S{1,500}):line (\d{1,7})$/;
/** `path.ext:12`, `path.ext:12:5`, `path.ext:12:` */
const TOKEN = /^((?:file:\/\/)?[^:]{1,500}\.\w{1,10}):(\d{1,7})(?::\d{1,7})?:?$/;

interface Frame {
  file: string;
  line: number;
}

/**
 * Where a test failed, in a file of the repository: a line of its own file that the trace names, else the innermost
 * line of the repository in it, else what the attributes say.
 */
export function placeOf(
  {
    file,
    line,
    classname,
    message,
    detail,
  }: Pick<RawCase, 'file' | 'line' | 'classname' | 'message' | 'detail'>,
  paths: RepositoryPaths,
): TestPlace | undefined {
  const own = file === undefined ? undefined : paths.find(file);
  const frames = framesOf(`${message}\n${detail}`, classname, paths);
  const frame = frames.find((one) => one.file === own) ?? frames[0];
  if (frame) return frame;
  if (own === undefined) return undefined;
  return line === undefined ? { file: own } : { file: own, line };
}

/** The innermost first, as far as the language's traces can be told apart. */
function framesOf(text: string, classname: string, paths: RepositoryPaths): Frame[] {
  const frames: Frame[] = [];
  const python: Frame[] = [];
  const add = (to: Frame[], file: string | undefined, line: string | undefined): void => {
    if (file !== undefined && Number(line) > 0) to.push({ file, line: Number(line) });
  };
  for (const one of text.slice(0, SEARCHED).split('\n')) {
    if (one.length > 2000) continue;
    const [, pythonFile, pythonLine] = PYTHON.exec(one) ?? [];
    const [, javaClass, javaFile, javaLine] = JAVA.exec(one) ?? [];
    const [, dotnetFile, dotnetLine] = DOTNET.exec(one) ?? [];
    if (pythonFile !== undefined) add(python, paths.find(pythonFile), pythonLine);
    else if (javaClass !== undefined && javaFile !== undefined) {
      const folder = javaClass.split('.').slice(0, -1).join('/');
      add(frames, paths.findByEnd(folder === '' ? javaFile : `${folder}/${javaFile}`), javaLine);
    } else if (dotnetFile !== undefined) add(frames, paths.find(dotnetFile), dotnetLine);
    else {
      for (const token of one.split(/[\s()'"<>|,[\]]+/)) {
        const [, tokenFile, tokenLine] = TOKEN.exec(token) ?? [];
        if (tokenFile === undefined) continue;
        const bareGo = tokenFile.endsWith('.go') && !tokenFile.includes('/');
        add(frames, bareGo ? inPackage(tokenFile, classname, paths) : paths.find(tokenFile), tokenLine);
      }
    }
  }
  // Python tells the outermost call first.
  return [...frames, ...python.toReversed()];
}

/** Go names a file without its folder; the package, which is the class, ends with that. */
function inPackage(file: string, classname: string, paths: RepositoryPaths): string | undefined {
  if (classname.length > 500) return undefined;
  const folders = classname.split('/');
  for (let from = 0; from < folders.length; from++) {
    const found = paths.findByEnd([...folders.slice(from), file].join('/'));
    if (found !== undefined) return found;
  }
  return paths.findByEnd(file);
}
