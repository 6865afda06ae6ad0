import { query, setPins, systemActor } from '@zhiqin/access';
import { pinCredential, site } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { doAt, look } from '../telling/environment.ts';
import { demoPin } from '../world/contractor.ts';
import { demoSiteCodes } from '../world/site-plans.ts';

const withoutPin = query({
  action: 'story.tell',
  input: z.null(),
  run: ({ tx, tenantId }) =>
    tx
      .select({ personId: guard.id })
      .from(guard)
      .leftJoin(
        pinCredential,
        and(eq(pinCredential.tenantId, guard.tenantId), eq(pinCredential.id, guard.id)),
      )
      .where(
        and(
          eq(guard.tenantId, tenantId),
          isNull(pinCredential.id),
          ne(guard.rank, 'captain'),
          arrayOverlaps(
            guard.siteIds,
            tx
              .select({ ids: sql`array_agg(${site.id})` })
              .from(site)
              .where(and(eq(site.tenantId, tenantId), inArray(site.code, [...demoSiteCodes]))),
          ),
        ),
      ),
});

/**
 * Every guard of the demo's own sites gets the one demo PIN; ten at a time, because each hash is slow on purpose. At
 * the sites of a load nobody signs in by hand.
 */
export async function setDemoPins(db: Database, tenantId: string, at: Date | string): Promise<void> {
  const people = (await look(db, tenantId, withoutPin, null)).map(({ personId }) => ({
    personId,
    pin: demoPin,
  }));
  for (let from = 0; from < people.length; from += 10) {
    await doAt(db, new Date(at), systemActor(tenantId), setPins, { people: people.slice(from, from + 10) });
  }
}
