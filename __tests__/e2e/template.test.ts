import { longTest } from '../support/long-test.js';
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { sendJson, startApiProxy } from '../support/api-proxy.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { inSandboxOf } from '../support/template-builds.js';
import { endCliProcesses, startCli } from './cli-process.js';
import { buildsOf, newProject, type Project, tagKinds } from './template-project.js';

let engine: TestEngine;
const projects: Project[] = [];
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
afterEach(async () => {
  await endCliProcesses();
  for (const each of projects.splice(0)) each.remove();
});

function project(name: string): Project {
  const made = newProject(engine, name);
  projects.push(made);
  return made;
}

interface Explained {
  reused: boolean;
  reason: string;
  reasons: string[];
  cachedSteps: number;
  steps: number;
}

describe('build or reuse', () => {
  test('built once; the second call builds nothing; explain names what changed, and builds nothing', async () => {
    const one = project('acme');
    one.dockerfile('COPY app /app', 'RUN echo one > /one', 'RUN cat /app/a.txt > /two');
    one.write('app/a.txt', 'first\n');
    one.write('app/run.sh', 'true\n');
    const first = await one.build();
    expect(first).toEqual({
      templateId: expect.stringMatching(/^[a-z0-9]+$/) as unknown,
      name: 'acme',
      buildId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      hash: expect.stringMatching(/^[0-9a-f]{40}$/) as unknown,
      reused: false,
      reason: expect.stringContaining('there is no template acme yet') as unknown,
      reference: `acme:h-${first.hash}`,
    });
    expect(await inSandboxOf(engine, 'acme', 'cat /one /two')).toBe('one\nfirst\n');
    expect(await tagKinds(engine, 'acme')).toEqual(['b', 'default', 'h']);
    const again = await one.build();
    expect(again).toMatchObject({ ...first, reused: true, reason: 'nothing that shapes it changed' });
    expect(await buildsOf(engine, 'acme')).toEqual(['ready']);

    const explain = async (...argv: string[]): Promise<Explained> => {
      const { code, stdout, stderr } = await one.template('explain', ...argv);
      if (code !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as Explained;
    };
    expect(await explain()).toMatchObject({ reused: true, cachedSteps: 7, steps: 7 });
    one.write('app/a.txt', 'second\n');
    // USER and WORKDIR come before the first instruction of a Dockerfile.
    expect(await explain()).toMatchObject({
      reused: false,
      cachedSteps: 2,
      reasons: [expect.stringMatching(/^app\/a\.txt .*Dockerfile:2\) changed$/) as unknown],
    });
    one.write('app/a.txt', 'first\n');
    chmodSync(path.join(one.folder, 'app/run.sh'), 0o755);
    expect((await explain()).reason).toMatch(/app\/run\.sh .*execut/);
    chmodSync(path.join(one.folder, 'app/run.sh'), 0o644);
    expect(await explain('--memory', '512')).toMatchObject({
      reason: expect.stringMatching(/memory/) as unknown,
    });
    one.dockerfile('COPY app /app', 'RUN echo uno > /one', 'RUN cat /app/a.txt > /two');
    const changed = await explain();
    expect(changed.reasons).toEqual([
      'Dockerfile:3 `RUN echo uno > /one` changed (it was `RUN echo one > /one`)',
    ]);
    expect(changed).toMatchObject({ reused: false, cachedSteps: 3 });
    // Another machine reads it from the template itself.
    one.elsewhere();
    expect(await explain()).toMatchObject({ reasons: changed.reasons, cachedSteps: 3 });
    expect(await (await engine.api('GET', '/v2/sandboxes')).json()).toEqual([]);
    expect(await buildsOf(engine, 'acme')).toEqual(['ready']);

    const rebuilt = await one.template('build');
    expect(JSON.parse(rebuilt.stdout)).toMatchObject({
      reused: false,
      reason: expect.stringContaining('changed (it was `RUN echo one > /one`)') as unknown,
    });
    expect(rebuilt.stderr).toContain('Template acme: 3/7 COPY app /app, cached');
    expect(rebuilt.stderr).toMatch(/▸ Template acme: 4\/7 RUN echo uno > \/one\n/);
    expect(await buildsOf(engine, 'acme')).toEqual(['ready', 'ready']);
  });

  test('one request decides that a run starts from what is there', async () => {
    const one = project('counted');
    one.dockerfile('RUN echo there > /there');
    await one.build();
    const proxy = await startApiProxy(engine.apiUrl);
    try {
      const argv = ['run', '--engine', 'cloud', '--api-url', proxy.url, '--json', '--upload', 'none'];
      argv.push('--template-name', 'counted', '--dockerfile', 'Dockerfile', '--run', 'cat /there');
      const env = {
        XDG_CACHE_HOME: one.cache,
        E2B_API_KEY: engine.apiKey,
        E2B_SANDBOX_URL: engine.sandboxUrl,
      };
      const done = await startCli(engine, argv, { cwd: one.folder, env }).done;
      expect(done.code).toBe(0);
      expect(done.result()).toMatchObject({
        outcome: 'passed',
        template: { name: 'counted', reused: true, reason: 'nothing that shapes it changed' },
      });
      expect(proxy.asked.slice(0, 2)).toEqual([
        'GET /templates/counted/tags',
        expect.stringMatching(/^POST \/(?:v2\/)?sandboxes$/),
      ]);
    } finally {
      await proxy.close();
    }
  });

  longTest('what is gone between the look and the start is built anew, with a warning', async () => {
    const one = project('vanishing');
    one.dockerfile('RUN echo there > /there');
    await one.build();
    const proxy = await startApiProxy(engine.apiUrl);
    let refused = false;
    proxy.answer = (asked, response) => {
      if (refused || !/^POST \/(?:v2\/)?sandboxes$/.test(asked)) return false;
      refused = true;
      return sendJson(response, 404, { code: 404, message: "template 'vanishing' not found" });
    };
    try {
      const argv = ['run', '--engine', 'cloud', '--api-url', proxy.url, '--json', '--upload', 'none'];
      argv.push('--template-name', 'vanishing', '--dockerfile', 'Dockerfile', '--run', 'cat /there');
      const env = {
        XDG_CACHE_HOME: one.cache,
        E2B_API_KEY: engine.apiKey,
        E2B_SANDBOX_URL: engine.sandboxUrl,
      };
      const done = await startCli(engine, argv, { cwd: one.folder, env }).done;
      expect(done.result()).toMatchObject({
        outcome: 'passed',
        template: { reused: false, reason: 'the build that was there is gone' },
        warnings: [expect.stringMatching(/vanishing:h-.* is gone: it is built anew/) as unknown],
      });
      expect(await buildsOf(engine, 'vanishing')).toEqual(['ready', 'ready']);
    } finally {
      await proxy.close();
    }
  });

  test('another clone, elsewhere and under another umask, is the same template', async () => {
    const one = project('cloned');
    one.dockerfile('COPY . /src', 'RUN ls /src > /list');
    one.write('deep/er/file.txt', 'text\n');
    one.write('run.sh', 'true\n');
    chmodSync(path.join(one.folder, 'run.sh'), 0o755);
    const first = await one.build();
    const two = project('cloned');
    // A clone: other times, other modes but for the exec bit, another owner.
    cpSync(one.folder, two.folder, { recursive: true });
    execFileSync('git', ['init', '-q', two.folder]);
    execFileSync('chmod', ['-R', 'go-rwx', two.folder]);
    execFileSync('chown', ['-R', '1234:1234', two.folder]);
    execFileSync('chown', ['root:root', two.folder]);
    expect(await two.build()).toMatchObject({ hash: first.hash, buildId: first.buildId, reused: true });
    expect(await buildsOf(engine, 'cloned')).toEqual(['ready']);
  });

  longTest('force and age build anew, with fresh layers', async () => {
    const one = project('fresh');
    one.dockerfile('RUN cat /proc/sys/kernel/random/uuid > /made');
    const first = await one.build();
    const made = await inSandboxOf(engine, 'fresh', 'cat /made');
    const forced = await one.build('--template-force');
    expect(forced).toMatchObject({ hash: first.hash, reused: false, reason: 'a new build was asked for' });
    const second = await inSandboxOf(engine, forced.reference, 'cat /made');
    expect(second).not.toBe(made);
    expect(await one.build('--template-max-age', '1h')).toMatchObject({
      reused: true,
      buildId: forced.buildId,
    });
    const aged = await one.build('--template-max-age', '1ms');
    expect(aged.reason).toContain('older than allowed');
    expect(await inSandboxOf(engine, aged.reference, 'cat /made')).not.toBe(second);
  });
});

