// 500 reports a minute, without a name, while a member works: what is accepted, how fast, and
// whether anything is lost.
//
//   node benches/reports.mjs path/to/comity [PER-MINUTE] [SECONDS]
//
// Starts a demonstration, sends reports as a program does (POST /api/reports) at even distances,
// asks a member's pages ten times a second meanwhile, and counts at the end what the secretariat
// finds in the list.
import { randomBytes } from 'node:crypto';
import { start } from '../e2e/journey.mjs';

const [, , , perMinute = '500', seconds = '60'] = process.argv;
const { child, match } = await start(['demo', '--listen', '127.0.0.1:0'], /Open (http:\/\/localhost:\d+)\/demo/);
const url = match[1];
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const many = Math.round((Number(perMinute) * Number(seconds)) / 60);
const headers = { cookie: 'comity-demo-role=secretariat/secretary/1' };

/** What is not yet read, as the secretariat's own count. */
async function listed() {
  let found = 0;
  let path = '/reports?lang=en';
  while (path) {
    const page = await (await fetch(url + path, { headers })).text();
    found += [...page.matchAll(/href="\/reports\/[0-9a-f]{32}/g)].length;
    // The links to the same page in other languages carry its own place.
    const here = new URL(url + path).searchParams.get('before');
    path = [...page.matchAll(/href="(\/reports\?[^"]*before=[^"]*)"/g)]
      .map(([, link]) => link.replaceAll('&amp;', '&'))
      .find((link) => new URL(url + link).searchParams.get('before') !== here);
  }
  return found;
}

async function send(report) {
  const begun = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/api/reports`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(report),
    });
    if (answer.status === 503) { await wait(1000 * Number(answer.headers.get('retry-after') ?? 1)); continue; }
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    await answer.text();
    return performance.now() - begun;
  }
}

const report = (number) => ({
  what: `They shouted at us behind the station. (${number})`, place: 'the station', when: 'this evening', proxy: false,
  region: '', language: 'en', trusted: 'nobody', name: '', contact: '', token: randomBytes(16).toString('hex'),
});
const before = await listed();
const taken = [];
const pages = [];
let over = false;
const member = (async () => {
  while (!over) {
    const begun = performance.now();
    const answer = await fetch(`${url}/board`, { headers: { cookie: 'comity-demo-role=north-shore/co-chair/1' } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`the board: ${answer.status}`);
    pages.push(performance.now() - begun);
    await wait(100);
  }
})();
const begun = performance.now();
await Promise.all(Array.from({ length: many }, async (_, number) => {
  await wait((number * 60_000) / Number(perMinute));
  taken.push(await send(report(number)));
}));
const took = (performance.now() - begun) / 1000;
over = true;
await member;
const after = await listed();
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(1);
console.log(`${many} reports in ${took.toFixed(1)} s: p50 ${at(taken, 0.5)} ms, p99 ${at(taken, 0.99)} ms`);
console.log(`the board meanwhile, ${pages.length} times: p50 ${at(pages, 0.5)} ms, p99 ${at(pages, 0.99)} ms`);
console.log(`in the list: ${after - before} of ${many}`);
child.kill();
process.exit(after - before === many ? 0 : 1);
