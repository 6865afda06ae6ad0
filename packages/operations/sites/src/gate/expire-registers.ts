import type { UseContext } from '@zhiqin/access';
import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { agreement, ban, longPass } from './schema.ts';
import {
  type AgreementPeople,
  type BannedPerson,
  openRecord,
  type PassHolder,
  sealRecord,
} from './sealed-values.ts';

export interface ExpiredLine {
  id: string;
  register: 'ban' | 'agreement' | 'longPass';
}

export interface RegisterExpiry {
  siteId: string;
  /** Zone of the site. */
  zone: string;
  /** Lines whose last day is before this one are over. */
  endedBefore: string;
  /** Days that something stands over; a line that was in force on any of them stays. */
  held: readonly { fromDay: string; untilDay: string }[];
  limit: number;
}

/**
 * Takes out who the lines of a gate's registers were about, once they have been over for long enough: the line, its
 * number, its firm, its days and how many people it named stay. A line that only ran out is ended with it.
 */
export async function expireRegisters(ctx: UseContext, expiry: RegisterExpiry): Promise<ExpiredLine[]> {
  const { tx, tenantId, now } = ctx;
  const done: ExpiredLine[] = [];
  const over = (
    table: typeof ban | typeof agreement | typeof longPass,
    last: AnyPgColumn,
    first?: AnyPgColumn,
  ) => {
    const endedOn = sql`least(${last}, to_char(${table.endedAt} at time zone ${expiry.zone}, 'YYYY-MM-DD'))`;
    const isHeld = expiry.held.map(
      ({ fromDay, untilDay }): SQL => sql`(${endedOn} >= ${fromDay} and ${first ?? sql`''`} <= ${untilDay})`,
    );
    return and(
      eq(table.tenantId, tenantId),
      eq(table.siteId, expiry.siteId),
      isNull(table.erasedAt),
      sql`${endedOn} < ${expiry.endedBefore}`,
      isHeld.length > 0 ? sql`not (${or(...isHeld)})` : undefined,
    );
  };
  const left = () => Math.max(0, expiry.limit - done.length);
  const gone = (table: typeof ban | typeof agreement | typeof longPass) => ({
    erasedAt: now,
    changedAt: now,
    endedAt: sql`coalesce(${table.endedAt}, ${now.toISOString()}::timestamptz)`,
    endReason: null,
  });

  const bans = await tx.select().from(ban).where(over(ban, ban.untilDay)).orderBy(asc(ban.id)).limit(left());
  const nobody: BannedPerson = { name: null, description: null, plate: null, idNumber: null, reason: '' };
  for (const { id } of bans) {
    const personSealed = sealRecord(tenantId, nobody);
    await tx
      .update(ban)
      .set({ ...gone(ban), personSealed })
      .where(own(ban, tenantId, id));
    done.push({ id, register: 'ban' });
  }

  const agreements = await tx
    .select()
    .from(agreement)
    .where(over(agreement, agreement.endsOn, agreement.startsOn))
    .orderBy(asc(agreement.id))
    .limit(left());
  for (const { id, peopleSealed } of agreements) {
    const { workers } = openRecord<AgreementPeople>(tenantId, peopleSealed);
    const people: AgreementPeople = { inCharge: null, inChargePhone: null, workers: workers.map(() => '') };
    await tx
      .update(agreement)
      .set({ ...gone(agreement), peopleSealed: sealRecord(tenantId, people) })
      .where(own(agreement, tenantId, id));
    done.push({ id, register: 'agreement' });
  }

  const passes = await tx
    .select()
    .from(longPass)
    .where(over(longPass, longPass.validUntil, longPass.validFrom))
    .orderBy(asc(longPass.id))
    .limit(left());
  const holder: PassHolder = { name: '', phone: null, plate: null };
  for (const { id } of passes) {
    await tx
      .update(longPass)
      .set({ ...gone(longPass), holderSealed: sealRecord(tenantId, holder) })
      .where(own(longPass, tenantId, id));
    done.push({ id, register: 'longPass' });
  }
  return done;
}

const own = (table: typeof ban | typeof agreement | typeof longPass, tenantId: string, id: string) =>
  and(eq(table.tenantId, tenantId), eq(table.id, id));
