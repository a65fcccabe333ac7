// A creative competition in a real browser without JavaScript, from its rules to its awards: drafted and
// signed by every side, entered by one side and by a team of both, judged by a jury from which somebody
// steps back for a conflict of interest, opened, counted again from the public papers, and awarded. Beside it
// another one, in which the jurors compare pairs of works.
//
// A competition takes days. The server's clock is moved over them by libfaketime; nothing in the program
// knows of it, and the browser keeps its own.
//
//   node e2e/competition.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movedClock } from './clock.mjs';
import { demo } from './demo.mjs';
import { begin, sign, table, word } from './desk.mjs';
import { at, check, close, launch, people, press, program, says, stop } from './journey.mjs';

const LANGUAGES = ['en', 'ru', 'hy', 'az'];
/** Who made the works: read by their own side alone until an award is published. */
const NAMES = { one: 'Choir of the Siltling Pier', both: 'Two Conductors of One Round' };

const folder = mkdtempSync(join(tmpdir(), 'comity-competition-'));
const { env, pass: moved, day, clear } = movedClock('competition');
const { child, url } = await demo({ env });
const pass = (count) => moved(url, count);
const browser = await launch();
const { somebody, look } = people(browser, url, 'competition');
const api = async (path) => JSON.parse(await (await fetch(`${url}${path}`)).text());
const main = (page) => page.locator('main').innerText();

/** What a form led to is looked at and signed. */
async function confirm(page, done) {
  check(`what is signed (${done}) is shown`, at(page).startsWith('/signing/') && (await says(page, 'A round of two shores')), (await main(page)).slice(0, 300));
  await press(page, 'main form button');
  check(`signed: ${done}`, page.url().includes(`done=${done}`), `${page.url()} ${(await main(page)).slice(0, 300)}`);
}

