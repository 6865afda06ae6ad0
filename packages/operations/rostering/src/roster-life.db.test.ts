import { addPost } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { addPaper } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerOffer,
  answerSwap,
  applyPattern,
  askSwap,
  changeRoster,
  coverCandidates,
  coverShift,
  decideSwap,
  draftPattern,
  getRoster,
  getRosterSheet,
  listOffers,
  listPostNeeds,
  listSwaps,
  moveOffer,
  myOffers,
  myReceipts,
  mySwaps,
  openOffer,
  planMonth,
  publishRoster,
  recordProtection,
  seeMyRoster,
  seeOffer,
  setPostNeed,
  swapPartners,
} from './index.ts';
import { cellsOf, draftId, month, openSite, twelve } from './test-site.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it('lays a pattern once, lays it again without change, and leaves what a hand made', async () => {
  const contractor = await makeContractor(database);
  const { siteId, squadIds, guard, put } = await openSite(contractor);
  const asked = {
    ...{ siteId, month, pattern: 'twoCrewsTwelve', anchorDay: '2026-12-01' },
    crews: squadIds.map((squadId) => ({ squadId })),
  };
  // One who works nights by hand on the third: the pattern has him by day.
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '03', ['N'])] });
  const draft = await contractor.run(draftPattern, asked);
  expect(draft.findings.some((one) => one.control === 'R03')).toBe(true);
  expect(await cellsOf(contractor, siteId, guard(2))).toEqual([]);
  const first = await contractor.run(applyPattern, asked);
  expect(first.saved).toBe(draft.changes.length);
  expect(first.refused).toEqual([]);
  const cells = await cellsOf(contractor, siteId, guard(0));
  expect(cells).toContain('03N');
  expect(cells).not.toContain('03D');
  expect(await contractor.run(applyPattern, asked)).toEqual({ saved: 0, refused: [] });
  // A rest given by hand stays too, until it is asked for.
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '04', [], ['D'])] });
  expect(
    (await contractor.run(draftPattern, asked)).changes.filter((one) => one.guardId === guard(0)),
  ).toEqual([]);
  await contractor.run(applyPattern, { ...asked, replacesHandMade: true });
  const again = await cellsOf(contractor, siteId, guard(0));
  expect(again).toContain('03D');
  expect(again).toContain('04D');
  await expect(
    contractor.run(draftPattern, { ...asked, crews: [{ squadId: squadIds[0] }] }),
  ).rejects.toMatchObject({ code: 'roster.crews-needed' });
  // Halves of one squad are two crews.
  const halves = [1, 2].map((half) => ({ squadId: squadIds[0], half }));
  const ofOne = await contractor.run(draftPattern, { ...asked, month: '2027-01', crews: halves });
  expect(new Set(ofOne.changes.map((one) => one.guardId))).toEqual(new Set([guard(0), guard(2)]));
});

it('asks heads and skills by kind of day: drafts follow, publication warns, cover and the search know', async () => {
  const contractor = await makeContractor(database);
  const { siteId, postId, squadIds, guard, put } = await openSite(contractor);
  const need = { siteId, postId, code: 'D', skills: [], fromDay: '2026-12-01' };
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '01', ['D'])] });
  await contractor.run(setPostNeed, { ...need, dayType: 'restDay', heads: 0 });
  await contractor.run(setPostNeed, { ...need, dayType: 'workday', heads: 2, skills: ['急救'] });
  expect((await contractor.run(listPostNeeds, { siteId })).needs).toHaveLength(2);
  const headsOn = async (day: string) =>
    (await contractor.run(getRosterSheet, { siteId, month })).shifts.find(
      (one) => one.day === `${month}-${day}` && one.code === 'D',
    )?.heads;
  expect(await headsOn('01')).toBe(2);
  expect(await headsOn('05')).toBeUndefined();
  await contractor.run(setPostNeed, { ...need, dayType: 'restDay', heads: 1 });
  expect(await headsOn('05')).toBe(1);
  const paper = { kind: 'skill', title: '急救', startsOn: '2026-01-01' };
  await contractor.run(addPaper, { guardId: guard(1), ...paper });
  const sheet = await contractor.run(getRosterSheet, { siteId, month });
  expect(sheet.findings.filter((one) => one.control === 'skill').map((one) => one.guardId)).toEqual([
    guard(0),
  ]);
  expect(sheet.lacking.some((one) => one.guardId === guard(1))).toBe(false);
  // The twelve hours want somebody to answer for them, the missing skill does not.
  expect(sheet.toApprove).toBe(1);
  const published = await contractor.run(publishRoster, { siteId, month, approval: '演练' });
  expect(published.published).toBe(1);
  const open = (await contractor.run(getRoster, { siteId, month })).open.find(
    (one) => one.day === '2026-12-02' && one.code === 'D',
  );
  const { candidates } = await contractor.run(coverCandidates, { shiftId: open?.shiftId });
  expect(candidates[0]?.guardId).toBe(guard(1));
  expect(candidates.find((one) => one.guardId === guard(2))?.warnings).toContainEqual({
    ...{ code: 'lacksSkill', skills: '急救' },
  });
  // A month drafted by rotation takes the heads of each day.
  await contractor.run(planMonth, { siteId, month: '2027-02', pattern: 'twoCrewsTwelve', squadIds });
  const next = await contractor.run(getRosterSheet, { siteId, month: '2027-02' });
  expect(next.shifts.find((one) => one.day === '2027-02-01' && one.code === 'D')?.heads).toBe(2);
});

