import { parseReference, parseTag } from '../../../src/engine/images/reference.js';

test.each([
  ['base', { name: 'base' }],
  ['Base:V1.0', { name: 'base', tag: 'v1.0' }],
  ['local/my_snap-2:default', { name: 'my_snap-2', tag: 'default' }],
  ['elsewhere/base', undefined],
  ['local/', undefined],
  ['a:b:c', undefined],
  [':x', undefined],
  ['x:', undefined],
  ['../x', undefined],
  ['', undefined],
])('the reference %p', (text, reference) => {
  expect(parseReference(text)).toEqual(reference);
});

test.each([
  ['Latest', 'latest'],
  ['v1.0_a-b', 'v1.0_a-b'],
  ['', undefined],
  ['a b', undefined],
  ['a/b', undefined],
  ['3D1219c7-c4c5-404a-aa1f-6d2a48adfda4', undefined],
])('the tag %p', (text, tag) => {
  expect(parseTag(text)).toBe(tag);
});
