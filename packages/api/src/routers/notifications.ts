import {
  addChannel,
  changeChannel,
  listChannels,
  listInbox,
  listOutbox,
  markInboxRead,
  readNoticeSettings,
  removeChannel,
  saveNoticeSettings,
  sendAgain,
  sendTest,
  subscribePush,
  unsubscribePush,
} from '@zhiqin/notifications';
import { mutation, reading, router } from '../procedures.ts';

export const notificationsRouter = router({
  listInbox: reading(listInbox),
  markInboxRead: mutation(markInboxRead),
  listOutbox: reading(listOutbox),
  sendAgain: mutation(sendAgain),
  readNoticeSettings: reading(readNoticeSettings),
  saveNoticeSettings: mutation(saveNoticeSettings),
  subscribePush: mutation(subscribePush),
  unsubscribePush: mutation(unsubscribePush),
  listChannels: reading(listChannels),
  addChannel: mutation(addChannel),
  changeChannel: mutation(changeChannel),
  removeChannel: mutation(removeChannel),
  sendTest: mutation(sendTest),
});
