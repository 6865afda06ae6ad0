import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordEntry } from '../log/record-entry.ts';
import { type GuardDatabase, openDatabase } from '../storage/open-database.ts';
import { noteWish, openTestPhone } from '../test-phone.ts';
import { forgetFile, keepFile } from './keep-file.ts';
import { uploadFiles } from './upload-files.ts';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const photo = (size: number, sign = 7) => new Blob([new Uint8Array(size).fill(sign)], { type: 'image/jpeg' });
const noon = new Date('2026-11-22T04:00:00.000Z');
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

/** A server that keeps what comes in order, as ours does. */
function modelServer() {
  const begun = new Map<string, { size: number; parts: Uint8Array[] }>();
  const received = (sha256: string) =>
    begun.get(sha256)?.parts.reduce((sum, part) => sum + part.length, 0) ?? 0;
  const state = (sha256: string) => ({
    receivedBytes: received(sha256),
    isComplete: received(sha256) === begun.get(sha256)?.size,
  });
  let asked = 0;
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    asked += 1;
    if (init.method === 'POST') {
      const { sha256, sizeBytes } = JSON.parse(String(init.body)) as { sha256: string; sizeBytes: number };
      if (!begun.has(sha256)) begun.set(sha256, { size: sizeBytes, parts: [] });
      return json(state(sha256));
    }
    const url = new URL(path, 'http://here');
    const sha256 = url.pathname.split('/').at(-1) ?? '';
    if (Number(url.searchParams.get('offset')) === received(sha256))
      begun.get(sha256)?.parts.push(new Uint8Array(init.body as ArrayBuffer));
    return json(state(sha256));
  };
  return { send, begun, state, asked: () => asked };
}

/** Keeps a photo and records an entry that names it. */
async function recordWithPhoto(
  db: GuardDatabase,
  device: Parameters<typeof recordEntry>[1],
  size: number,
  sign = 7,
) {
  const hash = await keepFile(db, device.deviceId, 'photo', photo(size, sign), noon);
  const entry = await recordEntry(db, device, {
    ...noteWish('x'),
    kind: 'hazard.report',
    body: { checkpoint: null, level: 'low', text: '堵了', photo: hash },
  });
  return { hash, entry };
}

