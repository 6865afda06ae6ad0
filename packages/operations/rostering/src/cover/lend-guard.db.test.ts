import { addPost, createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { registerGuard } from '@zhiqin/workforce';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  answerLoan,
  askLoan,
  changeRoster,
  coverCandidates,
  coverShift,
  endLoan,
  endLoanTask,
  getRosterSheet,
  listLoans,
  listOpenShifts,
  openCover,
  publishRoster,
} from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const month = '2026-12';
const night = [{ code: 'N', startTime: '19:00', endTime: '07:00' }];

/** Site A whose night of the 10th nobody has; site B with a man at rest and one of its reserve. 18:00 of the 10th. */
async function twoSites() {
  const contractor = await makeContractor(database, '2026-12-10T18:00:00+08:00');
  const place = async (code: string, kind: 'gate' | 'floating') => {
    const name = `项目${code}`;
    const { id: siteId } = await contractor.run(createSite, {
      ...{ code, name, siteType: 'office', zone: 'Asia/Shanghai' },
    });
    const { id: postId } = await contractor.run(addPost, {
      ...{ siteId, code: 'P1', name: '岗', kind, heads: 1, shiftPattern: night },
    });
    return { siteId, postId };
  };
  const [a, b] = [await place('A', 'gate'), await place('B', 'floating')];
  const hire = async (staffNo: string, siteId: string, isCertified = true) => {
    const { id } = await contractor.run(registerGuard, {
      ...{ siteIds: [siteId], staffNo, name: `张${staffNo}`, rank: 'guard', joinedOn: '2025-01-01' },
      certificates: isCertified
        ? [{ kind: 'guard', certificateNo: `C${staffNo}`, issuedOn: '2024-01-01' }]
        : [],
    });
    return id;
  };
  const ids = {
    own: await hire('1', a.siteId),
    resting: await hire('2', b.siteId),
    reserve: await hire('3', b.siteId),
    unfit: await hire('4', b.siteId, false),
  };
  const put = (guardId: string, postId: string, day: string) => ({
    ...{ guardId, day, from: [], to: [{ postId, code: 'N' }] },
  });
  for (const { siteId, changes } of [
    { siteId: a.siteId, changes: [put(ids.own, a.postId, '2026-12-11')] },
    { siteId: b.siteId, changes: [put(ids.reserve, b.postId, '2026-12-10')] },
  ]) {
    await contractor.run(changeRoster, { siteId, month, changes });
    await contractor.run(publishRoster, { siteId, month });
  }
  const captain = contractor.member('captain', { displayName: '高队', sites: [a.siteId] });
  const { open } = await contractor.run(listOpenShifts, { siteId: a.siteId }, captain);
  const shiftId = open.find((one) => one.day === '2026-12-10')?.shiftId as string;
  await contractor.run(openCover, { shiftId }, captain);
  const sitesOf = async (guardId: string) => {
    const rows = await database.owner`
      select g.site_ids, f.site_ids as file, m.site_ids as membership from guard g
      join guard_file f on f.tenant_id = g.tenant_id and f.guard_id = g.id
      join membership m on m.tenant_id = g.tenant_id and m.person_id = g.id
      where g.tenant_id = ${contractor.tenantId} and g.id = ${guardId}`;
    const { site_ids: guard, file, membership } = rows[0] as Record<string, string[]>;
    expect([file, membership]).toEqual([guard, guard]);
    return guard;
  };
  return { contractor, a, b, ids, captain, shiftId, sitesOf };
}

