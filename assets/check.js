// On the page that checks a text: checks it here, so that nothing of it is sent. The analyser and
// what is in force are fetched once, when somebody asks for it; after that no network is needed.
// The page works without this script too. Nothing is kept.
"use strict";
(() => {
  const button = document.getElementById("device");
  if (!button || typeof WebAssembly !== "object") return;
  const form = button.form;
  const text = form.elements.text;
  const state = document.getElementById("device-state");
  const words = JSON.parse(button.dataset.words);
  const lang = document.documentElement.lang;
  let lexicon, module, loading, exports;
  // A browser may have the spelling checked, a form kept or a page translated elsewhere.
  text.spellcheck = false;
  text.autocomplete = "off";
  text.translate = false;
  button.parentElement.hidden = false;

  const say = (line) => { state.textContent = line; };
  // What was said is on the screen before a long piece of work begins.
  const shown = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  async function fetched(address, options) {
    const answer = await fetch(address, { credentials: "omit", ...options });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.arrayBuffer();
  }

  async function load() {
    say(words.fetching);
    const { module: address, integrity, lexicon: terms } = button.dataset;
    const [code, told] = await Promise.all([fetched(address, { integrity }), fetched(terms, { cache: "no-cache" })]);
    say(words.preparing);
    await shown();
    const compiled = await WebAssembly.compile(code);
    lexicon = { bytes: new Uint8Array(told), reasons: JSON.parse(new TextDecoder().decode(told)).reasons };
    // Only once all of it is there: what came wrong is fetched again the next time.
    module = compiled;
    await open();
  }

  async function open() {
    exports = null;
    const made = (await WebAssembly.instantiate(module)).exports;
    if (call(made, "comity_look_for", lexicon.bytes).refused) {
      module = null;
      throw new Error("lexicon");
    }
    exports = made;
  }

  // One call: bytes in, bytes out.
  function call(made, name, bytes) {
    const at = made.comity_input(bytes.length);
    if (!at && bytes.length) return { refused: true, bytes: new TextEncoder().encode('"too-long"') };
    new Uint8Array(made.memory.buffer, at, bytes.length).set(bytes);
    const refused = made[name]() !== 0;
    const told = new Uint8Array(made.memory.buffer, made.comity_output(), made.comity_output_bytes()).slice();
    return { refused, bytes: told };
  }

  function told(given) {
    const asked = { text: given };
    const language = form.elements.language.value;
    if (language) asked.lang = language;
    const { refused, bytes } = call(exports, "comity_check", new TextEncoder().encode(JSON.stringify(asked)));
    const answer = JSON.parse(new TextDecoder().decode(bytes));
    if (refused) throw new Error(answer);
    return answer;
  }

  function make(tag, attributes, ...inside) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) if (value) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  }

  function counted(forms, n) {
    const kind = { one: 21, few: 2 }[new Intl.PluralRules(lang).select(n)] ?? 5;
    return (forms[n <= 2 ? n : kind] ?? "").replace("{n}", n);
  }

  function summary({ answer, sentences }) {
    const own = answer.flags.filter((it) => it.stance === "own").length;
    const aside = answer.flags.length - own;
    const others = sentences.filter((it) => !["ru", "hy", "az", "en"].includes(it.lang)).length;
    const said = [counted(words.own, own)];
    if (aside) said.push(counted(words.aside, aside));
    if (others) said.push(counted(words.others, others));
    return said.join(" ");
  }

  // As `stretches` of the server: sentences in which nothing is flagged, or one with flags.
  function stretches(chars, { answer, sentences }) {
    const all = sentences.map((it) => ({ ...it, flags: [] }));
    if (!all.length) all.push({ start: 0, end: chars.length, lang: "und", flags: [] });
    for (const flag of answer.flags) {
      (all.findLast((it) => it.start <= flag.start) ?? all[0]).flags.push(flag);
    }
    const merged = [];
    for (const one of all) {
      const last = merged.at(-1);
      if (last && !last.flags.length && !one.flags.length) last.end = one.end;
      else merged.push(one);
    }
    return merged;
  }

  function sentence(chars, { start, end, flags }) {
    const bdi = make("bdi");
    const piece = (from, to) => chars.slice(from, to).join("");
    let at = start;
    for (const flag of [...flags].sort((a, b) => a.start - b.start || a.end - b.end)) {
      const from = Math.max(at, Math.min(flag.start, end));
      const to = Math.min(flag.end, end);
      if (to <= from) continue;
      bdi.append(piece(at, from), make("mark", null, piece(from, to)));
      at = to;
    }
    bdi.append(piece(at, end));
    return bdi;
  }

  function prose(plain) {
    return plain.trim().split("\n\n").map((paragraph) => {
      const bdi = make("bdi");
      paragraph.split("\n").forEach((line, number) => bdi.append(...(number ? [make("br")] : []), line));
      return make("p", null, bdi);
    });
  }

  // What a side said in several languages, in the reader's; else in one of the others.
  function reason(flag, side, why, language) {
    const said = lexicon.reasons?.[flag.entry]?.[side];
    if (!said) return make("bdi", { lang: language }, why);
    const chosen = [lang, "en", ...Object.keys(said)].find((it) => said[it]);
    return make("bdi", { lang: chosen }, said[chosen] ?? why);
  }

  function one(checked, flag, language) {
    const lines = [[words.voice, words.stances[flag.stance]]];
    const side = (id) => words.sides[id] ?? id;
    if (flag.target) lines.push([words.target, make("bdi", null, side(flag.target))]);
    for (const [id, why] of Object.entries(flag.why)) {
      const label = id ? words.whySide.replace("{n}", () => side(id)) : words.why;
      lines.push([label, reason(flag, id, why, language)]);
    }
    const list = make("dl", { class: "definitions" });
    for (const [term, inside] of lines) list.append(make("div", null, make("dt", null, term), make("dd", null, inside)));
    const part = make("div", { class: "flow" }, make("p", null,
      make("strong", null, words.categories[flag.category]), ". ",
      make("a", { href: words.rules[flag.rule] }, words.ruleLink)), list);
    if (flag.alternatives.length) {
      const offers = make("div", { class: "actions" });
      for (const alternative of flag.alternatives) {
        const offer = make("button", { class: "button secondary", type: "button" }, make("bdi", { lang: language }, alternative));
        offer.addEventListener("click", () => put(checked, flag, alternative));
        offers.append(offer);
      }
      part.append(make("p", null, words.instead), offers);
    }
    return part;
  }

  function put(checked, flag, alternative) {
    const chars = Array.from(text.value);
    if (text.value !== checked) return check(words.notPut);
    const [first, ...rest] = Array.from(alternative);
    const old = chars[flag.start] ?? "";
    const capital = old !== old.toLowerCase() && first;
    chars.splice(flag.start, flag.end - flag.start, capital ? first.toUpperCase() + rest.join("") : alternative);
    text.value = chars.join("");
    return check(words.put);
  }

  function show(checked, told, done) {
    const chars = Array.from(checked);
    const part = make("section", { class: "flow", id: "result", translate: "no" });
    const title = make("h2", { tabindex: "-1" }, words.result);
    part.append(title);
    if (done) part.append(make("div", { class: "notice" }, make("p", null, done)));
    part.append(make("p", { role: "status" }, summary(told)));
    if (told.answer.flags.some((it) => it.stance === "own")) part.append(make("p", null, words.noVerdict));
    for (const stretch of stretches(chars, told)) {
      const { start, end, flags } = stretch;
      const language = stretch.lang === "und" ? null : stretch.lang;
      if (!flags.length) part.append(make("div", { dir: "auto" }, ...prose(chars.slice(start, end).join(""))));
      else part.append(make("section", { class: "panel flow" },
        make("p", { lang: language, dir: "auto" }, sentence(chars, stretch)),
        ...flags.map((flag) => one(checked, flag, language))));
    }
    document.getElementById("result")?.remove();
    form.before(part);
    title.focus();
  }

  async function check(done) {
    const given = text.value;
    const wrong = (line) => { document.getElementById("result")?.remove(); say(line); };
    if (!given.trim()) return wrong(words.missing);
    if (Array.from(given).length > words.charsMax) return wrong(words.tooLong);
    if (!exports) {
      try {
        await (loading ??= module ? open() : load());
      } catch {
        return say(words.failed);
      } finally {
        loading = null;
      }
    }
    try {
      show(given, told(given), done);
      return say(words.ready);
    } catch {
      // Whatever stopped it, the next text begins with a new one.
      exports = null;
      return say(words.broken);
    }
  }

  button.addEventListener("click", async () => {
    // What is said into it is read out only where it stood on the page before.
    state.hidden = false;
    await shown();
    await check();
  });
})();
