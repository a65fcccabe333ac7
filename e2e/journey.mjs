// What the programs of this folder share: the browser, the count of checks, what holds for every
// page, and journeys: a commission founded with key files, and people with browsers and passkeys.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const program = resolve(process.argv[2] ?? 'target/ci/comity');
export const shots = join(here, 'shots');
export const LOCALES = ['en', 'ru', 'hy', 'az'];
export const WIDTHS = [[390, 844], [1280, 900]];
/** The narrowest screen, and a window of 1280 px at a zoom of 200 %. */
const NARROW = [[320, 640, 'at 320 px'], [640, 450, 'at 200 % zoom']];
mkdirSync(shots, { recursive: true });

let passed = 0;
let failed = 0;
export function check(name, holds, detail = '') {
  if (holds) { passed += 1; return; }
  failed += 1;
  console.log(`FAILED ${name}${detail ? `: ${detail}` : ''}`);
}

/** The last line, and the end. */
export function close() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

export const launch = () => chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS });

/** Starts the program; goes on once it has said what `ready` matches. */
export function start(args, ready, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  return new Promise((done, fail) => {
    let text = '';
    const late = setTimeout(() => fail(new Error(`${args.join(' ')} takes longer than two minutes:\n${text}`)), 120_000);
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const match = text.match(ready);
      if (match) { clearTimeout(late); done({ child, match, text }); }
    });
    child.on('exit', (code) => fail(new Error(`${args.join(' ')} ended with ${code}:\n${text}`)));
  });
}

export function stop(child) {
  child.removeAllListeners('exit');
  child.kill('SIGTERM');
}

/** The same address in another language. */
export function inLocale(address, locale) {
  const other = new URL(address);
  other.searchParams.set('lang', locale);
  return other.href;
}

/** What a page says on the console that is wrong; that it was refused on purpose is not. */
export function problemsOf(page) {
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) problems.push(message.text());
  });
  return problems;
}

/** What axe-core finds on the page as it stands. */
export async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => (await globalThis.axe.run(document, { runOnly: rules }))
    .violations.map((v) => `${v.id} (${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')})`), RULES);
}

export async function checkAccessible(page, name) {
  const found = await violations(page);
  check(`${name} has no violation axe can see`, found.length === 0, found.join('; '));
}

/** The page keeps to a narrow screen, and to a window that is zoomed. Leaves it narrow. */
export async function checkNarrow(page, name) {
  for (const [width, height, words] of NARROW) {
    await page.setViewportSize({ width, height });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(`${name} needs no sideways scroll ${words}`, over <= 0, `${over} px too wide`);
  }
}

export async function checkFrame(page, name, locale) {
  check(`${name} says its language`, (await page.getAttribute('html', 'lang')) === locale);
  check(`${name} has one main title`, (await page.locator('h1').count()) === 1);
}

export const at = (page) => new URL(page.url()).pathname;
export const press = async (page, selector) => {
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.locator(selector).first().click()]);
};

/** People with a telephone and no JavaScript, in roles of the demonstration or none, and what is looked at of their pages. */
export function people(browser, url, story) {
  return {
    async somebody(role) {
      const made = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
      if (role) await made.addCookies([{ name: 'comity-demo-role', value: role, url }]);
      return made.newPage();
    },

    /** The page as it stands, in every language, at both widths, narrow, and to axe. */
    async look(page, what) {
      const made = await browser.newContext({ bypassCSP: true });
      await made.addCookies(await page.context().cookies());
      const other = await made.newPage();
      for (const locale of LOCALES) {
        for (const [width, height] of WIDTHS) {
          await other.setViewportSize({ width, height });
          await other.goto(inLocale(page.url(), locale), { waitUntil: 'load' });
          await other.screenshot({ path: join(shots, `${story}-${width}-${locale}-${what}.png`), fullPage: true });
        }
        await checkFrame(other, what, locale);
        await checkAccessible(other, `${what} in ${locale}`);
        await checkNarrow(other, `${what} in ${locale}`);
      }
      await made.close();
    },

    /** Somebody with a telephone whose page is looked at where it stands: what a form answers has no address of its own. */
    async visitor(locale) {
      const made = await browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } });
      const page = await made.newPage();
      const here = async (what) => {
        for (const [width, height] of WIDTHS.toReversed()) {
          await page.setViewportSize({ width, height });
          await page.screenshot({ path: join(shots, `${story}-${width}-${locale}-${what}.png`), fullPage: true });
        }
        await checkFrame(page, what, locale);
        await checkAccessible(page, `${what} in ${locale}`);
        await checkNarrow(page, `${what} in ${locale}`);
        await page.setViewportSize({ width: 390, height: 844 });
      };
      return { made, page, here };
    },
  };
}

