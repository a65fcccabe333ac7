// The door of a forum in a hall that loses its network; a part of forum.mjs. A device is prepared, goes
// without a network through reloads and closed tabs, lets in, refuses, and sends everything later: signed
// out at first, then with a badge whose seat was given to a substitute meanwhile. Then a server that hangs.
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { check, checkAccessible, checkNarrow, press, problemsOf, shots, WIDTHS } from './journey.mjs';

const DESK = 'secretariat/secretary/1';
/** A code that is well formed and nobody's: the check digits make the whole 1 in 97. */
const NOBODYS = '0000000000000098';
/** What a browser says of a network that is not there. */
const ABSENT = /ERR_INTERNET_DISCONNECTED|Failed to fetch|net::ERR_|status of 50[234]/;

/** A wire to the server that can be cut: what a browser calls offline does not reach every worker of its. */
async function wire(to) {
  const ends = new Set();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(new URL(to).port), '127.0.0.1');
    for (const [one, other] of [[near, far], [far, near]]) {
      ends.add(one);
      one.on('error', () => other.destroy()).on('close', () => { ends.delete(one); other.destroy(); }).pipe(other);
    }
    return undefined;
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return {
    url: `http://localhost:${server.address().port}`,
    cut(yes) {
      isCut = yes;
      if (yes) for (const end of ends) end.destroy();
    },
    close() {
      for (const end of ends) end.destroy();
      server.close();
    },
  };
}

