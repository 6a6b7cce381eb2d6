#!/usr/bin/env node
// Makes the E2B SDK's one opaque dynamic import visible to the bundler.
//
// The SDK loads `undici`, `glob` and `tar` through `import(variable)`, which ncc cannot follow: in an isolated
// bundle the `proxy` option is then silently ignored and `Template.build` with `copy()` throws. Literal imports
// cure both. `undici8` is left out on purpose: npm installs that optional package only on newer versions of Node,
// and a bundle must not depend on which Node ran the installation; the SDK falls back to `undici`.
//
// Idempotent through a marker. Throws when the SDK no longer looks as expected, so that an upgrade is reviewed.
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

/** Patches the SDK under `root`; returns the files it changed. Throws when a file does not hold exactly one opaque import. */
export function patchSdk(root) {
  const changed = [];
  // index.js is what ncc picks ("main"), index.mjs is what jest runs.
  for (const name of ['index.js', 'index.mjs']) {
    const file = path.join(root, 'node_modules/e2b/dist', name);
    const source = fs.readFileSync(file, 'utf8');
    if (source.includes(MARK)) continue;
    const hits = source.match(OPAQUE)?.length ?? 0;
    if (hits !== 1) {
      throw new Error(
        `${path.relative(root, file)}: expected one opaque import, found ${hits}. ` +
          'The SDK changed: look at its dynamicImport helper and adapt script/patch-sdk.mjs.',
      );
    }
    // Unlinked first: never write through a hard link into a package manager's store.
    fs.rmSync(file);
    fs.writeFileSync(file, source.replace(OPAQUE, LITERAL));
    changed.push(path.relative(root, file));
  }
  return changed;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  for (const file of patchSdk(root)) process.stderr.write(`patched ${file}\n`);
}
