// `npm run bench [-- start|run|upload|verbs|transfer|identity|builds|interpreter|logs|first-line|link|links|large …]`: measured on the bundles in dist, as
// root, on this machine. Quote ratios.
import { identityRows } from './identity.mjs';
import { buildRows } from './builds.mjs';
import { firstLineRows } from './first-line.mjs';
import { interpreterRows } from './interpreter.mjs';
import { largeRows } from './large-file.mjs';
import { linkRows } from './link-check.mjs';
import { logRows } from './logs.mjs';
import { startRows } from './start.mjs';
import { print } from './table.mjs';
import { linksRows } from './transfer-link.mjs';
import { transferRows } from './transfer.mjs';
import { templateRows } from './template.mjs';
import { uploadRows } from './upload.mjs';
import { verbRows } from './verbs.mjs';
import { wholeRunRows } from './whole-run.mjs';

const all = {
  identity: identityRows,
  start: startRows,
  run: wholeRunRows,
  upload: uploadRows,
  verbs: verbRows,
  transfer: transferRows,
  builds: buildRows,
  template: templateRows,
  interpreter: interpreterRows,
  logs: logRows,
  'first-line': firstLineRows,
  link: linkRows,
  links: linksRows,
  large: largeRows,
};
const words = process.argv.slice(2);
// What is no name of a benchmark but a number or a capital letter narrows those that take it.
const narrowing = words.filter((word) => /^(?:\d+|[A-Z])$/.test(word));
const asked = words.filter((word) => !narrowing.includes(word));
for (const name of asked.length > 0 ? asked : Object.keys(all)) {
  if (!all[name]) throw new Error(`no benchmark '${name}'; there are: ${Object.keys(all).join(', ')}`);
  print(await all[name](narrowing));
}
process.exit();
