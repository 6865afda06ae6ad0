import type { UseContext } from '@zhiqin/access';
import { addDays, dayOf, instantAt } from '@zhiqin/kernel';
import type { TicketFacts } from '@zhiqin/regulations';
import { hazardFile } from '@zhiqin/upkeep/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { jsonRows, ms } from './json-rows.ts';
import { isoOf } from './presence.ts';
import type { SiteDays } from './site-days.ts';

interface Row {
  id: string;
  fileNo: string;
  level: 'high' | 'medium' | 'low';
  foundMs: number;
  dueMs: number;
  verifiedMs: number | null;
  handedMs: number | null;
}

/** Hazards on the day their time runs out, with when they were closed or handed over in writing (T07). A day without any asks nothing. */
export async function ticketWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const f = hazardFile;
  const from = instantAt(days.fromDay, '00:00', days.zone).toISOString();
  const to = instantAt(addDays(days.toDay, 1), '00:00', days.zone).toISOString();
  const rows = await jsonRows<Row>(
    ctx,
    sql`select ${f.id} as "id", ${f.fileNo} as "fileNo", ${f.level} as "level", ${ms(f.foundAt, 'foundMs')},
               ${ms(f.dueAt, 'dueMs')}, ${ms(f.verifiedAt, 'verifiedMs')}, ${ms(f.handedAt, 'handedMs')}
        from ${f} where ${f.tenantId} = ${ctx.tenantId} and ${f.siteId} = ${days.siteId}
          and ${f.dueAt} >= ${from} and ${f.dueAt} < ${to}
        order by ${f.dueAt}, ${f.id}`,
  );
  const byDay = Map.groupBy(rows, (row) => dayOf(new Date(row.dueMs), days.zone));
  return [...byDay].map(([day, own]) => {
    const startsAt = instantAt(day, '00:00', days.zone);
    const endsAt = instantAt(addDays(day, 1), '00:00', days.zone);
    const asOf = (atMs: number | null) => (atMs === null || atMs >= endsAt.getTime() ? null : isoOf(atMs));
    const facts: TicketFacts = {
      siteId: days.siteId,
      day,
      windowEndsAt: endsAt.toISOString(),
      tickets: own.map((row) => ({
        ...{ entryId: row.id, title: row.fileNo, level: row.level, openedAt: isoOf(row.foundMs) },
        ...{ closedAt: asOf(row.verifiedMs), handedAt: asOf(row.handedMs) },
      })),
    };
    return { ...siteDay('ticket', day, startsAt, endsAt), named: { family: 'ticket', facts } };
  });
}
