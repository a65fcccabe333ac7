// Every public page in every language, at phone and desktop width, in a real browser without
// JavaScript; accessibility by axe-core; and the visitor's journey: signing as both sides.
//
//   node e2e/run.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const program = resolve(process.argv[2] ?? 'target/ci/comity');
const shots = join(here, 'shots');
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });

const LOCALES = ['en', 'ru', 'hy', 'az'];
const WIDTHS = [[390, 844], [1280, 900]];
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let passed = 0;
let failed = 0;
function check(name, holds, detail = '') {
  if (holds) { passed += 1; return; }
  failed += 1;
  console.log(`FAILED ${name}${detail ? `: ${detail}` : ''}`);
}

function demo() {
  const child = spawn(program, ['demo', '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = text.match(/Open (http:\/\/localhost:\d+)\/demo/);
      if (found) done({ child, url: found[1], text });
    });
    child.on('exit', (code) => fail(new Error(`the demo ended with ${code}:\n${text}`)));
    setTimeout(() => fail(new Error(`the demo took longer than two minutes:\n${text}`)), 120_000);
  });
}

const { child, url, text } = await demo();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });

async function context(options = {}) {
  const made = await browser.newContext({ javaScriptEnabled: false, ...options });
  return made;
}

/** Opens a page and checks what holds for every page. */
async function visit(page, path, name, expected = 200) {
  const outside = [];
  const problems = [];
  const onRequest = (request) => { if (!request.url().startsWith(url)) outside.push(request.url()); };
  const onConsole = (message) => {
    // A page that must answer 404 says so on the console as well.
    if (message.type() === 'error' && !(expected >= 400 && message.text().includes(String(expected)))) {
      problems.push(message.text());
    }
  };
  page.on('request', onRequest);
  page.on('console', onConsole);
  const response = await page.goto(url + path, { waitUntil: 'load' });
  page.off('request', onRequest);
  page.off('console', onConsole);
  check(`${name} answers ${expected}`, response.status() === expected, String(response.status()));
  check(`${name} asks nobody else for anything`, outside.length === 0, outside.join(' '));
  check(`${name} breaks no policy of its own`, problems.length === 0, problems.join(' | '));
  return response;
}