/** The number that a page hands out once. */
export const receiptOf = async (page) => (await page.locator('.reference').first().innerText()).trim();

/** Whether the page's own part says this. */
export const says = async (page, words) => (await page.locator('main').innerText()).includes(words);

/**
 * A journey: its own commission in a temporary folder, whose first offices are held with key
 * files, and what people do in it. Its screenshots begin with its name.
 */
export function journey(name, charter, parties, seats) {
  const folder = mkdtempSync(join(tmpdir(), `comity-${name}-`));
  const data = join(folder, 'data');
  const keyFile = (office) => join(folder, `${office.replaceAll('/', '-')}.key`);
  const shot = (page, what) => page.screenshot({ path: join(shots, `${name}-${what}.png`), fullPage: true });
  const chairs = parties.map((party) => keyFile(`${party}/co-chair/1`));
  let port = 0;
  let url = '';

  function comity(...args) {
    return execFileSync(program, ['--data', data, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
  }

  function found() {
    const given = [];
    for (const party of parties) {
      for (const office of seats.map((seat) => `${party}/${seat}`)) {
        comity('key', 'new', '--name', office, keyFile(office));
        given.push('--seat', `${office}=${keyFile(office)}.pub`);
      }
      const witness = join(folder, `${party}-witness.key`);
      comity('key', 'new', '--witness', '--name', `witness.${party}.example`, witness);
      given.push('--witness', `${party}=${witness}.pub`);
    }
    comity('init', '--charter', resolve(here, '../charters', charter), '--origin', `${name}.example/record`, ...given);
  }

  /** A draft of which every party shares the title, in each language `[title, passage]`. */
  function draft(kind, topic, words) {
    const titles = Object.entries(words).flatMap(([lang, [title]]) => ['--title', `${lang}=${title}`]);
    const id = comity('instrument', 'new', '--kind', kind, '--topic', topic, ...titles, '--key', chairs[0]).trim();
    for (const lang of Object.keys(words)) {
      for (const key of chairs.slice(1)) comity('instrument', 'passage', id, '0', '--lang', lang, '--accept', parties[0], '--key', key);
    }
    return id;
  }

  /** A draft that every party worded alike from its key files, with grounds and interests. */
  function worded(kind, topic, words) {
    const id = draft(kind, topic, words);
    for (const [lang, [, text]] of Object.entries(words)) {
      comity('instrument', 'passage', id, '1', '--lang', lang, '--text', text, '--key', chairs[0]);
      for (const key of chairs.slice(1)) comity('instrument', 'passage', id, '1', '--lang', lang, '--accept', parties[0], '--key', key);
      for (const key of chairs) {
        comity('instrument', 'ground', id, '--charter', '1.1', '--lang', lang, '--text', text, '--key', key);
        comity('instrument', 'interest', id, '--lang', lang, '--text', text, '--key', key);
      }
    }
    return id;
  }

  /** A statement of which that is true, put on the table. */
  function tabled(topic, words) {
    const id = worded('statement', topic, words);
    comity('instrument', 'table', id, '--key', chairs[0]);
    return id;
  }

  /** The first link to an office. The port is not known before the server runs: the path counts. */
  const link = (office) => new URL(JSON.parse(comity('--json', 'invite', office)).link).pathname;

  async function serve(more = []) {
    const args = ['--data', data, 'serve', '--listen', `127.0.0.1:${port}`, ...more];
    const { child, match } = await start(args, / on (http:\/\/localhost:(\d+))/, { cwd: folder });
    url = match[1];
    port = Number(match[2]);
    return { child, url };
  }

  /** Somebody with a browser and a device that holds passkeys. */
  async function person(browser, options = {}, device = {}) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    const page = await context.newPage();
    const problems = problemsOf(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable', { enableUI: false });
    const who = { context, page, cdp, problems };
    await addDevice(who, 'internal', device);
    return who;
  }

  async function addDevice(who, transport, device = {}) {
    await who.cdp.send('WebAuthn.addVirtualAuthenticator', { options: {
      protocol: 'ctap2', ctap2Version: 'ctap2_1', transport, hasResidentKey: true,
      hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true, ...device,
    } });
  }

  /**
   * Looks at the page on which somebody is, in every language at every width, with everything on
   * it that opens open as well. It happens in a second tab of the same browser: the first stays as
   * it is, and nothing is sent but the page's address.
   */
  async function look(who, what) {
    const page = await who.context.newPage();
    const problems = problemsOf(page);
    const opened = page.locator('main details');
    for (const locale of LOCALES) {
      const title = `${what} in ${locale}`;
      await page.setViewportSize({ width: WIDTHS[0][0], height: WIDTHS[0][1] });
      const response = await page.goto(inLocale(who.page.url(), locale), { waitUntil: 'load' });
      check(`${title} answers`, response.status() === 200, String(response.status()));
      await checkFrame(page, title, locale);
      for (const [width, height] of WIDTHS) {
        await page.setViewportSize({ width, height });
        await shot(page, `${width}-${locale}-${what}`);
        await checkAccessible(page, `${title} at ${width}`);
      }
      await checkNarrow(page, title);
      if ((await opened.count()) > 0) {
        await opened.evaluateAll((all) => { for (const one of all) one.open = true; });
        await checkNarrow(page, `${title}, opened,`);
        for (const [width, height] of WIDTHS) {
          await page.setViewportSize({ width, height });
          await shot(page, `${width}-${locale}-${what}-opened`);
          await checkAccessible(page, `${title} at ${width}, opened,`);
        }
      }
    }
    check(`${what} breaks no policy of its own in any language`, problems.length === 0, problems.join(' | '));
    await page.close();
  }

  /** Opens a link, makes a passkey to sign in, and arrives at the own account. */
  async function enter(who, path, { fields = {}, looks } = {}) {
    const { page } = who;
    await page.goto(`${url}${path}?lang=en`);
    if (looks) await look(who, looks);
    for (const [field, value] of Object.entries(fields)) {
      const input = page.locator(`[name="${field}"]`);
      if (await input.first().getAttribute('type') === 'radio') await page.locator(`[name="${field}"][value="${value}"]`).check();
      else await input.fill(value);
    }
    await press(page, 'form[data-passkey] button');
  }

  /** Makes a signing key on the signing host. */
  async function makeKey(who, looks) {
    const { page } = who;
    await press(page, 'form[action^="/account/key"] button');
    check('a signing key is made on a host of its own', new URL(page.url()).hostname === 'sign.localhost', page.url());
    if (looks) await look(who, looks);
    await press(page, 'form[data-passkey] button');
    check('and then one is back on the own account', new URL(page.url()).hostname === 'localhost' && at(page) === '/account', page.url());
  }

  /** From a key file to a passkey: the file orders the new key, on its own machine. */
  async function fromFile(who, office, looks) {
    const { page } = who;
    await makeKey(who, looks && `${looks}-key`);
    await press(page, 'form[action^="/account/key"] button');
    if (looks) await look(who, `${looks}-key-file`);
    const command = await page.locator('pre.commands code').innerText();
    check('the page gives the command for the key file', command.startsWith('comity seat sign '), command);
    const order = command.split(' ')[3];
    const said = execFileSync(program, ['seat', 'sign', order, '--key', keyFile(office), '--server', url, '--yes'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    check(`${office} has a passkey by order of its key file`, said.includes('changed'), said);
  }

  /** The text as the API tells it. */
  const state = async (id) => JSON.parse(await (await fetch(`${url}/api/instruments/${id}`)).text());

  /** No page that these people saw broke a policy of its own. */
  function checkPeople(people) {
    for (const [who, { problems }] of Object.entries(people)) {
      check(`no page of the ${who} breaks a policy of its own`, problems.length === 0, problems.join(' | '));
    }
  }

  const clear = () => rmSync(folder, { recursive: true, force: true });

  return {
    folder, keyFile, shot, comity, found, draft, worded, tabled, link, serve, person, addDevice, look, enter, makeKey, fromFile, state,
    checkPeople, clear,
  };
}
