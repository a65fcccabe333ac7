// The members' rooms in a real browser, with a virtual authenticator for each person: from the
// first link to a text signed with a passkey, a lost passkey, and a removal. The commission is no
// demonstration; its first seats are held with key files, as at a founding.
//
//   node e2e/rooms.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const program = resolve(process.argv[2] ?? 'target/ci/comity');
const shots = join(here, 'shots');
mkdirSync(shots, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'comity-rooms-'));
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PARTIES = ['north-shore', 'south-shore'];

let passed = 0;
let failed = 0;
function check(name, holds, detail = '') {
  if (holds) { passed += 1; return; }
  failed += 1;
  console.log(`FAILED ${name}${detail ? `: ${detail}` : ''}`);
}

const data = join(folder, 'data');
const file = (name) => join(folder, name);
function comity(...args) {
  return execFileSync(program, ['--data', data, ...args], { encoding: 'utf8', cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
}

function found() {
  const seats = [];
  for (const party of PARTIES) {
    for (const seat of ['co-chair/1', 'registrar/1']) {
      const key = file(`${party}-${seat.replace('/', '-')}.key`);
      comity('key', 'new', '--name', `${party}/${seat}`, key);
      seats.push('--seat', `${party}/${seat}=${key}.pub`);
    }
    comity('key', 'new', '--witness', '--name', `witness.${party}.example`, file(`${party}-witness.key`));
    seats.push('--witness', `${party}=${file(`${party}-witness.key`)}.pub`);
  }
  comity('init', '--charter', join(here, '../charters/demonstration.toml'), '--origin', 'rooms.example/record', ...seats);
}

/** A statement on the table, worded by both parties from their key files. */
function tabled() {
  const north = file('north-shore-co-chair-1.key');
  const south = file('south-shore-co-chair-1.key');
  const id = comity('instrument', 'new', '--kind', 'statement', '--topic', 'calls-for-peace',
    '--title', 'ru=О спокойствии', '--title', 'en=On calm', '--key', north).trim();
  for (const [lang, text] of [['ru', 'Мы просим всех сохранять спокойствие.'], ['en', 'We ask everybody to stay calm.']]) {
    comity('instrument', 'passage', id, '0', '--lang', lang, '--accept', 'north-shore', '--key', south);
    comity('instrument', 'passage', id, '1', '--lang', lang, '--text', text, '--key', north);
    comity('instrument', 'passage', id, '1', '--lang', lang, '--accept', 'north-shore', '--key', south);
    for (const key of [north, south]) {
      comity('instrument', 'ground', id, '--charter', '1.1', '--lang', lang, '--text', text, '--key', key);
      comity('instrument', 'interest', id, '--lang', lang, '--text', text, '--key', key);
    }
  }
  comity('instrument', 'table', id, '--key', north);
  return id;
}

let port = 0;
function serve() {
  const args = ['--data', data, 'serve', '--listen', `127.0.0.1:${port}`];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: folder });
  return new Promise((done, fail) => {
    let text = '';
    const found = () => {
      const match = text.match(/ on (http:\/\/localhost:(\d+))/);
      if (match) { port = Number(match[2]); done({ child, url: match[1] }); }
    };
    child.stdout.on('data', (chunk) => { text += chunk; found(); });
    child.on('exit', (code) => fail(new Error(`the server ended with ${code}`)));
    setTimeout(() => fail(new Error('the server does not start')), 60_000);
  });
}

/** Somebody with a browser and a device that holds passkeys. */
async function person(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) problems.push(message.text());
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const device = {
    protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true,
    hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true,
  };
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: device });
  return { context, page, cdp, authenticatorId, problems };
}

const press = async (page, selector) => {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator(selector).first().click()]);
};
const at = (page) => new URL(page.url()).pathname;
const shot = (page, name) => page.screenshot({ path: join(shots, `rooms-${name}.png`), fullPage: true });

found();
const text = tabled();
// The port is not known before the server runs: of each link only the path counts.
const links = {};
for (const party of PARTIES) {
  for (const seat of ['co-chair/1', 'registrar/1']) {
    const made = JSON.parse(comity('--json', 'invite', `${party}/${seat}`));
    links[`${party}/${seat}`] = new URL(made.link).pathname;
  }
}
const server = await serve();
const { url } = server;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });

