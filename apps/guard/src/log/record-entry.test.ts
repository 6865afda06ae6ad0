import { isSound, openBody } from '@zhiqin/duty/rules';
import { isDomainError } from '@zhiqin/kernel';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../storage/open-database.ts';
import { noteWish, openTestPhone } from '../test-phone.ts';
import { recordEntry } from './record-entry.ts';

describe('an entry is recorded', () => {
  it('signed, chained, with its words sealed and the form forgotten', async () => {
    const { db, device, publicKey } = await openTestPhone();
    await db.put('drafts', { draftId: 'a', value: {} }, 'log');
    const first = await recordEntry(db, device, { ...noteWish('灯不亮', 'a'), draftKey: 'log' });
    const second = await recordEntry(db, device, noteWish('已修'));
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(second.entry.content.prev).toBe(first.entry.hash);
    expect(await isSound(second.entry, publicKey)).toBe(true);
    expect(JSON.stringify(first.entry.content)).not.toContain('灯不亮');
    expect(await openBody(first.entry.content.body, first.entry.sealed)).toMatchObject({ text: '灯不亮' });
    expect(await db.get('drafts', 'log')).toBeUndefined();
  });

  it('once for two taps, and without a fork for many taps in two tabs', async () => {
    const { db, device, name } = await openTestPhone();
    const otherTab = await openDatabase(name);
    const twice = await Promise.all([
      recordEntry(db, device, noteWish('a', 'd')),
      recordEntry(otherTab, device, noteWish('a', 'd')),
    ]);
    expect(twice[0]?.id).toBe(twice[1]?.id);
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => recordEntry(i % 2 ? db : otherTab, device, noteWish(`note ${i}`))),
    );
    const entries = (await db.getAllFromIndex('entries', 'by-seq')).map((stored) => stored.entry);
    expect(entries.map((entry) => entry.content.seq)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
    for (const [i, entry] of entries.entries()) expect(entry.content.prev).toBe(entries[i - 1]?.hash ?? null);
  });

  it('not at all when the server would refuse it, and the chain stands', async () => {
    const { db, device } = await openTestPhone();
    const error = await recordEntry(db, device, noteWish('')).catch((thrown: unknown) => thrown);
    expect(isDomainError(error) && error.code).toBe('input.invalid');
    expect(await db.count('entries')).toBe(0);
    expect((await recordEntry(db, device, noteWish('x'))).seq).toBe(1);
  });
});
