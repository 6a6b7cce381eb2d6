import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Template, type TemplateBuilder } from 'e2b';
import { buildTemplate, inSandboxOf, rawBuild, upload } from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';
import { END_MARK, type RawEntry, rawHeader, tarOf } from '../../transfer/raw-tar.js';
import { removeTempFolders, tempFolder } from '../../transfer/temp-folder.js';

let engine: TestEngine;
let context: string;
beforeAll(async () => {
  engine = await startTestEngine();
  context = tempFolder();
  mkdirSync(join(context, 'folder/sub/empty'), { recursive: true });
  writeFileSync(join(context, 'folder/a.txt'), 'a');
  writeFileSync(join(context, 'folder/.hidden'), 'hidden');
  writeFileSync(join(context, 'folder/sub/b.txt'), 'b');
  writeFileSync(join(context, 'folder/run.sh'), '#!/bin/sh\necho ran\n');
  chmodSync(join(context, 'folder/run.sh'), 0o755);
  symlinkSync('a.txt', join(context, 'folder/link'));
  symlinkSync('nowhere', join(context, 'folder/broken'));
  writeFileSync(join(context, 'plain file.txt'), 'name');
});
afterAll(async () => {
  await engine.stop();
  removeTempFolders();
});

const base = (): TemplateBuilder => Template({ fileContextPath: context }).fromBaseImage();
const LIST = `find -printf '%P %y %m %u:%g %l\\n' | sort | sed 's/ *$//'`;

async function copied(name: string, template: TemplateBuilder, folder: string): Promise<string[]> {
  await buildTemplate(engine, template, name);
  return (await inSandboxOf(engine, name, `cd ${folder} && ${LIST}`, { user: 'root' }))
    .trim()
    .split('\n')
    .slice(1);
}

test('the content of a folder: modes, links, hidden files, empty folders; owned by the user', async () => {
  expect(await copied('pattern', base().copy('folder/*', 'dest'), '/home/user/dest')).toEqual([
    '.hidden f 644 user:user',
    'a.txt f 644 user:user',
    'broken l 777 user:user nowhere',
    'link l 777 user:user a.txt',
    'run.sh f 755 user:user',
    'sub d 755 user:user',
    'sub/b.txt f 644 user:user',
    'sub/empty d 755 user:user',
  ]);
  expect(await inSandboxOf(engine, 'pattern', 'dest/run.sh; stat -c %U dest')).toBe('ran\nuser\n');
});

test('a pattern that chooses, an owner and a mode', async () => {
  const template = base().copy('folder/**/*.txt', '/opt/texts', { user: 'root', mode: 0o600 });
  expect(await copied('chosen', template, '/opt/texts')).toEqual([
    'a.txt f 600 root:root',
    'sub d 600 root:root',
    'sub/b.txt f 600 root:root',
  ]);
});

test('a file: to an exact path, into a folder, relative to the work directory, by a variable', async () => {
  const template = base()
    .setEnvs({ APP: '/srv/app' })
    .setWorkdir('/work')
    .copy('plain file.txt', 'exact name')
    .copy('folder/a.txt', 'made/')
    .copy('folder/a.txt', '/usr/local/share')
    .copy('folder/run.sh', '$APP/bin/run');
  await buildTemplate(engine, template, 'files');
  const command = `cat '/work/exact name' /work/made/a.txt /usr/local/share/a.txt; /srv/app/bin/run; stat -c %U:%G /work/made`;
  expect(await inSandboxOf(engine, 'files', command)).toBe('nameaaran\nuser:user\n');
});

test('a link is copied as one', async () => {
  const template = base().copy('folder/link', '/srv/link').copy('folder/broken', '/srv/');
  expect(await copied('links', template, '/srv')).toEqual([
    'broken l 777 user:user nowhere',
    'link l 777 user:user a.txt',
  ]);
});

test('a folder is merged into one that is there: files and links are replaced, the rest stays', async () => {
  const template = base()
    .runCmd(
      'mkdir -p app/sub && echo old | tee app/a.txt app/sub/kept app/target > /dev/null && ln -s target app/run.sh',
    )
    .copy('folder', 'app', { resolveSymlinks: true, ignore: ['broken'] } as object);
  await expect(buildTemplate(engine, template, 'merged')).rejects.toThrow(/broken/); // The SDK follows links then.
  const merged = base()
    .runCmd(
      'mkdir -p app/sub && echo old | tee app/a.txt app/sub/kept app/target > /dev/null && ln -s target app/run.sh',
    )
    .copy('folder/*', 'app');
  await buildTemplate(engine, merged, 'merged');
  expect(await inSandboxOf(engine, 'merged', 'cd app; cat a.txt sub/kept sub/b.txt target; ./run.sh')).toBe(
    'aold\nbold\nran\n',
  );
});

test('everything, without what is ignored', async () => {
  const whole = tempFolder();
  for (const name of ['kept.txt', 'ignored.txt', '.env']) writeFileSync(join(whole, name), name);
  writeFileSync(join(whole, '.dockerignore'), 'ignored.txt\n');
  await buildTemplate(
    engine,
    Template({ fileContextPath: whole }).fromBaseImage().copy('.', '/all'),
    'everything',
  );
  const names = (await inSandboxOf(engine, 'everything', 'ls -A /all')).trim().split('\n');
  expect(names).toEqual(['.dockerignore', '.env', 'kept.txt']);
});

