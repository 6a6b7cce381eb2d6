import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerfile } from './reading.js';

/** Steps of a Dockerfile that begins with FROM. */
const steps = (text: string, args?: Record<string, string>): unknown[] => {
  const { steps: found, problems } = dockerfile(`FROM a\n${text}`, args);
  expect(problems).toEqual([]);
  return found.map((step) => JSON.parse(step) as unknown);
};

test('a Dockerfile begins as root in / and ends as user, as E2B reads it', () => {
  expect(dockerfile('FROM node:24\nRUN npm ci').template).toEqual({
    from: { image: 'node:24' },
    steps: [
      { type: 'USER', user: 'root' },
      { type: 'WORKDIR', path: '/' },
      { type: 'RUN', command: 'npm ci', place: { line: 2, text: 'RUN npm ci' } },
      { type: 'USER', user: 'user' },
      { type: 'WORKDIR', path: '/home/user' },
    ],
  });
  const own = dockerfile('FROM a\nUSER node\nWORKDIR /app').template;
  expect(own?.steps.slice(2).map(({ type }) => type)).toEqual(['USER', 'WORKDIR']);
});

test.each<[string, unknown[]]>([
  // Lines
  ['RUN a \\\n  b', [['RUN', 'a   b']]],
  ['RUN a \\  \n b', [['RUN', 'a  b']]],
  ['RUN a && \\\n  # why\n\n  b', [['RUN', 'a &&   b']]],
  [
    'RUN a\r\nRUN b\r\n',
    [
      ['RUN', 'a'],
      ['RUN', 'b'],
    ],
  ],
  ['  run a', [['RUN', 'a']]],
  ['# RUN a', []],
  ['RUN echo a # b', [['RUN', 'echo a # b']]],
  // What the SDK's reader loses: backslashes and runs of spaces.
  ['RUN grep "\\d  \\$" x', [['RUN', 'grep "\\d  \\$" x']]],
  ['RUN a\\\\', [['RUN', 'a\\\\']]],
  // Forms
  ['RUN ["a b", "c"]', [['RUN', "'a b' c"]]],
  ["RUN ['a']", [['RUN', "['a']"]]],
  ['RUN --mount=type=cache,target=/x npm ci', [['RUN', 'npm ci']]],
  ['RUN --network=default --security=sandbox a', [['RUN', 'a']]],
  ['SHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN a | b', [['RUN', "/bin/bash -o pipefail -c 'a | b'"]]],
  ['SHELL ["/bin/zsh", "-c"]\nRUN ["a"]', [['RUN', 'a']]],
  // Documents
  [
    'RUN <<EOF\na\nb\nEOF\nRUN c',
    [
      ['RUN', 'a\nb'],
      ['RUN', 'c'],
    ],
  ],
  [
    'RUN <<-EOF\n\ta\n\tEOF\nRUN c',
    [
      ['RUN', 'a'],
      ['RUN', 'c'],
    ],
  ],
  [
    'RUN cat <<A <<"B" > x\n1\nA\n2\nB\nRUN c',
    [
      ['RUN', 'cat <<A <<"B" > x\n1\nA\n2\nB'],
      ['RUN', 'c'],
    ],
  ],
  ['RUN python3 3<<EOF\nx\nEOF', [['RUN', 'python3 3<<EOF\nx\nEOF']]],
  ['RUN echo $((1<<2)) "<<A"', [['RUN', 'echo $((1<<2)) "<<A"']]],
  [
    'COPY <<EOF /etc/a.conf\nx "y"\nEOF',
    [['RUN', 'mkdir -p /etc && printf %s \'x "y"\n\' > /etc/a.conf && chmod 0644 /etc/a.conf', 'root']],
  ],
  [
    'USER u\nCOPY --chmod=600 <<a.txt b/\nx\na.txt',
    [
      ['USER', 'u'],
      ['RUN', "mkdir -p b && printf %s 'x\n' > b/a.txt && chown u: b/a.txt && chmod 0600 b/a.txt", 'root'],
    ],
  ],
  [
    'ENV A=1\nCOPY <<EOF /x\n${A} \\$B "$A"\nEOF',
    [
      ['ENV', 'A', '1'],
      ['RUN', 'mkdir -p / && printf %s \'1 $B "1"\n\' > /x && chmod 0644 /x', 'root'],
    ],
  ],
  ['COPY <<"EOF" /x\n$A\nEOF', [['RUN', "mkdir -p / && printf %s '$A\n' > /x && chmod 0644 /x", 'root']]],
  // COPY
  [
    'COPY a b/ c/',
    [
      ['COPY', 'a', 'c/', '', ''],
      ['COPY', 'b/', 'c/', '', ''],
    ],
  ],
  ['COPY --chown=app:app --chmod=755 a /b', [['COPY', 'a', '/b', 'app:app', '0755']]],
  ['COPY --link a b', [['COPY', 'a', 'b', '', '']]],
  ['COPY ["a b", "/c d"]', [['COPY', 'a b', '/c d', '', '']]],
  ['COPY /a b', [['COPY', 'a', 'b', '', '']]],
  ['COPY / b', [['COPY', '.', 'b', '', '']]],
  ['COPY a/../b c', [['COPY', 'a/../b', 'c', '', '']]],
  ['ADD a b', [['COPY', 'a', 'b', '', '']]],
  ['COPY a.tar.gz b', [['COPY', 'a.tar.gz', 'b', '', '']]],
  // ENV
  ['ENV A=1 B="x y" C=\'$z\'', [['ENV', 'A', '1', 'B', 'x y', 'C', '$z']]],
  ['ENV A x y  z', [['ENV', 'A', 'x y  z']]],
  ['ENV A=a\\ b', [['ENV', 'A', 'a b']]],
  ['ENV PATH=/x:$PATH', [['ENV', 'PATH', '/x:$PATH']]],
  [
    'ENV A=1\nENV A=2 B=$A C=${A}x',
    [
      ['ENV', 'A', '1'],
      ['ENV', 'A', '2', 'B', '1', 'C', '1x'],
    ],
  ],
  [
    'ENV PATH=/a:$PATH\nENV PATH=/b:$PATH',
    [
      ['ENV', 'PATH', '/a:$PATH'],
      ['ENV', 'PATH', '/b:/a:$PATH'],
    ],
  ],
  ['ENV A=${X:-d} B=${X:+d} C=${X-e}', [['ENV', 'A', 'd', 'B', '', 'C', 'e']]],
  ['ENV A= B=${A:-d} C=${A-e}', [['ENV', 'A', '', 'B', 'd', 'C', 'e']]],
  [
    'ENV A=\nENV B=${A:-d} C=${A-e} D=${A:+f} E=${A+g}',
    [
      ['ENV', 'A', ''],
      ['ENV', 'B', 'd', 'C', '', 'D', '', 'E', 'g'],
    ],
  ],
  // ARG
  [
    'ARG V=1.2\nRUN get $V\nWORKDIR /v/${V}',
    [
      ['RUN', 'export V=1.2; get $V'],
      ['WORKDIR', '/v/1.2'],
    ],
  ],
  ['ARG A\nRUN b', [['RUN', 'b']]],
  ["ARG A='x y' B=z\nRUN b", [['RUN', "export A='x y' B=z; b"]]],
  [
    'ARG A=1\nENV A=2\nRUN b',
    [
      ['ENV', 'A', '2'],
      ['RUN', 'b'],
    ],
  ],
  [
    'ARG A=1\nENV A=$A\nRUN b',
    [
      ['ENV', 'A', '1'],
      ['RUN', 'b'],
    ],
  ],
  ['ARG TARGETARCH\nRUN b', [['RUN', 'export TARGETARCH=amd64; b']]],
  // USER and WORKDIR
  ['USER 0', [['USER', 'root']]],
  ['USER node:node', [['USER', 'node']]],
  ['WORKDIR a b', [['WORKDIR', 'a b']]],
  ['WORKDIR "/a b"', [['WORKDIR', '/a b']]],
])('%j', (text, expected) => {
  expect(steps(text)).toEqual(expected);
});

