// At the door of a forum: lets people in without a network, with a list that was fetched before, and
// sends what was taken when there is one again. The list holds no code, only slow digests of them; a
// code that was taken lies on this device until the server has answered, and no longer. The page
// works without this script too, with a network.
"use strict";
(() => {
  const part = document.getElementById("away");
  const works = window.isSecureContext && navigator.serviceWorker && window.indexedDB && window.caches;
  if (!part || !works) return;
  const { forum, list: listAt, scans: scansAt, shell, worker, door, signIn } = part.dataset;
  const words = JSON.parse(part.dataset.words);
  /** Whether this is the page that was kept, and not the server's. */
  const alone = "alone" in part.dataset;
  const form = document.querySelector("form[data-door]");
  const field = form.elements.badge;
  const result = document.getElementById("away-result");
  const said = document.getElementById("away-said");
  const state = document.getElementById("away-state");
  const top = document.getElementById("away-network");
  const later = document.getElementById("away-refused");
  const [prepareButton, sendButton, forgetButton] = ["prepare", "send", "forget"].map((it) => document.getElementById(`away-${it}`));
  const lang = document.documentElement.lang;
  const CACHE = `comity-door-${forum}`;
  /** How many are sent at once; the server takes no more than twice as many. */
  const BATCH = 100;
  let list = null;
  let isSending = false;

  const now = () => Math.floor(Date.now() / 1000);
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  // What is kept: one list for each forum, the codes that wait, who was let in by this device on which
  // day, and whom the server did not let in afterwards.
  const opened = new Promise((done, fail) => {
    const asked = indexedDB.open("comity-door", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("lists", { keyPath: "forum" });
      for (const name of ["scans", "came", "refused"]) {
        const options = name === "came" ? { keyPath: "id" } : { keyPath: "id", autoIncrement: true };
        asked.result.createObjectStore(name, options).createIndex("forum", "forum");
      }
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  const answered = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

  /** Does something with these stores, all of it or nothing; what was done is on the disk. */
  async function within(names, mode, work) {
    const at = (await opened).transaction(names, mode, { durability: "strict" });
    const over = new Promise((done, fail) => {
      at.oncomplete = done;
      at.onerror = at.onabort = () => fail(at.error ?? new Error("aborted"));
    });
    const [value] = await Promise.all([work(...names.map((it) => at.objectStore(it))), over]);
    return value;
  }
  const all = (name) => within([name], "readonly", (store) => answered(store.index("forum").getAll(forum)));
  const keys = (store) => answered(store.index("forum").getAllKeys(forum));

  function taken(row) {
    if (!row) return null;
    const seats = new Map(row.seats.map(([party, category, seat, came, digest]) => [digest, { party, category, seat, came }]));
    const salt = Uint8Array.from(row.salt.match(/../g), (byte) => parseInt(byte, 16));
    return { ...row, seats, salt };
  }
  const dayOf = (at) => Math.floor((at + list.offset) / 86400);
  const whoOf = (seat) => [list.parties[seat.party] ?? seat.party, list.categories[seat.category] ?? seat.category,
    filled(words.seat, { n: seat.seat })].join(" · ");

  /** The digits of a code however it was typed; none where it is no such code, or a digit is wrong. */
  function read(typed) {
    const digits = typed.slice(typed.lastIndexOf("badge=") + 1 && typed.lastIndexOf("badge=") + 6).replace(/[\s.\-\u2010-\u2015]/g, "");
    return /^\d{12}(\d{4})?$/.test(digits) && BigInt(digits) % 97n === 1n ? digits : null;
  }

  /** The digest of a code that is on the list; none where it is not. Which second salt it has there nobody knows. */
  async function digestOf(code) {
    const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "PBKDF2", false, ["deriveBits"]);
    const all = await Promise.all(Array.from({ length: list.tries }, async (_, second) => {
      const how = { name: "PBKDF2", hash: "SHA-256", salt: Uint8Array.of(...list.salt, second), iterations: list.rounds };
      const bits = new Uint8Array(await crypto.subtle.deriveBits(how, key, 128));
      return Array.from(bits, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }));
    return all.find((it) => list.seats.has(it));
  }

  /** Lets somebody in, or says why not. */
  async function take(typed) {
    const badge = read(typed);
    if (!badge) return { done: "wrong" };
    const digest = await digestOf(badge);
    if (!digest) return { done: "unknown" };
    const seat = list.seats.get(digest);
    const at = now();
    const day = dayOf(at);
    const who = whoOf(seat);
    const id = `${forum} ${day} ${digest}`;
    return within(["scans", "came"], "readwrite", async (scans, came) => {
      const waiting = await answered(scans.index("forum").getAll(forum));
      const before = (seat.came && day === list.day) || (await answered(came.get(id)))
        || waiting.some((it) => it.badge === badge && it.day === day);
      if (before) return { done: "again", who };
      scans.add({ forum, list: list.list, badge, at, day, who });
      came.add({ id, forum });
      return { done: "in", who };
    });
  }

  function make(tag, attributes, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  function show({ done, who }) {
    const shown = document.getElementById(`away-${done}`).content.cloneNode(true);
    if (who) shown.querySelector(".lead").textContent = who;
    // What the server said of the one before is over.
    for (const old of document.querySelectorAll("main > .confirmation, main > .notice.urgent, main > .error-summary")) old.remove();
    result.replaceChildren(shown);
  }

  // One after another, and none before the list is there.
  let turn = new Promise((done) => { form.addEventListener("away-ready", done, { once: true }); });
  form.addEventListener("submit", (event) => {
    if (!alone && (!list || navigator.onLine)) return;
    event.preventDefault();
    const typed = field.value;
    if (!typed.trim()) return;
    field.value = "";
    field.focus();
    turn = turn.then(() => take(typed)).then(show, () => {
      // Nobody was let in: the code is still there.
      field.value = typed;
      say(words.notKept);
    }).then(render).then(() => send(false));
  });

  const say = (line, ...more) => { said.replaceChildren(...(line ? [make("p", null, line, ...more)] : [])); };

  /** How long ago, in the page's language. */
  function ago(at) {
    // A clock that is a little slow makes nothing of the future.
    const seconds = Math.min(0, at - now());
    const [unit, length] = [["day", 86400], ["hour", 3600], ["minute", 60]].find(([, it]) => -seconds >= it) ?? ["minute", 60];
    return new Intl.RelativeTimeFormat(lang, { numeric: "auto" }).format(Math.ceil(seconds / length) || 0, unit);
  }
  const clock = (at) => new Intl.DateTimeFormat(lang, { dateStyle: "short", timeStyle: "short", timeZone: "UTC" }).format((at + (list?.offset ?? 0)) * 1000);

  async function render() {
    const [waiting, refused] = await Promise.all([all("scans"), all("refused")]);
    const lines = [];
    const network = navigator.onLine ? (alone ? words.unanswered : words.online) : words.offline;
    if (top) top.textContent = network;
    if (list) {
      if (!top) lines.push(network);
      lines.push(filled(words.prepared, { when: ago(list.made), n: list.seats.size }));
      if (dayOf(now()) !== list.day) lines.push(words.otherDay);
    } else lines.push(words.bare);
    if (list || waiting.length) lines.push(filled(words.waiting, { n: waiting.length }));
    state.replaceChildren(...lines.map((line) => make("li", null, line)));
    sendButton.parentElement.hidden = !waiting.length;
    // Whoever signs out takes what waits with them no more than whoever closes the page.
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `comity-door-waits=1; path=/sign-out; samesite=strict; max-age=${waiting.length ? 30 * 86400 : 0}${secure}`;
    forgetButton.parentElement.hidden = !list || waiting.length > 0;
    if (prepareButton) prepareButton.textContent = list ? words.anew : words.prepare;
    result.hidden = !list;
    later.hidden = !refused.length;
    const rows = refused.map((it) => {
      const away = make("button", { class: "button plain", type: "button" }, words.dismiss);
      away.addEventListener("click", async () => {
        await within(["refused"], "readwrite", (store) => { store.delete(it.id); });
        await render();
        field.focus();
      });
      return make("li", null, make("p", null, make("strong", null, it.who)),
        make("p", null, it.why), make("p", { class: "muted" }, filled(words.takenAt, { when: clock(it.at) })), away);
    });
    later.querySelector("ul").replaceChildren(...rows);
  }

  const post = (address, body) => fetch(address, {
    method: "POST", redirect: "manual", credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(30000),
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const isSignedOut = (answer) => answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;
  const toSignIn = () => say(`${words.signedOut} `, make("a", { href: signIn, target: "_blank", rel: "noopener" }, words.signIn));

  /** Sends what waits, as long as the server answers. */
  async function sendAll(counted) {
    for (;;) {
      const waiting = await all("scans");
      if (!waiting.length) return null;
      // Each list says itself when it was made.
      const batch = waiting.filter((it) => it.list === waiting[0].list).slice(0, BATCH);
      const answer = await post(scansAt, { list: batch[0].list, scans: batch.map(({ badge, at }) => ({ badge, at })) });
      if (isSignedOut(answer)) return "signed-out";
      if (!answer.ok) return "failed";
      const { answers } = await answer.json();
      if (answers?.length !== batch.length) return "failed";
      await within(["scans", "refused"], "readwrite", (scans, refused) => {
        answers.forEach(({ done, why }, place) => {
          const { id, who, at } = batch[place];
          if (done === "refused") refused.add({ forum, who, at, why });
          scans.delete(id);
        });
      });
      for (const { done, clock: isOff } of answers) {
        counted[done] += 1;
        if (isOff) counted.clock += 1;
      }
    }
  }

  /** Sends; when nobody asked for it, a failure is said to nobody: it is tried again. */
  async function send(isAsked) {
    if (isSending || (!isAsked && !navigator.onLine)) return;
    isSending = true;
    const counted = { in: 0, again: 0, refused: 0, clock: 0 };
    let failure;
    try {
      const work = () => sendAll(counted);
      // Another page of this door may be at it.
      failure = navigator.locks ? await navigator.locks.request(CACHE, work) : await work();
    } catch {
      failure = "failed";
    } finally {
      isSending = false;
    }
    const isNew = counted.in + counted.again + counted.refused > 0;
    if (failure === "signed-out") toSignIn();
    else if (failure && isAsked) say(words.notSent);
    else if (isNew) {
      const lines = [filled(words.sent, counted)];
      if (counted.clock) lines.push(filled(words.clock, { n: counted.clock }));
      say(lines.join(" "));
    }
    await render();
  }

  /** Fetches the list, and the page with all that it needs. */
  async function prepare() {
    const answer = await post(listAt);
    if (isSignedOut(answer)) return toSignIn();
    if (!answer.ok) return say(words.notPrepared);
    const told = await answer.json();
    const page = await fetch(shell, { redirect: "manual", cache: "no-store" });
    if (!page.ok) return say(words.notPrepared);
    const needed = new Set((await page.clone().text()).match(/\/assets\/[\w.-]+/g));
    for (const { name } of performance.getEntriesByType("resource")) {
      const { origin, pathname } = new URL(name);
      if (origin === location.origin && pathname.startsWith("/assets/")) needed.add(pathname);
    }
    const files = await Promise.all([...needed].map(async (path) => [path, await fetch(path)]));
    if (!files.every(([, file]) => file.ok)) return say(words.notPrepared);
    // A browser that needs room throws nothing of it away.
    await navigator.storage?.persist?.();
    await navigator.serviceWorker.register(worker, { scope: door });
    await navigator.serviceWorker.ready;
    await caches.delete(CACHE);
    const kept = await caches.open(CACHE);
    await Promise.all([[new URL(shell, location.href).pathname, page], ...files].map(([path, file]) => kept.put(path, file)));
    await within(["lists", "came"], "readwrite", async (lists, came) => {
      lists.put({ ...told, forum });
      // Whom this device let in the list knows, or the codes that wait still do.
      for (const id of await keys(came)) came.delete(id);
    });
    list = taken({ ...told, forum });
    return say(words.ready);
  }

  /** Takes everything of this door off the device. Codes that wait stay. */
  async function forget() {
    await within(["lists", "came"], "readwrite", async (lists, came) => {
      lists.delete(forum);
      for (const id of await keys(came)) came.delete(id);
    });
    list = null;
    await caches.delete(CACHE);
    const registration = await navigator.serviceWorker.getRegistration(door);
    await registration?.unregister();
  }

  /** A button that is at work says so, and is pressed once. */
  function on(button, work) {
    button?.addEventListener("click", async () => {
      if (button.getAttribute("aria-busy")) return;
      button.setAttribute("aria-busy", "true");
      try {
        await work();
      } catch {
        say(words.notPrepared);
      }
      button.removeAttribute("aria-busy");
      await render();
    });
  }
  on(prepareButton, async () => { say(words.preparing); await send(false); await prepare(); });
  on(sendButton, () => send(true));
  on(forgetButton, async () => { await forget(); say(words.forgotten); });

  (async () => {
    list = taken(await within(["lists"], "readonly", (lists) => answered(lists.get(forum))));
    // After the forum nobody needs it.
    if (list && list.until < now() && !(await all("scans")).length) await forget();
    part.hidden = false;
    await render();
    form.dispatchEvent(new Event("away-ready"));
    const asked = new URLSearchParams(location.search);
    if (alone && asked.has("badge")) {
      field.value = asked.get("badge");
      history.replaceState(null, "", door);
    }
    addEventListener("online", () => render().then(() => send(false)));
    addEventListener("offline", () => { if (list) say(words.offline); render(); });
    setInterval(() => render().then(() => send(false)), 20000);
    await send(false);
  })();
})();
