export type { Carrier, Carriers, OutgoingMessage } from './carrier.ts';
export { useCarriers } from './carrier.ts';
export { carriersFrom } from './carriers-from.ts';
export { listInbox } from './list-inbox.ts';
export { listOutbox } from './list-outbox.ts';
export { markInboxRead } from './mark-inbox-read.ts';
export { notify } from './notify.ts';
export { sendMessage } from './send-message.ts';