test('the escape directive', () => {
  const read = dockerfile('# escape=`\nFROM a\nRUN a `\n b\nCOPY c\\d e\n');
  expect(read.steps).toEqual(['["RUN","a  b"]', '["COPY","c\\\\d","e","",""]']);
  expect(dockerfile('# escape=x\nFROM a').problems).toEqual([
    'Dockerfile:1:1: the directive escape takes \\ or `',
  ]);
});

test('a mark at the start of the file is not part of it', () => {
  expect(dockerfile('\uFEFFFROM a\nRUN b').steps).toEqual(['["RUN","b"]']);
});

test('values that are given win over defaults of ARG', () => {
  expect(steps('ARG A=1 B\nRUN x', { A: '2', B: '3' })).toEqual([['RUN', 'export A=2 B=3; x']]);
  expect(dockerfile('FROM a', { C: '1' }).notes).toContain(
    'the argument C has no effect: the Dockerfile has no ARG C',
  );
});

test.each<[string, string | undefined]>([
  ['ARG V=24\nFROM node:${V}', 'node:24'],
  ['ARG V=24\nARG I=node:$V-slim\nFROM $I', 'node:24-slim'],
  ['ARG V\nFROM node:${V:-22}', 'node:22'],
  ['FROM --platform=linux/amd64 node:24 AS base', 'node:24'],
  ['FROM --platform=$BUILDPLATFORM a', 'a'],
  ['FROM ghcr.io/o/n/p:1.2@sha256:' + 'a'.repeat(64), 'ghcr.io/o/n/p:1.2@sha256:' + 'a'.repeat(64)],
  ['FROM localhost:5000/x', 'localhost:5000/x'],
])('%j', (text, image) => {
  const read = dockerfile(text);
  expect(read.problems).toEqual([]);
  expect(read.template?.from).toEqual({ image });
});

