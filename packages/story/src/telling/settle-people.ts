import type { MemberActor } from '@zhiqin/access';
import {
  answerContest,
  confirmHours,
  contestHours,
  correctDay,
  getGuardMonth,
  getSiteHours,
  myHours,
} from '@zhiqin/hours';
import { addDays, addMonths, type Day, timeOf } from '@zhiqin/kernel';
import { coverShift, decideLeave, getRoster, listLeave, requestLeave } from '@zhiqin/rostering';
import { captainLogin } from '../world/contractor.ts';
import { doAt } from './environment.ts';
import { type MonthOfSite, memberOf } from './turn-month.ts';

const minute = 60_000;
/** Stayed on, by the guard's word and the camera's. */
const stayedMinutes = 40;
const confirming = 8;

/**
 * What people say about the month that is over: most confirm their hours on the phone, one contests his, is answered,
 * corrected and content.
 */
export async function answerHours(turned: MonthOfSite, at: Date): Promise<void> {
  const { db, tenantId, siteId, siteCode, month } = turned;
  const captain = await memberOf(db, tenantId, captainLogin(siteCode));
  const { guards } = await doAt(db, at, captain, getSiteHours, { siteId, month });
  const rows = guards.toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1));
  const confirm = async (guardId: string) => {
    const self = guardOf(turned, guardId);
    const own = await doAt(db, at, self, myHours, { month });
    if (own) await doAt(db, at, self, confirmHours, { month, hoursHash: own.hoursHash });
  };
  for (const row of rows.slice(1, confirming)) await confirm(row.guardId);
  const first = rows[0];
  if (!first) return;
  const { days, zone } = await doAt(db, at, captain, getGuardMonth, { guardMonthId: first.id }).then(
    (record) => ({ days: record.days, zone: record.days[0]?.counted.zone ?? 'Asia/Shanghai' }),
  );
  const worked = days.find(({ counted }) => counted.duties.length === 1 && counted.workedMinutes > 0);
  const duty = worked?.counted.duties[0];
  if (!worked || !duty) return;
  const clock = (minutes: number) => timeOf(new Date(minutes * minute), zone);
  await doAt(db, at, guardOf(turned, first.guardId), contestHours, {
    month,
    words: `${Number(worked.day.slice(8))}日接班的路上堵车，我多站了四十分钟，没有记上。`,
  });
  await doAt(db, at, captain, correctDay, {
    guardMonthId: first.id,
    day: worked.day,
    spans: [{ from: clock(duty.fromMin), to: clock(duty.toMin + stayedMinutes) }],
    reason: '调看监控，交班后又留岗四十分钟，按实际时间更正。',
  });
  await doAt(db, at, captain, answerContest, {
    guardMonthId: first.id,
    words: '监控看过了，是少记了四十分钟，已经更正，请再确认。',
  });
  await confirm(first.guardId);
}

/** Leave of the month that has begun: one granted and covered, one refused with its reason, one that waits. */
export async function askForLeave(turned: MonthOfSite, at: Date): Promise<void> {
  const { db, tenantId, siteId, siteCode } = turned;
  const month = addMonths(turned.month, 1);
  const captain = await memberOf(db, tenantId, captainLogin(siteCode));
  const roster = await doAt(db, at, captain, getRoster, { siteId, month });
  const rows = roster.rows.toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1));
  const [, , refused, waiting] = rows;
  const ask = (guardId: string, kind: string, fromDay: Day, reason: string) =>
    doAt(db, at, captain, requestLeave, { guardId, kind, fromDay, untilDay: fromDay, reason });
  if (refused) {
    const { id } = await ask(refused.guardId, 'personal', `${month}-11`, '老家亲戚办酒');
    const reason = '当天已有两人休息，门岗排不开，可以改到下一周。';
    await doAt(db, at, captain, decideLeave, { requestId: id, decision: 'refused', reason });
  }
  if (waiting) await ask(waiting.guardId, 'annual', `${month}-22`, '孩子开家长会');
  const swap = coveredDay(rows, month);
  if (!swap) return;
  const { id } = await ask(swap.leaver.guardId, 'annual', swap.day, '陪父亲复查');
  await doAt(db, at, captain, decideLeave, { requestId: id, decision: 'approved', reason: null });
  await doAt(db, at, captain, coverShift, {
    shiftId: swap.shiftId,
    guardId: swap.standIn.guardId,
    reason: '年休假顶班，本人同意',
  });
}

/** Before a month is closed: leave asked for in it and never answered is refused, for its day was worked. */
export async function answerLeave(turned: MonthOfSite, at: Date): Promise<void> {
  const { db, tenantId, siteId, siteCode, month } = turned;
  const captain = await memberOf(db, tenantId, captainLogin(siteCode));
  const { waiting } = await doAt(db, at, captain, listLeave, { siteId });
  const reason = '当天已照常上班，要休请另报一天。';
  for (const { id, fromDay } of waiting)
    if (fromDay < `${addMonths(month, 1)}-01`)
      await doAt(db, at, captain, decideLeave, { requestId: id, decision: 'refused', reason });
}

type Row = Awaited<ReturnType<typeof getRoster.run>>['rows'][number];

/** Somebody's early shift, and somebody who is on his second day off then. */
function coveredDay(rows: readonly Row[], month: string) {
  for (let day = `${month}-08`; day <= `${month}-16`; day = addDays(day, 1)) {
    for (const leaver of rows.slice(4)) {
      const [cell] = leaver.cells[day] ?? [];
      const standIn = rows.find(
        (row) =>
          row !== leaver && !row.cells[day] && !row.cells[addDays(day, -1)] && row.cells[addDays(day, 1)],
      );
      if (cell && isEarly(cell.startsAt) && standIn) return { day, leaver, standIn, shiftId: cell.shiftId };
    }
  }
  return null;
}

const isEarly = (at: Date) => timeOf(at, 'Asia/Shanghai') === '07:00';

/** A guard with his PIN, on his own phone. */
function guardOf({ tenantId, siteId }: MonthOfSite, guardId: string): MemberActor {
  return {
    ...{ kind: 'member', role: 'guard', tenantId, membershipId: guardId, accountId: null, personId: guardId },
    ...{ sites: [siteId], clientIds: [], displayName: '', sessionId: null },
  };
}
