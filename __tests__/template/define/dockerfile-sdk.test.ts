import * as fc from 'fast-check';
import { Template } from 'e2b';
import { dockerfile, shown } from './reading.js';

// Where docker build and E2B's own reader agree, we send what the SDK sends. A new SDK that reads otherwise fails here.

interface Sent {
  fromImage: string;
  startCmd?: string;
  readyCmd?: string;
  steps: { type: string; args: string[] }[];
}

async function sdk(text: string): Promise<Sent> {
  return JSON.parse(await Template.toJSON(Template().fromDockerfile(text), false)) as Sent;
}

/** Our reading and the SDK's, in one form: E2B runs commands with a shell, which does not see runs of spaces. */
async function both(text: string): Promise<{ ours: unknown; theirs: unknown }> {
  const { template, problems } = dockerfile(text);
  expect(problems).toEqual([]);
  const theirs = await sdk(text);
  const single = (step: string): string => step.replace(/ +/g, ' ');
  return {
    ours: {
      from: template?.from,
      start: template?.start,
      ready: template?.ready,
      steps: template?.steps.map((step) => single(shown(step))),
    },
    theirs: {
      from: { image: theirs.fromImage },
      start: theirs.startCmd,
      ready: theirs.readyCmd,
      steps: theirs.steps.map(({ type, args }) => single(JSON.stringify([type, ...args]))),
    },
  };
}

test.each([
  'FROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]',
  'FROM python:3.12-slim AS base\nENV PYTHONUNBUFFERED=1 PATH=/opt/bin:$PATH\nRUN apt-get update && \\\n    apt-get install -y git && \\\n    rm -rf /var/lib/apt/lists/*\nUSER app\nENTRYPOINT python -m app',
  '# a comment\nFROM debian\n\nEXPOSE 80 443\nVOLUME /data\nCOPY --chown=www:www site /var/www/\nENV A b\nUSER root\nWORKDIR /srv',
  'FROM e2bdev/base\nRUN echo "x" | tee /y\nADD a b /c/\nCMD redis-server',
])('%j', async (text) => {
  const { ours, theirs } = await both(text);
  expect(ours).toEqual(theirs);
});

const word = fc.stringMatching(/^[a-z][a-z0-9/._]{0,6}$/);
const instruction = fc.oneof(
  fc.tuple(word, word).map(([a, b]) => `RUN ${a} --flag ${b} && \\\n    ${a} | ${b}`),
  fc.tuple(word, word).map(([a, b]) => `COPY ${a.replaceAll('..', '.')} ./${b}`),
  fc.tuple(word, word).map(([a, b]) => `COPY --chown=app ${a.replaceAll('..', '.')} /x/${b}/`),
  word.map((a) => `WORKDIR /${a}`),
  fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/).map((a) => `USER ${a}`),
  fc.tuple(word, word).map(([a, b]) => `ENV A${a.replace(/\W/g, '_')}=${b} B=1`),
  word.map((a) => `CMD ["${a}", "x"]`),
  word.map((a) => `# ${a}`),
  fc.constant('EXPOSE 80'),
);

test('any Dockerfile of plain instructions gives the steps that the SDK sends', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(instruction, { maxLength: 12 }), async (lines) => {
      const { ours, theirs } = await both(['FROM node:24', ...lines].join('\n'));
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 300 },
  );
});

// What E2B's reader changes in silence; if it stops, we can say less.
test.each<[string, string]>([
  ['FROM a\nRUN grep "\\d" x', 'grep "d" x'],
  ['FROM a\nRUN ["a", "b"]', '["a", "b"]'],
  ['FROM a\nARG V=1', 'V'],
  ['FROM a\nENV A b c', 'user'],
])('%j is changed by the SDK', async (text, first) => {
  const { steps } = await sdk(text);
  expect(steps[2]?.args[0]).toBe(first);
  expect(dockerfile(text).steps[0] ?? '').not.toContain(JSON.stringify(first));
});
