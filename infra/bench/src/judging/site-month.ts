import { device } from '@zhiqin/access/schema';
import { adoptTemplateBindings, importRegulation, publishRegulation } from '@zhiqin/adoption';
import type { Database } from '@zhiqin/db';
import { deviceReport, patrolRound, presenceSpan, visit } from '@zhiqin/duty/schema';
import { addDays, type Day, instantAt, uuidv7 } from '@zhiqin/kernel';
import { ruleDocumentText } from '@zhiqin/regulations';
import { assignment, shift } from '@zhiqin/rostering/schema';
import type { BenchSite, Company } from '../company.ts';

export interface SiteMonth {
  siteId: string;
  fromDay: Day;
  toDay: Day;
  /** Rows it was given. */
  rows: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const shiftStarts = ['07:00', '15:00', '23:00'] as const;
const zone = 'Asia/Shanghai';
const isOnTime = (round: number) => round % 7 !== 3;

/**
 * Thirty days of a site as they are judged: two posts with three shifts a day, everybody's stays, four rounds a
 * patrol shift (some missed), two dozen visitors a day (some passes never returned), phones heard every ten minutes.
 */
export async function fillSiteMonth(
  { tenantId, run }: Company,
  db: Database,
  site: BenchSite,
  fromDay: Day,
): Promise<SiteMonth> {
  const { siteId, gate, patrol, guards, checkpointIds } = site;
  await adopt({ tenantId, run }, siteId, fromDay);
  const common = { tenantId, siteId };
  const toDay = addDays(fromDay, 29);
  const enrolledAt = instantAt(fromDay, '00:00', zone);
  const phones = new Map([gate, patrol].map((postId) => [postId, uuidv7()]));
  const tables = {
    shifts: [] as (typeof shift.$inferInsert)[],
    assignments: [] as (typeof assignment.$inferInsert)[],
    spans: [] as (typeof presenceSpan.$inferInsert)[],
    rounds: [] as (typeof patrolRound.$inferInsert)[],
    visits: [] as (typeof visit.$inferInsert)[],
    reports: [] as (typeof deviceReport.$inferInsert)[],
  };
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) {
    for (const [turn, time] of shiftStarts.entries()) {
      const startsAt = instantAt(day, time, zone);
      const at = (minutes: number) => new Date(startsAt.getTime() + minutes * minuteMs);
      const endsAt = at(8 * 60);
      for (const [place, postId] of [gate, patrol].entries()) {
        const shiftId = uuidv7();
        const deviceId = phones.get(postId) as string;
        const guardId = guards[place * 3 + turn] as string;
        const window = { startsAt, endsAt };
        tables.shifts.push({
          ...common,
          id: shiftId,
          postId,
          day,
          code: 'DEN'[turn] as string,
          ...window,
          heads: 1,
        });
        tables.assignments.push({ ...common, id: uuidv7(), shiftId, guardId, ...window });
        const who = { postId, personId: guardId, shiftId, deviceId };
        const ends = { openingEntryId: uuidv7(), closingEntryId: uuidv7(), identity: 'pin' };
        tables.spans.push({ ...common, ...who, id: uuidv7(), fromAt: at(-2), toAt: at(480), ...ends });
        for (let minutes = 0; minutes < 480; minutes += 10) {
          const heard = { heardAt: at(minutes), statedLastSeq: 0, contiguousSeq: 0 };
          tables.reports.push({ ...common, id: uuidv7(), deviceId, ...heard });
        }
        if (postId !== patrol) continue;
        for (let i = 0; i < 4; i++) {
          if (!isOnTime(tables.rounds.length + i)) continue;
          tables.rounds.push({
            ...common,
            ...who,
            id: uuidv7(),
            roundId: uuidv7(),
            startedAt: at(20 + i * 110),
            endedAt: at(45 + i * 110),
            plannedPoints: checkpointIds.length,
            scannedPoints: checkpointIds.length,
            missedPointIds: [],
            missed: [],
            isInOrder: null,
            entryIds: [uuidv7(), uuidv7()],
          });
        }
      }
      for (let i = 0; i < 8; i++) {
        const isReturned = tables.visits.length % 41 !== 7;
        tables.visits.push({
          ...common,
          id: uuidv7(),
          visitId: uuidv7(),
          visitorKind: 'visitor',
          passNo: String(100 + i),
          admittedAt: at(15 + i * 50),
          admitPostId: gate,
          admitEntryId: uuidv7(),
          admittedBy: guards[turn] as string,
          isHostConfirmed: true,
          isNoticeGiven: true,
          absentFields: [],
          leftAt: isReturned ? at(45 + i * 50) : null,
          leavePostId: isReturned ? gate : null,
          leaveEntryId: isReturned ? uuidv7() : null,
          isPassReturned: isReturned ? true : null,
        });
      }
    }
  }
  const wall = { tenantId, audience: 'staff', sites: 'all', clientIds: [], personId: null } as const;
  await db.write(wall, async (tx) => {
    for (const [postId, id] of phones) {
      const known = { kind: 'site', label: id.slice(-4), publicKey: {}, verifierSalt: '', enrolledAt };
      await tx.insert(device).values({ ...common, id, postId, ...known });
    }
    await tx.insert(shift).values(tables.shifts);
    await tx.insert(assignment).values(tables.assignments);
    await tx.insert(presenceSpan).values(tables.spans);
    await tx.insert(patrolRound).values(tables.rounds);
    await tx.insert(visit).values(tables.visits);
    for (let i = 0; i < tables.reports.length; i += 2000) {
      await tx.insert(deviceReport).values(tables.reports.slice(i, i + 2000));
    }
  });
  const rows = Object.values(tables).reduce((sum, list) => sum + list.length, 0);
  return { siteId, fromDay, toDay, rows };
}

/** What the rows of the month are judged by. */
const judgedControls = ['R01', 'H01', 'H02', 'H03', 'T01', 'T02', 'T03', 'V01', 'V04', 'F05', 'P01', 'K09'];

/** The regulation that the residential template proposes, in force from a day. */
async function adopt({ run }: Company, siteId: string, effectiveOn: Day): Promise<void> {
  const before = { now: () => new Date(instantAt(effectiveOn, '00:00', zone).getTime() - hourMs) };
  const document = { text: ruleDocumentText('residential', 'zh-CN') };
  const input = { siteId, code: 'MAIN', fileName: '制度.txt', language: 'zh-CN', document };
  const { regulations } = await run(importRegulation, input, before);
  const versionId = regulations[0]?.versionId;
  await run(adoptTemplateBindings, { versionId, controls: judgedControls }, before);
  await run(publishRegulation, { versionId, effectiveOn, skipReason: '沿用纸面制度' }, before);
}
