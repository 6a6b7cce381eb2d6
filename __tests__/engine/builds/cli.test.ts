import { Template } from 'e2b';
import { runCli } from '../../support/cli.js';
import { buildTemplate, rawBuild } from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

test('the official CLI lists templates that were built, those that failed too, and deletes one', async () => {
  await buildTemplate(engine, Template().fromBaseImage().runCmd('true'), 'listed', {
    cpuCount: 1,
    memoryMB: 512,
  });
  await rawBuild(engine, 'failed', [{ type: 'RUN', args: ['false'] }]);
  const list = async (): Promise<Record<string, unknown>[]> => {
    const { code, stdout, stderr } = await runCli(engine, ['template', 'list', '--format', 'json']);
    expect([code, stderr]).toEqual([0, '']);
    return JSON.parse(stdout.toString()) as Record<string, unknown>[];
  };
  expect(await list()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ names: ['local/listed'], buildStatus: 'ready', cpuCount: 1, memoryMB: 512 }),
      expect.objectContaining({ names: ['local/failed'], buildStatus: 'error' }),
    ]),
  );
  expect((await runCli(engine, ['template', 'delete', 'listed', '--yes'])).code).toBe(0);
  expect(await Template.exists('listed', engine.options)).toBe(false);
  expect(JSON.stringify(await list())).not.toContain('local/listed');
});
