#!/usr/bin/env node
// Makes @actions/core load its HTTP client when an OIDC token is asked for, and not before.
//
// The toolkit's one HTTP client brings a whole undici of its own, a megabyte that every step of a workflow would read
// and compile to print its first line, for a call that this action never makes.
//
// Idempotent through a marker. Throws when the toolkit no longer looks as expected, so that an upgrade is reviewed.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MARK = '/* http-client-when-needed */';
const IMPORTS = `import { HttpClient } from '@actions/http-client';
import { BearerCredentialHandler } from '@actions/http-client/lib/auth';
`;
const MAKE = `        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
`;
const MAKE_LATE = `        ${MARK}
        const { HttpClient } = await import('@actions/http-client');
        const { BearerCredentialHandler } = await import('@actions/http-client/lib/auth');
${MAKE}`;
const REPLACED = [
  [IMPORTS, ''],
  ['    static createHttpClient(', '    static async createHttpClient('],
  [MAKE, MAKE_LATE],
  [
    'const httpclient = OidcClient.createHttpClient()',
    'const httpclient = yield OidcClient.createHttpClient()',
  ],
];

/** Patches the toolkit under `root`; returns the files it changed. Throws when a place is not there exactly once. */
export function patchToolkit(root) {
  const file = path.join(root, 'node_modules/@actions/core/lib/oidc-utils.js');
  let source = fs.readFileSync(file, 'utf8');
  if (source.includes(MARK)) return [];
  for (const [from, to] of REPLACED) {
    const hits = source.split(from).length - 1;
    if (hits !== 1) {
      throw new Error(
        `${path.relative(root, file)}: expected ${JSON.stringify(from.trim())} once, found it ${hits} times. ` +
          'The toolkit changed: adapt script/patch-toolkit.mjs.',
      );
    }
    source = source.replace(from, to);
  }
  // Unlinked first: never write through a hard link into a package manager's store.
  fs.rmSync(file);
  fs.writeFileSync(file, source);
  return [path.relative(root, file)];
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
  for (const file of patchToolkit(root)) process.stderr.write(`patched ${file}\n`);
}
