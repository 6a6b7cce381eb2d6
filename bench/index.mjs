// `npm run bench [-- start|run|upload …]`: measured on the bundles in dist, as root, on this machine. Quote ratios.
import { startRows } from './start.mjs';
import { print } from './table.mjs';
import { uploadRows } from './upload.mjs';
import { verbRows } from './verbs.mjs';
import { wholeRunRows } from './whole-run.mjs';

const all = { start: startRows, run: wholeRunRows, upload: uploadRows, verbs: verbRows };
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(all)) {
  if (!all[name]) throw new Error(`no benchmark '${name}'; there are: ${Object.keys(all).join(', ')}`);
  print(await all[name]());
}
process.exit();