test('an archive that is not compressed, and one that is uploaded again', async () => {
  const template = (): TemplateBuilder =>
    base().copy('folder/a.txt', 'a', { gzip: false, forceUpload: true });
  await buildTemplate(engine, template(), 'plain-tar');
  const { logs } = await buildTemplate(engine, template(), 'plain-tar');
  expect(logs).toContain("Uploaded 'folder/a.txt'");
  expect(await inSandboxOf(engine, 'plain-tar', 'cat a')).toBe('a');
});

describe('archives that no SDK packs', () => {
  const copy = (hash: string, ...args: string[]): Parameters<typeof rawBuild>[2] => [
    {
      type: 'RUN',
      args: ['echo before > /home/user/victim; echo before | sudo tee /etc/victim > /dev/null'],
    },
    { type: 'COPY', args, filesHash: hash },
  ];

  test('leave nothing outside of the target by an absolute path', async () => {
    const { hash } = await upload(
      engine,
      await tarOf(
        { name: '/evil', body: 'evil' },
        { name: '/etc/victim', body: 'evil' },
        { name: 'good', body: 'good' },
      ),
    );
    expect(await rawBuild(engine, 'absolute', copy(hash, 'good', 'dest'))).toMatchObject({ status: 'ready' });
    expect(
      await inSandboxOf(engine, 'absolute', 'cat dest victim /etc/victim; ls /evil /.build* 2>&1 | wc -l'),
    ).toBe('goodbefore\nbefore\n2\n');
  });

  test.each([
    ['a path that climbs', { name: '../../evil', body: 'evil' }],
    [
      'a link on the way',
      { name: 'etc', type: 'symlink', linkname: '/etc' },
      { name: 'etc/victim', body: 'evil' },
    ],
  ] as [string, ...RawEntry[]][])('fail by %s', async (_what, ...entries) => {
    const { hash } = await upload(engine, await tarOf(...entries, { name: 'good', body: 'good' }));
    expect(await rawBuild(engine, 'climbing', copy(hash, 'good', 'dest'))).toMatchObject({ status: 'error' });
  });

  test('are not followed where a link stands for the source', async () => {
    const { hash } = await upload(
      engine,
      await tarOf({ name: 'way', type: 'symlink', linkname: '/etc' }, { name: 'other', body: 'x' }),
    );
    expect(await rawBuild(engine, 'behind', copy(hash, 'way/passwd', 'stolen'))).toMatchObject({
      status: 'error',
      reason: { message: expect.stringContaining("'way/passwd' is behind a link"), step: '2' },
    });
  });

  test('may have names in any language and of any length', async () => {
    const name = `naïve ${'长'.repeat(60)}/${'é'.repeat(90)}.txt`;
    const { hash } = await upload(engine, await tarOf({ name, body: 'x' }));
    const steps = [{ type: 'COPY', args: ['.', '/srv/names'], filesHash: hash }];
    expect(await rawBuild(engine, 'names', steps)).toMatchObject({ status: 'ready' });
    expect(await inSandboxOf(engine, 'names', `find /srv/names -type f`)).toBe(`/srv/names/${name}\n`);
  });

  test('broken, empty, or without what is to be copied: the step fails and says so', async () => {
    const cases: [Uint8Array, RegExp][] = [
      [Buffer.from('no archive at all '.repeat(100)), /failed to copy 'x' to 'y'/],
      [
        Buffer.concat([rawHeader({ name: Buffer.from('x'), size: 1_000_000 }), END_MARK]),
        /failed to copy 'x'/,
      ],
      [await tarOf({ name: 'other', body: '' }), /has no 'x'/],
    ];
    for (const [archive, words] of cases) {
      const { hash } = await upload(engine, archive);
      const { reason } = await rawBuild(engine, 'broken', copy(hash, 'x', 'y'));
      expect(reason?.message).toMatch(words);
    }
  });

  test('with a source outside, without files, or with an unknown owner: the step fails and says so', async () => {
    const { hash } = await upload(engine, gzipSync(await tarOf({ name: 'x', body: 'x' })));
    const fails = async (filesHash: string, ...args: string[]): Promise<string | undefined> =>
      (await rawBuild(engine, 'refused', copy(filesHash, ...args))).reason?.message;
    expect(await fails(hash, '../x', 'y')).toMatch(/must be a path within the context/);
    expect(await fails(hash, '/x', 'y')).toMatch(/must be a path within the context/);
    expect(await fails('0'.repeat(64), 'x', 'y')).toMatch(/were not uploaded/);
    expect(await fails(hash, 'x', 'y', 'nobody-here')).toMatch(/nobody-here/);
    expect(await fails(hash, 'x', 'y', '', 'rwx')).toMatch(/mode/);
    expect(await fails(hash, 'x', '/etc/passwd/y')).toMatch(/failed to copy/);
  });

  test('text that a shell would take for its own stays text', async () => {
    const { hash } = await upload(engine, await tarOf({ name: "a'; touch evil; '$(id)", body: 'x' }));
    const args = ["a'; touch evil; '$(id)", '/srv/b; touch evil; "quoted"', 'user:user'];
    expect(await rawBuild(engine, 'quoting', [{ type: 'COPY', args, filesHash: hash }])).toMatchObject({
      status: 'ready',
    });
    expect(
      await inSandboxOf(engine, 'quoting', 'ls /srv; find / -xdev -name evil 2> /dev/null || true'),
    ).toBe('b; touch evil; "quoted"\n');
  });
});
