// A commission of three parties in a real browser: each party's co-chair comes in by a link, makes
// passkeys, and signs. Two of three adopt nothing; with the third the text is adopted.
//
//   node e2e/three.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { LOCALES, at, check, close, inLocale, journey, launch, press, stop } from './journey.mjs';

const NAMES = { 'alder-valley': 'Alder Valley', 'birch-valley': 'Birch Valley', 'cedar-valley': 'Cedar Valley' };
const PARTIES = Object.keys(NAMES);

const it = journey('three', 'three-valleys.toml', PARTIES, ['co-chair/1', 'co-chair/2', 'member/1', 'registrar/1']);
const { enter, fromFile, look, person, state } = it;

it.found();
const text = it.tabled('water', {
  en: ['Hours of irrigation', 'From May to September each valley opens its channels on two days of the week.'],
  fr: ['Heures d’arrosage', 'De mai à septembre, chaque vallée ouvre ses canaux deux jours par semaine.'],
});
// A draft in brackets: each party words the passage in its own way.
const draft = it.draft('decision', 'pasture', { en: ['The way to the pasture'], fr: ['Le chemin de l’alpage'] });
for (const [party, days] of PARTIES.map((party, n) => [party, 10 + n])) {
  const key = it.keyFile(`${party}/co-chair/1`);
  it.comity('instrument', 'passage', draft, '1', '--lang', 'en', '--text', `The gate stands open from ${days} May to ${days} October.`, '--key', key);
  it.comity('instrument', 'passage', draft, '1', '--lang', 'fr', '--text', `La barrière reste ouverte du ${days} mai au ${days} octobre.`, '--key', key);
}
const links = Object.fromEntries(PARTIES.map((party) => [party, it.link(`${party}/co-chair/1`)]));
const server = await it.serve();
const { url } = server;
const browser = await launch();

/** The parties that the page of the text says it waits for, in one language. */
async function waiting(page, locale) {
  await page.goto(inLocale(`${url}/texts/${text}`, locale), { waitUntil: 'load' });
  const sentence = await page.locator('.status p').first().innerText();
  return PARTIES.filter((party) => sentence.includes(NAMES[party]));
}

try {
  const people = {};
  for (const [n, party] of PARTIES.entries()) {
    const first = n === 0;
    const chair = await person(browser, first ? { viewport: { width: 1280, height: 900 } } : {});
    people[`co-chair of ${party}`] = chair;
    await enter(chair, links[party], { looks: first ? 'invitation' : undefined });
    check(`${party} arrives at its account`, at(chair.page) === '/account', chair.page.url());
    await fromFile(chair, `${party}/co-chair/1`, first ? 'account' : undefined);
    await chair.page.goto(`${url}/account?lang=en`);
    if (first) await look(chair, 'account');

    if (first) {
      for (const [path, what] of [['/mine', 'mine'], ['/seats', 'seats'], ['/desk', 'desk'], [`/desk/${draft}`, 'draft'],
        [`/desk/${draft}/passage/1`, 'passage'], [`/desk/${draft}/interests`, 'interests'], [`/desk/${draft}/ground`, 'ground'],
        [`/desk/${draft}/promise`, 'promise'], ['/charter', 'charter'], ['/mandate', 'mandate'], ['/promises', 'promises']]) {
        await chair.page.goto(`${url}${path}?lang=en`);
        check(`a co-chair of three parties reads ${what}`, at(chair.page) === path, chair.page.url());
        await look(chair, what);
      }
    }

    await chair.page.goto(`${url}/texts/${text}?lang=en`);
    if (n === 0) await look(chair, 'text-before');
    await press(chair.page, 'form:has(input[value="sign"]) button');
    check('a text is signed on the signing host', new URL(chair.page.url()).hostname === 'sign.localhost', chair.page.url());
    if (n === 2) await look(chair, 'signing-text');
    await press(chair.page, 'form[data-passkey] button');
    check(`the signature of ${party} is in the record`, at(chair.page) === `/texts/${text}` && chair.page.url().includes('done=signed'), chair.page.url());

    const shown = await state(text);
    check(`the site shows ${n + 1} signatures`, shown.signatures.length === n + 1, JSON.stringify(shown.signatures));
    check(`after ${n + 1} of 3 parties the text is ${n === 2 ? 'adopted' : 'tabled'}`, shown.state === (n === 2 ? 'adopted' : 'tabled'), shown.state);
    await look(chair, `text-${n + 1}-of-3`);
    const visitor = await browser.newPage();
    for (const locale of LOCALES) {
      const left = await waiting(visitor, locale);
      const missing = PARTIES.slice(n + 1);
      check(`after ${n + 1} of 3 the page in ${locale} waits for exactly those who are missing`, left.join() === missing.join(), left.join(' '));
    }
    await visitor.close();
  }

  const reader = await person(browser);
  await reader.page.goto(`${url}/?lang=en`);
  await look(reader, 'home');
  await reader.page.goto(`${url}/texts/${text}?lang=en`);
  check('the text names every party that signed it', (await reader.page.locator('.signatures').first().innerText())
    .split('\n').filter((line) => Object.values(NAMES).some((name) => line.includes(name))).length >= 3);
  await look(reader, 'text-adopted');
  it.checkPeople({ ...people, reader });
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(server.child);
  it.clear();
}
close();
