import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { updateGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerSwap,
  askSwap,
  changeRoster,
  decideSwap,
  publishRoster,
  setStrictRoster,
  swapPartners,
} from '../index.ts';
import { draftId, month, openSite } from '../test-site.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('swaps over the end of a month, and between sites where both are of both and one leads them', async () => {
  const contractor = await makeContractor(database);
  const one = await openSite(contractor);
  const other = await openSite(contractor, { code: 'B', guards: 1 });
  const next = '2027-01';
  const [a, b, c] = [one.guard(0), one.guard(1), one.guard(2)] as [string, string, string];
  for (const guardId of [a, c])
    await contractor.run(updateGuard, { guardId, siteIds: [one.siteId, other.siteId], squadId: null });
  const at = (place: typeof one, day: string, guardId: string) =>
    contractor.run(changeRoster, {
      ...{ siteId: place.siteId, month: day.slice(0, 7) },
      changes: [{ guardId, day, from: [], to: [{ postId: place.postId, code: 'D' }] }],
    });
  await at(one, '2026-12-31', a);
  await at(one, '2027-01-02', b);
  await at(other, '2027-01-05', c);
  for (const [siteId, of] of [
    [one.siteId, month],
    [one.siteId, next],
    [other.siteId, next],
  ])
    await contractor.run(publishRoster, { siteId, month: of, approval: '演练' });
  const shiftOf = async (day: string, guardId: string) => {
    const [row] =
      await database.owner`select s.id from shift s join assignment a on a.shift_id = s.id and a.tenant_id = s.tenant_id
        where s.tenant_id = ${contractor.tenantId} and s.day = ${day} and a.guard_id = ${guardId} and a.withdrawn_at is null`;
    return row?.id as string | undefined;
  };
  const given = (await shiftOf('2026-12-31', a)) as string;
  const self = (guardId: string, ...places: (typeof one)[]) =>
    contractor.member('guard', { personId: guardId, sites: places.map((place) => place.siteId) });
  const { partners } = await contractor.run(swapPartners, { shiftId: given }, self(a, one, other));
  expect(partners.map((found) => [found.partnerId, found.day, found.siteName])).toEqual([
    [b, '2027-01-02', null],
    [c, '2027-01-05', '项目B'],
  ]);
  const swap = async (asker: string, shiftId: string, partner: string, partnerShiftId: string) => {
    const swapId = draftId();
    const asked = { swapId, shiftId, partnerId: partner, partnerShiftId, reason: '' };
    await contractor.run(askSwap, asked, self(asker, one, other));
    await contractor.run(answerSwap, { swapId, answer: 'yes' }, self(partner, one, other));
    return { swapId, decision: 'approved', reason: '同意' };
  };
  const captain = contractor.member('captain', { sites: [one.siteId], displayName: '王队' });
  const first = await swap(a, given, b, (await shiftOf('2027-01-02', b)) as string);
  // Somebody answers for what goes beyond the working-time rules; where the contractor is strict, nobody can.
  await expect(contractor.run(decideSwap, { ...first, reason: '' }, captain)).rejects.toMatchObject({
    code: 'input.invalid',
    fields: { reason: 'field.required' },
  });
  await contractor.run(setStrictRoster, { isStrict: true }, contractor.member('owner'));
  await expect(contractor.run(decideSwap, first, captain)).rejects.toMatchObject({ code: 'roster.strict' });
  expect(await shiftOf('2026-12-31', a)).toBe(given);
  await contractor.run(setStrictRoster, { isStrict: false }, contractor.member('owner'));
  await contractor.run(decideSwap, first, captain);
  expect(await shiftOf('2026-12-31', b)).toBe(given);
  expect(await shiftOf('2027-01-02', a)).toBeTruthy();
  expect(await shiftOf('2027-01-02', b)).toBeUndefined();
  const second = await swap(
    a,
    (await shiftOf('2027-01-02', a)) as string,
    c,
    (await shiftOf('2027-01-05', c)) as string,
  );
  await expect(contractor.run(decideSwap, second, captain)).rejects.toMatchObject({ code: 'not-found' });
  await contractor.run(decideSwap, second);
  expect(await shiftOf('2027-01-05', a)).toBeTruthy();
  expect(await shiftOf('2027-01-02', c)).toBeTruthy();
  // Who is of one of the two sites alone cannot be asked.
  const apart = {
    ...{ swapId: draftId(), shiftId: given, partnerId: a },
    partnerShiftId: await shiftOf('2027-01-05', a),
  };
  await expect(contractor.run(askSwap, apart, self(b, one))).rejects.toMatchObject({
    code: 'roster.swap-apart',
  });
});
