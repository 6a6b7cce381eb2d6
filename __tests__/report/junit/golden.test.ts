import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJunit } from '../../../src/report/junit/read.js';

/** One report a dialect, `<dialect>.xml`, and what it says, `<dialect>.json`. `GOLDEN_UPDATE=1` writes the latter anew: read them. */
const folder = path.join(import.meta.dirname, 'golden');
const dialects = readdirSync(folder).flatMap((name) => (name.endsWith('.xml') ? [name.slice(0, -4)] : []));

/** Files of the repository that the reports are about. */
const repository = [
  'services/shop/src/test/java/com/acme/CartTest.java',
  'services/shop/src/main/java/com/acme/Prices.java',
  'tests/test_cart.py',
  'tests/test_broken.py',
  'shop/__init__.py',
  'src/cart.test.ts',
  'src/sum.ts',
  'cart/cart_test.go',
  'cart/sync_test.go',
  'other/sync_test.go',
  'test/cart.spec.js',
  'src/cart.rs',
  'src/sync.rs',
  'tests/CartTest.php',
  'src/Prices.php',
];

test('every dialect that is promised has a report here', () => {
  expect(dialects.sort()).toEqual([
    'gotestsum',
    'jest-junit',
    'mocha',
    'nextest',
    'phpunit',
    'pytest',
    'surefire',
  ]);
});

test.each(dialects)('%s', async (dialect) => {
  const name = `${dialect}.xml`;
  const report = await readJunit([{ name, content: [readFileSync(path.join(folder, name))] }], {
    roots: ['/home/user/work'],
    files: repository,
  });
  const golden = path.join(folder, `${dialect}.json`);
  if (process.env.GOLDEN_UPDATE === '1') writeFileSync(golden, `${JSON.stringify(report, null, 2)}\n`);
  expect(report).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
});
