// The members' rooms in a real browser, with a virtual authenticator for each person: from the
// first link to a text signed with a passkey, a lost passkey, and a removal. The commission is no
// demonstration; its first seats are held with key files, as at a founding.
//
//   node e2e/rooms.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { execFileSync } from 'node:child_process';
import {
  at, check, checkAccessible, checkFrame, checkNarrow, close, inLocale, journey, launch, press, program, stop,
} from './journey.mjs';

const it = journey('rooms', 'demonstration.toml', ['north-shore', 'south-shore'], ['co-chair/1', 'registrar/1']);
const { enter, fromFile, look, makeKey, person, shot, state } = it;

it.found();
const text = it.tabled('calls-for-peace', {
  ru: ['О спокойствии', 'Мы просим всех сохранять спокойствие.'],
  en: ['On calm', 'We ask everybody to stay calm.'],
});
const offices = ['north-shore/registrar/1', 'north-shore/co-chair/1', 'south-shore/registrar/1'];
const links = Object.fromEntries(offices.map((office) => [office, it.link(office)]));
const server = await it.serve();
const { url } = server;
const browser = await launch();

const words = (page) => page.locator('.phrase').first().innerText();

try {
  const registrar = await person(browser);
  await enter(registrar, links['north-shore/registrar/1'], { fields: { label: 'my phone' }, looks: 'invitation-first' });
  check('a registrar arrives at their account', at(registrar.page) === '/account', registrar.page.url());
  await look(registrar, 'account');
  await registrar.page.goto(`${url}${links['north-shore/registrar/1']}?lang=en`);
  check('a link works once', (await registrar.page.locator('h1').innerText()).includes('does not work'));
  await registrar.page.goto(`${url}/account?lang=en`);
  await fromFile(registrar, 'north-shore/registrar/1', 'account');

  const chair = await person(browser, { viewport: { width: 1280, height: 900 } }, { hasPrf: true });
  await enter(chair, links['north-shore/co-chair/1']);
  await fromFile(chair, 'north-shore/co-chair/1');

  const other = await person(browser);
  await enter(other, links['south-shore/registrar/1']);
  await fromFile(other, 'south-shore/registrar/1');

  // A member: invited, checked by telephone, seated by an order in the record.
  // The link is shown once, by the answer to the form: that page is looked at where it stands.
  const invite = async (by, office, locale) => {
    await by.page.goto(inLocale(`${url}/seats`, locale));
    await by.page.locator(`details:has(input[value="${office}"]) > summary`).first().click();
    await press(by.page, `form[action^="/seats/invite"]:has(input[value="${office}"]) button`);
    const viewport = by.page.viewportSize();
    await checkFrame(by.page, 'seats-link', locale);
    await checkAccessible(by.page, `seats-link in ${locale}`);
    await checkNarrow(by.page, `seats-link in ${locale}`);
    await by.page.setViewportSize(viewport);
    await shot(by.page, `${viewport.width}-${locale}-seats-link`);
    return new URL(await by.page.locator('code.link').innerText()).pathname;
  };
  const member = await person(browser);
  const office = 'north-shore/member/1';
  await enter(member, await invite(registrar, office, 'ru'), { fields: { name: 'A Member', show: 'no' }, looks: 'invitation-member' });
  check('a candidate is welcomed', (await member.page.locator('h1').innerText()) === 'Welcome');
  await look(member, 'account-welcome');
  await member.page.goto(`${url}/seats?lang=en`);
  check('a candidate reads nothing yet', at(member.page) === '/sign-in', member.page.url());
  await member.page.goto(`${url}/account?lang=en`);
  await makeKey(member);
  await look(member, 'account-wait');
  const theirs = await words(member.page);
  await registrar.page.goto(`${url}/seats?lang=en`);
  const mine = await registrar.page.locator('.row:has-text("A Member") .phrase').first().innerText();
  check('registrar and member read the same eight words', theirs === mine && theirs.split(' ').length === 8, `${theirs} | ${mine}`);
  await look(registrar, 'seats-candidate');
  await press(registrar.page, 'form[action^="/seats/order"]:has(input[name="holder"]) button');
  check('an order is signed on the signing host', new URL(registrar.page.url()).hostname === 'sign.localhost', registrar.page.url());
  await look(registrar, 'signing-order');
  await press(registrar.page, 'form[data-passkey] button');
  check('the seat is filled', registrar.page.url().includes('done=changed'), registrar.page.url());
  await member.page.goto(`${url}/account?lang=en`);
  check('the member holds the seat', (await member.page.locator('h1').innerText()) === 'Your account');

  // A second passkey on the same account, and sessions.
  await member.page.locator('[name="label"]').fill('second');
  await it.addDevice(member, 'usb');
  await press(member.page, 'form[action^="/account/passkey"][data-passkey] button');
  check('a second passkey is added', member.page.url().includes('done=passkey'), member.page.url());
  check('both are listed', (await member.page.locator('form[action^="/account/passkey/remove"]').count()) === 2);
  await look(member, 'account-full');
  await press(member.page, 'form[action^="/account/passkey/remove"] button');
  check('one can be removed', member.page.url().includes('done=removed'), member.page.url());
  await press(member.page, 'form[action^="/sign-out"] button');
  check('signing out leads home', at(member.page) === '/', member.page.url());
  await member.page.goto(`${url}/account?lang=en`);
  check('whoever is signed out is led to sign in', at(member.page) === '/sign-in', member.page.url());
  await look(member, 'sign-in');
  await press(member.page, 'form[data-passkey] button');
  check('and then to where they wanted to go', at(member.page) === '/account', member.page.url());

  // The co-chair signs with a passkey, the other with a key file on their own machine.
  await chair.page.goto(`${url}/texts/${text}?lang=en`);
  await chair.page.locator('details:has(input[value="decline"]) > summary').click();
  await chair.page.locator('textarea[name="reasons"]').fill('The last sentence is missing.');
  await press(chair.page, 'form:has(input[value="decline"]) button');
  await look(chair, 'signing-decline');
  await chair.page.goto(`${url}/texts/${text}?lang=en`);
  await press(chair.page, 'form:has(input[value="sign"]) button');
  check('a text is signed on the signing host', new URL(chair.page.url()).hostname === 'sign.localhost', chair.page.url());
  check('no session reaches the signing host', !(await chair.context.cookies('http://sign.localhost')).some((c) => c.name.includes('session')));
  await look(chair, 'signing-text');
  check('looking at it signs nothing', (await state(text)).signatures.length === 0);
  await press(chair.page, 'form[data-passkey] button');
  check('the signature is in the record', at(chair.page) === `/texts/${text}` && chair.page.url().includes('done=signed'), chair.page.url());
  const shown = await state(text);
  check('one signature adopts nothing', shown.state === 'tabled');
  check('how it was made is said', JSON.stringify(shown.signatures).includes('passkey-host-trusted'), JSON.stringify(shown.signatures));
  await look(chair, 'text-signed');
  execFileSync(program, ['instrument', 'sign', text, '--key', it.keyFile('south-shore/co-chair/1'), '--server', url, '--digest', shown.digest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  check('the second signature adopts it', (await state(text)).state === 'adopted');

  // A reading key that a passkey opens, where the passkey can.
  await chair.page.goto(`${url}/account/reading?lang=en`);
  if (at(chair.page) === '/sign-in') await press(chair.page, 'form[data-passkey] button');
  await look(chair, 'reading-passkey');
  await press(chair.page, 'form[data-salt] button');
  if (at(chair.page) === '/sign-in') {
    // It was too long ago that a passkey was shown.
    await press(chair.page, 'form[data-passkey] button');
    await press(chair.page, 'form[data-salt] button');
  }
  check('the new reading key is ordered on the signing host', new URL(chair.page.url()).hostname === 'sign.localhost', chair.page.url());
  await press(chair.page, 'form[data-passkey] button');
  await chair.page.goto(`${url}/reports?lang=en`);
  await press(chair.page, 'a[href*="/reports/unlock"]');
  await look(chair, 'reading-unlock');
  await press(chair.page, 'form[data-salt] button');
  const opened = await chair.page.locator('main').innerText();
  check('the passkey opens the reading key', at(chair.page) === '/reports' && opened.includes('Your reading key is open'), opened.slice(0, 300));
  // One that cannot says so, and changes nothing.
  await member.page.goto(`${url}/account/reading?lang=en`);
  await member.page.locator('form[data-salt] button').click();
  await member.page.locator('[data-no-secret]').waitFor({ state: 'visible' });
  check('a passkey that gives no secret says so', at(member.page) === '/account/reading', member.page.url());
  check('and the passphrase is still there', (await member.page.locator('input[name="passphrase"]').count()) === 1);

  // Every passkey lost: a new invitation, which counts only with the registrar of another party.
  const again = await person(browser);
  await enter(again, await invite(registrar, office, 'hy'), { looks: 'invitation-recover' });
  check('whoever comes back is welcomed', (await again.page.locator('h1').innerText()) === 'Welcome');
  await makeKey(again);
  await registrar.page.goto(`${url}/seats?lang=en`);
  await press(registrar.page, 'form[action^="/seats/order"]:has(input[name="holder"]) button');
  await press(registrar.page, 'form[data-passkey] button');
  check('the own registrar alone is not enough', registrar.page.url().includes('done=ordered'), registrar.page.url());
  await look(registrar, 'seats-ordered');
  await again.page.goto(`${url}/seats?lang=en`);
  check('until then the new passkey opens nothing', at(again.page) === '/sign-in', again.page.url());
  await again.page.goto(`${url}/account?lang=en`);
  await look(again, 'account-ordered');
  await member.page.goto(`${url}/seats?lang=en`);
  check('and the old one still does', at(member.page) === '/seats', member.page.url());
  await other.page.goto(`${url}/seats?lang=en`);
  await look(other, 'seats-other-party');
  await press(other.page, 'form:has(input[name="order"]) button');
  await look(other, 'signing-order-again');
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
  await look(registrar, 'signing-order-empty');
  await press(registrar.page, 'form[data-passkey] button');
  check('the seat is emptied', registrar.page.url().includes('done=changed'), registrar.page.url());
  await again.page.goto(`${url}/seats?lang=en`);
  check('the open session opens nothing more', at(again.page) === '/sign-in', again.page.url());

  it.checkPeople({ registrar, chair, other, member, again });
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(server.child);
  it.clear();
}
close();