it('the captain brings over a man of another site for the night, and he is back by himself after it', async () => {
  const { contractor, a, b, ids, captain, shiftId, sitesOf } = await twoSites();
  const { candidates } = await contractor.run(coverCandidates, { shiftId }, captain);
  expect(candidates.find((one) => one.guardId === ids.resting)).toMatchObject({
    isHere: false,
    siteName: '项目B',
  });
  // Whom a rule keeps off the shift is not moved there either.
  const assign = (guardId: string) =>
    contractor.run(coverShift, { shiftId, guardId, reason: '顶班' }, captain);
  await expect(assign(ids.unfit)).rejects.toMatchObject({ code: 'roster.ineligible' });
  expect(await sitesOf(ids.unfit)).toEqual([b.siteId]);

  expect(await assign(ids.resting)).toEqual({ name: '张2', isFull: true });
  // His own site still settles his month.
  expect(await sitesOf(ids.resting)).toEqual([b.siteId, a.siteId]);
  const { lent } = await contractor.run(listOpenShifts, { siteId: a.siteId }, captain);
  expect(lent).toMatchObject([{ name: '张2', untilAt: new Date('2026-12-11T19:00:00+08:00') }]);
  const loanId = lent[0]?.loanId as string;
  const [due] = await database.owner`
    select due_at from deadline where tenant_id = ${contractor.tenantId} and task = ${endLoanTask} and key = ${loanId}`;
  expect(due?.due_at).toEqual(lent[0]?.untilAt);

  // While his shift is to come nobody sends him away, and another captain not at all.
  expect(await contractor.run(endLoan, { loanId }, captain)).toEqual({
    staysUntil: new Date('2026-12-11T19:00:00+08:00'),
  });
  const stranger = contractor.member('captain', { sites: [b.siteId] });
  await expect(contractor.run(endLoan, { loanId }, stranger)).rejects.toMatchObject({ code: 'not-found' });
  contractor.clock.advance({ hours: 25 });
  expect(await contractor.run(endLoan, { loanId })).toEqual({ staysUntil: null });
  expect(await contractor.run(endLoan, { loanId })).toEqual({ staysUntil: null });
  expect(await sitesOf(ids.resting)).toEqual([b.siteId]);
  expect((await contractor.run(listOpenShifts, { siteId: a.siteId }, captain)).lent).toEqual([]);
  // What he stood stays on the roster.
  const sheet = await contractor.run(getRosterSheet, { siteId: a.siteId, month }, captain);
  expect(sheet.guards.find((one) => one.guardId === ids.resting)?.cells).toMatchObject([
    { day: '2026-12-10', code: 'N' },
  ]);
});

it('the reserve of another site is first on the list; coming over closes its floating place behind him', async () => {
  const { contractor, a, b, ids, captain, shiftId, sitesOf } = await twoSites();
  const { candidates } = await contractor.run(coverCandidates, { shiftId }, captain);
  expect(candidates[0]).toMatchObject({ guardId: ids.reserve, isHere: false });
  expect(candidates[0]?.reasons.map((why) => why.code)).toContain('floating');
  await contractor.run(coverShift, { shiftId, guardId: ids.reserve, reason: '顶班' }, captain);
  expect(await sitesOf(ids.reserve)).toEqual([b.siteId, a.siteId]);
  const reserve = await contractor.run(getRosterSheet, { siteId: b.siteId, month });
  expect(reserve.guards.find((one) => one.guardId === ids.reserve)?.cells).toEqual([]);
  expect(reserve.shifts.find((one) => one.day === '2026-12-10')?.heads).toBe(0);
  expect(reserve.changes.map(({ kind, reason, changerName }) => [kind, reason, changerName])).toEqual([
    ['withdrawn', '顶班', '高队'],
  ]);
});

