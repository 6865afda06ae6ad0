import { canonicalBytes, sha256, toHex } from '@zhiqin/kernel';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SignedEntry } from '../entry-format.ts';
import { note } from '../kinds/log/entry.ts';
import { makeDeviceKey, PhoneLog } from '../phone-log.ts';
import { readEntries } from './verify-entry.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [tenantId, siteId, deviceId, post] = [id(1), id(2), id(3), id(4)];
const day = Date.UTC(2026, 10, 20);

async function phone(entries: number) {
  const { privateKey, publicKey } = await makeDeviceKey();
  const log = new PhoneLog({ tenantId, siteId, deviceId, privateKey });
  for (let i = 0; i < entries; i++) {
    const wall = new Date(day + i * 60_000).toISOString();
    const clock = { wall, monoMs: i * 60_000, boot: 'b', anchor: null };
    const line = { category: 'routine' as const, text: `第${i}条`, reportedTo: null };
    await log.record(note, line, { post, shift: null, person: null, clock });
  }
  const source = {
    tenantId,
    siteId,
    deviceId,
    deviceKind: 'site',
    publicKey,
    now: new Date(day + 86_400_000),
  };
  const reasons = async (sent: readonly SignedEntry[]) =>
    (await readEntries(structuredClone(sent), source)).map((read) => read.reason);
  return { entries: log.entries as SignedEntry[], reasons };
}

const unsigned = (entry: SignedEntry): SignedEntry => ({ ...entry, signature: 'A'.repeat(86) });
const checks = () => vi.spyOn(crypto.subtle, 'verify');
afterEach(() => void vi.restoreAllMocks());

describe('signatures of a batch', () => {
  it('are checked once per unbroken run', async () => {
    const { entries, reasons } = await phone(12);
    const verify = checks();
    expect(await reasons(entries)).toEqual(entries.map(() => null));
    expect(verify).toHaveBeenCalledTimes(1);
    verify.mockClear();
    // Two entries are missing: three runs, whatever the order they come in.
    const holed = entries.filter((_, i) => i !== 3 && i !== 8);
    expect(await reasons(holed.toReversed())).toEqual(holed.map(() => null));
    expect(verify).toHaveBeenCalledTimes(3);
  });

  it('reach back past an entry whose own signature is lost, never forward', async () => {
    const { entries, reasons } = await phone(6);
    const [a, b, c, d, e, f] = entries as [
      SignedEntry,
      SignedEntry,
      SignedEntry,
      SignedEntry,
      SignedEntry,
      SignedEntry,
    ];
    expect(await reasons([a, unsigned(b), c])).toEqual([null, null, null]);
    expect(await reasons([a, b, unsigned(c)])).toEqual([null, null, 'bad-signature']);
    expect(await reasons([a, b, c, d, unsigned(e), unsigned(f)])).toEqual([
      null,
      null,
      null,
      null,
      'bad-signature',
      'bad-signature',
    ]);
  });

  it('cover nothing that was changed, whichever entry it was', async () => {
    const { entries, reasons } = await phone(8);
    await fc.assert(
      fc.asyncProperty(fc.nat(7), fc.boolean(), async (changed, hashToo) => {
        const sent = structuredClone(entries);
        const one = sent[changed] as SignedEntry;
        one.content.at = new Date(Date.parse(one.content.at) + 1000).toISOString();
        // A forger hashes again; without the key he cannot sign, and the chain no longer leads to it.
        if (hashToo) {
          one.hash = toHex(await sha256(canonicalBytes(one.content)));
        }
        const found = await reasons(sent);
        expect(found[changed]).toBe(hashToo ? 'bad-signature' : 'bad-hash');
        expect(found.filter((_, i) => i !== changed)).toEqual(Array(7).fill(null));
      }),
      { numRuns: 30 },
    );
  });
});
