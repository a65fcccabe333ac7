// On the last page of a report: while it is read, the browser does a sum of a second or so, which
// shows that somebody takes a little trouble. The report then goes before those without one. It
// works without this script too. Nothing is fetched, kept or asked of the device.
"use strict";
const K = new Uint32Array(64);
const START = new Uint32Array(8);
{ // FIPS 180-4: the first 32 bits of the fractional parts of roots of the first primes.
  const part = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32);
  for (let found = 0, n = 2; found < 64; n++) {
    let prime = true;
    for (let by = 2; by * by <= n; by++) if (n % by === 0) prime = false;
    if (!prime) continue;
    if (found < 8) START[found] = part(Math.sqrt(n));
    K[found++] = part(Math.cbrt(n));
  }
}
const words = new Uint32Array(64);
const turned = (x, n) => (x >>> n) | (x << (32 - n));
// The first word of the SHA-256 of a text of at most 55 characters.
function first(text) {
  words.fill(0, 0, 16);
  for (let i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  words[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
  words[15] = 8 * text.length;
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15], b = words[i - 2];
    words[i] = words[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3))
      + words[i - 7] + (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
  }
  return (a + START[0]) >>> 0;
}
for (const form of document.querySelectorAll("form[data-proof]")) {
  const begins = form.dataset.proof;
  const below = 2 ** (32 - Number(form.dataset.bits));
  let n = 0;
  const on = () => {
    const until = performance.now() + 12;
    while (performance.now() < until) {
      for (let i = 0; i < 500; i++, n++) {
        if (first(begins + n) < below) {
          form.elements.proof.value = begins.split(":")[2] + "." + n;
          return;
        }
      }
    }
    setTimeout(on);
  };
  setTimeout(on);
}
