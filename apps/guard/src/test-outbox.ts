import 'fake-indexeddb/auto';

/** The phone without its screens, for tests that put it before a real server: its store, its log, its sync. */
export { PhoneClock } from './log/phone-clock.ts';
export { type NewEntry, recordEntry } from './log/record-entry.ts';
export { enrolDevice } from './sign-in/enrol-device.ts';
export { type Device, type GuardDatabase, openDatabase, type StoredEntry } from './storage/open-database.ts';
export { SyncError } from './sync/read-reply.ts';
export { syncAll } from './sync/sync-all.ts';
export type { Send } from './sync/sync-once.ts';
export { type ClosableStore, closable, isOfClosedApp } from './test-closing-app.ts';
