export type { Carrier, Carriers, OutgoingMessage } from './carrier.ts';
export { useCarriers } from './carrier.ts';
export { carriersFrom } from './carriers-from.ts';
export {
  addChannel,
  changeChannel,
  listChannels,
  type OutsideChannel,
  removeChannel,
} from './channels/channels.ts';
export { sendAgain, sendTest } from './channels/send-again.ts';
export { listInbox } from './list-inbox.ts';
export { listOutbox } from './list-outbox.ts';
export { markInboxRead } from './mark-inbox-read.ts';
export { callByVoice, notify } from './notify.ts';
export { contributeContacts } from './outside/contacts.ts';
export { deliver } from './outside/deliver.ts';
export { openPushKeys } from './outside/push-keys.ts';
export { deliverTask } from './outside/queue-message.ts';
export { digestTask, sendDigest } from './outside/send-digest.ts';
export { spreadNotice, spreadTask } from './outside/spread-notice.ts';
export { type NoticeSettings, readNoticeSettings } from './own/read-notice-settings.ts';
export { saveNoticeSettings } from './own/save-notice-settings.ts';
export { subscribePush, unsubscribePush } from './own/subscribe-push.ts';
export { sendMessage } from './send-message.ts';
