import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { recordEntry } from '../log/record-entry.ts';
import { noteWish, openTestPhone } from '../test-phone.ts';
import { openDatabase, type StoredEntry } from './open-database.ts';

/** The store as the app's first version made it, open in a tab as that version kept it. */
const openFirstVersion = (name: string) =>
  openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('devices', { keyPath: 'deviceId' });
      db.createObjectStore('packs');
      db.createObjectStore('chains', { keyPath: 'device' });
      const entries = db.createObjectStore('entries', { keyPath: 'id' });
      entries.createIndex('by-seq', ['device', 'seq'], { unique: true });
      entries.createIndex('by-draft', 'draftId', { unique: true });
      entries.createIndex('by-state', 'state');
      db.createObjectStore('drafts');
      db.createObjectStore('settings');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });

describe('a newer version of the app', () => {
  it('finds every entry that waits, the chain and the form being filled, while the old one is still open', async () => {
    const { db, device } = await openTestPhone();
    const made: StoredEntry[] = [];
    for (const text of ['a', 'b', 'c']) made.push(await recordEntry(db, device, noteWish(text)));
    const old = await openFirstVersion('updated-phone');
    const laid = old.transaction(['entries', 'chains', 'devices', 'drafts'], 'readwrite');
    for (const stored of made) void laid.objectStore('entries').add(stored);
    void laid.objectStore('chains').put(await db.get('chains', device.deviceId));
    void laid.objectStore('devices').put(device);
    void laid.objectStore('drafts').put({ draftId: 'd', value: { text: '半句' } }, 'log');
    await laid.done;

    const updated = await openDatabase('updated-phone');
    expect(await updated.getAllFromIndex('entries', 'by-seq')).toEqual(made);
    expect(await updated.get('drafts', 'log')).toEqual({ draftId: 'd', value: { text: '半句' } });
    const next = await recordEntry(updated, device, noteWish('d', 'd'));
    expect(next.entry.content).toMatchObject({ seq: 4, prev: made[2]?.entry.hash });
    await expect(old.get('entries', 'x')).rejects.toThrow();
  });
});