test('an ARG before FROM is known after it only when it is declared again', () => {
  expect(dockerfile('ARG V=1\nFROM a\nARG V\nRUN b').steps).toEqual(['["RUN","export V=1; b"]']);
  expect(dockerfile('ARG V=1\nFROM a\nRUN b').steps).toEqual(['["RUN","b"]']);
  expect(dockerfile('ARG V=1\nFROM a\nWORKDIR /$V').problems).toHaveLength(1);
});

test.each<[string, string | undefined, string | undefined]>([
  ['RUN a', undefined, undefined],
  ['CMD a "b"', 'a "b"', 'sleep 20'],
  ['CMD ["a", "b c"]', "a 'b c'", 'sleep 20'],
  ['CMD a\nCMD b', 'b', 'sleep 20'],
  ['CMD []', undefined, undefined],
  ['ENTRYPOINT ["a"]\nCMD ["b", "c"]', 'a b c', 'sleep 20'],
  ['CMD ["b"]\nENTRYPOINT ["a"]', 'a b', 'sleep 20'],
  ['ENTRYPOINT ["a"]\nCMD b c', "a /bin/sh -c 'b c'", 'sleep 20'],
  ['ENTRYPOINT a\nCMD b', 'a', 'sleep 20'],
  ['SHELL ["/bin/bash", "-c"]\nCMD a b', "/bin/bash -c 'a b'", 'sleep 20'],
])('%j starts %j', (text, start, ready) => {
  const { template } = dockerfile(`FROM a\n${text}`);
  expect(template?.start).toBe(start);
  expect(template?.ready).toBe(ready);
});