export async function door({ browser, url: site, id, codes, clock, look, parity, hang, replaced }) {
  const [first, second] = codes;
  const line = await wire(site);
  const { url } = line;
  const here = `${url}/door/${id}`;
  const problems = [];
  const role = { name: 'comity-demo-role', value: DESK, url };

  /** Somebody at the door with a device of their own, whose clock is right. */
  async function device(width = 390) {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    await context.addCookies([role]);
    const open = async () => {
      const page = await context.newPage();
      problems.push(problemsOf(page));
      await page.clock.setFixedTime(clock.now());
      return page;
    };
    return { context, open, page: await open() };
  }
  async function offline(context, yes) {
    line.cut(yes);
    await context.setOffline(yes);
  }
  const text = (page, part) => page.locator(part).innerText();
  const told = (page, part, words) => page.locator(part).filter({ hasText: words }).waitFor({ timeout: 40_000 }).then(() => true, () => false);
  async function says(page, part, words, what) {
    check(what, await told(page, part, words), await text(page, part).catch(String));
  }
  async function takes(page, code, words, what) {
    await page.clock.setFixedTime(clock.now());
    await page.locator('[name="badge"]').fill(code);
    await page.locator('form[data-door] button').click();
    await says(page, '#away-result', words, what);
  }
  async function shot(page, what) {
    for (const [width, height] of WIDTHS.toReversed()) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(shots, `door-${width}-${what}.png`), fullPage: true });
    }
    await checkAccessible(page, what);
    await checkNarrow(page, what);
    await page.setViewportSize({ width: 390, height: 844 });
  }
  /** Everything that the page's script keeps, as text. */
  const kept = (page) => page.evaluate(async () => {
    const db = await new Promise((done) => { const asked = indexedDB.open('comity-door'); asked.onsuccess = () => done(asked.result); });
    const all = {};
    for (const name of db.objectStoreNames) {
      all[name] = await new Promise((done) => { const asked = db.transaction(name).objectStore(name).getAll(); asked.onsuccess = () => done(asked.result); });
    }
    db.close();
    return JSON.stringify(all);
  });
  const present = async () => (await parity()).parties.map((it) => Object.values(it.present ?? {})[0] ?? 0).join();

  // With a network: the page as it was, and what the script adds.
  const one = await device();
  let { page } = one;
  await page.goto(`${here}?lang=en`);
  await says(page, '#away-state', 'not prepared', 'a device says that it is not prepared');
  check('and offers nothing that it cannot do', !(await page.locator('#away-send').isVisible()) && !(await page.locator('#away-forget').isVisible()));
  await page.locator('#away-prepare').click();
  await says(page, '#away-said', 'This device is prepared', 'a device is prepared');
  await says(page, '#away-state', 'Seats on it: 2', 'the list has everybody who confirmed and has a seat');
  const list = await kept(page);
  check('no code is on the device', codes.every((it) => !list.includes(it)) && JSON.parse(list).lists.length === 1, list);
  check('and no name', !list.includes('Somebody who waits') && !list.includes('delegate of the south'));
  const caches = await page.evaluate(async () => (await Promise.all((await window.caches.keys()).map(async (it) => (await (await window.caches.open(it)).keys()).map((kept) => new URL(kept.url).pathname)))).flat());
  check('nothing is kept but the page of this door and what it is drawn with', caches.every((it) => it === `/door/${id}/away` || it.startsWith('/assets/')) && caches.includes(`/door/${id}/away`), caches.join());
  await shot(page, 'prepared');

  // Without one: a reload, codes, another reload, another tab.
  await offline(one.context, true);
  await says(page, '#away-state', 'There is no network', 'the page says that the network went');
  await takes(page, first, 'Let in', 'the open page lets in at once');
  await page.reload();
  check('the page opens without a network', (await page.locator('#away[data-alone]').count()) === 1, await text(page, 'body'));
  await says(page, '#away-state', 'Waiting to be sent: 1', 'nothing is lost by a reload');
  await takes(page, first, 'Was let in today before', 'the same badge is let in once');
  await shot(page, 'again');
  await takes(page, NOBODYS, 'not on the list', 'a code that is not on the list lets nobody in');
  await shot(page, 'unknown');
  await takes(page, first.replace(/.$/, (it) => String((Number(it) + 1) % 10)), 'a digit is wrong', 'a wrong digit is nobody');
  await page.goto(`${here}?badge=${second}`);
  const filled = (one, code) => one.waitForFunction((it) => document.querySelector('[name="badge"]').value === it, code, { timeout: 15_000 }).then(() => true, () => false);
  check('a scanned picture fills the field', await filled(page, second));
  await takes(page, `${url}/door/${id}?badge=${second}`, 'Let in', 'another one is let in');
  const seat = await text(page, '#away-result .lead');
  check('the page tells side, category and seat', / · .* · .*1/.test(seat), seat);
  await shot(page, 'let-in');
  await page.close();
  page = await one.open();
  await page.goto(here);
  await says(page, '#away-state', 'Waiting to be sent: 2', 'nothing is lost by a closed tab');
  const other = await one.open();
  check('other pages are not kept', await other.goto(`${url}/forums/${id}`).then(() => false, () => true));
  await other.close();

  // Meanwhile one seat is given to a substitute, and the session at the door ends.
  await replaced();
  check('nobody is counted yet', (await present()) === '0,0', await present());
  await one.context.clearCookies();
  await offline(one.context, false);
  await says(page, '#away-said', 'What waits stays here', 'who is signed out is told to sign in');
  await says(page, '#away-state', 'Waiting to be sent: 2', 'and what waits stays');
  await shot(page, 'signed-out');
  await one.context.addCookies([role]);
  await page.locator('#away-send').click();
  await says(page, '#away-said', 'Let in: 1. Had been let in: 0. Not let in after all: 1', 'what waited is sent');
  await says(page, '#away-refused', 'withdrawn or replaced', 'who was replaced meanwhile is not let in after all, and it is said why');
  check('by side and seat', (await text(page, '#away-refused')).includes(seat), await text(page, '#away-refused'));
  check('attendance is the same as at the door', (await present()) === '1,0', await present());
  const after = await kept(page);
  check('codes are erased when they are sent', codes.every((it) => !after.includes(it)) && JSON.parse(after).scans.length === 0, after);
  await shot(page, 'sent');
  await page.goto(`${here}?lang=en`);
  check('the page is the server’s again', (await page.locator('#away[data-alone]').count()) === 0);
  await says(page, '#away-refused', 'withdrawn or replaced', 'what was not let in stays until it is put away');
  await page.locator('#away-refused li button').click();
  await page.locator('#away-refused').waitFor({ state: 'hidden' });
  await page.reload();
  check('and then it is gone', !(await page.locator('#away-refused').isVisible()));

  // A second device with a list of its own knows who came; what it takes as well counts once.
  const two = await device();
  await two.page.goto(`${here}?lang=en`);
  await two.page.locator('#away-prepare').click();
  await says(two.page, '#away-said', 'This device is prepared', 'a second device is prepared');
  await offline(two.context, true);
  await two.page.reload();
  await takes(two.page, first, 'Was let in today before', 'a list says who came already');
  await offline(two.context, false);

  // A server that does not answer, in a network that looks well.
  await page.locator('[name="badge"]').fill(first);
  hang('SIGSTOP');
  await press(page, 'form[data-door] button');
  check('when the server hangs the page goes on by itself', (await page.locator('#away[data-alone]').count()) === 1, page.url());
  check('with the code that was typed', (await filled(page, first)) && !page.url().includes(first), page.url());
  await takes(page, first, 'Was let in today before', 'and knows who came');
  hang('SIGCONT');
  await page.goto(`${here}?lang=en`);
  check('nobody is counted twice', (await present()) === '1,0', await present());
  await page.locator('#away-forget').click();
  await says(page, '#away-state', 'not prepared', 'the list is taken off the device');
  check('with everything else', JSON.parse(await kept(page)).lists.length === 0 && (await page.evaluate(() => window.caches.keys())).length === 0);

  const idle = await device(1280);
  await idle.page.goto(`${here}/away?lang=en`);
  await look(idle.page, 'door-away');
  line.close();
  const said = problems.flat().filter((it) => !ABSENT.test(it));
  check('no page at the door breaks a policy of its own', said.length === 0, said.join(' | '));
  for (const it of [one, two, idle]) await it.context.close();
}
