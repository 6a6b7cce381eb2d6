import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type AxeCore from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CANARY } from './hostile.js';

/** Debian's; `script/bootstrap` installs it. */
const executablePath = process.env['E2B_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let folder: string;

/** Starts the browser. Every file that calls it ends it by {@link closeEyes}. */
export async function openEyes(): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'e2b-action-page.'));
  // CI runs as root, as which Chromium has no sandbox of its own; a process for each frame only costs time.
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-features=IsolateSandboxedIframes'],
  });
}

export async function closeEyes(): Promise<void> {
  await browser.close();
  rmSync(folder, { recursive: true });
}

export interface Looked {
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
export async function look(html: string, options: BrowserContextOptions = {}): Promise<Looked> {
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
export const IN_PAGE = {
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

/** What sticks out of a page. */
export const sideways = (page: Page): Promise<string[]> => page.evaluate(IN_PAGE.sideways);

/** What axe finds that shuts people out. */
export async function violations(page: Page): Promise<string[]> {
  // By the debugger: the page's own policy lets nothing in.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeCore.AxeResults>(
    'axe.run(document, { iframes: false })',
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}