test.each([
  ['EXPOSE 80', 'EXPOSE is left out'],
  ['VOLUME /x', 'VOLUME is left out'],
  ['LABEL a=b', 'LABEL is left out'],
  ['MAINTAINER a', 'MAINTAINER is left out'],
  ['STOPSIGNAL KILL', 'STOPSIGNAL is left out'],
  ['HEALTHCHECK CMD a', 'template.ready says when'],
  ['ONBUILD RUN <<E\nFROM x\nE', 'ONBUILD is left out'],
  ['ARG A', 'ARG A has no default and no value'],
  ['ARG A=1', "E2B's own reader keeps them as environment"],
  ['ARG TARGETARCH', 'TARGETARCH is taken as amd64'],
  ['RUN --mount=type=cache,target=/x a', '--mount=type=cache is left out'],
  ['COPY --link a b', '--link is left out'],
  ['COPY a* b/', 'keeps its name in E2B'],
  ['ADD a b', 'nothing is fetched or unpacked'],
  ['USER u\nCOPY a b', 'gives files to that user (u)'],
  ['ENV A=$B', 'ENV A uses $B, which only the image can set'],
  ['ENV A=${B:-c}', 'B is not set in the Dockerfile'],
  ["ENV A='$B'", 'ENV A means $B as it stands'],
  ['USER a:b', 'the group of USER a:b is left out'],
  ['ENTRYPOINT ["a"]\nCMD ["b"]', "E2B's own reader takes the last of the two"],
  ['ENTRYPOINT a\nCMD b', 'CMD is left out'],
  ['RUN a', 'sandboxes run as user in /home/user'],
])('%j is noted', (text, note) => {
  const read = dockerfile(`FROM a\n${text}`);
  expect(read.problems).toEqual([]);
  expect(read.notes.join('\n')).toContain(note);
});

test('an ordinary Dockerfile gets no notes', () => {
  expect(
    dockerfile('FROM a\nUSER root\nWORKDIR /x\nENV PATH=/y:$PATH\nCOPY . .\nRUN b\nCMD ["c"]').notes,
  ).toEqual([]);
});

test('another frontend than docker/dockerfile is noted', () => {
  expect(dockerfile('# syntax=docker/dockerfile:1.7\nFROM a\nUSER root').notes).toEqual([]);
  expect(dockerfile('# syntax=x/y:1\nFROM a').notes[0]).toContain('syntax=x/y:1 has no effect');
});

