import type { SignedEntry, SyncRequest, SyncResponse } from '@zhiqin/duty/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordEntry } from '../log/record-entry.ts';
import { openDatabase } from '../storage/open-database.ts';
import { noteWish, openTestPhone } from '../test-phone.ts';
import { SyncError } from './read-reply.ts';
import { batchSize, type Send, syncOnce } from './sync-once.ts';

type Weather = 'fine' | 'request-lost' | 'answer-lost' | 'sent-twice' | 'sign-in-page' | 'too-large' | 'busy';

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

/** The server's promise in thirty lines: each entry once, an answer for each, links that wait for their predecessor. */
function modelServer() {
  const kept = new Map<string, SignedEntry>();
  const requests: SyncRequest[] = [];
  let now = () => new Date();
  const take = (request: SyncRequest): SyncResponse => {
    requests.push(request);
    const results = request.entries.map((entry) => {
      const isKnown = kept.has(entry.content.id);
      kept.set(entry.content.id, entry);
      return {
        id: entry.content.id,
        seq: entry.content.seq,
        status: isKnown ? ('duplicate' as const) : ('accepted' as const),
      };
    });
    const seqs = new Set([...kept.values()].map((entry) => entry.content.seq));
    let contiguousSeq = 0;
    while (seqs.has(contiguousSeq + 1)) contiguousSeq += 1;
    return { serverAt: now().toISOString(), results, contiguousSeq, pack: null };
  };
  const sendIn =
    (weather: Weather): Send =>
    async (_path, init) => {
      const request = JSON.parse(String(init.body)) as SyncRequest;
      if (weather === 'request-lost') throw new TypeError('failed to fetch');
      if (weather === 'sign-in-page')
        return new Response('<html>Welcome</html>', { headers: { 'content-type': 'text/html' } });
      if (weather === 'busy') return json({}, 503);
      if (weather === 'too-large' && request.entries.length > 2) return json({}, 413);
      const answer = take(request);
      if (weather === 'sent-twice') return json(take(request));
      if (weather === 'answer-lost') throw new TypeError('connection reset');
      return json(answer);
    };
  /** Hours after a moment that does not matter. */
  const setTime = (hours: number) => {
    now = () => new Date(Date.parse('2026-11-22T00:00:00Z') + hours * 3_600_000);
  };
  return { kept, requests, sendIn, setTime };
}

const ignore = () => undefined;

