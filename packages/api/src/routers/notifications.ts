import { listInbox, listOutbox, markInboxRead } from '@zhiqin/notifications';
import { mutation, reading, router } from '../procedures.ts';

export const notificationsRouter = router({
  listInbox: reading(listInbox),
  markInboxRead: mutation(markInboxRead),
  listOutbox: reading(listOutbox),
});