describe('what cannot be built', () => {
  test('an instruction that fails: its place, its last lines, exit code 1, nothing promoted; the next call tries again', async () => {
    const one = project('broken');
    one.dockerfile('RUN echo fine', 'RUN seq 1 50 && echo no luck >&2 && exit 3');
    const done = await one.template('build');
    expect(done.code).toBe(1);
    const { error } = JSON.parse(done.stdout) as { error: { lines: string[] } };
    expect(error).toMatchObject({
      cause: 'template',
      message: expect.stringMatching(/instruction 4 \(Dockerfile:3 RUN seq 1 50 .*exit status 3/) as unknown,
      place: { file: 'Dockerfile', line: 3 },
    });
    expect(error.lines.at(-1)).toBe('no luck');
    expect(error.lines).toContain('50');
    expect(await tagKinds(engine, 'broken')).toEqual(['b']);
    const status = await one.template('status');
    expect(status.code).toBe(1);
    expect(JSON.parse(status.stdout)).toMatchObject({ state: 'failed' });
    expect((await one.template('build')).code).toBe(1);
    expect(await buildsOf(engine, 'broken')).toEqual(['error', 'error']);
  });

  test('what is wrong with the description is said before anything is sent', async () => {
    const one = project('never');
    one.dockerfile('COPY nothing-there /app');
    const missing = await one.template('build');
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/Dockerfile:2.*nothing-there|nothing-there.*Dockerfile:2/);
    one.dockerfile('RUN true', 'FROM debian', 'RUN true');
    const stages = await one.template('build');
    expect(stages.code).toBe(2);
    expect(JSON.parse(stages.stdout)).toMatchObject({ outcome: 'invalid', exitCode: 2 });
    one.dockerfile('RUN true');
    const label = await one.template('build', '--label', 'Not A Tag');
    expect(label.code).toBe(2);
    expect(label.stderr).toContain('--label');
    expect(await buildsOf(engine, 'never')).toEqual([]);
    expect((await engine.api('GET', '/templates/never')).status).toBe(404);
  });

  longTest('an image that is not there is named', async () => {
    const one = project('no-image');
    one.write('Dockerfile', 'FROM 127.0.0.1:9/nobody/here:1.0\nRUN true\n');
    const done = await one.template('build');
    expect(done.code).toBe(1);
    expect(done.stderr).toMatch(/image 127\.0\.0\.1:9\/nobody\/here:1\.0 failed/);
  });

  test('a build that no sandbox starts from is not promoted', async () => {
    const one = project('no-shell');
    // Nobody can log in as the user of the sandboxes any more; root, who writes the record, still can.
    one.dockerfile("RUN echo 'exit 9' > /home/user/.bash_profile", 'RUN rm /bin/true /usr/bin/env; true');
    const done = await one.template('build');
    expect(done.stderr).toContain('trying a sandbox of the new build');
    expect(done.code).toBe(1);
    expect(await tagKinds(engine, 'no-shell')).toEqual(['b']);
  });

  longTest(
    'an instruction that hangs: one more attempt without the cache, then a sentence; nothing goes on',
    async () => {
      const one = project('hangs');
      one.dockerfile('RUN echo before', 'RUN sleep 1000');
      const done = await one.template('build', '--template-timeout', '4s');
      expect(done.code).toBe(1);
      expect(done.stderr).toMatch(/printed nothing for 2 s: once more, without the cache/);
      expect(JSON.parse(done.stdout)).toMatchObject({
        error: {
          message: expect.stringMatching(/hangs: nothing was printed for 2 s, with and without/) as unknown,
        },
      });
      expect(await buildsOf(engine, 'hangs')).not.toContain('building');
    },
  );

  test('a build that takes too long, though it prints, is ended at its deadline', async () => {
    const one = project('slow');
    one.dockerfile('RUN while true; do date; sleep 0.3; done');
    const done = await one.template('build', '--template-timeout', '3s');
    expect(done.code).toBe(1);
    expect(done.stderr).toContain('the build of template slow took longer than 3 s; raise template-timeout');
    expect(await buildsOf(engine, 'slow')).not.toContain('building');
  });

  test('cancelled in the middle: 130, and nothing is left of it', async () => {
    const one = project('cancelled');
    one.dockerfile('RUN echo under way && sleep 1000');
    const building = one.start('build');
    await building.printed('under way\n');
    building.child.kill('SIGINT');
    expect((await building.done).code).toBe(130);
    expect(await tagKinds(engine, 'cancelled')).toEqual([]);
    expect(await (await engine.api('GET', '/v2/sandboxes')).json()).toEqual([]);
  });

  longTest('the service dies in the middle: 125, not the template’s fault', async () => {
    const own = await startTestEngine();
    try {
      const one = newProject(own, 'orphan');
      projects.push(one);
      one.dockerfile('RUN echo under way && sleep 1000');
      const building = one.start('build');
      await building.printed('under way\n');
      const gone = new Promise((resolve) => own.process.once('exit', resolve));
      own.process.kill('SIGTERM');
      await gone;
      const done = await building.done;
      expect(done.code).toBe(125);
      expect(JSON.parse(done.stdout)).toMatchObject({ error: { cause: 'service' } });
      // What was not built is not remembered.
      expect(existsSync(one.cache)).toBe(false);
    } finally {
      await own.stop();
    }
  });
});
