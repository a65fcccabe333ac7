// The letters about an incident, in a real browser and through a real mail server: somebody reports,
// and the secretary, the verifiers and nobody else are written to that something waits. The link in
// each letter opens what waits; nothing of the report, of its place or of anybody stands in a letter.
// The commission is no demonstration, which sends no mail: its people sign in with passkeys.
//
//   node e2e/letters.mjs path/to/comity
//
// It needs a Python with the package aiosmtpd: COMITY_TEST_SMTP, as the other tests of mail, or the
// one of the system. Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { at, check, close, journey, launch, press, says, stop } from './journey.mjs';

const support = fileURLToPath(new URL('../crates/comity/tests/program/support/smtp/', import.meta.url));
const PASSPHRASE = 'three calm rivers';
const WHAT = 'Two groups threw bottles behind the bakery; Quillfeather saw it.';
const NAME = 'Mariam Quillfeather';
const SUMMARY = 'Bottles behind the bakery';
const FACT = 'Bottles were thrown behind the bakery on Saturday night.';
/** Nothing of this is for anybody's letter box. */
const SECRET = ['ottles', 'bakery', 'Quillfeather', 'Mariam', 'RU-MOW', 'Moscow', 'Москв', 'north-shore', 'south-shore', 'Northern', 'Southern', 'Северн', 'Южн'];
const SECRETARY = 'secretariat/secretary/1';
/** The server looks once a minute what is to be told; and so long nothing must come where nothing is to. */
const WAIT = 90_000;
const QUIET = 3_000;

/** The first Python that has the mail server of the tests. */
function python() {
  for (const name of [process.env.COMITY_TEST_SMTP, 'python3', '/usr/bin/python3'].filter(Boolean)) {
    try {
      execFileSync(name, ['-c', 'import aiosmtpd'], { stdio: 'ignore' });
      return name;
    } catch { /* another one may */ }
  }
  throw new Error('no Python has the package aiosmtpd: set COMITY_TEST_SMTP');
}