it('swaps two shifts when the colleague and the captain agree; both are asked for a new receipt', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guard, put, self, shifts } = await openSite(contractor);
  const changes = [put(0, '01', ['D']), put(1, '03', ['D']), put(2, '01', ['N']), put(3, '05', ['N'])];
  await contractor.run(changeRoster, { siteId, month, changes });
  await contractor.run(publishRoster, { siteId, month, approval: '演练' });
  const at = await shifts();
  const captain = contractor.member('captain', { sites: [siteId], displayName: '王队' });
  for (const n of [0, 1]) await contractor.run(seeMyRoster, { month, kind: 'seen' }, self(n));
  expect(await contractor.run(myReceipts, { month }, self(0))).toEqual({ isSeen: true, isChanged: false });

  const { partners } = await contractor.run(swapPartners, { shiftId: at('01', 'D') }, self(0));
  expect(partners.map((one) => one.partnerId)).toContain(guard(1));
  const swapId = draftId();
  const asked = {
    ...{ swapId, shiftId: at('01', 'D'), partnerId: guard(1), partnerShiftId: at('03', 'D') },
    reason: '家里有事',
  };
  await contractor.run(askSwap, asked, self(0));
  await contractor.run(askSwap, asked, self(0));
  await expect(contractor.run(askSwap, { ...asked, swapId: draftId() }, self(0))).rejects.toMatchObject({
    code: 'roster.swap-runs',
  });
  await expect(contractor.run(answerSwap, { swapId, answer: 'yes' }, self(2))).rejects.toMatchObject({
    code: 'not-found',
  });
  const decide = { swapId, decision: 'approved', reason: '同意' };
  await expect(contractor.run(decideSwap, decide, captain)).rejects.toMatchObject({
    code: 'roster.swap-over',
  });
  await contractor.run(answerSwap, { swapId, answer: 'yes' }, self(1));
  const { swaps } = await contractor.run(listSwaps, { siteId }, captain);
  expect(swaps).toMatchObject([{ swapId, state: 'accepted', refusal: null, asker: '张0', partner: '张1' }]);
  await expect(contractor.run(listSwaps, { siteId }, self(0))).rejects.toMatchObject({
    code: 'access.forbidden',
  });
  await contractor.run(decideSwap, decide, captain);
  expect(await cellsOf(contractor, siteId, guard(0))).toEqual(['03D']);
  expect(await cellsOf(contractor, siteId, guard(1))).toEqual(['01D']);
  expect((await contractor.run(mySwaps, {}, self(1)))[0]).toMatchObject({ state: 'approved', isMine: false });
  const sheet = await contractor.run(getRosterSheet, { siteId, month });
  expect(sheet.changes).toHaveLength(4);
  // The change asks both anew; the same receipt again changes nothing.
  expect(sheet.receipts).toEqual([]);
  expect(await contractor.run(myReceipts, { month }, self(0))).toEqual({ isSeen: false, isChanged: true });
  await contractor.run(seeMyRoster, { month, kind: 'shown' }, self(0));
  for (let n = 0; n < 2; n++) await contractor.run(seeMyRoster, { month, kind: 'seen' }, self(0));
  const now = await contractor.run(getRosterSheet, { siteId, month });
  expect(now.receipts.map((one) => one.guardId)).toEqual([guard(0)]);
  expect(now.shown.map((one) => one.guardId)).toEqual([guard(0)]);
});

