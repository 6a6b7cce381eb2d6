import { renderHtml } from '../../../src/report/html/page.js';
import { closeEyes, IN_PAGE, look, openEyes, sideways, violations } from './eyes.js';
import { CANARY, EVIL, hostileReport, PAYLOADS } from './hostile.js';
import { sample } from './sample.js';

beforeAll(openEyes);
afterAll(closeEyes);

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 320],
  ['dark', 320],
] as const)('in the %s, %d pixels wide', (colorScheme, width) => {
  test('all is there, nothing sticks out, nothing is asked for, nobody is shut out', async () => {
    const { page, complaints, asked, close } = await look(renderHtml(sample()), {
      colorScheme,
      viewport: { width, height: 800 },
    });
    try {
      const background = await page.evaluate<string>(IN_PAGE.background);
      const [red = 0] = background.match(/\d+/g)?.map(Number) ?? [];
      expect(red > 128).toBe(colorScheme === 'light');
      expect(await sideways(page)).toEqual([]);
      await page.evaluate(IN_PAGE.unfold);
      expect(await sideways(page)).toEqual([]);
      expect(await page.evaluate(IN_PAGE.brokenPictures)).toBe(0);
      // HTML of results, in the same style.
      const [html, ...more] = page.frames().filter((frame) => frame.url() === 'about:srcdoc');
      expect(more).toHaveLength(1);
      expect(await html?.evaluate(IN_PAGE.cellLine)).toBe('solid');
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(asked).toEqual([]);
    } finally {
      await close();
    }
  });
});

test('the keyboard reaches and opens everything that is folded, and the skip link skips', async () => {
  const { page, close } = await look(renderHtml(sample()));
  const active = (): Promise<string> => page.evaluate<string>(IN_PAGE.active);
  try {
    await page.keyboard.press('Tab');
    expect(await active()).toBe('skip');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    const folded = await page.evaluate<number>(IN_PAGE.folded);
    expect(folded).toBeGreaterThan(5);
    const reached = new Set<string>();
    let state = '';
    for (let press = 0; press < 300 && state !== 'BODY'; press += 1) {
      await page.keyboard.press('Tab');
      state = await active();
      if (!state.startsWith('summary ') || reached.has(state)) continue;
      reached.add(state);
      const before = await page.evaluate(IN_PAGE.isOpen);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(IN_PAGE.isOpen)).toBe(!before);
      // Closed again, it would hide what is folded in it.
      if (before === true) await page.keyboard.press('Enter');
      // Who sees knows where they are.
      expect(await page.evaluate(IN_PAGE.outline)).toBe('solid');
    }
    expect(reached.size).toBe(folded);
  } finally {
    await close();
  }
});

test('what is hostile in it runs nothing, asks for nothing, leads nowhere', async () => {
  const { page, complaints, asked, show, close } = await look('', { viewport: { width: 320, height: 800 } });
  try {
    // Each alone first, so that none is kept down by another's ruins; then all in one.
    for (const text of [...PAYLOADS, PAYLOADS.join('\n')]) {
      await show(renderHtml(hostileReport(text)));
      await page.evaluate(IN_PAGE.unfold);
      await page.evaluate(IN_PAGE.settled);
      const sang = await Promise.all(page.frames().map((frame) => frame.evaluate(IN_PAGE.sang)));
      // What a frame in the frame of a result would load is blocked in the name of the page.
      const own = complaints.filter((said) => !said.startsWith(`error: Framing '${EVIL}/'`));
      expect({
        text,
        sang: sang.some(Boolean),
        asked,
        complaints: own,
        sideways: await sideways(page),
        itself: await page.evaluate(IN_PAGE.itself),
      }).toEqual({ text, sang: false, asked: [], complaints: [], sideways: [], itself: [true, 1] });
    }
  } finally {
    await close();
  }
}, 120_000);

test('these eyes see: a page that does what ours must not is found out', async () => {
  const bad = `<!doctype html><html lang="en"><title>x</title><img src="http://evil.invalid/a.png"><script>document.documentElement.setAttribute('${CANARY}','');console.error('x')</script><p style="width:2000px">wide</p></html>`;
  const { page, complaints, asked, close } = await look(bad);
  try {
    expect(await page.evaluate(IN_PAGE.sang)).toBe(true);
    expect(asked).toContain('http://evil.invalid/a.png');
    expect(complaints).toContain('error: x');
    expect(await sideways(page)).toEqual(['P ']);
    expect((await violations(page)).join()).toContain('image-alt');
  } finally {
    await close();
  }
});