/** A mail server that keeps every letter in a folder. */
async function post(folder) {
  const snake = python();
  const child = spawn(snake, [join(support, 'server.py'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((done, fail) => {
    child.stdout.once('data', (line) => done(Number(line)));
    child.once('exit', (code) => fail(new Error(`the mail server ended with ${code}`)));
  });
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const all = () => { let n = 0; while (existsSync(join(folder, `${n + 1}.eml`))) n += 1; return n; };
  let past = 0;
  const kept = () => all() - past;
  /** What came so far counts no more. */
  const forget = () => { past = all(); };
  /** Waits for so many letters and no more, and reads the last one to this address. */
  const wait = async (count, to) => {
    const until = Date.now() + WAIT;
    while (kept() < count && Date.now() < until) await pause(100);
    await pause(QUIET);
    check(`so far ${count} letters came`, kept() === count, String(kept()));
    if (kept() < count) throw new Error(`letter ${count} did not come`);
    for (let n = count; n > 0; n -= 1) {
      const found = JSON.parse(execFileSync(snake, [join(support, 'read.py'), join(folder, `${past + n}.eml`)], { encoding: 'utf8' }));
      if (found.to.includes(to)) return found;
    }
    throw new Error(`no letter goes to ${to}`);
  };
  return { child, port, kept, wait, forget };
}

const it = journey('letters', 'demonstration.toml', ['north-shore', 'south-shore'], ['co-chair/1', 'registrar/1', 'member/1']);
const { enter, fromFile, look, person } = it;
it.found();
const chairs = ['north-shore/co-chair/1', 'south-shore/co-chair/1'].flatMap((seat) => ['--key', it.keyFile(seat)]);
it.comity('key', 'new', '--name', SECRETARY, it.keyFile(SECRETARY));
it.comity('seat', 'fill', SECRETARY, `${it.keyFile(SECRETARY)}.pub`, ...chairs);
// Reports are sealed for whoever has a key to read.
const phrase = join(it.folder, 'phrase');
writeFileSync(phrase, `${PASSPHRASE}\n`);
const reading = (seat, keys) => it.comity('seat', 'reading-key', seat, '--passphrase-file', phrase, ...keys);
for (const seat of ['north-shore/co-chair/1', 'south-shore/co-chair/1']) reading(seat, ['--key', it.keyFile(seat)]);
reading(SECRETARY, ['--key', it.keyFile(SECRETARY), ...chairs]);
const seats = [SECRETARY, 'north-shore/member/1', 'south-shore/member/1'];
const links = Object.fromEntries(seats.map((seat) => [seat, it.link(seat)]));
const mail = await post(join(it.folder, 'post'));
const server = await it.serve(['--smtp', `smtp://localhost:${mail.port}`, '--mail-from', 'post@commission.example']);
const { url } = server;
const browser = await launch();

/** Somebody in their seat, whose key is a passkey, and who gives an address for mail. */
async function seated(seat, address, locale) {
  const who = await person(browser);
  await enter(who, links[seat]);
  await fromFile(who, seat);
  await who.page.goto(`${url}/account?lang=en`);
  await who.page.locator('[name="address"]').fill(address);
  await who.page.locator('form[action*="/account/mail"] [name="language"]').selectOption(locale);
  await who.page.locator('[name="pace"]').selectOption('at-once');
  await press(who.page, 'form[action*="/account/mail"] button');
  check(`${seat} gave an address`, who.page.url().includes('done=mail'), who.page.url());
  check('and reads that it is not confirmed', await says(who.page, 'not confirmed yet'), who.page.url());
  // One letter asks; its link asks once more, so that no mail server says yes by looking at it.
  const asks = await mail.wait(1, address);
  mail.forget();
  const asked = asks.body.match(/\S+:\/\/\S+/g) ?? [];
  check('the letter has one link, to say yes', asked.length === 1 && asked[0].startsWith(`${url}/confirm-mail/`) && asked[0].endsWith(`?lang=${locale}`), asked.join(' '));
  for (const secret of SECRET) check(`the letter that asks names nobody: ${secret}`, !asks.raw.includes(secret) && !asks.body.includes(secret), asks.body);
  await who.page.goto(asked[0]);
  await press(who.page, 'main form button');
  await who.page.goto(`${url}/account?lang=en`);
  check('the address is confirmed', await says(who.page, 'The address is confirmed'), who.page.url());
  await who.page.goto(asked[0]);
  const [again] = await Promise.all([who.page.waitForResponse((it) => it.request().method() === 'POST'), who.page.locator('main form button').click()]);
  check('and the link works once', again.status() === 410, String(again.status()));
  return who;
}

async function sign(who) {
  check('it is signed on the signing host', new URL(who.page.url()).hostname === 'sign.localhost', who.page.url());
  await press(who.page, 'form[data-passkey] button');
}

/** What holds of every letter; answers with the link in it. */
function letter(found, to, locale, words, place = '/mine') {
  const body = found.body.replace(/\s+/g, ' ');
  check(`a letter goes to ${to} alone`, JSON.stringify(found.to) === JSON.stringify([to]), JSON.stringify(found.to));
  check('it says what waits', body.includes(words), body);
  const links = found.body.match(/\S+:\/\/\S+/g) ?? [];
  check('it has one link', links.length === 1, links.join(' '));
  check('to what waits, in the language of the seat', links[0] === `${url}${place}?lang=${locale}`, links[0]);
  for (const secret of SECRET) check(`nothing of the matter is in it: ${secret}`, !found.raw.includes(secret) && !found.body.includes(secret) && !JSON.stringify(found.headers).includes(secret), body);
  return links[0];
}

try {
  const secretary = await seated(SECRETARY, 'secretary@commission.example', 'hy');
  const north = await seated('north-shore/member/1', 'verifier@north.example', 'en');
  const south = await seated('south-shore/member/1', 'verifier@south.example', 'az');
  check('nobody is written to while nothing waits', mail.kept() === 0, String(mail.kept()));

  // Somebody reports, with a name for the secretariat alone.
  const anybody = await (await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();
  await anybody.goto(`${url}/report/new?lang=en`);
  for (const [name, value] of [['whom', 'self'], ['region', 'RU-MOW'], ['what', WHAT], ['place', 'behind the bakery'], ['when', 'on Saturday'], ['trusted', 'secretariat'], ['name', NAME]]) {
    const radio = anybody.locator(`input[type=radio][name="${name}"][value="${value}"]`);
    if (await radio.count()) await radio.check();
    else if (await anybody.locator(`select[name="${name}"]`).count()) await anybody.locator(`select[name="${name}"]`).selectOption(value);
    else await anybody.locator(`[name="${name}"]`).fill(value);
    await press(anybody, 'button[name="go"][value="next"]');
  }
  await press(anybody, 'button[name="go"][value="next"]');
  check('the report is taken', (await anybody.locator('.receipt').count()) > 0, anybody.url());

  // The secretary is written to, and the link leads to the report, through the sign-in.
  const first = letter(await mail.wait(1, 'secretary@commission.example'), 'secretary@commission.example', 'hy', 'հաղորդում', '/reports');
  await press(secretary.page, 'form[action^="/sign-out"] button');
  await secretary.page.goto(first);
  check('the link asks who has signed out to sign in', at(secretary.page) === '/sign-in', secretary.page.url());
  await press(secretary.page, 'form[data-passkey] button');
  check('and leads to what waits', at(secretary.page) === '/reports', secretary.page.url());
  await look(secretary, 'reports');
  check('where the report is', (await secretary.page.locator('main a[href*="/reports/"], main form[action^="/reports/unlock"]').count()) > 0, await secretary.page.locator('main').innerText());

  // A room, taken up, with a verifier of each side.
  await secretary.page.goto(`${url}/board/new?lang=en`);
  await secretary.page.locator('#summary').fill(SUMMARY);
  for (const [name, value] of [['told', 'yes'], ['grade', 'experienced'], ['priority', 'high'], ['spill', 'no']]) {
    await secretary.page.locator(`input[name="${name}"][value="${value}"]`).check();
  }
  await secretary.page.locator('[name="topic"]').selectOption('incidents');
  await press(secretary.page, 'form:has(input[value="open"]) button');
  const room = at(secretary.page);
  check('the room is open', /^\/board\/[0-9a-f]{32}$/.test(room), room);
  await press(secretary.page, 'form:has(input[value="accept"]) button');
  await sign(secretary);
  check('it is taken up', secretary.page.url().includes('done=accepted'), secretary.page.url());
  for (const party of ['north-shore', 'south-shore']) {
    await secretary.page.goto(`${url}${room}?lang=en`);
    await press(secretary.page, `form:has(#assign-${party}) button`);
    check(`${party} has its verifier`, secretary.page.url().includes('done=assign'), secretary.page.url());
  }
  for (const [address, who, locale, words] of [['verifier@north.example', north, 'en', 'You were asked to verify an incident'], ['verifier@south.example', south, 'az', 'insident']]) {
    const link = letter(await mail.wait(3, address), address, locale, words);
    await who.page.goto(link);
    check('the link opens what waits for the verifier', at(who.page) === '/mine' && await says(who.page, SUMMARY), who.page.url());
    check('and leads to the room', (await who.page.locator(`main a[href*="${room}"]`).count()) > 0);
  }

  // Both find alike; one signs, and the other is written to that the last key is theirs.
  const opened = async (page, summary) => page.locator(`summary:has-text("${summary}")`).first().click();
  await north.page.goto(`${url}${room}?lang=en`);
  await opened(north.page, 'Name a fact');
  await north.page.locator('#bring-words-en').fill(FACT);
  await press(north.page, 'form:has(input[value="bring"]) button');
  await south.page.goto(`${url}${room}?lang=en`);
  await press(south.page, '#fact-1 form:has(input[value="confirm"]) button');
  for (const { page } of [north, south]) {
    await page.goto(`${url}${room}?lang=en`);
    await opened(page, 'Say what we find');
    await page.locator('input[name="status"][value="confirmed-true"]').check();
    await press(page, 'form:has(input[value="find"]) button');
  }
  const verify = async (who) => {
    await who.page.goto(`${url}${room}?lang=en`);
    await press(who.page, 'form:has(input[value="verify"]) button');
    await sign(who);
  };
  await verify(north);
  check('one key waits', north.page.url().includes('done=verified'), north.page.url());
  const key = letter(await mail.wait(4, 'verifier@south.example'), 'verifier@south.example', 'az', 'yalnız sizin imzanızla açıq olur');
  await south.page.goto(key);
  check('the link opens what waits for the last key', at(south.page) === '/mine' && await says(south.page, SUMMARY), south.page.url());
  await verify(south);
  check('two keys publish', south.page.url().includes('done=found'), south.page.url());

  // The way out stands in each letter: a link asks, a mail program ends it at once.
  const headers = Object.fromEntries((await mail.wait(4, 'verifier@south.example')).headers);
  const out = headers['List-Unsubscribe'].slice(1, -1);
  await anybody.goto(`${out}?lang=az`);
  check('the way out asks first', (await anybody.locator('main form button').count()) === 1, anybody.url());
  await press(anybody, 'main form button');
  await south.page.goto(`${url}/account?lang=en`);
  check('and ends mail for that seat', (await south.page.locator('[name="pace"]').inputValue()) === 'never' || (await south.page.locator('[name="address"]').inputValue()) === '', await south.page.locator('[name="pace"]').inputValue());
  it.checkPeople({ secretary, north, south });
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(server.child);
  stop(mail.child);
  it.clear();
}
close();