/** Opens a link, makes a passkey to sign in, and arrives at the own account. */
async function enter(who, path, fields = {}) {
  const { page } = who;
  await page.goto(`${url}${path}?lang=en`);
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]`);
    if (await field.first().getAttribute('type') === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
    else await field.fill(value);
  }
  await shot(page, `invitation-${path.slice(-4)}`);
  await press(page, 'form[data-passkey] button');
}

/** Makes a signing key on the signing host. */
async function makeKey(who, button) {
  const { page } = who;
  await press(page, button);
  check('a signing key is made on a host of its own', new URL(page.url()).hostname === 'sign.localhost', page.url());
  await shot(page, 'signing-key');
  await press(page, 'form[data-passkey] button');
  check('and then one is back on the own account', new URL(page.url()).hostname === 'localhost' && at(page) === '/account', page.url());
}

/** From a key file to a passkey: the file orders the new key, on its own machine. */
async function fromFile(who, office, keyFile) {
  const { page } = who;
  await makeKey(who, 'form[action^="/account/key"] button');
  await press(page, 'form[action^="/account/key"] button');
  await shot(page, 'signing-key-file');
  const command = await page.locator('pre.commands code').innerText();
  check('the page gives the command for the key file', command.startsWith('comity seat sign '), command);
  const order = command.split(' ')[3];
  const said = execFileSync(program, ['seat', 'sign', order, '--key', keyFile, '--server', url, '--yes'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  check(`${office} has a passkey by order of its key file`, said.includes('changed'), said);
}

const words = (page) => page.locator('.phrase').first().innerText();

try {
  const registrar = await person(browser);
  await enter(registrar, links['north-shore/registrar/1'], { label: 'my phone' });
  check('a registrar arrives at their account', at(registrar.page) === '/account', registrar.page.url());
  await shot(registrar.page, 'account');
  await registrar.page.goto(`${url}${links['north-shore/registrar/1']}?lang=en`);
  check('a link works once', (await registrar.page.locator('h1').innerText()).includes('does not work'));
  await registrar.page.goto(`${url}/account?lang=en`);
  await fromFile(registrar, 'the registrar', file('north-shore-registrar-1.key'));

  const chair = await person(browser, { viewport: { width: 1280, height: 900 } });
  await enter(chair, links['north-shore/co-chair/1']);
  await fromFile(chair, 'the co-chair', file('north-shore-co-chair-1.key'));

  const other = await person(browser);
  await enter(other, links['south-shore/registrar/1']);
  await fromFile(other, 'the registrar of the other party', file('south-shore-registrar-1.key'));

  // A member: invited, checked by telephone, seated by an order in the record.
  const invite = async (by, office) => {
    await by.page.goto(`${url}/seats?lang=en`);
    await shot(by.page, 'seats');
    await by.page.locator(`details:has(input[value="${office}"]) > summary`).first().click();
    await press(by.page, `form[action^="/seats/invite"]:has(input[value="${office}"]) button`);
    await shot(by.page, 'seats-link');
    return new URL(await by.page.locator('code.link').innerText()).pathname;
  };
  const member = await person(browser);
  const office = 'north-shore/member/1';
  await enter(member, await invite(registrar, office), { name: 'A Member', show: 'no' });
  check('a candidate is welcomed', (await member.page.locator('h1').innerText()) === 'Welcome');
  await member.page.goto(`${url}/seats?lang=en`);
  check('a candidate reads nothing yet', at(member.page) === '/sign-in', member.page.url());
  await member.page.goto(`${url}/account?lang=en`);
  await makeKey(member, 'form[action^="/account/key"] button');
  await shot(member.page, 'account-wait');
  const theirs = await words(member.page);
  await registrar.page.goto(`${url}/seats?lang=en`);
  const mine = await registrar.page.locator('.row:has-text("A Member") .phrase').first().innerText();
  check('registrar and member read the same eight words', theirs === mine && theirs.split(' ').length === 8, `${theirs} | ${mine}`);
  await shot(registrar.page, 'seats-candidate');
  await press(registrar.page, 'form[action^="/seats/order"]:has(input[name="holder"]) button');
  check('an order is signed on the signing host', new URL(registrar.page.url()).hostname === 'sign.localhost', registrar.page.url());
  await shot(registrar.page, 'signing-order');
  await press(registrar.page, 'form[data-passkey] button');
  check('the seat is filled', registrar.page.url().includes('done=changed'), registrar.page.url());
  await member.page.goto(`${url}/account?lang=en`);
  check('the member holds the seat', (await member.page.locator('h1').innerText()) === 'Your account');

  // A second passkey on the same account, and sessions.
  await member.page.locator('[name="label"]').fill('second');
  await member.cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'usb', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await press(member.page, 'form[action^="/account/passkey"][data-passkey] button');
  check('a second passkey is added', member.page.url().includes('done=passkey'), member.page.url());
  check('both are listed', (await member.page.locator('form[action^="/account/passkey/remove"]').count()) === 2);
  await shot(member.page, 'account-full');
  await press(member.page, 'form[action^="/account/passkey/remove"] button');
  check('one can be removed', member.page.url().includes('done=removed'), member.page.url());
  await press(member.page, 'form[action^="/sign-out"] button');
  check('signing out leads home', at(member.page) === '/', member.page.url());
  await member.page.goto(`${url}/account?lang=en`);
  check('whoever is signed out is led to sign in', at(member.page) === '/sign-in', member.page.url());
  await shot(member.page, 'sign-in');
  await press(member.page, 'form[data-passkey] button');
  check('and then to where they wanted to go', at(member.page) === '/account', member.page.url());

  // The co-chair signs with a passkey, the other with a key file on their own machine.
  await chair.page.goto(`${url}/texts/${text}?lang=en`);
  await press(chair.page, 'form:has(input[value="sign"]) button');
  check('a text is signed on the signing host', new URL(chair.page.url()).hostname === 'sign.localhost', chair.page.url());
  check('no session reaches the signing host', !(await chair.context.cookies('http://sign.localhost')).some((c) => c.name.includes('session')));
  await shot(chair.page, 'signing-text');
  await press(chair.page, 'form[data-passkey] button');
  check('the signature is in the record', at(chair.page) === `/texts/${text}` && chair.page.url().includes('done=signed'), chair.page.url());
  const state = async () => JSON.parse(await (await fetch(`${url}/api/instruments/${text}`)).text());
  const shown = await state();
  check('one signature adopts nothing', shown.state === 'tabled');
  check('how it was made is said', JSON.stringify(shown.signatures).includes('passkey-host-trusted'), JSON.stringify(shown.signatures));
  await shot(chair.page, 'text-signed');
  const digest = shown.digest;
  execFileSync(program, ['instrument', 'sign', text, '--key', file('south-shore-co-chair-1.key'), '--server', url, '--digest', digest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  check('the second signature adopts it', (await state()).state === 'adopted');

  // Every passkey lost: a new invitation, which counts only with the registrar of another party.
  const again = await person(browser);
  await enter(again, await invite(registrar, office));
  check('whoever comes back is welcomed', (await again.page.locator('h1').innerText()) === 'Welcome');
  await makeKey(again, 'form[action^="/account/key"] button');
  await registrar.page.goto(`${url}/seats?lang=en`);
  await press(registrar.page, 'form[action^="/seats/order"]:has(input[name="holder"]) button');
  await press(registrar.page, 'form[data-passkey] button');
  check('the own registrar alone is not enough', registrar.page.url().includes('done=ordered'), registrar.page.url());
  await again.page.goto(`${url}/seats?lang=en`);
  check('until then the new passkey opens nothing', at(again.page) === '/sign-in', again.page.url());
  await member.page.goto(`${url}/seats?lang=en`);
  check('and the old one still does', at(member.page) === '/seats', member.page.url());
  await other.page.goto(`${url}/seats?lang=en`);
  await shot(other.page, 'seats-other-party');
  await press(other.page, 'form:has(input[name="order"]) button');
  await press(other.page, 'form[data-passkey] button');
  check('with the registrar of another party it is', other.page.url().includes('done=changed'), other.page.url());
  await again.page.goto(`${url}/seats?lang=en`);
  check('now the new passkey opens the rooms', at(again.page) === '/seats', again.page.url());
  await member.page.goto(`${url}/seats?lang=en`);
  check('and the old sessions have ended', at(member.page) === '/sign-in', member.page.url());
  await press(member.page, 'form[data-passkey] button');
  check('and the old passkey signs nobody in', at(member.page) === '/sign-in', member.page.url());

  // Removal ends every right at once, also with an open session.
  await registrar.page.goto(`${url}/seats?lang=en`);
  await registrar.page.locator(`details:has(form[action^="/seats/order"] input[value="${office}"]) > summary`).click();
  await press(registrar.page, `form[action^="/seats/order"]:has(input[value="${office}"]) button`);
  await press(registrar.page, 'form[data-passkey] button');
  check('the seat is emptied', registrar.page.url().includes('done=changed'), registrar.page.url());
  await again.page.goto(`${url}/seats?lang=en`);
  check('the open session opens nothing more', at(again.page) === '/sign-in', again.page.url());

  for (const [name, who] of Object.entries({ registrar, chair, other, member, again })) {
    check(`no page of the ${name} breaks a policy of its own`, who.problems.length === 0, who.problems.join(' | '));
  }
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  server.child.removeAllListeners('exit');
  server.child.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