it('his own site is asked and agrees; in an emergency he goes without its word, which stays on the record', async () => {
  const { contractor, a, b, ids, captain, shiftId } = await twoSites();
  const home = contractor.member('captain', { displayName: '钱队', sites: [b.siteId] });
  const stateOf = async (guardId: string) => {
    const { candidates } = await contractor.run(coverCandidates, { shiftId }, captain);
    return candidates.find((one) => one.guardId === guardId)?.consent?.state;
  };
  const loansOf = (siteId: string, actor = home) => contractor.run(listLoans, { siteId }, actor);
  const ask = (guardId: string) => contractor.run(askLoan, { shiftId, guardId }, captain);
  for (const [actor, sites] of [
    [home, [b.siteId]],
    [captain, [a.siteId]],
  ] as const)
    await database.owner`insert into membership ${database.owner({
      ...{ tenant_id: contractor.tenantId, id: actor.membershipId, role: 'captain', display_name: '队长' },
      ...{ all_sites: false, site_ids: [...sites], client_ids: [], created_at: contractor.clock.now() },
    })}`;
  const noticesTo = async (actor: { membershipId: string }) => {
    const rows = await database.owner`
      select template from inbox_item where membership_id = ${actor.membershipId} order by created_at`;
    return rows.map((row) => row.template).filter((template) => /loan|Lent/.test(template));
  };

  expect(await stateOf(ids.resting)).toBe('unasked');
  expect([await ask(ids.resting), await ask(ids.resting)]).toEqual([{ state: 'asked' }, { state: 'asked' }]);
  // Not of his own people, and nobody a rule keeps off the shift.
  for (const nobody of [ids.own, ids.unfit])
    await expect(ask(nobody)).rejects.toMatchObject({ code: 'not-found' });
  expect(await stateOf(ids.resting)).toBe('asked');
  const [asked] = (await loansOf(b.siteId)).lent;
  expect(asked).toMatchObject({
    name: '张2',
    askerName: '高队',
    answer: null,
    wentAt: null,
    site: { name: '项目A' },
  });
  const answer = (say: 'agreed' | 'declined', reason: string | null, actor = home) =>
    contractor.run(answerLoan, { consentId: asked?.consentId as string, answer: say, reason }, actor);
  // Whoever asked does not answer for the other site, and to decline one says why.
  await expect(answer('agreed', null, captain)).rejects.toMatchObject({ code: 'not-found' });
  await expect(answer('declined', ' ')).rejects.toMatchObject({ code: 'input.invalid' });
  contractor.clock.advance({ minutes: 10 });
  expect(await answer('agreed', null)).toEqual({ answer: 'agreed' });
  await expect(answer('declined', '反悔')).rejects.toMatchObject({ code: 'roster.loan-answered' });
  expect(await stateOf(ids.resting)).toBe('agreed');

  // The one who is asked and declined: he may be brought over tonight all the same, and both sites read what happened.
  await ask(ids.reserve);
  const open = (await loansOf(b.siteId)).lent.find((one) => one.name === '张3');
  await contractor.run(
    answerLoan,
    { consentId: open?.consentId as string, answer: 'declined', reason: '自己也缺人' },
    home,
  );
  await expect(ask(ids.reserve)).rejects.toMatchObject({ code: 'roster.loan-declined' });
  await contractor.run(coverShift, { shiftId, guardId: ids.reserve, reason: '顶班' }, captain);
  const expected = {
    name: '张3',
    answer: 'declined',
    answererName: '钱队',
    answerReason: '自己也缺人',
    wentWithout: true,
  };
  expect((await loansOf(b.siteId)).lent[0]).toMatchObject(expected);
  expect((await loansOf(a.siteId, captain)).borrowed[0]).toMatchObject(expected);
  expect(await noticesTo(home)).toEqual(['loanAsked', 'loanAsked', 'guardLentUnasked']);
  expect(await noticesTo(captain)).toEqual(['loanAgreed', 'loanDeclined']);
});

