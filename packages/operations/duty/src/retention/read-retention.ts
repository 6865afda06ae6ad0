import { query } from '@zhiqin/access';
import { membership, site } from '@zhiqin/access/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { erasure, erasureHold, retentionPolicy } from '../schema.ts';
import { type DataClass, dataClasses, daysAllowed } from './data-classes.ts';
import { retentionAtSites } from './retention-at.ts';

export interface Retention {
  classes: {
    dataClass: DataClass;
    /** Of the contractor's own policy; null: the defaults, which may differ by kind of site. */
    ownDays: number | null;
    /** In force at the sites, shortest first. */
    days: number[];
    least: number;
    most: number;
  }[];
  /** Holds that stand, newest first. */
  holds: {
    holdId: string;
    siteName: string;
    siteNameEn: string | null;
    fromDay: string;
    untilDay: string;
    expiresOn: string;
    personName: string | null;
    reason: string;
    placedByName: string | null;
    placedAt: Date;
  }[];
  /** By night and site, newest first. */
  erasures: { at: Date; siteName: string; siteNameEn: string | null; count: number }[];
}

/** Periods, holds and what was erased lately. */
export const readRetention = query({
  action: 'retention.read',
  input: z.optional(z.nullable(z.object({}))),
  async run(ctx): Promise<Retention> {
    const { tx, tenantId } = ctx;
    const places = await retentionAtSites(ctx);
    const own = await tx.select().from(retentionPolicy).where(eq(retentionPolicy.tenantId, tenantId));
    const holds = await tx
      .select({
        holdId: erasureHold.id,
        siteName: site.name,
        siteNameEn: site.nameEn,
        fromDay: erasureHold.fromDay,
        untilDay: erasureHold.untilDay,
        expiresOn: erasureHold.expiresOn,
        personName: guard.name,
        reason: erasureHold.reason,
        placedByName: membership.displayName,
        placedAt: erasureHold.placedAt,
      })
      .from(erasureHold)
      .innerJoin(site, and(eq(site.tenantId, erasureHold.tenantId), eq(site.id, erasureHold.siteId)))
      .leftJoin(guard, and(eq(guard.tenantId, erasureHold.tenantId), eq(guard.id, erasureHold.personId)))
      .leftJoin(
        membership,
        and(eq(membership.tenantId, erasureHold.tenantId), eq(membership.id, erasureHold.placedBy)),
      )
      .where(and(eq(erasureHold.tenantId, tenantId), isNull(erasureHold.liftedAt)))
      .orderBy(desc(erasureHold.placedAt))
      .limit(200);
    const erasures = await tx
      .select({
        at: erasure.erasedAt,
        siteName: site.name,
        siteNameEn: site.nameEn,
        count: sql<number>`count(*)::int`,
      })
      .from(erasure)
      .innerJoin(site, and(eq(site.tenantId, erasure.tenantId), eq(site.id, erasure.siteId)))
      .where(eq(erasure.tenantId, tenantId))
      .groupBy(erasure.erasedAt, site.name, site.nameEn)
      .orderBy(desc(erasure.erasedAt))
      .limit(20);
    const daysOf = (dataClass: DataClass) =>
      [...new Set(places.map((place) => place.days[dataClass]))].sort((a, b) => a - b);
    return {
      classes: dataClasses.map((dataClass) => ({
        dataClass,
        ownDays: own.find((row) => row.dataClass === dataClass)?.days ?? null,
        days: daysOf(dataClass),
        ...daysAllowed[dataClass],
      })),
      holds,
      erasures,
    };
  },
});
