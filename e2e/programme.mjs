// A quarter of joint activities in a real browser without JavaScript, in every role of the
// demonstration: planned in four cities, signed by every side, registered for without an account,
// reported back with a picture, disputed and confirmed; and what everybody reads of it: coverage, the
// promise, trust. Then what became of the appeal, with its letter, and of the competition.
//
//   node e2e/programme.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { demo } from './demo.mjs';
import { begin, sign, table as putOnTable, word } from './desk.mjs';
import { at, check, close, launch, people, press, receiptOf, says, shots, stop } from './journey.mjs';

const PASSPHRASE = 'three calm rivers';
const LANGUAGES = ['en', 'ru', 'hy', 'az'];
/** The commission's clock is three hours ahead of UTC. */
const AHEAD = 3 * 3_600_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** A name that a spreadsheet would take for a formula. */
const FORMULA = '=HYPERLINK("http://x.invalid","y")';
/** What a telephone writes into a picture, which nobody else is to read. */
const HIDDEN = 'Quillfeather at 55.7558N';

const { child, url } = await demo();
const browser = await launch();
const { somebody, look, visitor } = people(browser, url, 'programme');

/** A moment as the fields of a form have it, by the commission's clock. */
function clock(moment) {
  const [day, time] = new Date(moment + AHEAD).toISOString().split('T');
  return { day, time: time.slice(0, 5) };
}

/** A picture with words that no eye sees. */
function png(words) {
  const [width, height] = [320, 240];
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7f)]);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1')),
    chunk('IDAT', deflateSync(Buffer.concat(Array(height).fill(line)))), chunk('IEND', Buffer.alloc(0))]);
}