/** What needs the page's own view: accessibility, overflow at 320 px and at 200 % zoom. */
async function fits(paths, cookies = [], suffix = '') {
  for (const locale of LOCALES) {
    const made = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    await made.addCookies(cookies);
    const page = await made.newPage();
    for (const path of paths) {
      const name = `${path} in ${locale} at 320${suffix}`;
      await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}lang=${locale}`, { waitUntil: 'load' });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      check(`${name} needs no sideways scroll`, overflow <= 0, `${overflow} px too wide`);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(axe);
      const found = await page.evaluate(async () => (await globalThis.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })).violations.map((v) => `${v.id} (${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')})`));
      check(`${name} has no violation axe can see`, found.length === 0, found.join('; '));
      await page.setViewportSize({ width: 320, height: 640 });
    }
    await made.close();
  }
}

try {
  const ids = JSON.parse(await (await fetch(`${url}/api/instruments`)).text()).instruments.map((i) => i.id);
  check('the demo leaves two texts', ids.length === 2, ids.join(' '));
  const size = JSON.parse(await (await fetch(`${url}/api/record`)).text()).size;
  const statement = text.match(/texts\/([0-9a-f]{32})/)[1];
  const waiting = ids.find((id) => id !== statement);
  const pages = ['/', '/texts', `/texts/${statement}`, `/texts/${statement}?revision=1`, `/texts/${waiting}`,
    '/texts?q=calm', '/record', `/record/entry/${size - 1}`, '/record/entry/0', '/verify', '/charter', '/mandate',
    '/promises', '/origin', '/demo', '/no-such-page'];

  for (const [width, height] of WIDTHS) {
    for (const locale of LOCALES) {
      const made = await context({ viewport: { width, height } });
      const page = await made.newPage();
      for (const path of pages) {
        const name = `${path} in ${locale} at ${width}`;
        const target = `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
        await visit(page, target, name, path === '/no-such-page' ? 404 : 200);
        check(`${name} says its language`, (await page.getAttribute('html', 'lang')) === locale);
        check(`${name} says DEMONSTRATION`, (await page.locator('.demonstration, [data-demonstration]').count()) > 0);
        check(`${name} has one main title`, (await page.locator('h1').count()) === 1);
        const file = `${width}-${locale}-${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}.png`
          .replace(statement, 'statement').replace(waiting, 'waiting');
        await page.screenshot({ path: join(shots, file), fullPage: true });
      }
      await made.close();
    }
  }

  await fits(pages);

  // The keyboard alone: the first stop skips to the text, and every stop can be seen.
  {
    const made = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await made.newPage();
    await page.goto(`${url}/?lang=en`);
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    check('the first stop of the keyboard skips to the text', first?.startsWith('#') === true, String(first));
    let hidden = 0;
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return true;
        const style = getComputedStyle(at);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      });
      if (!seen) hidden += 1;
    }
    check('every stop of the keyboard has a ring', hidden === 0, `${hidden} have none`);
    await made.close();
  }

  // The rooms of a co-chair: the same checks as for every public page, at both widths, and dark.
  const draft = text.match(/\/desk\/([0-9a-f]{32})/)[1];
  const rooms = ['/mine', '/desk', '/desk/new', `/desk/${draft}`, `/desk/${draft}/passage/0`, `/desk/${draft}/passage/2`,
    `/desk/${draft}/passage/3`, `/desk/${draft}/interests`, `/desk/${draft}/ground`, `/desk/${draft}/promise`,
    `/desk/${draft}/files`, `/desk/${draft}/thread`, `/desk/${draft}/thread/north-shore`, `/desk/${draft}/table`, '/seats',
    '/invitation/0123', '/sign-in', '/signing/0123', '/unsubscribe/0123'];
  const cookie = { name: 'comity-demo-role', value: 'north-shore/co-chair/1', url };
  const without = /^\/(invitation|signing)\//;
  for (const [width, height] of WIDTHS) {
    for (const locale of LOCALES) {
      const made = await context({ viewport: { width, height }, colorScheme: width === 390 ? 'light' : 'dark' });
      await made.addCookies([cookie]);
      const page = await made.newPage();
      for (const path of rooms) {
        const name = `${path} in ${locale} at ${width}, in a role`;
        // A draft in brackets cannot be tabled yet: the page says why.
        await visit(page, `${path}?lang=${locale}`, name, without.test(path) ? 404 : path.endsWith('/table') ? 422 : 200);
        check(`${name} says its language`, (await page.getAttribute('html', 'lang')) === locale);
        check(`${name} says DEMONSTRATION`, (await page.locator('.demonstration').count()) > 0);
        check(`${name} has one main title`, (await page.locator('h1').count()) === 1);
        const file = `${width}-${locale}-room-${path.replace(draft, 'draft').replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}.png`;
        await page.screenshot({ path: join(shots, file), fullPage: true });
      }
      await made.close();
    }
  }
  await fits(rooms, [cookie], ', in a role');

  // Two browsers word one passage at once, without JavaScript: nobody's words are lost.
  {
    const first = await context({ viewport: { width: 390, height: 844 } });
    await first.addCookies([cookie]);
    const [one, two] = [await first.newPage(), await first.newPage()];
    const address = `${url}/desk/${draft}/passage/2?lang=en`;
    await one.goto(address);
    await two.goto(address);
    const box = 'textarea[name*="en"]';
    await one.locator(box).first().fill('Musicians of both sides play in turn.');
    await Promise.all([one.waitForNavigation(), one.locator('button.button[value="save"]').first().click()]);
    await two.locator(box).first().fill('Musicians of both sides play together at the end.');
    await Promise.all([two.waitForNavigation(), two.locator('button.button[value="save"]').first().click()]);
    await two.screenshot({ path: join(shots, 'journey-conflict.png'), fullPage: true });
    const kept = await two.content();
    check('who comes second keeps what they typed', kept.includes('play together at the end'), two.url());
    check('and sees what the other browser saved', kept.includes('play in turn'));
    await first.close();
  }

  // The visitor signs as both sides, without JavaScript, on a phone.
  {
    const made = await context({ viewport: { width: 390, height: 844 } });
    const page = await made.newPage();
    const state = async () => JSON.parse(await (await fetch(`${url}/api/instruments/${waiting}`)).text());
    const roles = ['north-shore/co-chair/1', 'south-shore/co-chair/1'];
    for (const [n, role] of roles.entries()) {
      await page.goto(`${url}/demo?lang=en`);
      await page.locator(`form[action^="/demo/role"]:has([value="${role}"]) button`).first().click();
      await page.waitForLoadState('load');
      check('whoever takes a role sees what waits for them', new URL(page.url()).pathname === '/mine', page.url());
      await page.screenshot({ path: join(shots, `journey-${n}-mine.png`), fullPage: true });
      check('the waiting text is among it', (await page.locator(`a[href*="/texts/${waiting}"]`).count()) > 0);
      await page.goto(`${url}/texts/${waiting}?lang=en`);
      await page.screenshot({ path: join(shots, `journey-${n}-before.png`), fullPage: true });
      await page.locator('form:has(input[value="sign"]) button').first().click();
      await page.waitForLoadState('load');
      await page.screenshot({ path: join(shots, `journey-${n}-signing.png`), fullPage: true });
      await page.locator('form[action^="/signing/"] button').first().click();
      await page.waitForLoadState('load');
      await page.screenshot({ path: join(shots, `journey-${n}-after.png`), fullPage: true });
      const shown = await state();
      check(`after ${n + 1} signatures the text is ${n ? 'adopted' : 'tabled'}`, shown.state === (n ? 'adopted' : 'tabled'), JSON.stringify(shown.state));
      check(`the site shows ${n + 1} signatures`, shown.signatures.length === n + 1);
    }
    await page.goto(`${url}/texts/${waiting}?lang=en`);
    check('an adopted text offers nothing more to sign', (await page.locator('form:has(input[value="sign"])').count()) === 0);
    let agreed = false;
    for (let n = 0; n < 60 && !agreed; n += 1) {
      agreed = (await state()).place?.state === 'agreed';
      if (!agreed) await new Promise((done) => setTimeout(done, 250));
    }
    check('the witnesses of every party make its place agreed', agreed);
    await made.close();
  }

  // Print: an adopted text on A4.
  {
    const made = await browser.newContext();
    const page = await made.newPage();
    await page.goto(`${url}/texts/${statement}?lang=en`);
    const pdf = await page.pdf({ path: join(shots, 'statement.pdf'), format: 'A4' });
    check('an adopted text prints', pdf.length > 10_000, String(pdf.length));
    await made.close();
  }

  // Weight: the home page under 60 KB with fonts cached.
  {
    const home = await fetch(`${url}/?lang=hy`, { headers: { 'accept-encoding': 'identity' } });
    const html = (await home.text());
    const styles = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map((m) => m[1]);
    let weight = Buffer.byteLength(html);
    for (const style of styles) weight += Buffer.byteLength(await (await fetch(url + style)).text());
    check('the home page weighs less than 60 KB with fonts cached', weight < 60_000, String(weight));
  }
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
