import type { UseContext } from '@zhiqin/access';
import { isAnyOf } from '@zhiqin/db';
import { and, asc, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { agreement, ban, directoryLine, longPass } from './schema.ts';
import {
  type AgreementPeople,
  type BannedPerson,
  openRecord,
  type PassHolder,
  sealRecord,
} from './sealed-values.ts';

type Register = typeof ban | typeof agreement | typeof longPass;

export interface ExpiredLine {
  id: string;
  register: 'ban' | 'agreement' | 'longPass' | 'directory';
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
 * number, its firm, its days and how many people it named stay. A line that only ran out is ended with it. A line of
 * the directory is nothing but somebody who lived there: it goes as a whole.
 */
export async function expireRegisters(ctx: UseContext, expiry: RegisterExpiry): Promise<ExpiredLine[]> {
  const { tx, tenantId, now } = ctx;
  const done: ExpiredLine[] = [];
  const endedDay = (table: Register | typeof directoryLine) =>
    sql`to_char(${table.endedAt} at time zone ${expiry.zone}, 'YYYY-MM-DD')`;
  const overSince = (endedOn: SQL, first?: AnyPgColumn) => {
    const isHeld = expiry.held.map(
      ({ fromDay, untilDay }): SQL => sql`(${endedOn} >= ${fromDay} and ${first ?? sql`''`} <= ${untilDay})`,
    );
    return and(
      sql`${endedOn} < ${expiry.endedBefore}`,
      isHeld.length > 0 ? sql`not (${or(...isHeld)})` : undefined,
    );
  };
  const over = (table: Register, last: AnyPgColumn, first?: AnyPgColumn) =>
    and(
      eq(table.tenantId, tenantId),
      eq(table.siteId, expiry.siteId),
      isNull(table.erasedAt),
      overSince(sql`least(${last}, ${endedDay(table)})`, first),
    );
  const left = () => Math.max(0, expiry.limit - done.length);
  const gone = (table: Register) => ({
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

  const movedOut = await tx
    .select({ id: directoryLine.id })
    .from(directoryLine)
    .where(
      and(
        eq(directoryLine.tenantId, tenantId),
        eq(directoryLine.siteId, expiry.siteId),
        overSince(endedDay(directoryLine)),
      ),
    )
    .orderBy(asc(directoryLine.id))
    .limit(left());
  const ids = movedOut.map(({ id }) => id);
  await tx
    .delete(directoryLine)
    .where(and(eq(directoryLine.tenantId, tenantId), isAnyOf(directoryLine.id, ids)));
  done.push(...ids.map((id) => ({ id, register: 'directory' as const })));
  return done;
}

const own = (table: Register, tenantId: string, id: string) =>
  and(eq(table.tenantId, tenantId), eq(table.id, id));
