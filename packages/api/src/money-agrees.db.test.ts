import { type Actor, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { device, tenant } from '@zhiqin/access/schema';
import { adoptTemplateBindings, importRegulation, publishRegulation } from '@zhiqin/adoption';
import { agreeStatement, decideDeduction, draftStatement, sendStatement, setRateCard } from '@zhiqin/billing';
import { evaluateSiteDays, listResults } from '@zhiqin/compliance';
import { deviceReport, presenceSpan } from '@zhiqin/duty/schema';
import { approveHours, computeHours } from '@zhiqin/hours';
import { addDays, addMonths, daysOfMonth, ratioFen, uuidv7, windowAt } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { ruleDocumentText } from '@zhiqin/regulations';
import { scoreOf } from '@zhiqin/regulations/rules';
import { type MonthlyReport, previewMonthlyReport } from '@zhiqin/reports';
import { assignment, rosterPublication, shift } from '@zhiqin/rostering/schema';
import { addPost, createClient, createSite } from '@zhiqin/sites';
import { contract } from '@zhiqin/sites/schema';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { guard } from '@zhiqin/workforce/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

let database: TestDatabase;
beforeAll(async () => {
  usePrivacyKey(new Uint8Array(32).fill(7));
  database = await testDatabase();
});
afterAll(() => database.drop());

const zone = 'Asia/Shanghai';
const patterns = [
  { code: 'D', startTime: '08:00', endTime: '20:00' },
  { code: 'N', startTime: '20:00', endTime: '08:00' },
] as const;
/** What the report shows the client, and what the contract deducts for. */
const control = 'R01';
const [eachBasisPoints, capBasisPoints, rateFen] = [130, 400, 3_333];

interface Stood {
  /** Days from the month's first, or from its last: those beside the turn of the month come often. */
  day: { from: 'first' | 'last'; days: number };
  post: number;
  pattern: number;
  /** Seconds after the shift began and before it ended; null: nobody came. */
  stay: { late: number; early: number } | null;
}
const stood = fc.record({
  day: fc.oneof(
    fc.record({ from: fc.constant('first' as const), days: fc.integer({ min: 1, max: 26 }) }),
    fc.record({
      from: fc.constantFrom('first' as const, 'last' as const),
      days: fc.integer({ min: -1, max: 1 }),
    }),
  ),
  post: fc.integer({ min: 0, max: 1 }),
  pattern: fc.integer({ min: 0, max: 1 }),
  stay: fc.option(
    fc.record({
      late: fc.integer({ min: -50 * 60, max: 200 * 60 }),
      early: fc.integer({ min: -45 * 60, max: 200 * 60 }),
    }),
    { freq: 4 },
  ),
});
const lived = fc.record({
  month: fc.constantFrom('2026-02', '2026-05', '2026-10'),
  of: fc.constantFrom('post' as const, 'site' as const),
  shifts: fc.uniqueArray(stood, {
    minLength: 4,
    maxLength: 14,
    selector: ({ day, post, pattern }) => `${day.from} ${day.days} ${post} ${pattern}`,
  }),
});

/** A site whose two posts were stood at so, its verdicts given, its hours worked out and its contract priced by the hour. */
async function live(month: string, of: 'post' | 'site', shifts: readonly Stood[]) {
  const { db } = database;
  const months = [-1, 0, 1].map((by) => addMonths(month, by));
  const clock = testClock(`${month}-01T00:00:00+08:00`);
  const tenantId = uuidv7();
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  const run = <I, O>(use: UseCase<I, O>, input: unknown, actor: Actor = systemActor(tenantId)) =>
    execute(use, { db, clock, actor, language: 'zh-CN', requestId: 'test' }, input);
  const createdAt = new Date('2025-01-01T00:00:00Z');
  await db.write(wall, (tx) =>
    tx.insert(tenant).values({
      ...{ id: tenantId, slug: tenantId, name: '安衡保安', operatorKind: 'contractor', zone, createdAt },
      languages: ['zh-CN', 'en'],
    }),
  );
  const { id: clientId } = await run(createClient, { code: 'C1', name: '业主委员会' });
  const { id: siteId } = await run(createSite, {
    ...{ code: 'BJHY', name: '滨江花园', siteType: 'residential', zone, clientId },
  });
  const contractId = uuidv7();
  const postIds: string[] = [];
  for (const code of ['G1', 'G2']) {
    const post = { siteId, code, name: `${code} 岗`, kind: 'gate', heads: 1, shiftPattern: patterns };
    postIds.push((await run(addPost, post)).id);
  }
  const { regulations } = await run(importRegulation, {
    ...{ siteId, code: 'MAIN', fileName: '制度.txt', language: 'zh-CN' },
    document: { text: ruleDocumentText('residential', 'zh-CN') },
  });
  const versionId = regulations[0]?.versionId;
  await run(adoptTemplateBindings, { versionId, controls: [control] });
  await run(publishRegulation, { versionId, effectiveOn: `${month}-01`, skipReason: '沿用纸面制度' });
  await db.write(wall, async (tx) => {
    await tx.insert(contract).values({
      ...{
        tenantId,
        id: contractId,
        clientId,
        contractNo: 'AH-14',
        title: '保安服务合同',
        siteIds: [siteId],
      },
      ...{ startsOn: '2026-01-01', endsOn: '2026-12-31', state: 'active', createdAt },
    });
    await tx
      .insert(rosterPublication)
      .values(months.map((of) => ({ tenantId, id: uuidv7(), siteId, month: of, publishedAt: createdAt })));
    const guards = new Map<string, string>();
    const phones: string[] = [];
    for (const [at, postId] of postIds.entries()) {
      const deviceId = uuidv7();
      phones.push(deviceId);
      await tx.insert(device).values({
        ...{ tenantId, id: deviceId, siteId, postId, kind: 'site', label: `${at + 1} 号手机`, publicKey: {} },
        ...{ verifierSalt: '', enrolledAt: createdAt },
      });
      for (const pattern of patterns.keys()) {
        const id = uuidv7();
        guards.set(`${at} ${pattern}`, id);
        await tx.insert(guard).values({
          ...{ tenantId, id, siteIds: [siteId], staffNo: `S${at}${pattern}`, name: '周敏', pinyin: 'zhou' },
          ...{ rank: 'guard', joinedOn: '2025-01-01', createdAt },
        });
      }
    }
    for (const { day: date, post, pattern, stay } of shifts) {
      const day = addDays(date.from === 'first' ? `${month}-01` : lastOf(month), date.days);
      const { code, startTime, endTime } = patterns[pattern] as (typeof patterns)[number];
      const { startsAt, endsAt } = windowAt(day, startTime, endTime, zone);
      const [shiftId, guardId] = [uuidv7(), guards.get(`${post} ${pattern}`) as string];
      const postId = postIds[post] as string;
      const deviceId = phones[post] as string;
      await tx
        .insert(shift)
        .values({ tenantId, id: shiftId, siteId, postId, day, code, startsAt, endsAt, heads: 1 });
      await tx
        .insert(assignment)
        .values({ tenantId, id: uuidv7(), siteId, shiftId, guardId, startsAt, endsAt });
      await tx.insert(deviceReport).values({
        ...{ tenantId, id: uuidv7(), siteId, deviceId, statedLastSeq: 0, contiguousSeq: 0 },
        heardAt: new Date(endsAt.getTime() + 3_600_000),
      });
      if (!stay) continue;
      await tx.insert(presenceSpan).values({
        ...{ tenantId, id: uuidv7(), siteId, postId, personId: guardId, shiftId, deviceId, identity: 'pin' },
        fromAt: new Date(startsAt.getTime() + stay.late * 1000),
        toAt: new Date(endsAt.getTime() - stay.early * 1000),
        ...{ openingEntryId: uuidv7(), closingEntryId: uuidv7() },
      });
    }
  });
  const last = lastOf(month);
  clock.set(`${addDays(last, 3)}T00:00:00Z`);
  await run(evaluateSiteDays, { siteId, fromDay: `${month}-01`, toDay: last });
  for (const of of months) await run(computeHours, { siteId, month: of });
  await run(approveHours, { siteId, month });
  const posts = postIds.map((postId) => ({
    ...{ postId, siteId, basis: 'hour' as const, rateFen, minutesPerDay: 1_440, shortfall: 'shown' as const },
  }));
  const rule = { key: 'manned', controlCode: control, postId: null, of, clause: '缺岗一次扣一次' };
  await run(setRateCard, {
    ...{ contractId, fromDay: '2026-01-01' },
    terms: {
      ...{ currency: 'CNY', pricesIncludeTax: true, taxKey: 'cn-general', posts },
      ...{ nightPercent: 120, holidayPercent: 300, overtimePercent: null, items: [] },
      ...{ minimumFen: null, maximumFen: null, increaseCapBasisPoints: null },
      deductionRules: [{ ...rule, basisPointsEach: eachBasisPoints, capBasisPoints }],
      ...{ deductsAppraisal: true, paymentDays: 30 },
    },
  });
  const finance: MemberActor = {
    ...{ kind: 'member', role: 'finance', tenantId, membershipId: uuidv7(), accountId: null, personId: null },
    ...{ sites: 'all', clientIds: [], displayName: '钱文', sessionId: null },
  };
  return { siteId, run, finance };
}

const lastOf = (month: string) => daysOfMonth(month).at(-1) as string;
const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((all, row) => all + of(row), 0);

it('report, score, deduction and statement agree to the unit, whatever the month', async () => {
  await fc.assert(
    fc.asyncProperty(lived, async ({ month, of, shifts }) => {
      const { siteId, run, finance } = await live(month, of, shifts);
      // What is attached to the file, read back as whoever checks it does.
      const report = JSON.parse(
        JSON.stringify((await run(previewMonthlyReport, { siteId, month })).report),
      ) as MonthlyReport;
      let drafted = await run(draftStatement, { siteId, month }, finance);
      const { statementId } = drafted;
      for (const { key, amountFen } of drafted.data.deductions) {
        const decided = { statementId, key, amountFen, decision: 'confirmed' };
        await run(decideDeduction, decided, finance);
      }
      drafted = await run(draftStatement, { siteId, month }, finance);
      const { data } = drafted;
      // Nothing sent, no money in the report; then the statement's own, to the unit.
      const money = async () =>
        (await run(previewMonthlyReport, { siteId, month })).report.serviceLevel?.statement;
      expect(report.serviceLevel?.statement).toBeNull();
      expect(await money()).toBeNull();
      const named = { statementId, digest: drafted.digest };
      await run(agreeStatement, named, finance);
      expect(await money()).toBeNull();
      await run(sendStatement, named, finance);
      const paid = await money();
      const codeOf = new Map(data.posts.map((one) => [one.id, one.code]));

      // Hours: rostered, stood within the shift and missing, of each post, are the report's; and what was stood is what is charged.
      for (const match of data.match) {
        const told = report.coverage.posts.find((one) => one.code === codeOf.get(match.postId));
        expect({
          contracted: match.rosteredMinutes,
          missing: match.notStoodMinutes,
          worked: match.billedMinutes,
        }).toEqual({
          contracted: told?.contractedMinutes ?? 0,
          missing: told?.unmannedMinutes ?? 0,
          worked: told?.workedMinutes ?? 0,
        });
      }
      expect(sum(data.match, (one) => one.billedMinutes)).toBe(report.coverage.workedMinutes);
      expect(report.serviceLevel?.provenMinutes).toBe(report.coverage.workedMinutes);

      // Breaches: as many as the report counts are behind the deductions, and the score follows from its own counts.
      const rule = data.deductions.filter((one) => one.source === 'rule');
      const feeOf = (postId: string | null) =>
        sum(
          data.lines.filter((line) => line.kind === 'hours' && (!postId || line.postId === postId)),
          (line) => line.amountFen,
        );
      const range = { siteId, fromDay: `${month}-01`, toDay: daysOfMonth(month).at(-1) as string };
      const breached = await run(listResults, { ...range, verdict: 'breached', limit: 500 });
      const counted = report.verdict.score.controls.find((one) => one.key === control);
      expect(counted?.breached ?? 0).toBe(breached.length);
      // Of a post that is charged nothing nothing can be taken.
      const taken = breached.filter((one) => feeOf(of === 'post' ? one.postId : null) > 0);
      expect(sum(rule, (one) => one.count)).toBe(taken.length);
      const again = scoreOf(
        report.verdict.score.controls.flatMap(({ key: code, met, breached, unproven }) => [
          { code, verdict: 'met' as const, count: met },
          { code, verdict: 'breached' as const, count: breached },
          { code, verdict: 'unproven' as const, count: unproven },
        ]),
      );
      expect(report.verdict.score.score).toBe(again.score);

      // Money: each deduction is its breaches' share of what its post is charged, and all of it is the statement's total.
      for (const one of rule) {
        const share = Math.min(one.count * eachBasisPoints, capBasisPoints);
        expect(one.amountFen).toBe(ratioFen(feeOf(one.postId), share, 10_000));
      }
      expect(data.totals.deductionsFen).toBe(-sum(rule, (one) => one.amountFen) || 0);
      expect(data.totals.linesFen).toBe(sum(data.lines, (line) => line.amountFen));
      expect(data.totals.grossFen).toBe(data.totals.netFen + data.totals.taxFen);
      expect(paid).toMatchObject({ state: 'sent', revision: 1, digest: drafted.digest, ...data.totals });
      expect(paid?.deductions.map(({ source, amountFen }) => ({ source, amountFen }))).toEqual(
        data.deductions.map(({ source, amountFen }) => ({ source, amountFen })),
      );
      expect(sum(paid?.deductions ?? [], (one) => one.amountFen)).toBe(-data.totals.deductionsFen || 0);
    }),
    // Each run lives a month in the database; the full run lives forty.
    { numRuns: process.env.ZHIQIN_TEST_SIZE === 'full' ? 40 : 4, endOnFailure: true },
  );
}, 120_000);
