import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type AxeCore from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { renderHtml } from '../../../src/report/html/page.js';
import { CANARY, EVIL, hostileReport, PAYLOADS } from './hostile.js';
import { sample } from './sample.js';

/** Debian's; `script/bootstrap` installs it. */
const executablePath = process.env['E2B_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'e2b-action-page.'));
  // CI runs as root, as which Chromium has no sandbox of its own; a process for each frame only costs time.
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-features=IsolateSandboxedIframes'],
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Looked {
  page: Page;
  /** What the page itself said, and what was blocked in it; not what foreign HTML in its frame did. */
  complaints: string[];
  /** Addresses that anything in it asked for. */
  asked: string[];
  /** Shows another page, as the first was shown. */
  show: (html: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens a page as a file, as people do, with every way to the network watched and shut. */
async function look(html: string, options: BrowserContextOptions = {}): Promise<Looked> {
  const file = path.join(folder, 'report.html');
  const own = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  // `about:srcdoc` is the frame of a result's HTML.
  page.on('console', (message) => {
    if (message.location().url !== 'about:srcdoc') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => void dialog.dismiss());
  context.on('page', (opened) => complaints.push(`opened ${opened.url()}`));
  const foreign = (url: string): boolean => url !== own && !/^(?:data|about):/.test(url);
  await context.route(
    ({ href }) => foreign(href),
    async (route) => {
      asked.push(route.request().url());
      await route.abort();
    },
  );
  // What the browser blocks never comes as far as a route, and fails by the reason: the policy, or a file of the machine.
  const asks = (url: string): unknown => foreign(url) && asked.push(url);
  context.on('requestfinished', (request) => asks(request.url()));
  context.on('requestfailed', (request) => {
    if (!['csp', 'other'].includes(request.failure()?.errorText ?? '')) asks(request.url());
  });
  const show = async (another: string): Promise<void> => {
    writeFileSync(file, another);
    complaints.length = 0;
    asked.length = 0;
    await page.goto(own);
  };
  await show(html);
  return { page, complaints, asked, show, close: () => context.close() };
}

/** What runs in the page; as text, because its names are none of Node's. */
const IN_PAGE = {
  /** Elements that make the page scroll sideways. */
  sideways: `(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 1 && !each.closest('.scroll, .box, .skip'))
      .map((each) => each.tagName + ' ' + each.className);
  })()`,
  /** Opens everything that is folded away. */
  unfold: `for (const each of document.querySelectorAll('details')) each.open = true`,
  brokenPictures: `[...document.images].filter(({ complete, naturalWidth }) => !complete || naturalWidth === 0).length`,
  background: `getComputedStyle(document.body).backgroundColor`,
  cellLine: `getComputedStyle(document.querySelector('td')).borderTopStyle`,
  active: `(() => {
    const element = document.activeElement;
    if (element.tagName !== 'SUMMARY') return element.className || element.tagName;
    return 'summary ' + [...document.querySelectorAll('summary')].indexOf(element);
  })()`,
  isOpen: `document.activeElement.parentElement.open`,
  outline: `getComputedStyle(document.activeElement).outlineStyle`,
  folded: `document.querySelectorAll('summary').length`,
  settled: `new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))`,
  sang: `document.documentElement.hasAttribute('${CANARY}') || document.title === '${CANARY}'`,
  itself: `[document.title.includes('E2B sandbox run'), document.querySelectorAll('h1').length]`,
};

const sideways = (page: Page): Promise<string[]> => page.evaluate(IN_PAGE.sideways);

async function violations(page: Page): Promise<string[]> {
  // By the debugger: the page's own policy lets nothing in.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeCore.AxeResults>(
    'axe.run(document, { iframes: false })',
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}

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
