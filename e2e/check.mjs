// A confidential speech is checked in a real browser, in four languages, with the network cut: the
// analyser comes to the device once, says the same as the server, and nothing of the text is sent.
//
//   node e2e/check.mjs path/to/comity
//
// Closes with: N passed, N failed. Screenshots lie in e2e/shots.
import { join } from 'node:path';
import { demo } from './demo.mjs';
import { LOCALES, check, checkAccessible, checkFrame, checkNarrow, close, launch, problemsOf, shots, stop } from './journey.mjs';

const { child, url } = await demo();
const browser = await launch();

try {
  // The demonstration's own speech, with a hostile sentence.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const read = await plain.newPage();
  await read.goto(`${url}/check?lang=en`);
  const speech = await read.locator('form input[type="hidden"][name="text"]').inputValue();
  check('without JavaScript there is no button that could not work', !(await read.locator('#device').isVisible()));
  await plain.close();
  const answer = await fetch(`${url}/api/check`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: speech, lang: 'en' }),
  });
  const expected = await answer.json();
  check('the speech has something hostile in it', expected.hostile && expected.flags.length > 0, JSON.stringify(expected));
  const chars = Array.from(speech);
  const words = expected.flags.map((it) => chars.slice(it.start, it.end).join(''));

  for (const locale of LOCALES) {
    // Axe is let in; that the page keeps to its policy is looked at below.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const problems = problemsOf(page);
    const sent = [];
    page.on('request', (request) => sent.push({ address: request.url(), body: request.postData() }));
    await page.goto(`${url}/check?lang=${locale}`, { waitUntil: 'load' });
    const button = page.locator('#device');
    const state = page.locator('#device-state');
    const said = JSON.parse(await button.getAttribute('data-words'));
    const told = (words) => page.waitForFunction((words) => document.getElementById('device-state').textContent === words, words, { timeout: 10_000 }).then(() => true, () => false);
    check(`${locale}: the button is there`, await button.isVisible());
    check(`${locale}: nothing is fetched before somebody asks`, !sent.some((it) => /\.wasm|lexicon/.test(it.address)));

    // A text that is missing, and the first try without a network: words, and nothing claimed.
    await button.click();
    check(`${locale}: a missing text is told`, await told(said.missing), await state.innerText());
    await page.locator('#text').fill(speech);
    await page.locator('#language').selectOption('en');
    await context.setOffline(true);
    await button.click();
    await page.waitForFunction((words) => document.getElementById('device-state').textContent === words, said.failed);
    check(`${locale}: nothing is claimed that is not so`, (await page.locator('#result').count()) === 0);
    await context.setOffline(false);

    // With a network it comes, by the keyboard as well.
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((words) => document.getElementById('device-state').textContent === words, said.ready);
    await page.waitForSelector('#result');
    check(`${locale}: no request carried a text`, sent.every((it) => !it.body && !it.address.includes(encodeURIComponent(chars.slice(0, 12).join('')))), JSON.stringify(sent));
    check(`${locale}: all of it came from here`, sent.every((it) => it.address.startsWith(url)));

    // Now the network is cut, and the page changes nothing about it.
    await context.setOffline(true);
    sent.length = 0;
    await page.evaluate(() => document.getElementById('result').remove());
    await button.click();
    await page.waitForSelector('#result');
    const marked = await page.locator('#result mark').allInnerTexts();
    check(`${locale}: the same words are marked as the server flags`, JSON.stringify(marked) === JSON.stringify(words), `${marked} for ${words}`);
    const names = await page.locator('#result strong').allInnerTexts();
    const kinds = expected.flags.map((it) => said.categories[it.category]);
    check(`${locale}: as what they are flagged`, JSON.stringify(names) === JSON.stringify(kinds), `${names}`);
    const own = expected.flags.filter((it) => it.stance === 'own').length;
    const status = await page.locator('#result p[role="status"]').innerText();
    check(`${locale}: as many as there are`, status.includes(String(own)) && !status.includes('{'), status);
    const shown = await page.locator('#result').innerText();
    for (const flag of expected.flags) {
      for (const side of Object.keys(flag.why)) {
        check(`${locale}: ${side} says why`, shown.includes(said.whySide.replace('{n}', said.sides[side] ?? side)), shown);
      }
      for (const alternative of flag.alternatives) check(`${locale}: ${alternative} is offered`, shown.includes(alternative), shown);
    }
    check(`${locale}: what was found has the focus`, await page.evaluate(() => document.activeElement?.closest('#result') !== null));
    await page.screenshot({ path: join(shots, `check-390-${locale}-found.png`), fullPage: true });
    await checkFrame(page, 'the checked speech', locale);
    await checkAccessible(page, `the checked speech in ${locale}`);
    await checkNarrow(page, `the checked speech in ${locale}`);

    // Other words are put in with one click; the rest stays as it was.
    const flag = expected.flags.find((it) => it.alternatives.length > 0);
    const before = (await page.locator('#result mark').allInnerTexts()).length;
    await page.locator('#result .actions button').first().click();
    await page.waitForFunction((put) => document.querySelector('#result .notice')?.textContent === put, said.put);
    const text = await page.locator('#text').inputValue();
    check(`${locale}: the alternative is in the text`, text.toLowerCase().includes(flag.alternatives[0].toLowerCase()) && text.startsWith(chars.slice(0, flag.start).join('')) && text.endsWith(chars.slice(flag.end).join('')), text);
    check(`${locale}: less is flagged`, (await page.locator('#result mark').allInnerTexts()).length < before);

    // The text was changed after it was checked: no words are put anywhere.
    await page.locator('#text').fill(speech);
    await button.click();
    await page.waitForFunction(() => !document.querySelector('#result .notice'));
    await page.locator('#text').fill(`— ${speech}`);
    await page.locator('#result .actions button').first().click();
    await page.waitForFunction((words) => document.querySelector('#result .notice')?.textContent === words, said.notPut);
    check(`${locale}: a changed text stays as it is`, (await page.locator('#text').inputValue()) === `— ${speech}`);

    // Words that look like a page's stay words; a text that is too long is told.
    await page.locator('#text').fill(`<img src=x onerror="document.title='x'"> ${speech} <script>1</script>`);
    await button.click();
    await page.waitForFunction(() => document.querySelector('#result')?.innerText.includes('<script>1</script>'));
    check(`${locale}: nothing of a text becomes a part of the page`, (await page.locator('#result img, #result script').count()) === 0);
    await page.locator('#text').fill('ш'.repeat(said.charsMax + 1));
    await button.click();
    check(`${locale}: a text that is too long is told`, await told(said.tooLong), await state.innerText());
    check(`${locale}: nothing was sent meanwhile`, sent.length === 0, JSON.stringify(sent));
    const stored = await page.evaluate(async () => localStorage.length + sessionStorage.length + document.cookie.length);
    check(`${locale}: nothing is stored`, stored === 0);
    const wrong = problems.filter((it) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(it));
    check(`${locale}: nothing is wrong on the console`, wrong.length === 0, wrong.join(' | '));
    await context.close();
  }

  // Under the page's own policy it works as well, and strings are still not run.
  {
    const context = await browser.newContext();
    const page = await context.newPage();
    const problems = problemsOf(page);
    await page.goto(`${url}/check?lang=en`);
    await page.locator('#text').fill(speech);
    await page.locator('#language').selectOption('en');
    await page.locator('#device').click();
    await page.waitForSelector('#result mark');
    check('the page keeps to its own policy', problems.length === 0, problems.join(' | '));
    await page.addScriptTag({ content: 'document.title = "run"' }).catch(() => null);
    check('no other script runs', (await page.title()) !== 'run');
    await context.close();
  }

  // Another file in the place of the analyser is not run.
  {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(/\.wasm$/, (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) }));
    await page.goto(`${url}/check?lang=en`);
    const said = JSON.parse(await page.locator('#device').getAttribute('data-words'));
    await page.locator('#text').fill(speech);
    await page.locator('#device').click();
    await page.waitForFunction((words) => document.getElementById('device-state').textContent === words, said.failed);
    check('a changed analyser is refused', (await page.locator('#result').count()) === 0);
    await context.close();
  }
} finally {
  await browser.close();
  stop(child);
}
close();
