// Behind the door of a forum (see door.js): when the server does not answer, the page that was kept
// for this door is shown in its place. It keeps nothing itself, and touches no other page.
"use strict";

/** Milliseconds after which a server that does not answer counts as one that is not there. */
const PATIENCE = 5000;

const late = () => new Promise((_, fail) => setTimeout(() => fail(new Error("late")), PATIENCE));

async function page(request, url) {
  const kept = await caches.match(`${url.pathname}/away`, { ignoreVary: true, ignoreSearch: true });
  if (!kept) return fetch(request);
  if (url.searchParams.has("away")) return kept;
  // Read before it is sent: afterwards it is gone.
  const typed = request.method === "POST" ? request.clone().formData() : null;
  try {
    const answer = await Promise.race([fetch(request), late()]);
    // What stands before the server says that it is not there.
    if (![502, 503, 504].includes(answer.status)) return answer;
  } catch {
    // No network, or one that leads nowhere.
  }
  if (!typed) return kept;
  const badge = encodeURIComponent((await typed).get("badge") ?? "");
  return Response.redirect(`${url.pathname}?away=&badge=${badge}`, 303);
}

async function asset(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  const isDoor = /^\/door\/[0-9a-f]{32}$/.test(url.pathname);
  if (request.mode === "navigate" && isDoor) event.respondWith(page(request, url));
  else if (request.method === "GET" && url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
});
