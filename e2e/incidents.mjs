// An incident in a real browser, without JavaScript but where a report is proven, in every role of the demonstration: reported by
// somebody, taken up by the secretariat, verified by both sides, answered by an appeal, a playbook, a
// joint visit, a decision and a communiqué; and what everybody else sees meanwhile.
//
// The demonstration sends no mail: the letters about an incident are in e2e/letters.mjs.
//
//   node e2e/incidents.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { demo } from './demo.mjs';
import { LOCALES, check, checkAccessible, checkFrame, checkNarrow, close, launch, people, press, says, shots, stop } from './journey.mjs';

const PASSPHRASE = 'three calm rivers';
const WHAT = 'Two groups of young people threw bottles at each other behind the station.';
const SUMMARY = 'Bottles behind the station';
const FACT = 'Bottles were thrown behind the station on Saturday night.';
const FACT_RU = 'В ночь на воскресенье за вокзалом бросали бутылки.';
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
  for (const [fact, russian] of [[FACT, FACT_RU], [OTHER]]) {
    await north.goto(`${url}${room}?lang=en`);
    await opened(north, 'Name a fact');
    await north.locator('#bring-words-en').fill(fact);
    if (russian) {
      await north.locator('details:has(#bring-words-ru) > summary').last().click();
      await north.locator('#bring-words-ru').fill(russian);
    }
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
  const decided = new URL(chair.url()).pathname;
  check('a draft decision begins', /^\/desk\/[0-9a-f]{32}$/.test(decided), chair.url());
  check('with the confirmed fact', await says(chair, FACT));
  check('and without the disputed one', !(await says(chair, OTHER)));

  // The playbook: every task has an owner and a clock, and whoever has it says what came of it.
  const sides = { 'north-shore': chair, 'south-shore': first };
  await secretary.goto(`${url}${room}/tasks?lang=en`);
  await press(secretary, 'form:has(input[name="go"][value="start"]) button');
  check('the playbook is started', secretary.url().includes('done=started'), secretary.url());
  await look(secretary, 'started');
  const workers = [chair, first, north, south, secretary];
  const report = async (page, path) => {
    await page.goto(`${url}${path}?lang=en`);
    const form = 'form:has(input[name="go"][value="report"])';
    if (!(await page.locator(form).count())) return false;
    if (!(await page.locator(`${form} button`).first().isVisible())) await page.locator(`details:has(${form}) > summary`).first().click();
    await page.locator(`${form} input[name="outcome"][value="done"]`).check();
    await page.locator('#report-words-en').fill('It was done, and it is quiet.');
    await press(page, `${form} button`);
    return page.url().includes('done=reported');
  };
  await secretary.goto(`${url}${room}?lang=en`);
  const tasks = await secretary.locator('a[href*="/tasks/"]').evaluateAll((all) => [...new Set(all.map((it) => new URL(it.href).pathname))]);
  check('it gives each side and the secretariat a task', tasks.length === 5, tasks.join(' '));
  let told = 0;
  for (const path of tasks) {
    for (const page of workers) {
      if (await report(page, path)) { told += 1; break; }
    }
  }
  check('every task is reported', told === tasks.length, `${told} of ${tasks.length}`);
  await secretary.goto(`${url}${room}?lang=en`);
  check('and the room says so', await says(secretary, 'Every task of it has been reported on'));

  // A joint visit: proposed by one side, fixed by the other's yes, reported by each.
  await chair.goto(`${url}${room}/tasks?lang=en`);
  await chair.locator('#visit-words-en').fill('To speak with the shopkeepers together.');
  await chair.locator('#place').fill('behind the station');
  // Today by the commission's clock, three hours ahead of UTC.
  await chair.locator('#visit-day').fill(new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10));
  await chair.locator('[name="goes-north-shore/member/1"]').check();
  await press(chair, 'form:has(input[name="go"][value="visit"]) button');
  check('a visit is proposed', chair.url().includes('done=visit'), chair.url());
  await first.goto(`${url}${room}?lang=en`);
  const visit = await first.locator('a[href*="/tasks/"]').evaluateAll((all) => all.map((it) => new URL(it.href).pathname).sort((a, b) => Number(b.split('/').pop()) - Number(a.split('/').pop()))[0]);
  await first.goto(`${url}${visit}?lang=en`);
  await first.locator('[name="goes-south-shore/member/1"]').check();
  await press(first, 'form:has(input[name="go"][value="agree"]) button');
  check('with the other side’s yes it is fixed', first.url().includes('done=agreed'), first.url());
  for (const page of [north, south]) check('each side reports the visit', await report(page, visit));
  await look(north, 'tasks');

  // Both the decision and the communiqué: worded alike, grounded, tabled and signed by both sides.
  const adopt = async (draft, languages) => {
    await first.goto(`${url}${draft}?lang=en`);
    await press(first, 'form[action*="/take"] button');
    for (const page of Object.values(sides)) {
      for (const part of ['interests', 'ground']) {
        await page.goto(`${url}${draft}/${part}?lang=${languages[0]}`);
        for (const language of languages) {
          const box = page.locator(`[name="words-${language}"]`);
          if (!(await box.isVisible())) await page.locator(`details:has([name="words-${language}"]) > summary`).last().click();
          await box.fill('Чтобы соседи доверяли друг другу.');
        }
        if (part === 'ground') await page.locator('[name="cites"][value="law"]').check();
        await press(page, 'main form.flow .actions button');
        check(`the ${part} are stated`, page.url().includes('done='), page.url());
      }
    }
    await chair.goto(`${url}${draft}/table?lang=en`);
    await press(chair, 'main form .actions button');
    await press(chair, 'form:has(input[name="purpose"][value="table"]) button');
    await press(chair, 'main form button');
    check('it is on the table', chair.url().includes('done=tabled'), chair.url());
    const text = new URL(chair.url()).pathname;
    for (const page of Object.values(sides)) {
      await page.goto(`${url}${text}?lang=en`);
      await press(page, 'form:has(input[name="purpose"][value="sign"]) button');
      await press(page, 'main form button');
      check('a co-chair signed it', page.url().includes('done=signed'), page.url());
    }
    const state = JSON.parse(await (await fetch(`${url}/api/instruments/${text.split('/').pop()}`)).text()).state;
    check('both signatures adopt it', state === 'adopted', state);
    return text;
  };
  await adopt(decided, ['ru']);
  await chair.goto(`${url}${room}?lang=en`);
  await press(chair, 'form:has(input[value="communique"]) button');
  const communique = await adopt(new URL(chair.url()).pathname, ['ru', 'en']);
  await anybody.goto(`${url}${communique}?lang=en`);
  check('the communiqué is public, with what both confirm', await says(anybody, FACT));
  await anybody.goto(`${url}/incidents/${id}?lang=en`);
  check('the incident leads to it', (await anybody.locator(`main a[href*="${communique}"]`).count()) > 0);
  check('and to all three texts', (await anybody.locator('main a[href*="/texts/"]').count()) >= 3);
  await look(anybody, 'answered');

  // The reporter reads the answer, with the receipt alone.
  await anybody.goto(`${url}/report/receipt?lang=en`);
  await anybody.locator('[name="receipt"]').fill(receipt);
  await press(anybody, 'main form button');
  check('the receipt opens the answer', await says(anybody, 'We take this up'));

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

  // Where a script may run the browser does its sum while the last page is read, under the page's
  // own policy, and asks nobody anything for it.
  const working = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const worker = await working.newPage();
  const asked = [];
  const complaints = [];
  worker.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  worker.on('pageerror', (error) => complaints.push(String(error)));
  await worker.goto(`${url}/report/new?lang=en`);
  for (const [name, value] of answers) {
    const radio = worker.locator(`input[type=radio][name="${name}"][value="${value}"]`);
    if (await radio.count()) await radio.check();
    else await worker.locator(`[name="${name}"]`).fill(value);
    check('no question carries a script', (await worker.locator('script').count()) === 0);
    await press(worker, 'button[name="go"][value="next"]');
  }
  worker.on('request', (request) => { if (!request.url().includes('/assets/')) asked.push(request.url()); });
  await worker.waitForFunction(() => document.querySelector('form[data-proof] [name=proof]').value !== '', null, { timeout: 120_000 });
  const [proof, begins, bits] = await worker.evaluate(() => {
    const form = document.querySelector('form[data-proof]');
    return [form.elements.proof.value, form.dataset.proof, Number(form.dataset.bits)];
  });
  const [, number] = proof.split('.');
  const digest = createHash('sha256').update(begins + number).digest();
  check('the browser found a proof', proof.startsWith(begins.split(':')[2]) && Math.clz32(digest.readUInt32BE(0)) >= bits, proof);
  check('nothing was asked of anybody for it', asked.length === 0, asked.join(' '));
  check('and nothing was refused by the page’s policy', complaints.length === 0, complaints.join(' '));
  await press(worker, 'button[name="go"][value="next"]');
  check('and the report is taken', (await worker.locator('.receipt').count()) > 0);
  await working.close();
} finally {
  await browser.close();
  stop(child);
}
close();