it('whoever leads both sites, or the office, answers himself; unasked he goes tonight only, and is answered for after', async () => {
  const { contractor, a, b, ids, captain, shiftId } = await twoSites();
  await contractor.run(coverShift, { shiftId, guardId: ids.resting, reason: '顶班' }, captain);
  const home = contractor.member('captain', { displayName: '钱队', sites: [b.siteId] });
  const loans = async () => (await contractor.run(listLoans, { siteId: b.siteId }, home)).lent;
  expect(await loans()).toMatchObject([{ wentWithout: true, answer: null }]);
  contractor.clock.advance({ hours: 1 });
  const [{ consentId } = { consentId: '' }] = await loans();
  await contractor.run(answerLoan, { consentId, answer: 'agreed', reason: '事后同意' }, home);
  // Agreed afterwards is not agreed before.
  expect(await loans()).toMatchObject([{ wentWithout: true, answer: 'agreed' }]);

  await contractor.run(changeRoster, {
    ...{ siteId: a.siteId, month, reason: '调整' },
    changes: [
      {
        ...{ guardId: ids.own, day: '2026-12-11', to: [] },
        from: [{ postId: a.postId, code: 'N' }],
      },
    ],
  });
  const [later] = await database.owner`
    select id from shift where tenant_id = ${contractor.tenantId} and site_id = ${a.siteId} and day = '2026-12-20'`;
  const far = { shiftId: later?.id as string, guardId: ids.reserve, reason: '顶班' };
  await expect(contractor.run(coverShift, far, captain)).rejects.toMatchObject({
    code: 'roster.loan-unasked',
  });
  const both = contractor.member('captain', { displayName: '孙队', sites: [a.siteId, b.siteId] });
  expect(await contractor.run(coverShift, far, both)).toMatchObject({ isFull: true });
  expect((await loans())[0]).toMatchObject({
    name: '张3',
    answer: 'agreed',
    answererName: '孙队',
    wentWithout: false,
  });
});

it('by PIN on the phone: who leads his site tonight answers for tonight, and nobody who is only lent there', async () => {
  const { contractor, a, b, ids, captain, shiftId } = await twoSites();
  const leader = (personId: string, sites: string[]) =>
    contractor.member('squad_leader', { displayName: '吴班', personId, sites });
  const home = leader(ids.reserve, [b.siteId]);
  const loansOf = (actor = home) => contractor.run(listLoans, { siteId: b.siteId }, actor);
  await contractor.run(askLoan, { shiftId, guardId: ids.resting }, captain);
  const { consentId } = (await loansOf()).lent[0] ?? { consentId: '' };
  const say = (answer: 'agreed' | 'declined', reason: string | null, actor = home) =>
    contractor.run(answerLoan, { consentId, answer, reason }, actor);
  // The borrowing site's leader, also while he himself helps out at the home site, has no say there.
  for (const [personId, sites] of [
    [ids.own, [a.siteId]],
    [ids.unfit, [a.siteId, b.siteId]],
  ] as const) {
    const other = leader(personId, [...sites]);
    await database.owner`insert into guard_loan ${database.owner({
      ...{ tenant_id: contractor.tenantId, id: crypto.randomUUID().replace(/^(.{14})./, '$17') },
      ...{ site_id: b.siteId, guard_id: personId, home_site_id: a.siteId },
      ...{ lent_at: contractor.clock.now(), until_at: new Date('2026-12-12T00:00:00Z') },
    })}`;
    await expect(say('agreed', null, other)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect((await loansOf()).lent).toMatchObject([{ mayAnswer: true }]);
  await expect(say('declined', null)).rejects.toMatchObject({ code: 'input.invalid' });
  expect(await say('declined', '明早还有班')).toEqual({ answer: 'declined' });
  expect((await loansOf()).lent).toMatchObject([
    { mayAnswer: false, answer: 'declined', answererName: '吴班', answerReason: '明早还有班' },
  ]);
  // A loan that was made and is over is the captain's and the office's to answer for, by daylight.
  await contractor.run(coverShift, { shiftId, guardId: ids.resting, reason: '顶班' }, captain);
  await database.owner`update guard_loan_consent set answer = null where tenant_id = ${contractor.tenantId}`;
  contractor.clock.advance({ hours: 14 });
  expect((await loansOf()).lent).toMatchObject([{ wentWithout: true, mayAnswer: false }]);
  await expect(say('agreed', null)).rejects.toMatchObject({ code: 'not-found' });
  const byDay = contractor.member('captain', { displayName: '钱队', sites: [b.siteId] });
  expect((await loansOf(byDay)).lent).toMatchObject([{ mayAnswer: true }]);
  expect(await say('agreed', '事后同意', byDay)).toEqual({ answer: 'agreed' });
});