try {
  const north = await somebody('north-shore/co-chair/1');
  const south = await somebody('south-shore/co-chair/1');
  const sides = [north, south];
  const anybody = await somebody();
  const organiser = await somebody('south-shore/member/1');

  // What the program proposes before anything is planned.
  await anybody.goto(`${url}/programme?lang=en`);
  const gap = 'Sport, Moscow: a promise is due on';
  const proposed = async () => (await anybody.locator('main').innerText()).replace(/\s+/g, ' ').split('What to hold next')[1] ?? '';
  check('what a promise needs is proposed', (await proposed()).includes(gap), await proposed());

  // One side begins a plan out of the promise.
  const draft = await begin(north, url,
    { topic: 'culture', kind: 'plan', title: 'План на квартал', promise: 'charter:quarterly-activities' });
  await word(north, url, draft, 'В этом квартале мы вместе проводим четыре встречи.');

  // Four activities in four cities, each with its field.
  const now = Date.now();
  const soon = Math.ceil(now / MINUTE) * MINUTE + 2 * MINUTE;
  const early = Date.parse(`${clock(now).day}T00:05:00Z`) - AHEAD;
  const activities = [
    { title: 'An evening of music', field: 'culture', region: 'RU-SPE', starts: early },
    { title: 'A day of open schools', field: 'education', region: 'RU-KDA', starts: early },
    { title: 'A football tournament', field: 'sport', region: 'RU-MOW', starts: soon, capacity: 5, minors: 'no' },
    { title: 'A class of old crafts', field: 'culture', region: 'RU-TA', starts: now + 20 * DAY, capacity: 1, minors: 'yes' },
  ];
  const fill = async (page, it) => {
    for (const language of LANGUAGES) {
      await page.locator(`[name="title-${language}"]`).fill(`${it.title} (${language})`);
      await page.locator(`#place-${language}`).fill(`1 Embankment Street (${language})`);
    }
    await page.locator('#field').selectOption(it.field);
    await page.locator('#region').selectOption(it.region);
    for (const [name, moment] of [['starts', it.starts], ['ends', it.starts + 30 * MINUTE]]) {
      const { day, time } = clock(moment);
      await page.locator(`#${name}-day`).fill(day);
      await page.locator(`#${name}-time`).fill(time);
    }
    for (const party of ['north-shore', 'south-shore']) {
      await page.locator(`[name="organiser-${party}"]`).selectOption(`${party}/member/1`);
      await page.locator(`[name="expected-${party}"]`).fill('20');
    }
    if (it.capacity) {
      await page.locator('[name="capacity"]').fill(String(it.capacity));
      await page.locator('[name="minors"]').selectOption(it.minors);
    }
  };
  const add = 'form:has(input[name="go"][value="add"]) button';
  await north.goto(`${url}${draft}/programme?lang=en`);
  await fill(north, activities[0]);
  await north.locator('#ends-time').fill('00:01');
  await press(north, add);
  check('an activity that ends before it begins is refused', (await north.locator('.field-error').count()) > 0, north.url());
  check('what was typed is still there', (await north.locator('[name="title-hy"]').inputValue()) === 'An evening of music (hy)');
  for (const it of activities) {
    await north.goto(`${url}${draft}/programme?lang=en`);
    await fill(north, it);
    await press(north, add);
    check(`${it.title} is in the draft`, north.url().includes('done=activity'), (await north.locator('main').innerText()).slice(0, 400));
  }
  await south.goto(`${url}${draft}/programme?lang=en`);
  await look(south, 'desk-filled');

  // Agreed by every side: words, reasons, the table, the keys.
  const plan = await putOnTable(sides, url, draft, 'Чтобы соседи чаще встречались.');
  await anybody.goto(`${url}/programme?lang=en`);
  check('what nobody has signed is in no programme', !(await says(anybody, 'An evening of music (en)')));
  await sign(sides, url, plan);
  const names = JSON.parse(await (await fetch(`${url}/api/programme`)).text()).activities
    .filter((it) => it.plan === plan);
  check('four activities are agreed', names.length === 4, JSON.stringify(names).slice(0, 300));
  const of = (title) => names.find((it) => it.title.en === `${title} (en)`).id;
  const [music, schools, football, crafts] = activities.map((it) => of(it.title));
  await anybody.goto(`${url}/programme?lang=en`);
  check('everybody reads them', (await Promise.all(activities.map((it) => says(anybody, `${it.title} (en)`)))).every(Boolean));

  // Somebody registers without an account, in every language one.
  const register = async (who, activity, locale, party, name, fields = {}) => {
    await who.page.goto(`${url}/programme/${activity}/register?lang=${locale}`);
    await who.page.locator('[name="party"]').selectOption(party);
    await who.page.locator('[name="name"]').fill(name);
    await who.page.locator('[name="contact"]').fill('nobody@visitors.example');
    for (const [field, value] of Object.entries(fields)) {
      const control = who.page.locator(`[name="${field}"]`);
      if ((await control.evaluate((it) => it.tagName)) === 'SELECT') await control.selectOption(value);
      else await control.fill(value);
    }
    await press(who.page, 'main form.flow .actions button');
  };
  const own = async (who, receipt, locale) => {
    await who.page.goto(`${url}/registration?lang=${locale}`);
    await who.page.locator('[name="receipt"]').fill(receipt);
    await press(who.page, 'main form.flow .actions button');
  };
  const answer = async (who, locale, value) => {
    const questions = await who.page.locator('fieldset:has(input[type="radio"])').evaluateAll((all) => all.map((it) => it.querySelector('input').name));
    for (const question of questions) await who.page.locator(`input[name="${question}"][value="${value}"]`).check();
    check(`four questions are asked in ${locale}`, questions.length === 4, questions.join(' '));
    await press(who.page, 'main form.flow .actions button');
  };

  // First for what begins in two minutes.
  const fourth = await visitor('az');
  await register(fourth, football, 'az', 'south-shore', 'Rəşad');
  check('a place in the tournament', (await fourth.page.locator('form[action*="/trust"]').count()) === 1, await fourth.page.locator('main').innerText());
  await fourth.here('seated');
  await press(fourth.page, 'form[action*="/trust"] button');
  await fourth.here('trust');
  await answer(fourth, 'az', 2);
  check('the answers are taken', (await fourth.page.locator('.confirmation').count()) === 1, await fourth.page.locator('main').innerText());

  await anybody.goto(`${url}/programme/${crafts}/register?lang=en`);
  await look(anybody, 'register');
  await anybody.goto(`${url}/registration?lang=en`);
  await look(anybody, 'registration');
  const first = await visitor('ru');
  await register(first, crafts, 'ru', 'north-shore', FORMULA);
  check('the first has the place', await says(first.page, 'У вас есть место'), await first.page.locator('h1').innerText());
  await first.here('seated');
  const firstReceipt = await receiptOf(first.page);
  check('the receipt has 28 digits', firstReceipt.replace(/\D/g, '').length === 28, firstReceipt);
  check('no cookie is set on the way', (await first.made.cookies()).length === 0);

  const second = await visitor('hy');
  await register(second, crafts, 'hy', 'north-shore', 'Անի', { age: 'minor', guardian: 'Նարե', 'guardian-contact': 'nare@visitors.example' });
  check('nobody under eighteen comes without a word for them', (await second.page.locator('.field-error').count()) > 0, second.page.url());
  check('what was typed is still there', (await second.page.locator('[name="guardian"]').inputValue()) === 'Նարե');
  await second.here('register-refused');
  await second.page.locator('[name="consents"]').selectOption('yes');
  await press(second.page, 'main form.flow .actions button');
  const secondReceipt = await receiptOf(second.page);
  await second.here('waiting');
  const third = await visitor('en');
  await register(third, crafts, 'en', 'south-shore', 'Leyla');
  check('each side has places of its own', await says(third.page, 'You have a place'), await third.page.locator('h1').innerText());
  await third.here('seated');

  await own(second, secondReceipt, 'en');
  check('whoever waits sees how many wait before them', await says(second.page, 'Before you: 0'), await second.page.locator('main').innerText());
  await own(first, firstReceipt, 'en');
  check('whoever has a place is asked about trust before', (await first.page.locator('form[action*="/trust"]').count()) === 1);
  await press(first.page, 'form:has(input[name="go"][value="withdraw"]) button');
  check('a registration is erased by its receipt', await says(first.page, 'erased'), await first.page.locator('main').innerText());
  await own(first, firstReceipt, 'en');
  check('and its receipt opens nothing more', (await first.page.locator('.field-error').count()) === 1, await first.page.locator('main').innerText());
  await own(second, secondReceipt, 'hy');
  check('whoever waited moves up', (await second.page.locator('form[action*="/trust"]').count()) === 1, await second.page.locator('main').innerText());
  await second.here('own');

  // Four questions before, by the receipt alone.
  await press(second.page, 'form[action*="/trust"] button');
  check('the questions come with the receipt', (await second.page.locator('[name="receipt"]').inputValue()).replace(/\D/g, '') === secondReceipt.replace(/\D/g, ''));
  await second.here('trust');
  await answer(second, 'hy', 4);
  check('the answers are taken', (await second.page.locator('.confirmation').count()) === 1, await second.page.locator('main').innerText());
  await second.here('trust-taken');
  await anybody.goto(`${url}/programme/${crafts}/trust?lang=en`);
  await look(anybody, 'trust-form');
  await anybody.goto(`${url}/programme/${crafts}?lang=en`);
  await look(anybody, 'activity');
  check('while somebody may still answer nothing is told', await says(anybody, 'Nothing can be shown yet.'));

  // Who comes: each side reads its own, with its key; and the table holds no formula.
  await register(first, crafts, 'en', 'north-shore', FORMULA);
  await north.goto(`${url}/activity/${crafts}/people?lang=en`);
  check('nobody is read without the key', !(await says(north, 'Անի')));
  await north.goto(`${url}/reports?lang=en`);
  await north.locator('[name="passphrase"]').fill(PASSPHRASE);
  await press(north, 'form[action*="/reports/unlock"] button');
  await north.goto(`${url}/activity/${crafts}/people?lang=en`);
  check('with it the own side is read', (await says(north, 'Անի')) && (await says(north, FORMULA)), await north.locator('main').innerText());
  check('and nobody of the other side', !(await says(north, 'Leyla')));
  await look(north, 'people');
  const table = await (await north.context().request.get(`${url}/activity/${crafts}/people?form=csv`)).text();
  const cells = [...table.matchAll(/"((?:[^"]|"")*)"/g)].map((it) => it[1]);
  check('the table has the people', cells.includes('Անի'), table);
  check('no cell of it is a formula', cells.includes(`'${FORMULA.replaceAll('"', '""')}`) && !cells.some((it) => /^[=+\-@]/.test(it)), table);

  // Reported back: one held, with a picture.
  const report = async (page, activity, held, words, picture) => {
    await page.goto(`${url}/activity/${activity}?lang=en`);
    await page.locator(`input[name="held"][value="${held}"]`).check();
    if (held === 'yes') for (const party of ['north-shore', 'south-shore']) await page.locator(`[name="came-${party}"]`).fill('21');
    await page.locator('#enter-words-en').fill(words);
    if (picture) await page.locator('[name="file"]').setInputFiles({ name: 'evening.png', mimeType: 'image/png', buffer: picture });
    await press(page, 'form[enctype] .actions button');
  };
  const confirm = async (page, activity) => {
    await page.goto(`${url}/activity/${activity}?lang=en`);
    await press(page, 'form:has(input[name="go"][value="confirms"]) button');
    await press(page, 'main form button');
    check('a side confirms the report', page.url().includes('done='), page.url());
  };
  const standing = async (activity) => JSON.parse(await (await fetch(`${url}/api/programme`)).text()).activities.find((it) => it.id === activity).standing;
  await south.goto(`${url}/activity/${music}?lang=en`);
  await report(south, music, 'yes', 'Two choirs sang together.', png(HIDDEN));
  await look(south, 'signing-report');
  await press(south, 'main form button');
  check('the report is in the record', south.url().includes('done='), south.url());
  check('the word of one side is not what happened', (await standing(music)) !== 'held', await standing(music));
  await north.goto(`${url}/mine?lang=en`);
  check('the other side is told that a report waits', await says(north, 'An evening of music (en)'), await north.locator('main').innerText());
  await confirm(north, music);
  check('with every side’s yes it was held', (await standing(music)) === 'held', await standing(music));
  await anybody.goto(`${url}/programme/${music}?lang=en`);
  check('everybody reads what came of it', await says(anybody, 'Two choirs sang together.'));
  await look(anybody, 'held');
  const picture = await anybody.locator('main img, main a[href*="/picture/"]').first().evaluate((it) => it.src ?? it.href);
  const shown = await fetch(picture);
  const bytes = Buffer.from(await shown.arrayBuffer());
  check('the picture is shown', shown.status === 200 && shown.headers.get('content-type').startsWith('image/'), `${shown.status} ${shown.headers.get('content-type')}`);
  check('and nothing of what the telephone wrote into it', !bytes.includes('Quillfeather'), String(bytes.length));

  // One not held, and one disputed before it is confirmed.
  await report(north, schools, 'no', 'The school was closed that day.');
  await press(north, 'main form button');
  await confirm(south, schools);
  check('what was not held is told as that', (await standing(schools)) === 'not-held', await standing(schools));
  // Nobody says that it was held before it has begun.
  await new Promise((done) => { setTimeout(done, Math.max(0, soon + 2_000 - Date.now())); });
  await report(north, football, 'yes', 'Six teams played.');
  await press(north, 'main form button');
  await south.goto(`${url}/activity/${football}?lang=en`);
  await south.locator('details:has(input[name="go"][value="disputes"]) > summary').click();
  await south.locator('[id^="dispute-"][id$="-words-en"]').fill('We counted four teams.');
  await press(south, 'form:has(input[name="go"][value="disputes"]) button');
  await press(south, 'main form button');
  check('a side disputes the report', south.url().includes('done='), south.url());
  check('what is disputed was not held', (await standing(football)) !== 'held', await standing(football));
  await anybody.goto(`${url}/programme/${football}?lang=en`);
  check('both words stand there', (await says(anybody, 'Six teams played.')) && (await says(anybody, 'We counted four teams.')));
  await look(anybody, 'disputed');
  await south.goto(`${url}/activity/${football}?lang=en`);
  await look(south, 'room');
  await confirm(south, football);
  check('confirmed after all, it was held', (await standing(football)) === 'held', await standing(football));

  // Coverage, the promise and the calendar.
  await anybody.goto(`${url}/programme?lang=en`);
  const row = async (region) => (await anybody.locator(`tr:has(a[href*="/region/${region}"]) td`).allInnerTexts()).join(' | ');
  for (const [region, cells] of [['RU-SPE', '● held: 1 | nothing | ◐ held late: 1'], ['RU-MOW', '● held: 1 | nothing | ● held: 1'],
    ['RU-KDA', 'nothing | nothing | nothing'], ['RU-TA', '○ planned: 1 | nothing | nothing']]) {
    check(`the coverage of ${region} is computed`, (await row(region)) === cells, await row(region));
  }
  check('what the promise needed is proposed no more', !(await proposed()).includes(gap), await proposed());
  await look(anybody, 'coverage');
  await anybody.goto(`${url}/programme/region/RU-SPE?lang=en`);
  check('a region lists what was held there', await says(anybody, 'An evening of music (en)'));
  await look(anybody, 'region');
  await anybody.goto(`${url}/promises?lang=en`);
  const cell = async (name) => (await anybody.locator(`tr:has-text("${name}")`).first().innerText()).replace(/\s+/g, ' ');
  check('the promise is kept where it was held', (await cell('Sport · Moscow')).includes('Kept'), await cell('Sport · Moscow'));
  check('and not where nothing was', (await cell('Education · Moscow')).includes('Not due yet'), await cell('Education · Moscow'));
  await look(anybody, 'promises');
  const calendar = await fetch(`${url}/programme/comity.ics`);
  const unfolded = (await calendar.text()).replace(/\r\n[ \t]/g, '');
  const events = unfolded.split('BEGIN:VEVENT').slice(1);
  check('the calendar is one for programs', calendar.headers.get('content-type').startsWith('text/calendar'), calendar.headers.get('content-type'));
  check('each line of it ends as they need', !/[^\r]\n/.test(unfolded));
  for (const it of activities) {
    const begins = new Date(it.starts).toISOString().replace(/[-:]/g, '').slice(0, 13);
    const event = events.find((one) => one.includes(`SUMMARY:${it.title} (en)`)) ?? '';
    check(`the calendar has ${it.title} at its time`, event.includes(`DTSTART:${begins}00Z`), event);
  }

  // Once it began, so few answers are not told.
  const left = soon - Date.now();
  if (left > 0) await new Promise((done) => setTimeout(done, left + 2_000));
  await anybody.goto(`${url}/programme/${football}?lang=en`);
  const told = await anybody.locator('main').innerText();
  check('of fewer answers than the smallest number nothing is told', told.includes('Nothing can be shown yet.') && !/\b2[.,]00\b/.test(told), told);
  await look(anybody, 'not-told');

  // The appeal: one of three answered, two are silent since a day; and its letter.
  const appeal = JSON.parse(await (await fetch(`${url}/api/appeals`)).text()).appeals[0].id;
  await anybody.goto(`${url}/appeals/${appeal}?lang=en`);
  const became = await anybody.locator('main').innerText();
  check('three presidents are written to', (became.match(/The President of/g) ?? []).length >= 3, became.slice(0, 300));
  check('one of them answered', (became.match(/Answered on \d/g) ?? []).length === 1);
  check('two are silent, and since when', (became.match(/No answer since \d+ \w+ \d{4}/g) ?? []).length === 2);
  await look(anybody, 'appeal');
  const letter = await anybody.locator('a[href*="/letter.pdf"]').first().evaluate((it) => it.href);
  const paper = await fetch(letter);
  const pdf = Buffer.from(await paper.arrayBuffer());
  check('the letter is there', paper.status === 200, String(paper.status));
  check('it says that it is a PDF file', paper.headers.get('content-type') === 'application/pdf', paper.headers.get('content-type'));
  check('and is one', pdf.subarray(0, 5).toString() === '%PDF-' && pdf.includes('%%EOF'));
  check('of a size to be sent by mail', pdf.length > 10_000 && pdf.length < 1_000_000, String(pdf.length));
  check('it is shown and not saved', paper.headers.get('content-disposition').startsWith('inline'), paper.headers.get('content-disposition'));
  const reading = await (await browser.newContext()).newPage();
  let saved = '';
  reading.on('download', (download) => { saved = download.suggestedFilename(); });
  await reading.goto(letter);
  const viewer = () => reading.frames().some((frame) => frame.url().startsWith('chrome-extension://'));
  for (let n = 0; n < 40 && !viewer(); n += 1) await new Promise((done) => setTimeout(done, 250));
  check('the browser shows it and saves nothing', viewer() && saved === '', saved);
  await reading.screenshot({ path: join(shots, 'programme-letter.png') });

  // The competition of those weeks, over: its result, and the jury that gave it.
  const competition = JSON.parse(await (await fetch(`${url}/api/competitions`)).text()).competitions[0].id;
  await anybody.goto(`${url}/competitions?lang=en`);
  check('the competition is listed', await says(anybody, 'Songs of two shores'));
  await anybody.goto(`${url}/competitions/${competition}?lang=en`);
  check('with what anybody counts again', (await says(anybody, 'Place 1 · 78.83 points')) && (await says(anybody, 'Stepped back')), await anybody.locator('main').innerText());
  await look(anybody, 'competition');
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(child);
}
close();
