import type { UseContext } from '@zhiqin/access';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import type { HotWorkFacts } from '@zhiqin/regulations';
import { hotWorkPermit, hotWorkSeen } from '@zhiqin/upkeep/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';
import { siteSilence } from './site-silence.ts';

interface Permit {
  id: string;
  permitNo: string;
  atMs: number;
  untilMs: number;
  hasWatcher: boolean;
  certificateNo: string | null;
  certificateUntil: string | null;
}

interface Seen {
  id: string;
  atMs: number;
  permitId: string | null;
  hasPermit: boolean;
  hasWatcher: boolean;
  hasCertificate: boolean;
}

/**
 * Hot work of a day (F09): permits that begin, and what guards saw. A permit is short where it names no watcher or no welder's
 * certificate good for the day; what a guard saw is short where he saw one missing, or a permit not in force at that hour.
 */
export async function hotWorkWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const [p, s] = [hotWorkPermit, hotWorkSeen];
  const startsAt = instantAt(days.fromDay, '00:00', days.zone);
  const endsAt = instantAt(addDays(days.toDay, 1), '00:00', days.zone);
  const [permits, seen] = await Promise.all([
    jsonRows<Permit>(
      ctx,
      sql`select ${p.id} as "id", ${p.permitNo} as "permitNo", ${ms(p.fromAt, 'atMs')}, ${ms(p.untilAt, 'untilMs')},
                 ${p.watcher} is not null as "hasWatcher", ${p.welderCertificateNo} as "certificateNo",
                 ${p.welderCertificateUntil} as "certificateUntil"
          from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId}
            and ${p.withdrawnAt} is null and ${p.fromAt} < ${endsAt.toISOString()}
            and ${p.untilAt} >= ${startsAt.toISOString()}
          order by ${p.fromAt}, ${p.id}`,
    ),
    jsonRows<Seen>(
      ctx,
      sql`select ${s.id} as "id", ${ms(s.at, 'atMs')}, ${s.permitId} as "permitId", ${s.hasPermit} as "hasPermit",
                 ${s.hasWatcher} as "hasWatcher", ${s.hasCertificate} as "hasCertificate"
          from ${s} where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${days.siteId}
            and ${s.at} >= ${startsAt.toISOString()} and ${s.at} < ${endsAt.toISOString()}
          order by ${s.at}, ${s.id}`,
    ),
  ]);
  const windows: JudgedWindow[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const window = {
      startsAt: instantAt(day, '00:00', days.zone),
      endsAt: instantAt(addDays(day, 1), '00:00', days.zone),
    };
    const [fromMs, toMs] = [window.startsAt.getTime(), window.endsAt.getTime()];
    const [begun, looked] = [within(permits, fromMs, toMs), within(seen, fromMs, toMs)];
    if (begun.length + looked.length === 0) continue;
    const facts: HotWorkFacts = {
      siteId: days.siteId,
      day,
      works: [
        ...begun.map((permit) => ({
          ...{ place: permit.permitNo, isPermitted: true, isWatched: permit.hasWatcher, entryIds: [] },
          isWelderCertified: isGoodOn(permit, dayOf(new Date(permit.atMs), days.zone)),
        })),
        ...looked.map((one) => {
          const permit = permits.find(({ id }) => id === one.permitId);
          const isInForce = !permit || (permit.atMs <= one.atMs && one.atMs <= permit.untilMs);
          return {
            ...{ place: permit?.permitNo ?? '', isPermitted: one.hasPermit && isInForce },
            ...{ isWatched: one.hasWatcher, isWelderCertified: one.hasCertificate, entryIds: [one.id] },
          };
        }),
      ],
      silence: await siteSilence(ctx, days.siteId, window),
    };
    windows.push({
      ...siteDay('hot-work', day, window.startsAt, window.endsAt),
      named: { family: 'hotWork', facts },
    });
  }
  return windows;
}

const isGoodOn = ({ certificateNo, certificateUntil }: Permit, day: string): boolean =>
  certificateNo !== null && (certificateUntil === null || certificateUntil >= day);