test.each<[string, string]>([
  ['', '1:1: a Dockerfile needs FROM, the image to start from'],
  ['RUN a', '1:1: RUN stands before FROM, where only ARG may stand'],
  [
    'FROM a\nFROM b AS c\nCOPY --from=a x y\nFROM d',
    '2:1: FROM starts a second stage, which E2B cannot build: build the stages into an image of your own and start FROM it, or do all in one stage',
  ],
  ['FROM', '1:1: FROM needs an image'],
  ['FROM a b c', '1:8: FROM expects IMAGE or IMAGE AS NAME'],
  [
    'FROM scratch',
    '1:6: FROM scratch is empty: a template needs at least a shell; start from an image of a distribution',
  ],
  [
    'FROM $X',
    '1:6: FROM uses $X, which this Dockerfile does not set before it, so its value is not known; set it with ARG or ENV',
  ],
  ['FROM A:b:c', '1:6: FROM expects the name of an image; found A:b:c'],
  [
    'FROM --platform=linux/arm64 a',
    '1:6: FROM --platform=linux/arm64 is not available: sandboxes are linux/amd64',
  ],
  ['FROM --x a', '1:6: FROM has an unknown flag --x'],
  ['FROM a\nRUNN b', '2:1: RUNN is not an instruction of a Dockerfile; did you mean RUN?'],
  ['FROM a\nconstructor b', '2:1: CONSTRUCTOR is not an instruction of a Dockerfile'],
  ['FROM a\nRUN', '2:1: RUN needs a command'],
  ['FROM a\nRUN []', '2:5: RUN needs a command'],
  [
    'FROM a\nRUN --mount=type=secret,id=x b',
    '2:5: RUN --mount=type=secret is not available: a build takes no secrets; fetch what needs one before the build, and COPY it',
  ],
  [
    'FROM a\nRUN --mount=target=/x b',
    '2:5: RUN --mount=type=bind is not available; COPY what the command needs',
  ],
  ['FROM a\nRUN --network=none b', '2:5: RUN --network=none is not available: builds have a network'],
  ['FROM a\nRUN --security=insecure b', '2:5: RUN --security=insecure is not available'],
  ['FROM a\nRUN --device=x b', '2:5: RUN has an unknown flag --device'],
  ['FROM a\nRUN <<EOF\nx', '2:1: the document <<EOF has no end: a line that says EOF only'],
  [
    'FROM a\nRUN ' + 'x'.repeat(98_305),
    '2:1: RUN the command is longer than 98304 bytes (96 KiB), the most that can be run; COPY it as a file and run that file',
  ],
  ['FROM a\nCOPY x', '2:1: COPY needs a source and a destination'],
  ['FROM a\nCOPY x y z', '2:10: COPY copies several sources, so the destination is a folder: write z/'],
  [
    'FROM a\nCOPY ../x y',
    '2:6: COPY cannot copy ../x: it lies outside the context; choose a context that holds it',
  ],
  [
    'FROM a\nCOPY --from=b x y',
    '2:6: COPY --from=b copies from another stage or image, which E2B cannot do; build it into the image of FROM, or fetch it with RUN',
  ],
  [
    'FROM a\nCOPY --parents x y/',
    '2:6: COPY --parents is not available; COPY each folder to its own destination',
  ],
  [
    'FROM a\nCOPY --exclude=z x y/',
    '2:6: COPY --exclude is not available; leave files out with .dockerignore',
  ],
  ['FROM a\nCOPY --chmod=u+x x y', '2:6: COPY --chmod expects octal digits, as 755; found u+x'],
  ['FROM a\nCOPY --chown=a;b x y', '2:6: COPY --chown expects a user, or user:group; found a;b'],
  ['FROM a\nCOPY --foo x y', '2:6: COPY has an unknown flag --foo'],
  [
    'FROM a\nCOPY $X y',
    '2:6: COPY uses $X, which this Dockerfile does not set before it, so its value is not known; set it with ARG or ENV',
  ],
  [
    'FROM a\nENV P=$PATH\nCOPY $P y',
    '3:6: COPY uses a variable that holds variables of the image, so its value is not known; set it with ARG or ENV',
  ],
  [
    'FROM a\nCOPY <<E /x\n$host\nE',
    '2:6: COPY uses $host, which this Dockerfile does not set before it, so its value is not known; set it with ARG or ENV, or quote the name of the document (<<"EOF") to keep it as it is',
  ],
  [
    'FROM a\nADD https://x.dev/y z',
    '2:5: ADD does not fetch https://x.dev/y here; use RUN curl -fsSL -o FILE URL, or RUN git clone',
  ],
  [
    'FROM a\nADD git@github.com:x/y z',
    '2:5: ADD does not fetch git@github.com:x/y here; use RUN curl -fsSL -o FILE URL, or RUN git clone',
  ],
  [
    'FROM a\nADD x.tar.gz y',
    '2:5: ADD would unpack x.tar.gz, which E2B does not do; COPY it and unpack it with RUN tar -xf, or COPY the files',
  ],
  [
    'FROM a\nADD --checksum=x y z',
    '2:5: ADD --checksum is not available: it is about what ADD fetches or unpacks',
  ],
  ['FROM a\nENV', '2:1: ENV needs a name and a value, as ENV NAME=value'],
  ['FROM a\nENV A', '2:1: ENV needs a name and a value, as ENV NAME=value'],
  ['FROM a\nENV A=1 B', '2:9: ENV expected NAME=value; found B'],
  ['FROM a\nENV 1A=1', '2:5: ENV cannot set 1A: a name is letters, digits and _, not a digit first'],
  [
    'FROM a\nENV A=${B',
    '2:5: ENV cannot be read: ${B…} has a form that is not understood; use ${B:-default}',
  ],
  [
    'FROM a\nENV A=${B%x}',
    '2:5: ENV cannot be read: ${B…} has a form that is not understood; use ${B:-default}',
  ],
  ['FROM a\nENV A=${B:?gone}', '2:5: ENV cannot be read: B is not set: gone'],
  ["FROM a\nENV A='x", "2:5: ENV cannot be read: a ' is missing"],
  [
    'FROM a\nENV A=' + '${B:-'.repeat(40) + '}'.repeat(40),
    '2:5: ENV cannot be read: variables are nested too deep',
  ],
  ['FROM a\nARG', '2:1: ARG needs a name'],
  ['FROM a\nWORKDIR', '2:1: WORKDIR needs a folder'],
  [
    'FROM a\nWORKDIR $HOME/x',
    '2:9: WORKDIR uses $HOME, which this Dockerfile does not set before it, so its value is not known; set it with ARG or ENV',
  ],
  [
    'FROM a\nUSER 1000',
    '2:1: USER 1000 is a number, but sandboxes know users by name; give the name that the image has for it',
  ],
  ['FROM a\nUSER a b', '2:1: USER expects the name of a user; found a b'],
  ['FROM a\nSHELL bash', '2:1: SHELL expects a list, as ["/bin/bash", "-o", "pipefail", "-c"]'],
  ['FROM a\nRUN a\0', '1:1: expected text; the file holds NUL characters'],
  ['FROM a\nRUN a \\\n  && b\nRUN --x \\\n --y c', '4:5: RUN has an unknown flag --x'],
])('%j is refused', (text, problem) => {
  expect(dockerfile(text).problems[0]).toBe(`Dockerfile:${problem}`);
  expect(dockerfile(text).template).toBeUndefined();
});

