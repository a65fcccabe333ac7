// A week of dialogue in a real browser without JavaScript, in the roles of the demonstration: written on
// the desk of a plan, signed by every side, with delegates of both. One of them confirms on a telephone
// with a receipt, gets a badge and shows it at the door; one who cannot come is replaced from the same
// side and category; one more waits. And the week that the demonstration has held, as everybody reads it.
// Then its first day comes, and the network of the hall goes (door.mjs): the server's clock is moved there
// by libfaketime.
//
//   node e2e/forum.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { join } from 'node:path';
import { movedClock } from './clock.mjs';
import { demo } from './demo.mjs';
import { door as withoutNetwork } from './door.mjs';
import { at, check, close, launch, people, press, receiptOf, says, shots, stop } from './journey.mjs';

const LANGUAGES = ['en', 'ru', 'hy', 'az'];
/** A name that a spreadsheet would take for a formula, and a page for an element. */
const NAME = '=1+1 <b>Aregnaz Unforgettable</b>';
const SIDES = ['north-shore', 'south-shore'];

const clock = movedClock('forum');
const { child, url } = await demo({ env: clock.env });
const browser = await launch();
const { somebody, look, visitor } = people(browser, url, 'forum');
const api = async (path) => JSON.parse(await (await fetch(`${url}${path}`)).text());
const { day } = clock;
const digits = (text) => text.replace(/\D/g, '');

