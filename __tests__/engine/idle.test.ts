import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { startTestEngine } from '../support/test-engine.js';

test('an engine whose start took longer than its idle time waits for somebody to come, and then ends', async () => {
  // A first start builds the base template: that alone takes longer.
  const engine = await startTestEngine({ args: ['--idle-exit-ms', '300'] });
  const closed = once(engine.process, 'close');
  try {
    expect((await engine.api('GET', '/engine/status')).status).toBe(200);
    expect(await closed).toEqual([0, null]);
  } finally {
    engine.process.kill('SIGTERM');
    await rm(engine.state, { recursive: true, force: true });
  }
});
