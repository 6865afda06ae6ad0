import { query } from '@zhiqin/access';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { and, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Stay } from '../life/signing.ts';

/** Of these at least one is not lost to a silent phone. */
const staysEach = 4;

/** The first shifts of each guard at each post of a site from a day on, as the roster has them now. */
export const readFirstStays = query({
  action: 'story.tell',
  input: z.object({ siteId: z.uuid(), fromDay: z.iso.date() }),
  async run({ tx, tenantId }, { siteId, fromDay }): Promise<Stay[]> {
    const ranked = tx
      .select({
        guardId: assignment.guardId,
        postId: shift.postId,
        shiftId: shift.id,
        day: shift.day,
        startsAt: shift.startsAt,
        endsAt: shift.endsAt,
        no: sql<number>`row_number() over (partition by ${assignment.guardId}, ${shift.postId} order by ${shift.startsAt})`.as(
          'no',
        ),
      })
      .from(assignment)
      .innerJoin(shift, and(eq(shift.tenantId, assignment.tenantId), eq(shift.id, assignment.shiftId)))
      .where(
        and(
          eq(assignment.tenantId, tenantId),
          eq(assignment.siteId, siteId),
          isNull(assignment.withdrawnAt),
          gte(shift.day, fromDay),
        ),
      )
      .as('ranked');
    const rows = await tx.select().from(ranked).where(lte(ranked.no, staysEach));
    return rows.map(({ no: _, startsAt, endsAt, ...stay }) => ({
      ...stay,
      startsAt: startsAt.getTime(),
      endsAt: endsAt.getTime(),
    }));
  },
});
