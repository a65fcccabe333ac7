// An incident in a real browser without JavaScript, in every role of the demonstration: reported by
// somebody, taken up by the secretariat, verified by both sides, answered; and what everybody else
// sees meanwhile.
//
//   node e2e/incidents.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { join } from 'node:path';
import { demo } from './demo.mjs';
import { LOCALES, check, checkAccessible, checkFrame, checkNarrow, close, launch, people, press, says, shots, stop } from './journey.mjs';

const PASSPHRASE = 'three calm rivers';
const WHAT = 'Two groups of young people threw bottles at each other behind the station.';
const SUMMARY = 'Bottles behind the station';
const FACT = 'Bottles were thrown behind the station on Saturday night.';
const OTHER = 'The police were called.';
const INSTEAD = 'Nobody called the police; the shopkeepers ended it.';

const { child, url } = await demo();
const browser = await launch();

const { somebody, look } = people(browser, url, 'incident');
const opened = async (page, summary) => page.locator(`summary:has-text("${summary}")`).first().click();

try {
  // Somebody reports, without a name.
  const anybody = await somebody();
  await anybody.goto(`${url}/report/new?lang=en`);
  const answers = [['whom', 'self'], ['region', 'none'], ['what', WHAT], ['place', 'behind the station'], ['when', 'on Saturday'], ['trusted', 'nobody']];
  for (const [name, value] of answers) {
    const radio = anybody.locator(`input[type=radio][name="${name}"][value="${value}"]`);
    if (await radio.count()) await radio.check();
    else if (await anybody.locator(`select[name="${name}"]`).count()) await anybody.locator(`select[name="${name}"]`).selectOption(value);
    else await anybody.locator(`[name="${name}"]`).fill(value);
    await press(anybody, 'button[name="go"][value="next"], form button.primary');
  }
  check('everything is shown once more', await says(anybody, WHAT));
  await press(anybody, 'button[name="go"][value="next"], form button.primary');
  const receipt = await anybody.locator('.receipt').first().innerText();
  check('the receipt has 28 digits', receipt.replace(/\D/g, '').length === 28, receipt);

  // The secretariat decides by the mandate, and opens a room out of the report.
  const secretary = await somebody('secretariat/secretary/1');
  await secretary.goto(`${url}/reports?lang=en`);
  await secretary.locator('[name="passphrase"]').fill(PASSPHRASE);
  await press(secretary, 'form[action*="/reports/unlock"] button');
  await press(secretary, '.rows a:has-text("New report, not read yet")');
  check('the secretary reads what was told', await says(secretary, WHAT));
  await secretary.locator('[name="topic"][value="incidents"]').check();
  await secretary.locator('[name="summary"]').fill(SUMMARY);
  await secretary.locator('#words').fill('Thank you. We take this up.');
  await press(secretary, 'form:has(input[value="triage"]) button');
  await press(secretary, 'a[href*="/board/new"]');
  await look(secretary, 'new');
  check('the room begins with what the secretary wrote', (await secretary.locator('#summary').inputValue()) === SUMMARY);
  for (const [name, value] of [['told', 'yes'], ['grade', 'experienced'], ['priority', 'high'], ['spill', 'no']]) {
    await secretary.locator(`input[name="${name}"][value="${value}"]`).check();
  }
  await secretary.locator('[name="topic"]').selectOption('incidents');
  await press(secretary, 'form:has(input[value="open"]) button');
  const room = new URL(secretary.url()).pathname;
  const id = room.split('/').pop();
  check('the room is open', /^\/board\/[0-9a-f]{32}$/.test(room), room);
  await look(secretary, 'prepared');
  await anybody.goto(`${url}/incidents/${id}?lang=en`);
  check('nobody else knows of it yet', (await anybody.locator('h1').innerText()).length > 0 && !(await says(anybody, 'Being verified')));

  // Taken up: one blurred row, at once.
  await press(secretary, 'form:has(input[value="accept"]) button');
  check('what is signed is shown in full', await says(secretary, 'experienced'));
  await look(secretary, 'accepting');
  await press(secretary, 'main form button');
  check('it is taken up', secretary.url().includes('done=accepted'), secretary.url());
  await anybody.goto(`${url}/incidents/${id}?lang=en`);
  check('everybody sees its row at once', await says(anybody, 'Being verified'));
  check('and nothing of what was told', !(await says(anybody, 'ottles')));
  await look(anybody, 'row');

  // Each side chooses its verifier.
  await secretary.goto(`${url}${room}?lang=en`);
  const north = await somebody('north-shore/member/1');
  const south = await somebody('south-shore/member/1');
  for (const party of ['north-shore', 'south-shore']) {
    const chair = await somebody(`${party}/co-chair/1`);
    await chair.goto(`${url}/mine?lang=en`);
    check(`${party}'s co-chair is told that a verifier lacks`, await says(chair, SUMMARY));
    await chair.goto(`${url}${room}?lang=en`);
    await press(chair, `form:has(#assign-${party}) button`);
    check(`${party} has its verifier`, chair.url().includes('done=assign'), chair.url());
  }
  await north.goto(`${url}/mine?lang=en`);
  check('the verifier finds it under For you', await says(north, SUMMARY));

  // Facts: one confirmed by both, one disputed.
  for (const fact of [FACT, OTHER]) {
    await north.goto(`${url}${room}?lang=en`);
    await opened(north, 'Name a fact');
    await north.locator('#bring-words-en').fill(fact);
    await press(north, 'form:has(input[value="bring"]) button');
  }
  await south.goto(`${url}${room}?lang=en`);
  await press(south, '#fact-1 form:has(input[value="confirm"]) button');
  await south.locator('#fact-2 summary:has-text("We do not confirm it")').click();
  await south.locator('#dispute-2-words-en').fill(INSTEAD);
  await press(south, '#fact-2 form:has(input[value="dispute"]) button');
  check('both wordings stand side by side', (await says(south, OTHER)) && (await says(south, INSTEAD)));
  for (const page of [north, south]) {
    await page.goto(`${url}${room}?lang=en`);
    await opened(page, 'Say what we find');
    await page.locator('input[name="status"][value="confirmed-true"]').check();
    await press(page, 'form:has(input[value="find"]) button');
  }
  await look(south, 'room');

  // Two at once: the page that was open is out of date, and signs nothing.
  await north.goto(`${url}${room}?lang=en`);
  await press(north, 'form:has(input[value="verify"]) button');
  await look(north, 'verifying');
  await south.goto(`${url}${room}?lang=en`);
  await opened(south, 'Add our own words');
  await south.locator('#add-words-en').fill('Our youth workers were there within the hour.');
  await press(south, 'form:has(input[value="add"]) button');
  await press(north, 'main form button');
  check('what changed meanwhile is not signed', await says(north, 'not'));

  // One key, then the other.
  const sign = async (page) => {
    await page.goto(`${url}${room}?lang=en`);
    await press(page, 'form:has(input[value="verify"]) button');
    await press(page, 'main form button');
  };
  await sign(north);
  check('one key waits', north.url().includes('done=verified'), north.url());
  await anybody.goto(`${url}/incidents/${id}?lang=en`);
  check('one key publishes nothing', !(await says(anybody, 'ottles')) && (await says(anybody, 'It waits for Southern Shore')));
  await sign(south);
  check('two keys publish', south.url().includes('done=found'), south.url());
  await anybody.goto(`${url}/incidents/${id}?lang=en`);
  check('what both confirm is public', await says(anybody, FACT));
  check('what they do not agree on stands side by side', (await says(anybody, INSTEAD)) && (await says(anybody, 'What the parties do not agree on')));
  check('the members’ line and the report are not', !(await says(anybody, SUMMARY)) && !(await says(anybody, WHAT)));
  await look(anybody, 'found');

  // The urgent appeal: two people, three slots, no translation.
  const first = await somebody('south-shore/co-chair/1');
  await first.goto(`${url}${room}?lang=ru`);
  await press(first, 'a[href*="/appeal/"]');
  await look(first, 'appeal');
  await first.locator('[name="slot-place"]').selectOption('RU-MOW');
  await first.locator('[name="slot-where"]').fill('Павелецкий вокзал');
  await first.locator('[name="slot-hurt"]').fill('0');
  await press(first, 'main form .actions button');
  const filled = new URL(first.url()).pathname;
  check('a draft is filled', /^\/desk\/[0-9a-f]{32}$/.test(filled), first.url());
  const second = await somebody('north-shore/co-chair/1');
  await second.goto(`${url}${filled}?lang=en`);
  await press(second, 'form[action*="/take"] button');
  check('the other side takes the filled words with one button', second.url().includes('done=taken'), second.url());
  await first.goto(`${url}${filled}/table?lang=en`);
  await press(first, 'main form .actions button');
  await press(first, 'form:has(input[name="purpose"][value="table"]) button');
  await press(first, 'main form button');
  const appeal = new URL(first.url()).pathname;
  check('it is on the table', first.url().includes('done=tabled'), first.url());
  for (const [page, done] of [[first, 'done=signed'], [second, 'done=signed']]) {
    await page.goto(`${url}${appeal}?lang=en`);
    await press(page, 'form:has(input[name="purpose"][value="sign"]) button');
    await press(page, 'main form button');
    check('a co-chair signed the appeal', page.url().includes(done), page.url());
  }
  await anybody.goto(`${url}${appeal}?lang=az`);
  check('it is adopted, in every language', await says(anybody, 'Sakitlik çağırışı'));
  await anybody.goto(`${url}/incidents/${id}?lang=en`);
  check('the incident leads to it', await says(anybody, 'Appeal for calm: Moscow'));

  // The answer begins with the confirmed fact.
  const chair = await somebody('north-shore/co-chair/1');
  await chair.goto(`${url}${room}?lang=en`);
  await press(chair, 'form:has(input[value="answer"]) button');
  check('a draft decision begins', /^\/desk\/[0-9a-f]{32}$/.test(new URL(chair.url()).pathname), chair.url());
  check('with the confirmed fact', await says(chair, FACT));
  check('and without the disputed one', !(await says(chair, OTHER)));

  // A sealed report: every side opens its part, and nobody reads it before. The page that asks is
  // looked at in every language.
  const sealing = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } });
  const reporter = await sealing.newPage();
  for (const locale of LOCALES.toReversed()) {
    await reporter.goto(`${url}/report/new?lang=${locale}`);
    for (const [name, value] of answers) {
      const radio = reporter.locator(`input[type=radio][name="${name}"][value="${value}"]`);
      if (await radio.count()) await radio.check();
      else await reporter.locator(`[name="${name}"]`).fill(value);
      await press(reporter, 'button[name="go"][value="next"]');
    }
    await press(reporter, 'button[value="to-sealed"]');
    check(`nothing is chosen beforehand in ${locale}`, !(await reporter.locator('#sealed').isChecked()));
    await reporter.screenshot({ path: join(shots, `incident-390-${locale}-report-sealed.png`), fullPage: true });
    await checkFrame(reporter, 'the page about sealing', locale);
    await checkAccessible(reporter, `the page about sealing in ${locale}`);
    await checkNarrow(reporter, `the page about sealing in ${locale}`);
  }
  await reporter.locator('#sealed').check();
  await press(reporter, 'button[name="go"][value="next"]');
  check('the last page says that it is sealed', await says(reporter, 'nobody can read it before every side has opened its part'));
  await press(reporter, 'button[name="go"][value="next"]');
  const sealed = await reporter.locator('.receipt').first().innerText();
  const openers = [];
  for (const role of ['north-shore/co-chair/1', 'south-shore/co-chair/1']) {
    const opener = await somebody(role);
    await opener.goto(`${url}/reports?lang=en`);
    const phrase = opener.locator('[name="passphrase"]');
    if (await phrase.count()) {
      await phrase.fill(PASSPHRASE);
      await press(opener, 'form[action*="/reports/unlock"] button');
    }
    await press(opener, '.rows a:has-text("Sealed report")');
    check(`${role} cannot read it yet`, !(await says(opener, WHAT)));
    openers.push(opener);
  }
  await look(openers[0], 'sealed');
  await press(openers[0], '#open form button');
  check('one side opened its part and reads nothing', !(await says(openers[0], WHAT)));
  await look(openers[0], 'sealed-half');
  await press(openers[1], '#open form button');
  check('with the last part it is read', await says(openers[1], WHAT));
  await openers[0].reload();
  check('by the other side as well', await says(openers[0], WHAT));
  await reporter.goto(`${url}/report/receipt?lang=en`);
  await reporter.locator('[name="receipt"]').fill(sealed);
  await press(reporter, 'main form button');
  check('and the reporter sees that', await says(reporter, 'Every side has opened its part'));
  await sealing.close();
} finally {
  await browser.close();
  stop(child);
}
close();