try {
  const north = await somebody('north-shore/co-chair/1');
  const south = await somebody('south-shore/co-chair/1');
  const sides = [north, south];
  const anybody = await somebody();

  // The week that the demonstration held: fifty of each side, and its communiqué.
  const held = (await api('/api/forums')).forums[0].id;
  const told = await api(`/api/forums/${held}`);
  const together = told.parity.at(-1).parties;
  check('fifty of each side had a seat', together.length === 2 && together.every((it) => it.seated === 50), JSON.stringify(together));
  check('as many came', together.every((it) => Object.values(it.present)[0] === 50), JSON.stringify(together));
  check('its communiqué is signed', told.standing === 'held', told.standing);
  await anybody.goto(`${url}/forums?lang=en`);
  check('it is listed', (await anybody.locator(`a[href*="/forums/${held}"]`).count()) > 0);
  await look(anybody, 'list');
  await anybody.goto(`${url}/forums/${held}?lang=en`);
  check('everybody reads parity in numbers', (await says(anybody, '50')) && (await anybody.locator('main table').count()) >= 4);
  check('and nobody by name', !(await says(anybody, 'invented for this demonstration')));
  await look(anybody, 'held');
  await anybody.goto(`${url}/origin?lang=en`);
  check('the origin leads to it', (await anybody.locator(`a[href*="/forums/${held}"]`).count()) > 0);
  await anybody.goto(`${url}/forums/${held}/trust?lang=en`);
  check('trust is told of it', (await anybody.locator('main table').count()) === 4, await anybody.locator('main').innerText());
  await look(anybody, 'trust');

  // One side begins a plan.
  await north.goto(`${url}/desk/new?lang=en`);
  await north.locator('[name="topic"][value="week-of-dialogue"]').check();
  await north.locator('[name="kind"]').selectOption('plan');
  await north.locator('[name="words"]').fill('План второй недели');
  await north.locator('[name="language"]').selectOption('ru');
  await press(north, 'main form.flow .actions button');
  const draft = at(north);
  check('a plan is begun', /^\/desk\/[0-9a-f]{32}$/.test(draft), north.url());
  await north.goto(`${url}${draft}/passage/1?lang=ru`);
  await north.locator('textarea[name*="ru"]').first().fill('Мы встречаемся ещё раз, на три дня.');
  await press(north, 'button.button[value="save"]');

  // Its week: days, a category with one seat of every party, two rooms, two sessions.
  const form = (go) => `form.flow:has(input[name="go"][value="${go}"])`;
  const open = (part) => north.goto(`${url}${draft}/forum?part=${part}&lang=en`);
  const words = async (name, text) => {
    for (const language of LANGUAGES) await north.locator(`[name="${name}-${language}"]`).fill(`${text} (${language})`);
  };
  const send = async (go, what) => {
    await press(north, `${form(go)} .actions button`);
    check(what, north.url().includes('done=forum'), (await north.locator('main').innerText()).slice(0, 500));
  };
  await open('week');
  await look(north, 'desk-week');
  await words('title', 'Three days of dialogue');
  await words('place', '1 Embankment Street');
  await words('category', 'Youth groups');
  await north.locator('[name="region"]').selectOption('RU-KDA');
  for (const [name, days] of [['from', 20], ['to', 19], ['until', 15]]) await north.locator(`[name="${name}"]`).fill(day(days));
  await north.locator(`${form('week')} [name="quota"]`).fill('1');
  await north.locator('[name="minors"]').selectOption('no');
  await press(north, `${form('week')} .actions button`);
  check('a week that ends before it begins is refused', (await north.locator('.field-error').count()) > 0, north.url());
  check('what was typed is still there', (await north.locator('[name="title-hy"]').inputValue()) === 'Three days of dialogue (hy)');
  await north.locator('[name="to"]').fill(day(22));
  await send('week', 'the week is in the draft');
  for (const [name, seats] of [['Great hall', '120'], ['Library', '40']]) {
    await open('room');
    await words('title', name);
    await north.locator(`${form('room')} [name="seats"]`).fill(seats);
    await send('room', `${name} is in the draft`);
  }
  const session = async (title, room, starts, ends) => {
    await open('session');
    await words('title', title);
    await north.locator(`${form('session')} [name="room"]`).selectOption({ index: room });
    await north.locator(`${form('session')} [name="day"]`).fill(day(20));
    await north.locator(`${form('session')} [name="starts"]`).fill(starts);
    await north.locator(`${form('session')} [name="ends"]`).fill(ends);
    for (const side of SIDES) await north.locator(`${form('session')} [name^="seats-${side}-"]`).first().fill('1');
  };
  await session('Opening', 1, '10:00', '11:30');
  await send('session', 'a session is in the draft');
  await session('How we speak of each other', 2, '11:00', '12:00');
  await press(north, `${form('session')} .actions button`);
  check('who speaks in two sessions at once is found', (await north.locator('.field-error').count()) > 0, north.url());
  await north.screenshot({ path: join(shots, 'forum-390-en-clash.png'), fullPage: true });

  // The machine proposes rooms and times; a person looks at them and says yes.
  const go = (value) => `form:has(input[name="go"][value="${value}"])`;
  await press(north, `${go('arrange')} button`);
  check('a proposal is shown', await says(north, '1 session moves'), (await north.locator('main').innerText()).slice(0, 800));
  check('with why it moves', await says(north, 'speak at the same time in'));
  check('and how even the sides are', (await north.locator('#proposal table').count()) === 2);
  await north.locator('#hours-to').fill('12:00');
  await north.locator('#break').fill('45');
  await north.locator('[type="checkbox"][name="keep"]').first().check();
  await press(north, 'form.flow .actions button:text-is("Show a proposal")');
  check('what was wished is still there', (await north.locator('#break').inputValue()) === '45' && (await north.locator('[type="checkbox"][name="keep"]').first().isChecked()));
  for (const [width, height] of [[390, 844], [1280, 900]]) {
    await north.setViewportSize({ width, height });
    await north.screenshot({ path: join(shots, `forum-${width}-en-arrange.png`), fullPage: true });
    check(`the proposal fits into ${width} pixels`, await north.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  }
  await north.setViewportSize({ width: 390, height: 844 });
  await press(north, `${go('arranged')} button`);
  check('the proposal is in the draft', north.url().includes('done=forum'), (await north.locator('main').innerText()).slice(0, 500));
  check('and no session clashes', (await says(north, 'How we speak of each other (en)')) && !(await says(north, 'at once. Please')));
  await north.goto(`${url}${draft}/forum?part=arrange&lang=en`);
  await look(north, 'desk-arrange');
  await look(north, 'desk-filled');

  // Agreed by every side: words, reasons, the table, the keys.
  await south.goto(`${url}${draft}?lang=en`);
  check('the other side reads the week', await says(south, 'How we speak of each other (en)'));
  await press(south, 'form[action*="/take"] button');
  for (const page of sides) {
    for (const part of ['interests', 'ground']) {
      await page.goto(`${url}${draft}/${part}?lang=ru`);
      await page.locator('[name="words-ru"]').fill('Чтобы молодые слышали друг друга.');
      if (part === 'ground') await page.locator('[name="cites"][value="law"]').check();
      await press(page, 'main form.flow .actions button');
      check(`the ${part} are stated`, page.url().includes('done='), page.url());
    }
  }
  await north.goto(`${url}${draft}/table?lang=en`);
  await press(north, 'main form .actions button');
  await press(north, 'form:has(input[name="purpose"][value="table"]) button');
  await press(north, 'main form button');
  check('the plan is on the table', north.url().includes('done=tabled'), north.url());
  const id = at(north).split('/').pop();
  check('what nobody has signed opens nothing', (await api('/api/forums')).forums.every((it) => it.id !== id));
  for (const page of sides) {
    await page.goto(`${url}/texts/${id}?lang=en`);
    await press(page, 'form:has(input[name="purpose"][value="sign"]) button');
    await press(page, 'main form button');
    check('a co-chair signed the plan', page.url().includes('done=signed'), page.url());
  }
  const opened = await api(`/api/forums/${id}`);
  check('with the last signature it is open', opened.standing === 'open' && opened.clashes.length === 0, JSON.stringify(opened).slice(0, 300));
  const category = opened.categories[0].id;

  // Delegates of both sides; the third of them waits.
  const fresh = 'form.flow:has(input[name="go"][value="nominate"]):not(:has(input[name="in-place-of"]))';
  const signed = async (page, done) => {
    const receipt = await receiptOf(page);
    check('the receipt has 28 digits', digits(receipt).length === 28, receipt);
    await press(page, 'main .actions a');
    await press(page, 'main form button');
    check(`the ${done} is signed`, page.url().includes(`done=${done}`), page.url());
    return receipt;
  };
  const nominate = async (page, name) => {
    await page.goto(`${url}/delegates/${id}?lang=en`);
    await page.locator(`${fresh} [name="category"]`).selectOption(category);
    await page.locator(`${fresh} [name="name"]`).fill(name);
    await press(page, `${fresh} .actions button`);
    return signed(page, 'nominate');
  };
  await north.goto(`${url}/delegates/${id}?lang=en`);
  await look(north, 'room');
  await north.locator(`${fresh} [name="category"]`).selectOption(category);
  await north.locator(`${fresh} [name="name"]`).fill('   ');
  await press(north, `${fresh} .actions button`);
  check('nobody is nominated without a name', (await north.locator('.field-error').count()) > 0, north.url());
  const first = await nominate(north, NAME);
  const southern = await nominate(south, 'A delegate of the south');
  const parity = async () => (await api(`/api/forums/${id}`)).parity[0];
  check('there are as many of each side', (await parity()).even, JSON.stringify(await parity()));

  // The first confirms on a telephone, and has a badge.
  const own = async (who, receipt, locale) => {
    await who.page.goto(`${url}/delegate?lang=${locale}`);
    await who.page.locator('[name="receipt"]').fill(receipt);
    await press(who.page, 'main form.flow .actions button');
  };
  const confirm = 'form.flow:has(input[name="go"][value="confirm"])';
  const guest = await visitor('hy');
  await own(guest, first, 'hy');
  check('they read what is kept of them', await says(guest.page, NAME), await guest.page.locator('main').innerText());
  await guest.here('own');
  await guest.page.locator(`${confirm} [name="contact"]`).fill('   ');
  await press(guest.page, `${confirm} .actions button`);
  check('nobody confirms without an address', (await guest.page.locator('.field-error').count()) > 0, guest.page.url());
  await guest.page.locator(`${confirm} [name="contact"]`).fill('guest@visitors.example');
  await guest.page.locator(`${confirm} [name="language"]`).selectOption('hy');
  await guest.page.locator(`${confirm} [name="needs"]`).fill('Ընկույզ չեմ ուտում');
  await press(guest.page, `${confirm} .actions button`);
  const code = await receiptOf(guest.page);
  check('they have a code of their own', digits(code).length === 28 && digits(code) !== digits(first), code);
  await guest.here('confirmed');
  const badge = 'form[action*="/delegate/badge"] button';
  await press(guest.page, badge);
  const shown = digits(await receiptOf(guest.page));
  check('the badge has a code and a picture of it', shown.length === 16 && (await guest.page.locator('main svg[role="img"]').count()) === 1, shown);
  await guest.here('badge');
  check('no cookie is set on the way', (await guest.made.cookies()).length === 0);
  const spent = await visitor('az');
  await own(spent, first, 'az');
  check('what their party gave them opens nothing any more', (await spent.page.locator('.field-error').count()) === 1, await spent.page.locator('main').innerText());
  await anybody.goto(`${url}/forums/${id}?lang=en`);
  check('one of each side has a seat, and one confirmed', (await parity()).parties.map((it) => it.confirmed).join() === '1,0', JSON.stringify(await parity()));
  await look(anybody, 'public');

  // At the door, days before it opens: the badge is known, and nobody is let in yet.
  const door = async (typed) => {
    await south.goto(`${url}/door/${id}?lang=en`);
    await south.locator('[name="badge"]').fill(typed);
    await press(south, 'main form.flow .actions button');
    return (await south.locator('.field-error').first().innerText()).trim();
  };
  const early = await door(shown);
  const wrong = await door(shown.replace(/.$/, (it) => String((Number(it) + 1) % 10)));
  check('nobody is let in before the first day', early.includes('not begun'), early);
  check('a wrong digit is nobody', wrong !== early && wrong.includes('no such delegate'), wrong);
  await look(south, 'door');

  // Who cannot come is replaced from the same side and category.
  await north.goto(`${url}/delegates/${id}?lang=en`);
  const instead = 'form.flow:has(input[name="in-place-of"])';
  await north.locator('details:has(input[name="in-place-of"]) > summary').first().click();
  await north.locator(`${instead} [name="name"]`).first().fill('A substitute');
  await press(north, `${instead} .actions button`);
  const second = await signed(north, 'substitute');
  const delegates = (await api(`/api/forums/${id}`)).delegates;
  const [gone, substitute] = [delegates.find((it) => it.why.why === 'replaced'), delegates.find((it) => it.why.why === 'substitute')];
  check('the substitute has the very seat', gone.gone.replaced_by === substitute.mark && substitute.seat === 1 && substitute.party === gone.party, JSON.stringify(delegates));
  check('parity holds', (await parity()).even, JSON.stringify(await parity()));
  const late = await door(shown);
  check('who was replaced is let in no more than anybody', late !== '', late);

  // One more waits, and moves up when the substitute is withdrawn.
  const mover = await nominate(north, 'Somebody who waits');
  check('who finds every seat taken waits', (await parity()).parties.some((it) => it.waiting === 1), JSON.stringify(await parity()));
  await north.goto(`${url}/delegates/${id}?lang=en`);
  await look(north, 'room-filled');
  await press(north, `form:has(input[name="go"][value="withdraw"]):has(input[name="delegate"][value="${substitute.mark}"]) button`);
  await press(north, 'main form button');
  check('the withdrawal is signed', north.url().includes('done=release'), north.url());
  const moved = (await api(`/api/forums/${id}`)).delegates.find((it) => it.why.why === 'moved-up');
  check('who waited has the seat', moved?.seat === 1, JSON.stringify(moved));
  await anybody.goto(`${url}/forums/${id}?lang=en`);
  const page = await anybody.locator('main').innerText();
  check('no name is on the public page', !page.includes('Unforgettable') && !page.includes('A substitute') && !page.includes('Somebody who waits'), page);
  check('the programme is', page.includes('How we speak of each other (en)'), page);

  // Whoever has the receipt erases everything.
  const left = await visitor('ru');
  await own(left, second, 'ru');
  await left.page.locator('details:has(input[name="go"][value="erase"]) > summary').click();
  await press(left.page, 'form:has(input[name="go"][value="erase"]) button');
  await left.here('erased');
  await own(left, second, 'ru');
  check('and nothing is there any more', (await left.page.locator('.field-error').count()) === 1);

  // Both who have a seat now confirm; then the first day comes, and the network of the hall goes.
  const badgeOf = async (receipt) => {
    const who = await visitor('en');
    await own(who, receipt, 'en');
    await who.page.locator(`${confirm} [name="contact"]`).fill('guest@visitors.example');
    await press(who.page, `${confirm} .actions button`);
    await press(who.page, badge);
    const code = digits(await receiptOf(who.page));
    await who.made.close();
    return code;
  };
  const codes = [await badgeOf(mover), await badgeOf(southern)];
  await clock.pass(url, 20);
  await look(south, 'door-open');
  await withoutNetwork({
    browser, url, id, codes, clock, look, parity, hang: (signal) => child.kill(signal),
    replaced: async () => {
      await south.goto(`${url}/delegates/${id}?lang=en`);
      await south.locator('details:has(input[name="in-place-of"]) > summary').first().click();
      await south.locator(`${instead} [name="name"]`).first().fill('A substitute of the south');
      await press(south, `${instead} .actions button`);
      await signed(south, 'substitute');
    },
  });
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(child);
  clock.clear();
}
close();
