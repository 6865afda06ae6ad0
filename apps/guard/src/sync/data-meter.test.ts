import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataUsed, writeSetting } from '../storage/open-database.ts';
import { openTestPhone } from '../test-phone.ts';
import { addUsed, type Bytes, bodyBytes, metered, usedToTell } from './data-meter.ts';
import { syncOnce } from './sync-once.ts';

const count = fc.record({ sentBytes: fc.nat(1e6), receivedBytes: fc.nat(1e6) });

describe('the data a phone uses', () => {
  it('counts what goes and what comes, a failed try by what went', async () => {
    const seen: Bytes[] = [];
    const send = metered(
      async (path) => {
        if (path === '/dead') throw new TypeError('network');
        return new Response('已收到', path === '/said' ? { headers: { 'content-length': '5' } } : {});
      },
      (bytes) => seen.push(bytes),
    );
    const reply = await send('/here', { method: 'POST', body: '一' });
    expect(await reply.text()).toBe('已收到');
    await send('/said', { method: 'POST', body: new ArrayBuffer(1000) });
    await expect(send('/dead', { method: 'POST', body: new Blob(['1234']) })).rejects.toThrow('network');
    const [read, said, dead] = seen;
    expect(read).toEqual({ sentBytes: 400 + 5 + 3, receivedBytes: 400 + 9 });
    expect(said).toEqual({ sentBytes: 400 + 5 + 1000, receivedBytes: 405 });
    expect(dead).toEqual({ sentBytes: 400 + 5 + 4, receivedBytes: 0 });
    expect(bodyBytes(null)).toBe(0);
  });

  it('adds up by device and month, in any order, and forgets what is long past', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('2026-10', '2026-11'), count)),
        (uses) => {
          const add = (list: typeof uses) =>
            list.reduce((used, [device, month, bytes]) => addUsed(used, device, month, bytes), {});
          const used = add(uses);
          expect(add([...uses].reverse())).toEqual(used);
          const sum = uses
            .filter(([device, month]) => device === 'a' && month === '2026-11')
            .reduce((total, [, , bytes]) => total + bytes.receivedBytes, 0);
          expect((used as Record<string, Record<string, Bytes>>).a?.['2026-11']?.receivedBytes ?? 0).toBe(
            sum,
          );
        },
      ),
    );
    const one = { sentBytes: 1, receivedBytes: 1 };
    const months = ['2026-08', '2026-11', '2026-09', '2026-10'];
    const used = months.reduce<DataUsed>((so, month) => addUsed(so, 'a', month, one), {});
    expect(Object.keys(used.a ?? {}).sort()).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(usedToTell(used, 'a')).toEqual({ month: '2026-11', ...one });
    expect(usedToTell(used, 'b')).toBeNull();
    expect(usedToTell(undefined, 'a')).toBeNull();
  });

  it('is told to the server with the next batch, of this device alone', async () => {
    const { db, device } = await openTestPhone();
    const bytes = { sentBytes: 12, receivedBytes: 34 };
    await writeSetting(
      db,
      'dataUsed',
      addUsed(addUsed({}, device.deviceId, '2026-11', bytes), 'another', '2026-12', bytes),
    );
    let told: unknown;
    await syncOnce(
      db,
      device,
      async (_path, init) => {
        told = (JSON.parse(String(init.body)) as { dataUsed: unknown }).dataUsed;
        return Response.json({
          serverAt: '2026-11-22T04:00:00.000Z',
          results: [],
          contiguousSeq: 0,
          pack: null,
        });
      },
      () => undefined,
    );
    expect(told).toEqual({ month: '2026-11', ...bytes });
  });
});
