// A competition in a real browser, with a passkey for each person: its rules are drafted on the desk
// and signed by every party, works are entered with a file, a juror declares a conflict of interest
// and steps back, another of the same side takes the place, scores, keeps the file and seals.
//
// The days of a competition are days of the commission's clock. Its charter has a clock by which
// midnight comes a few minutes after the start, so that the call is over and the jury begins. Opening
// the scores needs another night: this ends with them sealed.
//
//   node e2e/competition.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, check, checkAccessible, checkFrame, checkNarrow, close, inLocale, journey, launch, press, program, stop } from './journey.mjs';

const PARTIES = ['north-shore', 'south-shore'];
const LANGUAGES = ['en', 'ru', 'hy', 'az'];
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Until midnight: what is done in the days of the call must be done by then. */
const CALL = 110_000;
/** What jurors read who may, and nobody else. */
const WORKS = ['The ferry carries us both across the ice.', 'A refrain for two choirs and a drum.'];
const MAKER = 'Anahit of the hill';
const SCORE = '\x89PNG no score, though it says so';

// The clock of the charter.
const midnight = Math.ceil((Date.now() + CALL) / MINUTE) * MINUTE;
const minutes = (1_440 - (midnight / MINUTE) % 1_440) % 1_440;
const offset = minutes > 840 ? minutes - 1_440 : minutes;
const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
const clock = `${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
const day = (number) => new Date(midnight - MINUTE + offset * MINUTE + number * DAY).toISOString().slice(0, 10);
const folder = mkdtempSync(join(tmpdir(), 'comity-clock-'));
const charter = join(folder, 'charter.toml');
const written = readFileSync(new URL('../charters/demonstration.toml', import.meta.url), 'utf8');
writeFileSync(charter, written.replace('utc-offset = "+03:00"', `utc-offset = "${clock}"`));

const it = journey('competition', charter, PARTIES, ['co-chair/1', 'registrar/1', 'juror/1', 'juror/2']);
const { enter, fromFile, look, person, shot, state } = it;

it.found();
const draft = it.worded('plan', 'competitions', { ru: ['О конкурсе песни', 'Мы проводим конкурс песни обеих сторон.'] });
const seats = ['north-shore/co-chair/1', 'south-shore/co-chair/1', 'north-shore/juror/1', 'north-shore/juror/2'];
const links = Object.fromEntries(seats.map((seat) => [seat, it.link(seat)]));
const server = await it.serve();
const { url } = server;
const browser = await launch();

/** Somebody in their seat, whose key is a passkey. */
async function seated(seat, options = {}) {
  const who = await person(browser, options);
  await enter(who, links[seat]);
  await fromFile(who, seat);
  return who;
}

/** Signs on the signing host what the page there shows. */
async function sign(who, done) {
  check(`${done} is signed on the signing host`, new URL(who.page.url()).hostname === 'sign.localhost', who.page.url());
  await press(who.page, 'form[data-passkey] button');
  check(`${done} is in the record`, who.page.url().includes(`done=${done}`), who.page.url());
}

const told = (page) => page.locator('main').innerText();

/** A page looked at where it stands, in one language: also one that a form answered. */
async function here(who, what, locale) {
  const viewport = who.page.viewportSize();
  if (locale) await who.page.goto(inLocale(who.page.url(), locale));
  await checkFrame(who.page, what, locale ?? 'en');
  await shot(who.page, `${viewport.width}-${locale ?? 'en'}-${what}`);
  await checkAccessible(who.page, what);
  await checkNarrow(who.page, what);
  await who.page.setViewportSize(viewport);
}

try {
  const chair = await seated('north-shore/co-chair/1', { viewport: { width: 1280, height: 900 } });

  // The rules, on the desk.
  const rules = `${url}/desk/${draft}/competition?lang=en`;
  const fill = async (page, fields) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  };
  const named = (name, words) => Object.fromEntries(LANGUAGES.map((language) => [`${name}-${language}`, `${words} (${language})`]));
  await chair.page.goto(rules);
  await fill(chair.page, {
    ...named('title', 'Songs of two shores'), ...named('category-1', 'Song'), ...named('criterion-1', 'Craft'), ...named('criterion-2', 'Heart'),
    'criterion-1-weight': '1', 'criterion-2-weight': '1', 'call-from': day(0), 'call-to': day(0), 'jury-to': day(0), 'open-to': day(2),
  });
  await press(chair.page, 'form:has(input[name="go"][value="set"]) button');
  check('days without a jury are refused', (await chair.page.locator('.field-error').count()) > 0, await told(chair.page));
  check('what was typed is still there', (await chair.page.locator('[name="title-hy"]').inputValue()) === 'Songs of two shores (hy)');
  await here(chair, 'rules-refused');
  await chair.page.locator('[name="jury-to"]').fill(day(1));
  await press(chair.page, 'form:has(input[name="go"][value="set"]) button');
  check('the rules are in the draft', chair.page.url().includes('done=competition'), await told(chair.page));

  // Every party signs them: one with a passkey, one with a key file.
  await chair.page.goto(`${url}/desk/${draft}/table?lang=en`);
  await press(chair.page, 'main form .actions button');
  await press(chair.page, 'form:has(input[name="purpose"][value="table"]) button');
  await sign(chair, 'tabled');
  const { digest } = await state(draft);
  execFileSync(program, ['instrument', 'sign', draft, '--key', it.keyFile('south-shore/co-chair/1'), '--server', url, '--digest', digest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  await chair.page.goto(`${url}/competitions?lang=en`);
  check('one signature opens no competition', !(await told(chair.page)).includes('Songs of two shores'));
  await chair.page.goto(`${url}/texts/${draft}?lang=en`);
  await press(chair.page, 'form:has(input[value="sign"]) button');
  await sign(chair, 'signed');
  check('with every signature it is open', (await state(draft)).state === 'adopted', (await state(draft)).state);

  // Works are entered, one with a file.
  const room = `${url}/competition/${draft}`;
  const other = await seated('south-shore/co-chair/1');
  for (const [n, who] of [chair, other].entries()) {
    await who.page.goto(`${room}/enter?lang=en`);
    await who.page.locator('[name="category"]').selectOption({ index: 1 });
    await fill(who.page, { words: WORKS[n], names: n ? 'Leyla' : MAKER, ...named('title', n ? 'The refrain' : 'The ferry') });
    if (n === 0) await who.page.locator('[name="file"]').setInputFiles({ name: 'song.png', mimeType: 'image/png', buffer: Buffer.from(SCORE, 'latin1') });
    await press(who.page, 'main form.flow .actions button');
    await sign(who, 'submit');
  }
  check('it was all done before midnight', Date.now() < midnight, `${Math.round((Date.now() - midnight) / 1_000)} s late`);
  await chair.page.goto(`${room}/enter?lang=en`);
  await here(chair, 'enter', 'hy');

  // The jurors take their seats meanwhile; the call is no time to read.
  const juror = await seated('north-shore/juror/1');
  const refused = async (who, number, when) => {
    for (const path of [`${room}/entry/${number}`, `${room}/entry/${number}/file`]) {
      const answer = await who.page.goto(`${path}?lang=en`);
      const words = await who.page.content();
      check(`${when} ${path.slice(room.length)} is refused`, answer.status() >= 400 && answer.status() < 500, String(answer.status()));
      check(`${when} nothing of the work is said`, WORKS.every((work) => !words.includes(work)) && !words.includes(MAKER));
    }
  };
  if (Date.now() < midnight) await refused(juror, 1, 'during the call');
  const stand = await seated('north-shore/juror/2');
  const left = midnight - Date.now();
  if (left > 0) await new Promise((done) => setTimeout(done, left + 1_500));

  // Before a declaration nothing is read; then everything but what it names.
  const jury = `${room}/jury?lang=en`;
  await juror.page.goto(`${url}/jury?lang=en`);
  await here(juror, 'jury-list', 'hy');
  await refused(juror, 1, 'before the declaration');
  await refused(juror, 2, 'before the declaration');
  await juror.page.goto(`${room}/jury/scores?lang=en`);
  check('nor scored', at(juror.page) === new URL(jury).pathname, juror.page.url());
  const form = await told(juror.page);
  check('the form names the entries and nothing of them', form.includes('The ferry (en)') && [...WORKS, MAKER].every((words) => !form.includes(words)), form);
  await look(juror, 'jury-declare');
  await juror.page.locator('[name="conflict-1"]').check();
  await press(juror.page, 'form[action*="/jury/declare"] button');
  await here(juror, 'signing-declare', 'az');
  await sign(juror, 'declare');
  await refused(juror, 1, 'with a conflict of interest');
  await juror.page.goto(`${room}/entry/2?lang=en`);
  check('the other work is read', (await told(juror.page)).includes(WORKS[1]), await told(juror.page));
  check('and not who made it', !(await told(juror.page)).includes('Leyla'));
  await stand.page.goto(jury);
  check('for that work the side is to send another juror', (await stand.page.locator('form[action*="/jury/declare"]').count()) === 1, await told(stand.page));

  // Steps back from everything, and is replaced from the same side.
  await juror.page.goto(jury);
  await here(juror, 'jury-read', 'ru');
  await juror.page.locator('details:has(form[action*="/jury/recuse"]) > summary').click();
  await press(juror.page, 'form[action*="/jury/recuse"] button');
  await sign(juror, 'recuse');
  await refused(juror, 2, 'after stepping back');
  await stand.page.goto(jury);
  await press(stand.page, 'form[action*="/jury/declare"] button');
  await sign(stand, 'declare');
  await stand.page.goto(`${room}/entry/1?lang=en`);
  check('who stands in reads the work', (await told(stand.page)).includes(WORKS[0]), await told(stand.page));
  await here(stand, 'entry', 'hy');
  const answer = await stand.context.request.get(`${room}/entry/1/file`);
  const headers = answer.headers();
  check('and its file, which can do nothing in the browser', answer.status() === 200 && headers['content-security-policy'].includes('sandbox') && headers['x-content-type-options'] === 'nosniff', JSON.stringify(headers).slice(0, 300));
  check('and is kept by nobody on the way', headers['cache-control'] === 'no-store' || headers['cache-control']?.includes('private'), headers['cache-control']);

  // Scores become a file; whoever has it seals what is in it.
  await stand.page.goto(`${room}/jury/scores?lang=en`);
  await look(stand, 'scores');
  await fill(stand.page, { 'p-1-0': '7', 'p-1-1': '8', 'p-2-0': '6', 'p-2-1': '11' });
  await stand.page.locator('form[action*="/jury/scores"]').evaluate((form) => { form.noValidate = true; });
  await press(stand.page, 'form[action*="/jury/scores"] .actions button');
  check('more points than the scale has are refused', (await stand.page.locator('.field-error').count()) === 1, await told(stand.page));
  check('the others are still there', (await stand.page.locator('[name="p-1-0"]').inputValue()) === '7');
  await here(stand, 'scores-refused');
  await stand.page.locator('[name="p-2-1"]').fill('9');
  await press(stand.page, 'form[action*="/jury/scores"] .actions button');
  await here(stand, 'scores-kept');
  const [download] = await Promise.all([stand.page.waitForEvent('download'), stand.page.locator('form[action*="/jury/ballot"] button').click()]);
  const ballot = join(folder, 'ballot.json');
  await download.saveAs(ballot);
  const kept = JSON.parse(readFileSync(ballot, 'utf8'));
  check('the file holds the scores', JSON.stringify(kept.scores.map((one) => one.points)) === '[[7,8],[6,9]]', JSON.stringify(kept));
  await stand.page.locator('form[action*="/jury/seal"] [name="file"]').setInputFiles(ballot);
  await press(stand.page, 'form[action*="/jury/seal"] .actions button');
  check('the page that is signed holds no points', !/\b7\b.*\b8\b/.test((await told(stand.page)).replace(/\n/g, ' ').replace(/[0-9a-f]{16,}/g, '').slice(0, 400)), await told(stand.page));
  await here(stand, 'signing-seal', 'hy');
  await sign(stand, 'seal');
  await here(stand, 'jury-sealed', 'hy');
  const papers = await (await fetch(`${url}/api/competitions/${draft}/papers`)).text();
  check('the papers hold no points and no salt before they are opened', !papers.includes(kept.salt) && !papers.includes('"points":[7,8]'));
  await stand.page.goto(`${room}/jury/scores?lang=en`);
  check('what is sealed is not scored again', at(stand.page) === new URL(jury).pathname, stand.page.url());

  // What everybody sees meanwhile.
  const reader = await person(browser);
  await reader.page.goto(`${url}/competitions/${draft}?lang=en`);
  const seen = await told(reader.page);
  check('everybody reads who declared, stepped back and sealed', /Stepped back/.test(seen) && /Sealed/.test(seen), seen);
  check('and no work, no name and no points', [...WORKS, MAKER, 'Leyla'].every((words) => !seen.includes(words)) && !/Place 1|· \d+\.\d\d points/.test(seen), seen);
  await look(reader, 'public');
  await reader.page.goto(`${url}/competitions?lang=en`);
  await here(reader, 'list', 'az');
  await chair.page.goto(`${room}?lang=en`);
  check('nobody enters any more', (await chair.page.locator('a[href*="/enter"]').count()) === 0);
  await here(chair, 'room', 'ru');
  it.checkPeople({ chair, other, juror, stand, reader });
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(server.child);
  it.clear();
  rmSync(folder, { recursive: true, force: true });
}
close();