describe('the outbox', () => {
  it('ends with every entry once at the server, whatever network, taps and restarts did', async () => {
    const weather = fc.constantFrom<Weather>(
      'fine',
      'request-lost',
      'answer-lost',
      'sent-twice',
      'sign-in-page',
      'too-large',
      'busy',
    );
    const step = fc.oneof(
      fc.record({ do: fc.constant('record' as const), taps: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ do: fc.constant('sync' as const), weather }),
      fc.record({ do: fc.constant('restart' as const) }),
      fc.record({ do: fc.constant('both' as const), weather }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const phone = await openTestPhone();
        const { device, name } = phone;
        let { db } = phone;
        const server = modelServer();
        let wanted = 0;
        const record = async (taps: number) => {
          wanted += 1;
          const wish = noteWish(`note ${wanted}`);
          await Promise.all(Array.from({ length: taps }, () => recordEntry(db, device, wish)));
        };
        const sync = (kind: Weather) =>
          syncOnce(db, device, server.sendIn(kind), ignore).catch((error) =>
            expect(error).toBeInstanceOf(SyncError),
          );
        for (const act of steps) {
          if (act.do === 'record') await record(act.taps);
          if (act.do === 'sync') await sync(act.weather);
          if (act.do === 'both') await Promise.all([record(2), sync(act.weather), sync(act.weather)]);
          if (act.do === 'restart') {
            db.close();
            db = await openDatabase(name);
          }
        }
        await syncOnce(db, device, server.sendIn('fine'), ignore);
        const kept = [...server.kept.values()].sort((a, b) => a.content.seq - b.content.seq);
        expect(kept.map((entry) => entry.content.seq)).toEqual(
          Array.from({ length: wanted }, (_, i) => i + 1),
        );
        for (const [i, entry] of kept.entries()) expect(entry.content.prev).toBe(kept[i - 1]?.hash ?? null);
        const states = (await db.getAll('entries')).map((stored) => stored.state);
        expect(states.every((state) => state === 'accepted' || state === 'duplicate')).toBe(true);
        db.close();
      }),
      { numRuns: 60, seed: 20261122 },
    );
  }, 60_000);

  it('goes out in batches and says where the log ends, also when nothing waits', async () => {
    const { db, device } = await openTestPhone();
    for (let i = 0; i < batchSize + 3; i++) await recordEntry(db, device, noteWish(`note ${i}`));
    const server = modelServer();
    await syncOnce(db, device, server.sendIn('fine'), ignore);
    await syncOnce(db, device, server.sendIn('fine'), ignore);
    expect(server.requests.map((request) => request.entries.length)).toEqual([batchSize, 3, 0]);
    expect(server.requests.every((request) => request.lastSeq === batchSize + 3)).toBe(true);
  });

  it('sends more at a time while that arrives', async () => {
    const { db, device } = await openTestPhone();
    for (let i = 0; i < 180; i++) await recordEntry(db, device, noteWish(`note ${i}`));
    const server = modelServer();
    await syncOnce(db, device, server.sendIn('fine'), ignore);
    expect(server.requests.map((request) => request.entries.length)).toEqual([50, 100, 30]);
  });

  it('keeps 72 hours from the answer, whatever the clock said, and forgets only what was answered for', async () => {
    const { db, device } = await openTestPhone();
    const server = modelServer();
    const seqs = async () => (await db.getAllFromIndex('entries', 'by-seq')).map((stored) => stored.seq);
    const sync = (weather: Weather, hours: number) => {
      server.setTime(hours);
      return syncOnce(db, device, server.sendIn(weather), ignore).catch(ignore);
    };
    const old = noteWish('old');
    const wish = { ...old, clock: { ...old.clock, wall: '2026-11-01T00:00:00.000Z' } };
    await recordEntry(db, device, wish);
    await sync('busy', 0);
    await sync('fine', 100);
    // A second tap, late: the form finds its entry.
    expect((await recordEntry(db, device, wish)).seq).toBe(1);
    await recordEntry(db, device, noteWish('new'));
    await sync('fine', 171);
    expect(await seqs()).toEqual([1, 2]);
    await sync('fine', 173);
    expect(await seqs()).toEqual([2]);
    expect((await recordEntry(db, device, noteWish('next'))).seq).toBe(3);
    await sync('request-lost', 400);
    expect(await seqs()).toEqual([2, 3]);
  });

  it.each([
    ['sign-in-page', 'captive'],
    ['busy', 'busy'],
    ['request-lost', 'offline'],
  ] as const)('names what is in the way: %s is %s', async (kind, trouble) => {
    const { db, device } = await openTestPhone();
    await expect(syncOnce(db, device, modelServer().sendIn(kind), ignore)).rejects.toMatchObject({ trouble });
  });

  it('shows what the server holds for a check, with the reason, and does not send it again', async () => {
    const { db, device } = await openTestPhone();
    const made = await recordEntry(db, device, noteWish('x'));
    const answer = { serverAt: '2026-11-22T18:00:00.000Z', contiguousSeq: 1, pack: null };
    const results = [{ id: made.id, seq: 1, status: 'quarantined', reason: 'future-dated' }];
    let heard = '';
    await syncOnce(
      db,
      device,
      async () => json({ ...answer, results }),
      (serverAt) => (heard = serverAt),
    );
    expect(await db.get('entries', made.id)).toMatchObject({ state: 'quarantined', reason: 'future-dated' });
    expect(heard).toBe(answer.serverAt);
    const server = modelServer();
    await syncOnce(db, device, server.sendIn('fine'), ignore);
    expect(server.requests[0]?.entries).toEqual([]);
  });

  it('asks about what is held until a person has decided, and keeps the decision', async () => {
    const { db, device } = await openTestPhone();
    const made = await recordEntry(db, device, noteWish('x'));
    const asked: (string[] | undefined)[] = [];
    const say = (more: object) =>
      syncOnce(
        db,
        device,
        async (_path, init) => {
          asked.push((JSON.parse(String(init.body)) as SyncRequest).held);
          return json({
            serverAt: '2026-11-22T18:00:00.000Z',
            contiguousSeq: 1,
            pack: null,
            results: [],
            ...more,
          });
        },
        ignore,
      );
    await say({ results: [{ id: made.id, seq: 1, status: 'quarantined', reason: 'future-dated' }] });
    await say({});
    await say({
      settled: [
        { id: made.id, decision: 'accepted' },
        { id: 'unknown', decision: 'rejected' },
      ],
    });
    await say({});
    expect(asked).toEqual([undefined, [made.id], [made.id], undefined]);
    expect(await db.get('entries', made.id)).toMatchObject({ state: 'quarantined', settled: 'accepted' });
  });
});
