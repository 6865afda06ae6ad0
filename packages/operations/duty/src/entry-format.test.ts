import { toBase64Url } from '@zhiqin/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitTo, hashOf, isSound, openBody, sealBody } from './entry-format.ts';
import { admit } from './kinds/visit/entry.ts';
import { makeDeviceKey, nextEntry, PhoneLog } from './phone-log.ts';

const id = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const at = '2026-11-20T00:30:00.000Z';
const setting = {
  post: id(4),
  shift: id(5),
  person: id(6),
  clock: { wall: at, monoMs: 1234.5, boot: 'boot-1', anchor: { serverAt: at, monoMs: 1234.5 } },
};
const body = {
  visit: id(7),
  visitorKind: 'visitor' as const,
  name: '王小明',
  idType: 'resident-id' as const,
  idNumber: '310115199001011234',
  unit: null,
  contact: '13800000000',
  purpose: '送材料',
  host: null,
  hostConfirmed: true,
  plate: null,
  expectedLeaveAt: '2026-11-20T03:00:00Z',
  passNo: 'A-017',
  noticeGiven: true,
};

/** 1, 2, 3 …: what the golden entry was made with. */
function counting() {
  let next = 0;
  return (length: number) => Uint8Array.from({ length }, () => ++next & 0xff);
}
const owner = async () => ({ tenantId: id(1), siteId: id(2), deviceId: id(3), ...(await makeDeviceKey()) });

describe('the entry format, version 1', () => {
  it('has not changed: fixed salts, fixed clock, exact hash', async () => {
    const entry = await nextEntry(
      await owner(),
      { lastSeq: 41, lastHash: 'ab'.repeat(32) },
      admit,
      body,
      setting,
      counting(),
    );
    expect(entry.content.id).toBe('01a1f65c-3340-798a-8182-838485868788');
    expect(entry.content.body.name).toEqual({ commit: 'EN5Kh1h9yUTL-WCNFoQQZ8LzH_RtrQ_vAgWoW6Qt94Y' });
    expect(entry.hash).toBe('386070649aeae72fb52610afbf08bf64d65bb2caf2d10f077b253d6439395407');
    expect(await hashOf(entry.content)).toBe(entry.hash);
  });

  it('holds no personal value in what is signed', async () => {
    const entry = await nextEntry(await owner(), { lastSeq: 0, lastHash: null }, admit, body, setting);
    const signed = JSON.stringify(entry.content);
    for (const value of [body.name, body.idNumber, body.contact, body.purpose])
      expect(signed).not.toContain(value);
    expect(await openBody(entry.content.body, entry.sealed)).toEqual(body);
  });

  it('is sound for its key alone, and for no changed content', async () => {
    const own = await owner();
    const entry = await nextEntry(own, { lastSeq: 0, lastHash: null }, admit, body, setting);
    expect(await isSound(entry, own.publicKey)).toBe(true);
    expect(await isSound(entry, (await makeDeviceKey()).publicKey)).toBe(false);
    expect(await isSound({ ...entry, content: { ...entry.content, seq: 2 } }, own.publicKey)).toBe(false);
  });

  it('still verifies after a value and its salt are erased', async () => {
    const own = await owner();
    const entry = await nextEntry(own, { lastSeq: 0, lastHash: null }, admit, body, setting);
    const { name: _, ...left } = entry.sealed;
    expect(await isSound({ ...entry, sealed: left }, own.publicKey)).toBe(true);
    expect(await openBody(entry.content.body, left)).toMatchObject({
      contact: body.contact,
      name: entry.content.body.name,
    });
  });

  it('opens what it sealed, whatever was written, and nothing else', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(text, text, async (value, other) => {
        const { body: signed, sealed } = await sealBody({ text: value, kept: 1 }, ['text']);
        expect(await openBody(signed, sealed)).toEqual({ text: value, kept: 1 });
        const salt = sealed.text?.salt ?? '';
        if (other !== value) expect(await openBody(signed, { text: { salt, value: other } })).toBeUndefined();
      }),
      { numRuns: 50, seed: 20261122 },
    );
  });

  it('commits differently under another salt', async () => {
    const [a, b] = [new Uint8Array(32), new Uint8Array(32).fill(1)].map((salt) => toBase64Url(salt));
    expect(await commitTo('x', a as string)).not.toBe(await commitTo('x', b as string));
  });
});

describe('PhoneLog', () => {
  it('numbers and links entries made at the same moment', async () => {
    const log = new PhoneLog(await owner());
    await Promise.all(Array.from({ length: 10 }, () => log.record(admit, body, setting)));
    expect(log.entries.map((entry) => entry.content.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    log.entries.forEach((entry, i) => {
      expect(entry.content.prev).toBe(log.entries[i - 1]?.hash ?? null);
    });
  });

  it('refuses what its kind does not allow, and uses up no number', async () => {
    const log = new PhoneLog(await owner());
    await expect(log.record(admit, { ...body, passNo: '' }, setting)).rejects.toMatchObject({
      code: 'input.invalid',
      fields: { passNo: 'field.required' },
    });
    await expect(log.record(admit, body, { ...setting, post: null })).rejects.toMatchObject({
      fields: { post: 'field.required' },
    });
    expect((await log.record(admit, body, setting)).content.seq).toBe(1);
  });
});
