// How a text comes to be on the pages of the desk: begun by one side, agreed by every side, put on the
// table and signed by every co-chair.
import { at, check, press } from './journey.mjs';

/** Begins a draft; answers its address. */
export async function begin(page, url, { topic, kind, title, promise }) {
  await page.goto(`${url}/desk/new?lang=en`);
  await page.locator(`[name="topic"][value="${topic}"]`).check();
  await page.locator('[name="kind"]').selectOption(kind);
  await page.locator('[name="words"]').fill(title);
  await page.locator('[name="language"]').selectOption('ru');
  if (promise) {
    await page.locator('details:has([name="fulfils"]) > summary').click();
    await page.locator(`[name="fulfils"][value="${promise}"]`).check();
  }
  await press(page, 'main form.flow .actions button');
  const draft = at(page);
  check(`a ${kind} is begun`, /^\/desk\/[0-9a-f]{32}$/.test(draft), page.url());
  return draft;
}

/** Words its first passage. */
export async function word(page, url, draft, words) {
  await page.goto(`${url}${draft}/passage/1?lang=ru`);
  await page.locator('textarea[name*="ru"]').first().fill(words);
  await press(page, 'button.button[value="save"]');
}

/** The other sides take the words, every side gives its reasons, the first puts it on the table; answers the text's id. */
export async function table(sides, url, draft, reason) {
  const [first, ...others] = sides;
  for (const page of others) {
    await page.goto(`${url}${draft}?lang=en`);
    await press(page, 'form[action*="/take"] button');
  }
  for (const page of sides) {
    for (const part of ['interests', 'ground']) {
      await page.goto(`${url}${draft}/${part}?lang=ru`);
      await page.locator('[name="words-ru"]').fill(reason);
      if (part === 'ground') await page.locator('[name="cites"][value="law"]').check();
      await press(page, 'main form.flow .actions button');
      check(`the ${part} are stated`, page.url().includes('done='), page.url());
    }
  }
  await first.goto(`${url}${draft}/table?lang=en`);
  await press(first, 'main form .actions button');
  await press(first, 'form:has(input[name="purpose"][value="table"]) button');
  await press(first, 'main form button');
  check('it is on the table', first.url().includes('done=tabled'), first.url());
  return at(first).split('/').pop();
}

/** Every co-chair signs; it is adopted with the last signature and not before. */
export async function sign(sides, url, text) {
  for (const [n, page] of sides.entries()) {
    await page.goto(`${url}/texts/${text}?lang=en`);
    await press(page, 'form:has(input[name="purpose"][value="sign"]) button');
    await press(page, 'main form button');
    check('a co-chair signed', page.url().includes('done=signed'), page.url());
    const { state } = JSON.parse(await (await fetch(`${url}/api/instruments/${text}`)).text());
    const all = n === sides.length - 1;
    check(`after ${n + 1} signatures it is ${all ? 'adopted' : 'tabled'}`, state === (all ? 'adopted' : 'tabled'), state);
  }
}
