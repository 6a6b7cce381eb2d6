import { fullName, isLoopback, parseImageName } from '../../../src/engine/images/image-name.js';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

test.each([
  ['debian', 'docker.io/library/debian:latest'],
  ['debian:12', 'docker.io/library/debian:12'],
  ['oven/bun:latest', 'docker.io/oven/bun:latest'],
  ['docker.io/debian', 'docker.io/library/debian:latest'],
  ['index.docker.io/library/debian', 'docker.io/library/debian:latest'],
  ['ghcr.io/some/deep/path:v1.2_3', 'ghcr.io/some/deep/path:v1.2_3'],
  ['localhost/app', 'localhost/app:latest'],
  ['localhost:5000/app:1', 'localhost:5000/app:1'],
  ['127.0.0.1:5000/app', '127.0.0.1:5000/app:latest'],
  ['[::1]:5000/app', '[::1]:5000/app:latest'],
  [`debian@${DIGEST}`, `docker.io/library/debian@${DIGEST}`],
  // The digest alone says which.
  [`ghcr.io/a/b:1@${DIGEST}`, `ghcr.io/a/b@${DIGEST}`],
])('%j is %j', (text, expected) => {
  expect(fullName(parseImageName(text))).toBe(expected);
});

test.each([
  'ghcr.io/Some',
  '',
  'Debian',
  'debian:',
  'debian:a:b',
  'debian@sha256:12',
  '--authfile=/etc/shadow',
  '../../etc',
  'a//b',
  'registry.example.com:99999999/a',
  'a b',
  'a\u001B[31m',
  `a/${'b'.repeat(300)}`,
])('%j is none, and the error can be printed', (text) => {
  const message: unknown = expect.stringMatching(/^\P{C}*$/u);
  expect(() => parseImageName(text)).toThrow(expect.objectContaining({ name: 'ImagePullError', message }));
});

test.each([
  ['localhost:5000/a', true],
  ['127.0.0.1/a', true],
  ['127.8.9.10:80/a', true],
  ['[::1]:5000/a', true],
  ['127.0.0.1.example.com/a', false],
  ['localhost.example.com/a', false],
  ['192.168.0.1:5000/a', false],
  ['debian', false],
])('%s is on loopback: %s', (text, expected) => {
  expect(isLoopback(parseImageName(text))).toBe(expected);
});