it('refuses a swap, a change and a cover that would put a protected guard on a night', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guard, put, self, shifts } = await openSite(contractor);
  const changes = [put(0, '01', ['D']), put(1, '03', ['N'])];
  await contractor.run(changeRoster, { siteId, month, changes });
  await contractor.run(publishRoster, { siteId, month, approval: '演练' });
  await contractor.run(recordProtection, { guardId: guard(0), kind: 'nursing', fromDay: '2026-12-02' });
  const at = await shifts();
  const asked = { shiftId: at('01', 'D'), partnerId: guard(1), partnerShiftId: at('03', 'N') };
  await expect(contractor.run(askSwap, { swapId: draftId(), ...asked }, self(0))).rejects.toMatchObject({
    code: 'roster.protected',
  });
  const change = { siteId, month, changes: [put(0, '09', ['N'])], reason: '试一试' };
  await expect(contractor.run(changeRoster, change)).resolves.toMatchObject({
    ...{ saved: 0, refused: [{ code: 'roster.protected' }] },
  });
  const cover = { shiftId: at('09', 'N'), guardId: guard(0), reason: '顶岗' };
  await expect(contractor.run(coverShift, cover)).rejects.toMatchObject({ code: 'roster.protected' });
});

it('offers an open shift in fair order; of two yeses at once exactly one has it, the first in order', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guard, put, self, shifts } = await openSite(contractor);
  // The one who already works nights comes last.
  const changes = [put(0, '05', ['N']), put(1, '20', ['D'])];
  await contractor.run(changeRoster, { siteId, month, changes });
  await contractor.run(publishRoster, { siteId, month, approval: '演练' });
  const at = await shifts();
  const offer = { shiftId: at('10', 'N'), perRound: 2, answerMinutes: 60, reason: '夜班缺人' };
  const { offerId, people } = await contractor.run(openOffer, offer);
  expect(people).toBe(4);
  await expect(contractor.run(openOffer, offer)).rejects.toMatchObject({ code: 'roster.offer-runs' });
  const linesOf = async () =>
    (await contractor.run(listOffers, { siteId })).offers.find((one) => one.offerId === offerId)?.lines ?? [];
  expect((await linesOf()).map((one) => one.name)).toEqual(['张2', '张3', '张1', '张0']);
  expect((await linesOf()).filter((one) => one.offeredAt).map((one) => one.name)).toEqual(['张2', '张3']);
  expect(await contractor.run(myOffers, {}, self(0))).toEqual([]);
  const own = async (n: number) => (await contractor.run(myOffers, {}, self(n)))[0];
  const lines = [(await own(2))?.lineId, (await own(3))?.lineId] as [string, string];
  await contractor.run(seeOffer, { offerLineId: lines[0] }, self(2));
  await expect(
    contractor.run(answerOffer, { offerLineId: lines[0], answer: 'yes' }, self(3)),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
  // The later in order answers as well, at the same moment; and the jobs run at the same moment too.
  await Promise.all([
    contractor.run(answerOffer, { offerLineId: lines[1], answer: 'yes' }, self(3)),
    contractor.run(answerOffer, { offerLineId: lines[0], answer: 'yes' }, self(2)),
  ]);
  const states = await Promise.all([1, 2, 3].map(() => contractor.run(moveOffer, { offerId })));
  expect(states.map((one) => one.state)).toEqual(['filled', 'filled', 'filled']);
  expect(await cellsOf(contractor, siteId, guard(2))).toEqual(['10N']);
  expect(await cellsOf(contractor, siteId, guard(3))).toEqual([]);
  expect((await linesOf()).map((one) => one.outcome)).toEqual(['taken', 'beaten', 'over', 'over']);
  await expect(
    contractor.run(answerOffer, { offerLineId: lines[1], answer: 'no' }, self(3)),
  ).rejects.toMatchObject({
    code: 'roster.offer-over',
  });
});