try {
  const north = await somebody('north-shore/co-chair/1');
  const south = await somebody('south-shore/co-chair/1');
  const sides = [north, south];
  const anybody = await somebody();

  // The rules are part of a plan.
  const draft = await begin(north, url, { topic: 'week-of-dialogue', kind: 'plan', title: 'План конкурса' });
  await word(north, url, draft, 'Стороны проводят конкурс по приложенным правилам.');
  await north.goto(`${url}${draft}/competition?lang=en`);
  const rules = async (title = 'A round of two shores') => {
    for (const [name, at] of [['call-from', 0], ['call-to', 0], ['jury-to', 1], ['open-to', 2]]) {
      await north.locator(`[name="${name}"]`).fill(day(at));
    }
    for (const language of LANGUAGES) {
      for (const [row, words] of [['title', title], ['category-1', 'Round'], ['criterion-1', 'Craft'], ['criterion-2', 'Heart']]) {
        await north.locator(`[name="${row}-${language}"]`).fill(`${words} (${language})`);
      }
    }
    for (const [name, value] of [['criterion-1-weight', '2'], ['criterion-2-weight', '1'], ['mixed-bonus', '3']]) {
      await north.locator(`[name="${name}"]`).fill(value);
    }
  };
  await rules();
  await north.locator('[name="title-hy"]').fill('');
  await press(north, 'form:has(input[name="go"][value="set"]) .actions button');
  check('rules without a name in some language are refused', (await north.locator('.field-error').count()) === 1, (await main(north)).slice(0, 400));
  check('what was typed is still there', (await north.locator('[name="criterion-2-az"]').inputValue()) === 'Heart (az)');
  await rules();
  await press(north, 'form:has(input[name="go"][value="set"]) .actions button');
  check('the rules are in the draft', north.url().includes('done=competition'), (await main(north)).slice(0, 400));
  const id = await table(sides, url, draft, 'Чтобы песни звучали вместе.');
  await anybody.goto(`${url}/competitions?lang=en`);
  check('a competition that nobody has signed is on no list', !(await says(anybody, 'A round of two shores')));
  await sign(sides, url, id);
  await anybody.goto(`${url}/competitions/${id}?lang=en`);
  check('its call is open', await says(anybody, 'Entries are taken'), await main(anybody));

  // Another one by pairs: what is wrong with its rules stands beside the field.
  const other = await begin(north, url, { topic: 'week-of-dialogue', kind: 'plan', title: 'План второго конкурса' });
  await word(north, url, other, 'Стороны проводят второй конкурс по приложенным правилам.');
  await north.goto(`${url}${other}/competition?lang=en`);
  await rules('A round of two shores, by pairs');
  await north.locator('[name="judging"][value="pairs"]').check();
  await north.locator('[name="pairs"]').fill('0');
  await look(north, 'judging');
  await press(north, 'form:has(input[name="go"][value="set"]) .actions button');
  check('no pairs at all are refused', !north.url().includes('done=competition') && (await says(north, 'No competition could be held')), await main(north));
  await north.locator('[name="pairs"]').fill('20');
  await press(north, 'form:has(input[name="go"][value="set"]) .actions button');
  check('rules by pairs are in the draft', north.url().includes('done=competition'), (await main(north)).slice(0, 400));
  const paired = await table(sides, url, other, 'Чтобы и стихи звучали вместе.');
  await sign(sides, url, paired);

  // A work of one side, and one of a team of both, which is none before the other side says so.
  const enter = async (page, names, words, team, to = id) => {
    await page.goto(`${url}/competition/${to}/enter?lang=en`);
    const category = page.locator('[name="category"]');
    if ((await category.first().evaluate((it) => it.tagName)) === 'SELECT') await category.selectOption({ index: 1 });
    else await category.first().check();
    await page.locator('[name="words"]').fill(words);
    await page.locator('[name="names"]').fill(names);
    await page.locator('[name="contact"]').fill('nobody@visitors.example');
    await page.locator('[name="publish"]').check();
    if (team) {
      await page.locator(`[name="team-${team}"]`).check();
      await page.locator('[name="title-en"]').fill('The two choirs');
    }
    await press(page, 'main form.flow .actions button');
    await confirm(page, 'submit');
  };
  await enter(north, NAMES.one, 'A round about the ice that carries people over.');
  for (const [page, words] of [[north, 'A bridge.'], [south, 'A ferry.'], [north, 'A lamp.']]) await enter(page, `Made ${words}`, words, undefined, paired);
  await enter(south, NAMES.both, 'A round for two choirs who begin on different shores.', 'north-shore');
  await anybody.goto(`${url}/competitions/${id}?lang=en`);
  check('a team waits for the other side', await says(anybody, 'not confirmed by'), await main(anybody));
  await north.goto(`${url}/competition/${id}/entry/2?lang=en`);
  check('the other side does not read it before', !(await says(north, 'begin on different shores')), await main(north));
  await north.goto(`${url}/competition/${id}?lang=en`);
  await look(north, 'asked');
  await press(north, `form[action*="/competition/${id}/join"] button`);
  await confirm(north, 'join');
  await look(anybody, 'called');

  // The jury: nobody reads a work before they have declared; one knows who made the first, and steps back.
  await pass(1);
  const juror = (party, seat) => somebody(`${party}/juror/${seat}`);
  const [knows, stands, second] = [await juror('north-shore', 2), await juror('north-shore', 3), await juror('south-shore', 2)];
  const declare = async (page, conflicts = [], to = id) => {
    await page.goto(`${url}/competition/${to}/jury?lang=en`);
    for (const number of conflicts) await page.locator(`[name="conflict-${number}"]`).check();
    await press(page, `form[action*="/jury/declare"] button`);
    await confirm(page, 'declare');
  };
  await second.goto(`${url}/competition/${id}/entry/1?lang=en`);
  check('no work is read before conflicts are declared', !(await says(second, 'the ice that carries')), await main(second));
  await knows.goto(`${url}/competition/${id}/jury?lang=en`);
  await look(knows, 'declares');
  await declare(knows, [1]);
  await knows.goto(`${url}/competition/${id}/entry/1?lang=en`);
  check('nor one with a conflict ever', !(await says(knows, 'the ice that carries')), await main(knows));
  await knows.goto(`${url}/competition/${id}/jury?lang=en`);
  await knows.locator('details:has(form[action*="/jury/recuse"]) > summary').first().click();
  await press(knows, 'form[action*="/jury/recuse"]:has(input[name="entry"][value=""]) button');
  await confirm(knows, 'recuse');
  await anybody.goto(`${url}/competitions/${id}?lang=en`);
  check('everybody sees that somebody stepped back', await says(anybody, 'Stepped back'), await main(anybody));
  const files = [];
  const kept = async (page) => {
    const ballot = await page.locator('form[action*="/jury/ballot"] [name="ballot"]').inputValue();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('form[action*="/jury/ballot"] button').click()]);
    const file = join(folder, `ballot-${files.length}.json`);
    await download.saveAs(file);
    files.push(file);
    await page.locator('form[action*="/jury/seal"] [name="file"]').setInputFiles(file);
    await press(page, 'form[action*="/jury/seal"] button');
    await confirm(page, 'seal');
    return ballot;
  };
  const seal = async (page, points) => {
    await declare(page);
    await page.goto(`${url}/competition/${id}/entry/2?lang=en`);
    check('who declared reads the works, without names', (await says(page, 'begin on different shores')) && !(await says(page, NAMES.both)), await main(page));
    await page.goto(`${url}/competition/${id}/jury/scores?lang=en`);
    await page.locator('[name="p-1-0"]').fill('11');
    // The browser refuses it as well; here the server is asked.
    await page.locator('[name="p-1-0"]').evaluate((it) => { it.form.noValidate = true; });
    await press(page, 'form[action*="/jury/scores"] .actions button');
    check('more points than there are are refused', (await says(page, 'from 0 to 10')), await main(page));
    for (const [name, value] of Object.entries(points)) await page.locator(`[name="${name}"]`).fill(value);
    await press(page, 'form[action*="/jury/scores"] .actions button');
    const ballot = await kept(page);
    check('the scores are kept as a file', ballot.includes('"scores"'), ballot);
  };
  await seal(stands, { 'p-1-0': '7', 'p-1-1': '6', 'p-2-0': '9', 'p-2-1': '8' });
  await seal(second, { 'p-1-0': '8', 'p-1-1': '8', 'p-2-0': '8', 'p-2-1': '9' });
  // By pairs: both sides are asked the same, and each says which is better.
  const asked = [];
  for (const page of [stands, second]) {
    await declare(page, [], paired);
    await page.goto(`${url}/competition/${paired}/jury/scores?lang=en`);
    const pairs = await page.locator('[name^="q-"]').evaluateAll((all) => [...new Set(all.map((it) => it.name))]);
    asked.push(pairs.join(' '));
    await look(page, 'pairs');
    await press(page, 'form[action*="/jury/scores"] .actions button');
    check('nothing compared is refused', await says(page, 'at least one pair'), await main(page));
    for (const pair of pairs) await page.locator(`[name="${pair}"][value="${pair.split('-')[1]}"]`).check();
    await press(page, 'form[action*="/jury/scores"] .actions button');
    check('what was said is shown before it is sealed', await says(page, 'Entry 1 · Entry 2'), await main(page));
    check('and kept as a file', (await kept(page)).includes('"better"'));
  }
  check('jurors of both sides compare the same three pairs', asked[0] === asked[1] && asked[0].split(' ').length === 3, asked.join(' | '));
  check('nobody sees a sealed score', (await api(`/api/competitions/${id}`)).outcome === null);
  await stands.goto(`${url}/competition/${id}/jury?lang=en`);
  await look(stands, 'sealed');

  // Opened together, in the days for it; another's file opens nothing.
  await pass(1);
  const open = async (page, file, to = id) => {
    await page.goto(`${url}/competition/${to}/jury?lang=en`);
    await page.locator('form[action*="/jury/open"] [name="file"]').setInputFiles(file);
    await press(page, 'form[action*="/jury/open"] button');
  };
  await open(stands, files[1]);
  check('the scores of another open nothing', await says(stands, 'other scores than those that you sealed'), await main(stands));
  await open(stands, files[0]);
  await confirm(stands, 'open');
  await anybody.goto(`${url}/competitions/${id}?lang=en`);
  check('the result waits for whoever has not opened', await says(anybody, 'Not all scores are open yet'), await main(anybody));
  await open(second, files[1]);
  await confirm(second, 'open');
  await anybody.goto(`${url}/competitions/${id}?lang=en`);
  check('the result stands', (await says(anybody, 'The result stands.')) && (await says(anybody, 'Place 1')), await main(anybody));
  check('the team of both sides has what the rules add', await says(anybody, 'Added for a mixed team: 3.00 points.'), await main(anybody));
  check('it names nobody', !(await says(anybody, NAMES.one)) && !(await says(anybody, NAMES.both)));

  for (const [page, file] of [[stands, files[2]], [second, files[3]]]) {
    await open(page, file, paired);
    await confirm(page, 'open');
  }
  await anybody.goto(`${url}/competitions/${paired}?lang=en`);
  check('the result by pairs stands and says how', (await says(anybody, 'The result stands.')) && (await says(anybody, 'comparisons with a middling work')), await main(anybody));
  check('the first work was better each time', (await api(`/api/competitions/${paired}`)).outcome.entries.map((it) => it.place).join() === '1,2,3');
  await look(anybody, 'paired');

  // Anybody counts again, without any server, and comes to the same.
  const { outcome_digest: digest } = await api(`/api/competitions/${id}`);
  const { outcome_digest: other_digest } = await api(`/api/competitions/${paired}`);
  for (const [of, expected] of [[id, digest], [paired, other_digest]]) {
    const papers = join(folder, `${of}.json`);
    writeFileSync(papers, Buffer.from(await (await fetch(`${url}/api/competitions/${of}/papers`)).arrayBuffer()));
    const again = spawnSync(program, ['competition', 'recount', papers, '--json'], { encoding: 'utf8' });
    check('the recount ends well', again.status === 0, `${again.status} ${again.stdout.slice(0, 300)} ${again.stderr.slice(0, 300)}`);
    check('and is the result', again.stdout.includes(expected), `${expected} ${again.stdout.slice(0, 400)}`);
  }

  // The awards are a decision of every side. What was asked for is published with them.
  await pass(1);
  const award = await begin(north, url, { topic: 'week-of-dialogue', kind: 'decision', title: 'Решение о наградах' });
  await word(north, url, award, 'Награды присуждаются по приложенному итогу.');
  await north.goto(`${url}${award}/competition?lang=en`);
  await look(north, 'award');
  await press(north, `form:has(input[name="competition"][value="${id}"]) button`);
  check('the result is in the draft', north.url().includes('done=competition'), await main(north));
  await south.goto(`${url}${award}?lang=en`);
  const awards = await table(sides, url, award, 'Чтобы песни звучали вместе.');
  await south.goto(`${url}/texts/${awards}?lang=en`);
  check('whoever signs reads whom it awards', await says(south, 'Place 1 · Entry 2'), await main(south));
  await sign(sides, url, awards);
  await anybody.goto(`${url}/competitions/${id}?lang=en`);
  check('who made the works is told with the awards', (await says(anybody, NAMES.one)) && (await says(anybody, NAMES.both)), await main(anybody));
  await look(anybody, 'awarded');
  await anybody.goto(`${url}/texts/${awards}?lang=en`);
  check('the awards name the competition', await says(anybody, 'A round of two shores'), await main(anybody));
  check('and the first places', (await says(anybody, 'Place 1 · Entry 2')) && (await says(anybody, 'Place 2 · Entry 1')), await main(anybody));
  await look(anybody, 'awards');
} catch (error) {
  check('the run ends', false, String(error?.stack ?? error));
} finally {
  await browser.close();
  stop(child);
  rmSync(folder, { recursive: true, force: true });
  clear();
}
close();
