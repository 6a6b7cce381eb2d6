import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { greet, nearestLanguage } from './greet.mjs';

describe('nearestLanguage', () => {
  const cases = { 'pt-BR': 'pt-BR', 'pt_br-x-old': 'pt-BR', 'pt-PT': 'pt', DE: 'de', tlh: 'en', '': 'en' };
  for (const [tag, language] of Object.entries(cases)) {
    test(`${JSON.stringify(tag)} is ${language}`, () => assert.equal(nearestLanguage(tag), language));
  }
});

describe('greet', () => {
  test('speaks the language it is asked for', () => {
    assert.equal(greet('Ada', 'de'), 'Hallo, Ada!');
    assert.equal(greet('Ada', 'fr-CA'), 'Bonjour, Ada !');
  });

  test('speaks the language of the environment', () => {
    assert.equal(process.env.GREETING_LANGUAGE, 'ja', 'sandbox.yml sets it');
    assert.equal(greet('エイダ'), 'こんにちは、エイダさん!');
  });

  test('takes names as they are, but for white space around them', () => {
    assert.equal(greet('  $& & <Søren> \n', 'en'), 'Hello, $& & <Søren>!');
  });

  test('composes accents', () => assert.equal(greet('Zoe\u0308', 'en'), 'Hello, Zoë!'));

  test('refuses an empty name', () => assert.throws(() => greet(' \t', 'en'), RangeError));
});
