// Keeps saved articles for reading without a connection. What is newer at the site is always
// shown first; what was taken down there is not kept here either.
"use strict";

const CACHE = "reading";
const ARTICLE = /^\/[^/]+\/article\/\d+\/(?=[^/]+$)/;
// A page of an article, also in its own language.
const PAGE = /^\/[^/]+\/article\/\d+\//;
// Comments may be withdrawn at any time, so they are not kept. No section is within theirs.
const COMMENTS = /<section class="comments"[^]*?<\/section>/;
const PICTURE = /^\/media\/\d+\//;
const ASSET = /^\/(assets|media)\//;

// Where an answer is kept: an article under any headline, a picture in any width, an asset in
// any version.
function place(path) {
  return (ARTICLE.exec(path) ?? PICTURE.exec(path))?.[0] ?? path;
}

async function save(paths) {
  const cache = await caches.open(CACHE);
  await Promise.all(paths.map(async (path) => {
    const answer = await fetch(path);
    if (answer.ok) await put(cache, new URL(path, location).pathname, answer);
  }));
}

async function forget(paths) {
  const cache = await caches.open(CACHE);
  await Promise.all(paths.map((path) => cache.delete(place(path))));
}

// Without what others say of it, and without the way that it came: browsers take no answer for
// a page that was led elsewhere.
async function put(cache, path, answer) {
  const { headers } = answer;
  let own = answer;
  if (PAGE.test(path)) own = new Response((await answer.text()).replace(COMMENTS, ""), { headers });
  else if (answer.redirected) own = new Response(await answer.blob(), { headers });
  await cache.put(place(path), own);
}

async function renew(path, answer) {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(place(path)))) return;
  // A picture never changes, and that of an article is not to be as small as those of lists.
  if (answer.ok && !PICTURE.test(path)) await put(cache, path, answer);
  if (answer.status === 404 || answer.status === 410) await cache.delete(place(path));
}

async function kept(path, isPage) {
  const cache = await caches.open(CACHE);
  const answer = await cache.match(place(path), { ignoreVary: true });
  const list = () => cache.match(`/${path.split("/")[1]}/reading`, { ignoreVary: true });
  return answer ?? (isPage ? await list() : undefined) ?? Response.error();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const { saved = [], forgotten = [] } = event.data;
  event.waitUntil(forget(forgotten).then(() => save(saved)));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  const isPage = request.mode === "navigate";
  if (request.method !== "GET" || origin !== location.origin) return;
  if (!isPage && !ASSET.test(pathname)) return;
  event.respondWith((async () => {
    try {
      const answer = await fetch(request);
      if (!isPage || !search) event.waitUntil(renew(pathname, answer.clone()));
      return answer;
    } catch {
      return kept(pathname, isPage);
    }
  })());
});
