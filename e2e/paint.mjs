// How soon a page of the demonstration shows itself to somebody with a slow telephone: the first
// paint, how far the page shifts afterwards, and what comes over the wire. Every page in every
// language, public ones and a co-chair's rooms, on the small screen.
//
//   node e2e/paint.mjs path/to/comity [en,hy]
//
// The connection is "slow 4G" (a round trip of 150 ms, 1.6 Mbit/s down, 750 kbit/s up), the
// processor four times slower. Chromium delays each answer by the round trip; what it takes to
// open a connection, three more with TLS, is not in it. Prints a table in Markdown and a summary.
import { demo } from './demo.mjs';
import { LOCALES, WIDTHS, inLocale, launch, stop } from './journey.mjs';
import { firstPaint, shifted, wire } from './measure.mjs';

const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;
const GOAL = { paint: 1500, shift: 0, home: 60_000 };
/** A page that is late is measured so often in all; the middle counts. */
const TIMES = 3;

const [width, height] = WIDTHS[0];
const locales = process.argv[3]?.split(',') ?? LOCALES;
const site = await demo();
const browser = await launch();

async function slow(cookies) {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const read = await wire(cdp);
  await cdp.send('Network.emulateNetworkConditions', NETWORK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { context, page, read };
}

/** With nothing cached, then the same page once more with everything cached but itself. */
async function measure(path, cookies, locale) {
  const { context, page, read } = await slow(cookies);
  const address = inLocale(site.url + path, locale);
  await page.goto(address, { waitUntil: 'load' });
  const paint = await firstPaint(page);
  const { sum: shift, from } = await shifted(page);
  const cold = read();
  // Another address, or the browser would only ask whether the page is still the same.
  const anew = new URL(address);
  anew.searchParams.set('anew', '1');
  await page.goto(anew.href, { waitUntil: 'load' });
  await page.evaluate(async () => { await document.fonts.ready; });
  const warm = read();
  await context.close();
  return { path, locale, paint, shift, from, cold: cold.all, withoutFonts: cold.withoutFonts, warm: warm.all };
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const worst = (all, of) => all.reduce((most, one) => (of(one) > of(most) ? one : most));
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

const measured = [];
try {
  const pages = [...site.pages.map((path) => [path, []]), ...site.rooms.map((path) => [path, [site.cookie]])];
  console.log('| page | first paint, s | shift | KB, nothing cached | KB, fonts cached | KB, fonts and style cached |');
  console.log('|---|--:|--:|--:|--:|--:|');
  for (const [path, cookies] of pages) {
    const here = [];
    for (const locale of locales) {
      const one = await measure(path, cookies, locale);
      if (one.paint >= GOAL.paint) {
        const paints = [one.paint];
        while (paints.length < TIMES) paints.push((await measure(path, cookies, locale)).paint);
        one.paint = middle(paints);
      }
      here.push(one);
    }
    measured.push(...here);
    const most = (of) => of(worst(here, of));
    console.log(`| ${site.named(path)} | ${seconds(most((it) => it.paint))} | ${most((it) => it.shift).toFixed(3)} `
      + `| ${kilobytes(most((it) => it.cold))} | ${kilobytes(most((it) => it.withoutFonts))} | ${kilobytes(most((it) => it.warm))} |`);
  }
  const words = (it) => `${site.named(it.path)} in ${it.locale}`;
  const verdict = (met) => (met ? 'goal met' : 'GOAL MISSED');
  const paint = worst(measured, (it) => it.paint);
  const shift = worst(measured, (it) => it.shift);
  const home = worst(measured.filter((it) => it.path === '/'), (it) => it.withoutFonts);
  console.log(`\nEach row shows the worst of ${locales.join(', ')}, at ${width} px.\n`);
  console.log(`- worst first paint: ${seconds(paint.paint)} s, ${words(paint)} (${verdict(paint.paint < GOAL.paint)}: < ${seconds(GOAL.paint)} s)`);
  console.log(`- worst layout shift: ${shift.shift.toFixed(3)}, ${words(shift)}${shift.from.length ? `, by ${shift.from.join(', ')}` : ''} (${verdict(shift.shift === GOAL.shift)}: 0)`);
  console.log(`- pages that shift: ${measured.filter((it) => it.shift > 0).length} of ${measured.length}`);
  console.log(`- home on the wire: ${kilobytes(home.cold)} KB with nothing cached, ${kilobytes(home.withoutFonts)} KB with fonts cached, `
    + `${kilobytes(home.warm)} KB with fonts and style cached (${verdict(home.withoutFonts < GOAL.home)}: < ${kilobytes(GOAL.home)} KB with fonts cached)`);
} finally {
  await browser.close();
  stop(site.child);
}
