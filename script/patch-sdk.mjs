#!/usr/bin/env node
// Makes the E2B SDK's one opaque dynamic import visible to the bundler, and keeps the code interpreter's from holding on to
// all that code prints.
//
// The SDK loads `undici`, `glob` and `tar` through `import(variable)`, which ncc cannot follow: in an isolated
// bundle the `proxy` option is then silently ignored and `Template.build` with `copy()` throws. Literal imports
// cure both. `undici8` is left out on purpose: npm installs that optional package only on newer versions of Node,
// and a bundle must not depend on which Node ran the installation; the SDK falls back to `undici`.
//
// The code interpreter's package appends every piece of output to a list that it returns at the end, also when each was
// handed to a callback. Code that prints a gigabyte would need as much memory here; what was handed over is not kept.
//
// Idempotent through markers. Throws when the SDK no longer looks as expected, so that an upgrade is reviewed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MARK = '/* literal-imports */';
const OPAQUE =
  /return await import\(\s*\/\* webpackIgnore: true \*\/\s*\/\* @vite-ignore \*\/\s*module\s*\);/g;
const LITERAL = `${MARK} switch (module) {
		case "undici": return await import("undici");
		case "glob": return await import("glob");
		case "tar": return await import("tar");
		default: throw new Error("not part of the bundle: " + module);
	}`;

const KEEPING = /execution\.logs\.(stdout|stderr)\.push\(msg\.text\);/g;
const KEPT_MARK = '/* not kept */';
const CALLBACKS = { stdout: 'onStdout', stderr: 'onStderr' };

/** What is patched: `find` must match so often, or the package changed. */
const PATCHES = [
  {
    folder: 'node_modules/e2b/dist',
    mark: MARK,
    find: OPAQUE,
    hits: 1,
    replace: () => LITERAL,
    look: 'its dynamicImport helper',
  },
  {
    folder: 'node_modules/@e2b/code-interpreter/dist',
    mark: KEPT_MARK,
    find: KEEPING,
    hits: 2,
    replace: (whole, stream) => `${KEPT_MARK} if (!${CALLBACKS[stream]}) ${whole}`,
    look: 'its parseOutput',
  },
];

/** Patches the SDK under `root`; returns the files it changed. Throws when a file does not look as expected. */
export function patchSdk(root) {
  const changed = [];
  for (const { folder, mark, find, hits, replace, look } of PATCHES) {
    // index.js is what ncc picks ("main"), index.mjs is what jest runs.
    for (const name of ['index.js', 'index.mjs']) {
      const file = path.join(root, folder, name);
      const source = fs.readFileSync(file, 'utf8');
      if (source.includes(mark)) continue;
      const found = source.match(find)?.length ?? 0;
      if (found !== hits) {
        throw new Error(
          `${path.relative(root, file)}: expected ${hits} places to patch, found ${found}. ` +
            `The SDK changed: look at ${look} and adapt script/patch-sdk.mjs.`,
        );
      }
      // Unlinked first: never write through a hard link into a package manager's store.
      fs.rmSync(file);
      fs.writeFileSync(file, source.replace(find, replace));
      changed.push(path.relative(root, file));
    }
  }
  return changed;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  for (const file of patchSdk(root)) process.stderr.write(`patched ${file}\n`);
}