test('all problems are told at once, where they stand', () => {
  const { problems } = dockerfile('FROM a\nRUNN b\nCOPY --parents \\\n  --exclude=x a b\nADD http://x y\n');
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'Dockerfile:2:1:',
    'Dockerfile:3:6:',
    'Dockerfile:4:3:',
    'Dockerfile:5:5:',
  ]);
});

test('values that double with every line end in a problem', () => {
  const lines = Array.from({ length: 40 }, () => 'ENV A=$A$A');
  const { problems } = dockerfile(`FROM a\nENV A=0123456789\n${lines.join('\n')}`);
  expect(problems[0]).toContain('ENV cannot be read: the value is longer than 65536 characters');
});

test('more instructions than an image has layers are refused', () => {
  expect(dockerfile(`FROM a\n${'RUN b\n'.repeat(1001)}`).problems).toEqual([
    'Dockerfile:1001:1: RUN is instruction 1001; at most 1000 are read',
  ]);
});

test('a COPY of more sources than there may be steps is refused', () => {
  expect(dockerfile(`FROM a\nCOPY ${'b '.repeat(1001)} c/\nRUN d`).problems).toEqual([
    'Dockerfile:2:1: COPY makes more than 1000 steps; copy folders instead',
  ]);
});

test.each<[string, string]>([
  ['COPY <<EOF sub/f\n\'a\' "b" \\\\ %s\nEOF\nRUN cat sub/f', `'a' "b" \\ %s\n`],
  ['COPY <<"EOF" -f\n$HOME `x`\nEOF\nRUN cat ./-f', '$HOME `x`\n'],
  ['RUN <<EOF\n#!/usr/bin/env node\nconsole.log("it\'s")\nEOF', "it's\n"],
  ['COPY <<f .\nx\nf\nRUN cat f', 'x\n'],
  ['RUN <<EOF\na=1\necho $a\nEOF', '1\n'],
  ['RUN cat <<A - <<B\nx\nA\ny\nB', 'y\n'],
  ['ARG A=\'x  $y\' B=1\nRUN echo "$A$B"', 'x  $y1\n'],
  ['SHELL ["/bin/bash", "-c"]\nRUN echo "a  b" | cat', 'a  b\n'],
  ['RUN ["printf", "%s|", "a b", "$HOME"]', 'a b|$HOME|'],
])('%j does in bash what docker build would', (text, output) => {
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-define.'));
  try {
    const { template, problems } = dockerfile(`FROM a\n${text}`);
    expect(problems).toEqual([]);
    const printed = (template?.steps ?? []).flatMap((step) =>
      step.type === 'RUN'
        ? [execFileSync('/bin/bash', ['-c', step.command], { cwd: folder }).toString()]
        : [],
    );
    expect(printed.join('')).toBe(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a script of a document fails with its own exit code', () => {
  const [step] = dockerfile('FROM a\nRUN <<EOF\n#!/bin/sh\nexit 7\nEOF').template?.steps.slice(2) ?? [];
  const command = step?.type === 'RUN' ? step.command : '';
  expect(spawnSync('/bin/bash', ['-c', command]).status).toBe(7);
});
