import { once } from 'node:events';
import { RateLimitError, Sandbox } from 'e2b';
import { codeOf, until } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await startTestEngine({ args: ['--max-sandboxes', '2'] });
});
afterEach(() => engine.stop());

test('as many sandboxes run as may, also when all are asked for at once; paused ones do not count', async () => {
  const made = await Promise.allSettled(Array.from({ length: 5 }, () => engine.create()));
  const [one, two] = made.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])) as [
    Sandbox,
    Sandbox,
  ];
  const refused = made.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []));
  expect(refused.length).toBe(3);
  for (const error of refused) expect(error).toBeInstanceOf(RateLimitError);
  const answer = await engine.api('POST', '/v2/sandboxes', { templateID: 'base' });
  // Without the header clients do not try again by themselves: waiting does not help.
  expect(answer.headers.get('retry-after')).toBeNull();
  expect(await codeOf(answer)).toEqual([429, 429]);

  await one.pause();
  const third = await engine.create('base', { lifecycle: { onTimeout: 'pause', autoResume: true } });
  await expect(one.connect()).rejects.toThrow(RateLimitError);
  expect((await one.getInfo()).state).toBe('paused');
  await third.pause();
  await one.connect();
  // Traffic is refused a place like everybody else.
  const { envdAccessToken } = third as unknown as { envdAccessToken: string };
  const health = await fetch(`${engine.sandboxUrl}/health`, {
    headers: {
      'E2b-Sandbox-Id': third.sandboxId,
      'E2b-Sandbox-Port': '49983',
      'X-Access-Token': envdAccessToken,
    },
  });
  expect(await codeOf(health)).toEqual([429, 429]);
  await two.kill();
  expect(await third.isRunning()).toBe(true);
  await Promise.all([one.kill(), third.kill()]);
});

test('an engine that is stopping begins nothing, and leaves nothing of what was begun', async () => {
  const ended = once(engine.process, 'close');
  const creating = Array.from({ length: 2 }, () => engine.create().catch((error: Error) => error));
  engine.process.kill('SIGTERM');
  await until(
    async () => engine.log(),
    (log) => log.includes('stopping'),
  );
  const late = await engine
    .api('POST', '/v2/sandboxes', { templateID: 'base' })
    .then((response) => response.status)
    .catch(() => 'closed');
  expect([503, 'closed']).toContain(late);
  await Promise.all(creating);
  const [code] = (await ended) as [number];
  expect(code).toBe(0);
  expect(engine.log()).toMatch(/stopped\n$/);
});
