// Filled in after the build. One version of the app is kept whole: a page never meets another version's files.
const version = '__VERSION__';
const files = '__FILES__';
const cacheName = `zhiqin-guard-${version}`;
const page = '/guard/index.html';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))),
  );
});

// A waiting version takes over when the guard says so or when the app is next opened; IndexedDB is not touched.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('zhiqin-guard-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (
    event.request.method !== 'GET' ||
    url.origin !== self.location.origin ||
    !url.pathname.startsWith('/guard')
  )
    return;
  // The kept page comes first: a network that answers with its own sign-in page must not replace the app.
  const wanted = event.request.mode === 'navigate' ? page : event.request;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(wanted, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
