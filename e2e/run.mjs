// Every public page in every language, at phone and desktop width, in a real browser without
// JavaScript; accessibility by axe-core; and the visitor's journey: signing as both sides.
//
//   node e2e/run.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots of the journeys lie in e2e/shots; with COMITY_SHOTS=1 those
// of every page as well.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demo } from './demo.mjs';
import { LOCALES, WIDTHS, check, checkAccessible, checkFrame, checkNarrow, close, inLocale, launch, shots, stop } from './journey.mjs';
import { lateFonts, wire } from './measure.mjs';

/** The most bytes of the home page and its style on the wire. */
const HOME_BYTES_MAX = 60_000;

rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });

const { child, url, ids, statement, waiting, draft, pages, rooms, cookie, jury, juror, status, named } = await demo();
const browser = await launch();

async function context(options = {}) {
  const made = await browser.newContext({ javaScriptEnabled: false, ...options });
  return made;
}

/** A page's address as part of a file's name. */
const file = (path) => named(path).replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');

/** Opens a page and checks what holds for every page. */
async function visit(page, address, name, expected = 200) {
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
  const response = await page.goto(address, { waitUntil: 'load' });
  page.off('request', onRequest);
  page.off('console', onConsole);
  check(`${name} answers ${expected}`, response.status() === expected, String(response.status()));
  check(`${name} asks nobody else for anything`, outside.length === 0, outside.join(' '));
  check(`${name} breaks no policy of its own`, problems.length === 0, problems.join(' | '));
  return response;
}

/** What needs the page's own view: accessibility, sideways scroll, and shifts when fonts come late. */
async function fits(paths, cookies = [], suffix = '') {
  await side(LOCALES, async (locale) => {
    const made = await browser.newContext({ bypassCSP: true });
    await made.addCookies(cookies);
    const page = await made.newPage();
    const shift = await lateFonts(await made.newPage());
    for (const path of paths) {
      const name = `${path} in ${locale}${suffix}`;
      const address = inLocale(url + path, locale);
      await page.goto(address, { waitUntil: 'load' });
      await checkNarrow(page, name);
      await page.setViewportSize({ width: 1280, height: 900 });
      await checkAccessible(page, name);
      for (const [width, height] of WIDTHS) {
        const { sum, from } = await shift(address, { width, height });
        check(`${name} at ${width} does not shift when its fonts come`, sum === 0, `${sum.toFixed(3)} by ${from.join(', ')}`);
      }
    }
    await made.close();
  });
}

/** Does something with each of these, two at a time: as many as the smallest machine has cores. */
async function side(items, what) {
  const left = [...items];
  const work = async () => { while (left.length) await what(left.shift()); };
  await Promise.all([work(), work()]);
}

/** Every width with every language. */
const VIEWS = WIDTHS.flatMap(([width, height]) => LOCALES.map((locale) => ({ width, height, locale })));

/** A picture of a whole page, where somebody wants to look at them all. */
async function picture(page, name) {
  if (process.env.COMITY_SHOTS) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
}

