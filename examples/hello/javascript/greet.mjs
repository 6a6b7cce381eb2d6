import { readFileSync } from 'node:fs';

const greetings = JSON.parse(readFileSync(new URL('../greetings.json', import.meta.url), 'utf8'));

/** The nearest language we speak: `pt-BR-x` falls back to `pt-BR`, then `pt`; anything unknown to English. */
export function nearestLanguage(tag) {
  for (let parts = tag.split(/[-_]/); parts.length > 0; parts = parts.slice(0, -1)) {
    const wanted = parts.join('-').toLowerCase();
    const found = Object.keys(greetings).find((language) => language.toLowerCase() === wanted);
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Greets a name in a language, given as a tag such as `pt-BR`. Throws RangeError for an empty name. */
export function greet(name, tag = process.env.GREETING_LANGUAGE ?? 'en') {
  const trimmed = name.normalize('NFC').trim();
  if (trimmed === '') throw new RangeError('nobody to greet');
  return greetings[nearestLanguage(tag)].replace('{name}', () => trimmed);
}
