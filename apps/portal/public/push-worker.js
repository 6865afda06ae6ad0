// Shows what was pushed, and leads to its page. Nothing else: the portal works without it.
self.addEventListener('push', (event) => {
  let said = {};
  try {
    said = event.data?.json() ?? {};
  } catch {
    // A push that cannot be read is shown as one that says nothing.
  }
  const { id, title = '执勤', body = '', path = '/' } = said;
  event.waitUntil(self.registration.showNotification(title, { body, tag: id, data: { path } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { path } = event.notification.data ?? {};
  const own = typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';
  event.waitUntil(self.clients.openWindow(own));
});