describe('a photo on the phone', () => {
  it('waits for its entry, is sent once, and goes a week later', async () => {
    const { db, device } = await openTestPhone();
    const server = modelServer();
    const draft = await keepFile(db, device.deviceId, 'photo', photo(10, 1), noon);
    await db.put('drafts', { draftId: 'd', value: { photos: [draft] } }, 'muster');
    const { hash, entry } = await recordWithPhoto(db, device, 700_000);
    expect(await db.get('files', hash)).toMatchObject({ state: 'waiting', entryId: entry.id });
    await uploadFiles(db, device, server.send, noon);
    await uploadFiles(db, device, server.send, noon);
    expect(server.state(hash)).toEqual({ receivedBytes: 700_000, isComplete: true });
    expect(server.asked()).toBe(4);
    expect(server.begun.has(draft)).toBe(false);
    await forgetFile(db, hash);
    await uploadFiles(db, device, server.send, later(7 * 24 - 1));
    expect(await db.get('files', hash)).toMatchObject({ state: 'sent' });
    await uploadFiles(db, device, server.send, later(7 * 24));
    expect([await db.get('files', hash), await db.get('fileBytes', hash)]).toEqual([undefined, undefined]);
    // Of a form still open it stays, however long; without a form for a day it goes.
    expect(await db.get('files', draft)).toMatchObject({ state: 'draft' });
    await db.delete('drafts', 'muster');
    await uploadFiles(db, device, server.send, later(7 * 24));
    expect(await db.get('files', draft)).toBeUndefined();
  });

  it('arrives whole whatever the network does to requests and answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('fine', 'fine', 'request-lost', 'answer-lost', 'busy', 'captive'), {
          maxLength: 20,
        }),
        fc.integer({ min: 1, max: 900_000 }),
        async (weather, size) => {
          const { db, device } = await openTestPhone();
          const server = modelServer();
          const { hash } = await recordWithPhoto(db, device, size);
          const days = [...weather];
          const send = async (path: string, init: RequestInit) => {
            const now = days.shift() ?? 'fine';
            if (now === 'request-lost') throw new TypeError('network');
            if (now === 'busy') return json({ code: 'database.unavailable' }, 503);
            if (now === 'captive')
              return new Response('<html>', { headers: { 'content-type': 'text/html' } });
            const answer = await server.send(path, init);
            if (now === 'answer-lost') throw new TypeError('network');
            return answer;
          };
          for (let hour = 0; hour < weather.length + 1; hour++)
            await uploadFiles(db, device, send, later(hour));
          expect(server.state(hash)).toEqual({ receivedBytes: size, isComplete: true });
          expect(await db.get('files', hash)).toMatchObject({ state: 'sent' });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('waits longer after each failure and does not ask in between', async () => {
    const { db, device } = await openTestPhone();
    const { hash } = await recordWithPhoto(db, device, 10);
    let asked = 0;
    const broken = async () => {
      asked += 1;
      throw new TypeError('network');
    };
    await uploadFiles(db, device, broken, noon);
    await uploadFiles(db, device, broken, new Date(noon.getTime() + 9_000));
    expect(asked).toBe(1);
    await uploadFiles(db, device, broken, new Date(noon.getTime() + 10_000));
    expect(asked).toBe(2);
    expect(await db.get('files', hash)).toMatchObject({ state: 'waiting', tries: 2 });
  });

  it('that the server will not take stays to be seen, and the next one is sent', async () => {
    const { db, device } = await openTestPhone();
    const server = modelServer();
    const bad = await recordWithPhoto(db, device, 10, 1);
    const good = await recordWithPhoto(db, device, 10, 2);
    const send = async (path: string, init: RequestInit) =>
      String(init.body).includes(bad.hash) ? json({ code: 'file.kind' }, 415) : server.send(path, init);
    await uploadFiles(db, device, send, noon);
    expect(await db.get('files', bad.hash)).toMatchObject({ state: 'refused', reason: 'file.kind' });
    expect(await db.get('files', good.hash)).toMatchObject({ state: 'sent' });
  });

  it('can be taken out of a form, but not from under an entry', async () => {
    const { db, device } = await openTestPhone();
    const { hash } = await recordWithPhoto(db, device, 10, 1);
    const draft = await keepFile(db, device.deviceId, 'voice', photo(10, 2), noon);
    await forgetFile(db, hash);
    await forgetFile(db, draft);
    expect(await db.getAllKeys('fileBytes')).toEqual([hash]);
  });
});

describe('an update of the phone’s store', () => {
  it('keeps the outbox', async () => {
    const name = 'phone-of-before';
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        db.createObjectStore('devices', { keyPath: 'deviceId' });
        db.createObjectStore('packs');
        db.createObjectStore('chains', { keyPath: 'device' });
        const entries = db.createObjectStore('entries', { keyPath: 'id' });
        entries.createIndex('by-seq', ['device', 'seq'], { unique: true });
        entries.createIndex('by-draft', 'draftId', { unique: true });
        entries.createIndex('by-state', 'state');
        db.createObjectStore('drafts');
        db.createObjectStore('settings');
        entries.put({ id: 'e', device: 'd', seq: 1, draftId: 'f', state: 'waiting' });
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
      opening.onerror = () => reject(opening.error);
    });
    const db = await openDatabase(name);
    expect(await db.getAllFromIndex('entries', 'by-state', 'waiting')).toMatchObject([{ id: 'e', seq: 1 }]);
    expect(await db.count('files')).toBe(0);
  });
});