try {
  check('the demo leaves its texts', ids.length === 31, ids.join(' '));

  await side(VIEWS, async ({ width, height, locale }) => {
    const made = await context({ viewport: { width, height } });
    const page = await made.newPage();
    for (const path of pages) {
      const name = `${path} in ${locale} at ${width}`;
      await visit(page, inLocale(url + path, locale), name, status(path));
      await checkFrame(page, name, locale);
      check(`${name} says DEMONSTRATION`, (await page.locator('.demonstration').count()) > 0);
      await picture(page, `${width}-${locale}-${file(path) || 'home'}`);
    }
    await made.close();
  });

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

  // The rooms of a co-chair and of a juror: the same checks as for every public page, at both widths, and dark.
  for (const [paths, role] of [[rooms, cookie], [jury, juror]]) {
    await side(VIEWS, async ({ width, height, locale }) => {
      const made = await context({ viewport: { width, height }, colorScheme: width === 390 ? 'light' : 'dark' });
      await made.addCookies([role]);
      const page = await made.newPage();
      for (const path of paths) {
        const name = `${path} in ${locale} at ${width}, in a role`;
        await visit(page, inLocale(url + path, locale), name, status(path));
        await checkFrame(page, name, locale);
        check(`${name} says DEMONSTRATION`, (await page.locator('.demonstration').count()) > 0);
        await picture(page, `${width}-${locale}-room-${file(path)}`);
      }
      await made.close();
    });
    await fits(paths, [role], ', in a role');
  }

  // Somebody reports without a script, in Armenian; the secretary reads it and answers.
  {
    const made = await context({ viewport: { width: 390, height: 844 } });
    const page = await made.newPage();
    const go = async (selector) => {
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator(selector).first().click()]);
    };
    const next = 'button[name="go"][value="next"]';
    const told = 'Քարեր նետեցին հացի փռի վրա։';
    await page.goto(`${url}/report?lang=hy`);
    check('a report page begins with whom to call', await page.locator('main .danger a[href^="tel:"]').count() > 0);
    await go('a[href^="/report/new"]');
    await page.locator('input[name="whom"][value="self"]').check();
    await go(next);
    await page.locator('input[name="region"]').first().check();
    await go(next);
    await page.locator(next).click();
    check('the browser itself asks for what is missing', (await page.locator('textarea[name="what"]:invalid').count()) === 1);
    await page.locator('textarea[name="what"]').fill(told);
    await go(next);
    await go(next);
    await go(next);
    await page.screenshot({ path: join(shots, 'report-trusted.png'), fullPage: true });
    check('nothing is chosen beforehand', (await page.locator('input[name="trusted"]:checked').count()) === 0);
    await page.locator('input[name="trusted"][value="secretariat"]').check();
    await go(next);
    await page.locator('input[name="name"]').fill('Անի');
    await go(next);
    await page.screenshot({ path: join(shots, 'report-check.png'), fullPage: true });
    await go(next);
    const receipt = await page.locator('.receipt').innerText();
    check('a receipt has 28 digits', /^(\d{4} ){6}\d{4}$/.test(receipt.trim()), receipt);
    await page.screenshot({ path: join(shots, 'report-receipt.png'), fullPage: true });
    check('no cookie is set on the way', (await made.cookies()).length === 0);

    const reader = await context({ viewport: { width: 1280, height: 900 } });
    await reader.addCookies([{ ...cookie, value: 'secretariat/secretary/1' }]);
    const desk = await reader.newPage();
    const press = async (selector) => {
      await Promise.all([desk.waitForNavigation({ waitUntil: 'load' }), desk.locator(selector).first().click()]);
    };
    await desk.goto(`${url}/reports?lang=en`);
    await desk.screenshot({ path: join(shots, 'reports-locked.png'), fullPage: true });
    await desk.locator('input[name="passphrase"]').fill('three calm rivers');
    await press('form[action^="/reports/unlock"] button');
    await press('.rows a:has-text("New report")');
    check('the secretary reads what was told', (await desk.content()).includes(told));
    check('and who told it, being trusted', (await desk.content()).includes('Անի'));
    await desk.screenshot({ path: join(shots, 'reports-one.png'), fullPage: true });
    await desk.locator('input[name="topic"][value="incidents"]').check();
    await desk.locator('input[name="summary"]').fill('Stones at a shop');
    await desk.locator('textarea#words').fill('Մենք գալիս ենք վաղը։');
    await press('form:has(input[value="triage"]) button');
    check('a decision is confirmed', (await desk.locator('.confirmation').count()) === 1, desk.url());
    await reader.close();

    await page.goto(`${url}/report/receipt?lang=hy`);
    await page.locator('input[name="receipt"]').fill(receipt);
    await go('form button');
    check('the receipt opens the answer', (await page.content()).includes('Մենք գալիս ենք վաղը։'));
    await page.screenshot({ path: join(shots, 'report-answer.png'), fullPage: true });
    await made.close();
  }

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

  // Weight: the home page on the wire, with nothing cached but its fonts.
  for (const locale of LOCALES) {
    const made = await browser.newContext();
    const page = await made.newPage();
    const read = await wire(await made.newCDPSession(page));
    await page.goto(inLocale(url, locale), { waitUntil: 'load' });
    await page.evaluate(async () => { await document.fonts.ready; });
    const { withoutFonts, kinds } = read();
    check(`the home page in ${locale} weighs less than 60 KB on the wire with fonts cached`,
      kinds.Document > 0 && kinds.Stylesheet > 0 && withoutFonts < HOME_BYTES_MAX, JSON.stringify(kinds));
    await made.close();
  }

  // Style and fonts come once, for whoever only reads and for whoever acts.
  for (const [who, cookies, first, second] of [['a reader', [], '/', '/texts'], ['a co-chair', [cookie], '/mine', '/desk']]) {
    const made = await browser.newContext();
    await made.addCookies(cookies);
    const page = await made.newPage();
    const read = await wire(await made.newCDPSession(page));
    for (const path of [first, second]) {
      read();
      await page.goto(inLocale(url + path, 'en'), { waitUntil: 'load' });
      await page.evaluate(async () => { await document.fonts.ready; });
    }
    const { kinds } = read();
    check(`the browser of ${who} keeps style and fonts`, kinds.Document > 0 && !kinds.Stylesheet && !kinds.Font, JSON.stringify(kinds));
    await made.close();
  }
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(child);
}
close();
