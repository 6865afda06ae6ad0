import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, dayOf, instantAt, type Month } from '@zhiqin/kernel';
import { contactCheck, siteContact } from '@zhiqin/preparedness/schema';
import type { ContactFacts } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

interface Line {
  kind: string;
  name: string;
  isAtPost: boolean;
  verifiedMs: number | null;
  entryId: string | null;
}

/** Numbers every list has to have (S9A-3a): one that is not there stands by its number. */
const services = { police: '110', fire: '119', ambulance: '120' } as const;

/**
 * The emergency contacts of a site when a quarter ends, each with the day its number was last confirmed (I11). Where nobody has entered a list, what
 * hangs on the wall is not known.
 */
export async function contactWindows(ctx: UseContext, days: SiteDays, month: Month): Promise<JudgedWindow[]> {
  if (Number(month.slice(5)) % 3 !== 0) return [];
  const firstAfter = `${addMonths(month, 1)}-01`;
  const last = addDays(firstAfter, -1);
  const endsAt = instantAt(firstAfter, '00:00', days.zone);
  const lines = await linesOf(ctx, days, endsAt);
  const isListKept = lines.length > 0;
  const missing = Object.entries(services).filter(([kind]) => lines.every((line) => line.kind !== kind));
  const facts: ContactFacts = {
    isListKept,
    siteId: days.siteId,
    asOf: last,
    contacts: [
      ...lines.map((line) => ({
        name: line.name,
        verifiedOn: line.verifiedMs === null ? null : dayOf(new Date(line.verifiedMs), days.zone),
        isAtPost: line.isAtPost,
        entryIds: line.entryId ? [line.entryId] : [],
      })),
      ...missing.map(([, name]) => ({ name, verifiedOn: null, isAtPost: false, entryIds: [] })),
    ],
  };
  return [
    {
      subjectKey: `site-quarter:contacts:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: last,
      startsAt: instantAt(`${addMonths(month, -2)}-01`, '00:00', days.zone),
      endsAt,
      named: { family: 'contact', facts },
    },
  ];
}

/** A number found wrong is confirmed again only by a later check. */
function linesOf(ctx: UseContext, days: SiteDays, endsAt: Date): Promise<Line[]> {
  const [s, c] = [siteContact, contactCheck];
  const end = endsAt.toISOString();
  return jsonRows<Line>(
    ctx,
    sql`select ${s.kind} as "kind", ${s.name} as "name", ${s.isAtPost} as "isAtPost",
               (date_part('epoch', newest.at) * 1000)::bigint as "verifiedMs", newest.entry_id as "entryId"
        from ${s} left join lateral (
          select ${c.at}, ${c.entryId} from ${c}
          where ${c.tenantId} = ${s.tenantId} and ${c.siteId} = ${s.siteId} and ${c.contactId} = ${s.id}
            and ${c.at} < ${end} and ${c.outcome} in ('reached', 'read-over')
            and not exists (
              select 1 from ${c} as later where later.tenant_id = ${s.tenantId} and later.site_id = ${s.siteId}
                and later.contact_id = ${s.id} and later.outcome = 'wrong' and later.at > ${c.at} and later.at < ${end})
          order by ${c.at} desc, ${c.id} limit 1) newest on true
        where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${days.siteId} and ${s.addedAt} < ${end}
          and (${s.endedAt} is null or ${s.endedAt} >= ${end})
        order by ${s.sortOrder}, ${s.id}`,
  );
}
