// A server's clock that is moved over days by libfaketime; nothing in the program knows of it.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './journey.mjs';

const DAY = 86_400_000;
/** The commission's clock is three hours ahead of UTC. */
const AHEAD = 3 * 3_600_000;
const LIBRARY = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map((it) => `/usr/lib/${it}/faketime/libfaketimeMT.so.1`).find(existsSync);

/** A clock that stands at now; a server that is started with its `env` goes by it. */
export function movedClock(name) {
  if (!LIBRARY) throw new Error('libfaketime is not installed: apt-get install faketime');
  const folder = mkdtempSync(join(tmpdir(), `comity-${name}-clock-`));
  const file = join(folder, 'clock');
  let days = 0;
  writeFileSync(file, '+0d\n');
  return {
    env: { ...process.env, LD_PRELOAD: LIBRARY, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_CACHE_DURATION: '1', NO_FAKE_STAT: '1' },

    /** Moves the clock forward, and waits until the server says so itself: the library looks now and then. */
    async pass(url, count) {
      days += count;
      writeFileSync(file, `+${days}d\n`);
      for (let n = 0; n < 60; n += 1) {
        await new Promise((done) => setTimeout(done, 500));
        const said = Date.parse((await fetch(`${url}/charter?n=${n}`)).headers.get('date'));
        if (said > Date.now() + (days - 0.5) * DAY) return;
      }
      check(`the server's clock is ${days} days ahead`, false);
    },

    /** What the server has as now. */
    now: () => Date.now() + days * DAY,

    /** A day so many days from now, by the commission's clock. */
    day: (from) => new Date(Date.now() + AHEAD + (days + from) * DAY).toISOString().slice(0, 10),

    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