it('asks the next round when nobody of the first answers in time, and ends when all were asked', async () => {
  const contractor = await makeContractor(database);
  const { siteId, put, self, shifts } = await openSite(contractor, { guards: 3 });
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '01', ['D'])] });
  await contractor.run(publishRoster, { siteId, month, approval: '演练' });
  const at = await shifts();
  const asked = { shiftId: at('10', 'N'), perRound: 2, answerMinutes: 30, reason: '夜班缺人' };
  const { offerId } = await contractor.run(openOffer, asked);
  expect(await contractor.run(moveOffer, { offerId })).toEqual({ state: 'open' });
  expect(await contractor.run(myOffers, {}, self(0))).toEqual([]);
  contractor.clock.advance({ minutes: 31 });
  expect(await contractor.run(moveOffer, { offerId })).toEqual({ state: 'open' });
  expect(await contractor.run(myOffers, {}, self(0))).toHaveLength(1);
  contractor.clock.advance({ minutes: 31 });
  expect(await contractor.run(moveOffer, { offerId })).toEqual({ state: 'unanswered' });
});

it('puts who floats on a post that is short, and leaves no gap behind him', async () => {
  const contractor = await makeContractor(database);
  const { siteId, guard, put } = await openSite(contractor);
  const floating = { siteId, code: 'F', name: '机动', kind: 'floating', heads: 1, shiftPattern: twelve };
  const { id: floatId } = await contractor.run(addPost, floating);
  const onFloat = { ...put(3, '02', []), to: [{ postId: floatId, code: 'D' }] };
  await contractor.run(changeRoster, { siteId, month, changes: [put(0, '01', ['D']), onFloat] });
  await contractor.run(publishRoster, { siteId, month, approval: '演练' });
  const open = (await contractor.run(getRoster, { siteId, month })).open.find(
    (one) => one.day === '2026-12-02' && one.code === 'D',
  );
  const { candidates } = await contractor.run(coverCandidates, { shiftId: open?.shiftId });
  expect(candidates[0]).toMatchObject({
    guardId: guard(3),
    reasons: [{ code: 'floating' }, { code: 'sameSite' }, { code: 'fewHours' }],
  });
  await contractor.run(coverShift, { shiftId: open?.shiftId, guardId: guard(3), reason: '机动顶岗' });
  const sheet = await contractor.run(getRosterSheet, { siteId, month });
  const { cells } = sheet.guards.find((one) => one.guardId === guard(3)) ?? {};
  expect(cells).toHaveLength(1);
  expect(cells?.[0]?.postId).not.toBe(floatId);
  expect(sheet.shifts.find((one) => one.postId === floatId && one.day === '2026-12-02')?.heads).toBe(0);
});

it('keeps each site’s own calendar and clock: Shanghai and Berlin, a night in which the clock goes back', async () => {
  const contractor = await makeContractor(database);
  const shanghai = await openSite(contractor, { code: 'S' });
  const berlin = await openSite(contractor, { code: 'B', zone: 'Europe/Berlin' });
  const kinds = async (siteId: string, of: string) =>
    new Map((await contractor.run(getRosterSheet, { siteId, month: of })).days.map((one) => [one.day, one]));
  expect((await kinds(shanghai.siteId, '2026-10')).get('2026-10-01')?.isStatutoryHoliday).toBe(true);
  expect((await kinds(berlin.siteId, '2026-10')).get('2026-10-01')?.isStatutoryHoliday).toBe(false);
  expect((await kinds(berlin.siteId, '2026-10')).get('2026-10-03')?.festival).toBe('germanUnity');
  expect((await kinds(berlin.siteId, '2028-10')).get('2028-10-03')?.isPublished).toBe(false);
  for (const [{ siteId, postId, guard }, hours] of [
    [shanghai, 12],
    [berlin, 13],
  ] as const) {
    const change = { guardId: guard(0), day: '2026-10-24', from: [], to: [{ postId, code: 'N' }] };
    await contractor.run(changeRoster, { siteId, month: '2026-10', changes: [change] });
    await contractor.run(publishRoster, { siteId, month: '2026-10', approval: '演练' });
    const [night] = (await contractor.run(getRosterSheet, { siteId, month: '2026-10' })).shifts.filter(
      (one) => one.day === '2026-10-24' && one.code === 'N',
    );
    expect(((night?.endsAt.getTime() ?? 0) - (night?.startsAt.getTime() ?? 0)) / 3_600_000).toBe(hours);
  }
});
