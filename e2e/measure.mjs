// What a page costs: bytes on the wire, the first paint, and how far it shifts afterwards.

/** Counts what comes over the wire, by kind. `read` gives the sums and begins anew. */
export async function wire(cdp) {
  await cdp.send('Network.enable');
  let kinds = new Map();
  let sums = {};
  cdp.on('Network.requestWillBeSent', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    sums[kind] = (sums[kind] ?? 0) + encodedDataLength;
  });
  const sum = (read) => Object.values(read).reduce((all, bytes) => all + bytes, 0);
  return () => {
    const read = sums;
    kinds = new Map();
    sums = {};
    return { all: sum(read), withoutFonts: sum(read) - (read.Font ?? 0), kinds: read };
  };
}

/** When the page first painted something of itself (milliseconds since it was asked for). */
export function firstPaint(page) {
  return page.evaluate(() => new Promise((done) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') done(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  }));
}

/** How far the page has shifted without anybody touching it, once its fonts are there. */
export function shifted(page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    let sum = 0;
    const from = new Set();
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        sum += entry.value;
        for (const { node } of entry.sources) {
          const at = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
          if (at) from.add([at.localName, ...at.classList].join('.'));
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // Two frames for what the last font moved, and a moment for the observer to be told.
    for (let n = 0; n < 2; n += 1) await new Promise((done) => { requestAnimationFrame(done); });
    await new Promise((done) => { setTimeout(done, 60); });
    return { sum, from: [...from] };
  });
}

/**
 * A visit during which fonts come only once the page has been painted without them, as with a slow
 * connection: then a font whose letters are of another size shows as a shift.
 */
export async function lateFonts(page) {
  let painted = Promise.resolve();
  await page.route(/\.woff2$/, async (route) => {
    await painted;
    await route.continue();
  });
  const shift = async (address, viewport, late) => {
    await page.setViewportSize(viewport);
    let release;
    painted = new Promise((done) => { release = done; });
    try {
      await page.goto(address, { waitUntil: 'commit' });
      await firstPaint(page);
      await page.waitForTimeout(late);
    } finally {
      release();
    }
    await page.waitForLoadState('load');
    return shifted(page);
  };
  // A font that is there within a tenth of a second may still be taken up (`font-display: optional`):
  // on a busy machine that happens right after the first painting. What is late is late by more.
  return async (address, viewport) => {
    const found = await shift(address, viewport, 0);
    return found.sum === 0 ? found : shift(address, viewport, 300);
  };
}
