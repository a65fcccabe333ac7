// The demonstration, and the pages of it that are looked at and measured.
import { start } from './journey.mjs';

/** Starts it; says which texts and which draft it left. */
export async function demo(options) {
  const { child, match, text } = await start(['demo', '--listen', '127.0.0.1:0'], /Open (http:\/\/localhost:\d+)\/demo/, options);
  const url = match[1];
  const ids = JSON.parse(await (await fetch(`${url}/api/instruments?limit=100`)).text()).instruments.map((i) => i.id);
  const size = JSON.parse(await (await fetch(`${url}/api/record`)).text()).size;
  const met = JSON.parse(await (await fetch(`${url}/api/meetings`)).text()).meetings.map((it) => it.id);
  const appeal = JSON.parse(await (await fetch(`${url}/api/appeals`)).text()).appeals[0].id;
  const activities = JSON.parse(await (await fetch(`${url}/api/programme`)).text()).activities.map((it) => it.page);
  const competition = JSON.parse(await (await fetch(`${url}/api/competitions`)).text()).competitions[0].id;
  const forum = JSON.parse(await (await fetch(`${url}/api/forums`)).text()).forums[0].id;
  const statement = text.match(/texts\/([0-9a-f]{32})/)[1];
  const waiting = text.match(/waits for both sides\.\n.*texts\/([0-9a-f]{32})/)[1];
  const incident = text.match(/incidents\/([0-9a-f]{32})/)[1];
  const draft = text.match(/\/desk\/([0-9a-f]{32})/)[1];

  // The present quarter by the commission's clock, three hours ahead of UTC.
  const now = new Date(Date.now() + 3 * 3_600_000);
  const quarter = `${now.getUTCFullYear()}-${Math.floor(now.getUTCMonth() / 3) + 1}`;
  const pages = ['/', '/texts', `/texts/${statement}`, `/texts/${statement}?revision=1`, `/texts/${waiting}`,
    '/texts?q=calm', '/record', `/record/entry/${size - 1}`, '/record/entry/0', '/verify', '/glossary', '/glossary/siltling', '/check', '/check/rules', '/check/rules/threat', '/charter', '/mandate',
    '/promises', `/promises/quarter/${quarter}`, '/origin', '/incidents', `/incidents/${incident}`, '/map', '/symmetry', '/appeals', `/appeals/${appeal}`, '/meetings', ...met.map((id) => `/meetings/${id}`),
    '/programme', '/programme/map', activities[0], '/competitions', `/competitions/${competition}`, '/forums', `/forums/${forum}`, `/forums/${forum}/trust`, '/delegate', '/report', '/report/new', '/report/receipt', '/demo', '/no-such-page'];
  // The rooms of a co-chair.
  const rooms = ['/mine', '/desk', '/desk/new', `/desk/${draft}`, `/desk/${draft}/words`, `/desk/${draft}/passage/0`, `/desk/${draft}/passage/2`,
    `/desk/${draft}/passage/3`, `/desk/${draft}/interests`, `/desk/${draft}/ground`, `/desk/${draft}/promise`,
    `/desk/${draft}/files`, `/desk/${draft}/thread`, `/desk/${draft}/thread/north-shore`, `/desk/${draft}/table`, '/seats', '/reports', '/board', `/board/${incident}`,
    `/board/${incident}/tasks`, `/board/${incident}/tasks/1`, '/board/map', '/board/exports', '/calendar', '/calendar/call', `/desk/${appeal}/course`, `/competition/${competition}`, `/delegates/${forum}`, activities[0].replace("/programme/", "/activity/"), '/calendar/notice', ...met.map((id) => `/calendar/meeting/${id}`),
    '/contacts', '/contacts/call', '/contacts/duty', '/contacts/log', '/contacts/measures',
    '/account/reading', '/invitation/0123', '/sign-in', '/signing/0123', '/unsubscribe/0123', '/confirm-mail/0123'];
  // And those of a juror, of whom visitors can be two of each party.
  const jury = ['/jury', `/competition/${competition}/jury`];
  const cookie = { name: 'comity-demo-role', value: 'north-shore/co-chair/1', url };

  const juror = { ...cookie, value: 'north-shore/juror/2' };

  /** What a page answers. A draft in brackets cannot be tabled yet: the page says why. */
  function status(path) {
    if (/^\/(invitation|signing)\/|^\/no-such-page/.test(path)) return 404;
    return path.endsWith('/table') ? 422 : 200;
  }

  /** A page's address as words. */
  const named = (path) => path.replace(statement, 'statement').replace(waiting, 'waiting').replace(draft, 'draft').replace(incident, 'incident').replace(appeal, 'appeal').replace(competition, 'competition').replace(forum, 'forum').replace(activities[0], 'activity').replace(met[0], 'meeting-0').replace(met[1], 'meeting-1');

  return { child, url, ids, statement, waiting, draft, incident, pages, rooms, cookie, jury, juror, status, named };
}
