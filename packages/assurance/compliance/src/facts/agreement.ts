import type { UseContext } from '@zhiqin/access';
import { visit } from '@zhiqin/duty/schema';
import { type Day, dayOf } from '@zhiqin/kernel';
import type { AgreementFacts } from '@zhiqin/regulations';
import { agreement } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { daysAt, gatesOf } from './gate-days.ts';
import { jsonRows, ms } from './json-rows.ts';
import { dayKey, type Silence } from './silence.ts';
import type { SiteDays } from './site-days.ts';

interface Admission {
  entryId: string;
  atMs: number;
  kind: 'construction' | 'maintenance';
  isEmergency: boolean;
  isNamed: boolean;
  isShown: boolean;
  /** Null: no such agreement in the register. */
  agreementKind: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
  endedMs: number | null;
}

/** Workers let in for construction or maintenance, and the agreement they came on (V05, V06). */
export async function agreementWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const gates = gatesOf(days);
  if (gates.size === 0) return [];
  const rows = await admissionsOf(ctx, days);
  return daysAt(days, gates, rows).map(({ day, startsAt, endsAt, rows: own }) => {
    const facts: AgreementFacts = {
      siteId: days.siteId,
      day,
      admissions: own.map((row) => ({
        entryId: row.entryId,
        kind: row.kind,
        isEmergency: row.isEmergency,
        isAgreementValid: isValid(row, days.zone),
        isNamed: row.isNamed,
      })),
      silence: silence.of(dayKey('gate', day)),
    };
    return { ...siteDay('agreement', day, startsAt, endsAt), named: { family: 'agreement', facts } };
  });
}

/** Of the kind asked for, and in force when they came. What is shown on paper alone waits for the office to register it. */
function isValid(row: Admission, zone: string): boolean | null {
  if (!row.isShown) return false;
  if (row.agreementKind === null || row.startsOn === null || row.endsOn === null) return null;
  const day = dayOf(new Date(row.atMs), zone);
  const isInForce = row.startsOn <= day && day <= row.endsOn && (row.endedMs ?? row.atMs + 1) > row.atMs;
  return row.agreementKind === row.kind && isInForce;
}

function admissionsOf(ctx: UseContext, days: SiteDays): Promise<Admission[]> {
  const [v, a] = [visit, agreement];
  const { startsAt, endsAt } = days.span;
  return jsonRows<Admission>(
    ctx,
    sql`select coalesce(${v.admitEntryId}, ${v.id}) as "entryId", ${ms(v.admittedAt, 'atMs')},
               ${v.visitorKind} as "kind", ${v.emergency} is not null as "isEmergency",
               coalesce(${v.isWorkerListed}, false) as "isNamed",
               coalesce(${v.agreementId}::text, ${v.agreementNo}) is not null as "isShown",
               ${a.kind} as "agreementKind", ${a.startsOn} as "startsOn", ${a.endsOn} as "endsOn",
               ${ms(a.endedAt, 'endedMs')}
        from ${v} left join ${a} on ${a.tenantId} = ${v.tenantId} and ${a.siteId} = ${v.siteId}
          and (${a.id} = ${v.agreementId} or (${v.agreementId} is null and ${a.agreementNo} = ${v.agreementNo}))
        where ${v.tenantId} = ${ctx.tenantId} and ${v.siteId} = ${days.siteId}
          and ${v.visitorKind} in ('construction', 'maintenance')
          and ${v.admittedAt} >= ${startsAt.toISOString()} and ${v.admittedAt} < ${endsAt.toISOString()}
        order by ${v.admittedAt}, ${v.id}`,
  );
}
