import * as fc from 'fast-check';
import { LightHeaders } from '../../../src/engine/agent/light-headers.js';

const name = fc.constantFrom('A', 'a', 'b', 'Content-Type', 'content-type', 'X-Y', 'Set-Cookie');
const value = fc.stringMatching(/^[ \t]{0,2}[!-~ ]{0,8}[ \t]{0,2}$/);
const step = fc.oneof(
  fc.tuple(fc.constant('append' as const), name, value),
  fc.tuple(fc.constant('set' as const), name, value),
  fc.tuple(fc.constant('delete' as const), name, fc.constant('')),
);

test('whatever is done to them, they say what the web’s own Headers say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(name, value), { maxLength: 4 }),
      fc.array(step, { maxLength: 12 }),
      (init, steps) => {
        const light = new LightHeaders(init);
        const web = new Headers(init);
        for (const [action, key, text] of steps) {
          for (const headers of [light, web]) {
            if (action === 'delete') headers.delete(key);
            else headers[action](key, text);
          }
        }
        expect([...light]).toEqual([...web]);
        expect([...light.keys()]).toEqual([...web.keys()]);
        expect([...light.values()]).toEqual([...web.values()]);
        expect(light.getSetCookie()).toEqual(web.getSetCookie());
        expect(light.get('A')).toBe(web.get('A'));
        expect(light.has('content-type')).toBe(web.has('content-type'));
        const visited: string[] = [];
        light.forEach((text, key) => visited.push(`${key}: ${text}`));
        expect(visited).toEqual([...web].map(([key, text]) => `${key}: ${text}`));
      },
    ),
  );
});

test('they are made from pairs, objects, each other and nothing', () => {
  expect([...new LightHeaders(new LightHeaders({ B: '2', a: '1' }))]).toEqual([
    ['a', '1'],
    ['b', '2'],
  ]);
  expect([...new LightHeaders(), ...new LightHeaders(null)]).toEqual([]);
});
