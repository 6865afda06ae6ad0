import { query } from '@zhiqin/access';
import { storedFile } from '@zhiqin/files/schema';
import { type Reading, requireSite } from '@zhiqin/sites';
import { siteInput } from '@zhiqin/sites/rules';
import { and, asc, desc, eq, getTableColumns, gt, isNull, lte } from 'drizzle-orm';
import type { ShortOrder } from '../pack-types.ts';
import { regulationVersion, shortOrder, shortOrderEnd, shortOrderPromotion } from '../schema.ts';

/** The latest so many: older ones are looked up by whoever needs them in the log. */
const mostShown = 200;

/** A site's short orders, latest first: `state` now, why one was taken back, the version one became an article of. */
export const listShortOrders = query({
  action: 'regulation.read-record',
  input: siteInput,
  async run(ctx, { siteId }) {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const { tenantId: _, siteId: __, issuedBy: ___, ...columns } = getTableColumns(shortOrder);
    const rows = await tx
      .select({ ...columns, endedAt: shortOrderEnd.endedAt, endReason: shortOrderEnd.reason })
      .from(shortOrder)
      .leftJoin(
        shortOrderEnd,
        and(eq(shortOrderEnd.tenantId, shortOrder.tenantId), eq(shortOrderEnd.orderId, shortOrder.id)),
      )
      .where(and(eq(shortOrder.tenantId, tenantId), eq(shortOrder.siteId, siteId)))
      .orderBy(desc(shortOrder.startsAt))
      .limit(mostShown);
    const promotions = await tx
      .select({
        orderId: shortOrderPromotion.orderId,
        versionId: shortOrderPromotion.versionId,
        versionNo: regulationVersion.versionNo,
      })
      .from(shortOrderPromotion)
      .innerJoin(
        regulationVersion,
        and(
          eq(regulationVersion.tenantId, shortOrderPromotion.tenantId),
          eq(regulationVersion.id, shortOrderPromotion.versionId),
        ),
      )
      .where(and(eq(shortOrderPromotion.tenantId, tenantId), eq(shortOrderPromotion.siteId, siteId)));
    return rows.map((row) => ({
      ...row,
      state: row.endedAt
        ? ('taken-back' as const)
        : row.endsAt <= ctx.now
          ? ('over' as const)
          : row.startsAt > ctx.now
            ? ('to-come' as const)
            : ('running' as const),
      promotedTo: promotions.filter((one) => one.orderId === row.id),
    }));
  },
});

/** The short orders that run at some time between two instants and were not taken back, by their beginning. */
export async function shortOrdersFor(
  { tx, tenantId }: Reading,
  siteId: string,
  from: Date,
  until: Date,
): Promise<ShortOrder[]> {
  const rows = await tx
    .select({
      id: shortOrder.id,
      text: shortOrder.text,
      textEn: shortOrder.textEn,
      photoFileId: shortOrder.photoFileId,
      photoAlt: shortOrder.photoAlt,
      photo: {
        sha256: storedFile.sha256,
        mediaType: storedFile.mediaType,
        sizeBytes: storedFile.sizeBytes,
      },
      postIds: shortOrder.postIds,
      startsAt: shortOrder.startsAt,
      endsAt: shortOrder.endsAt,
      issuerName: shortOrder.issuerName,
    })
    .from(shortOrder)
    .leftJoin(
      shortOrderEnd,
      and(eq(shortOrderEnd.tenantId, shortOrder.tenantId), eq(shortOrderEnd.orderId, shortOrder.id)),
    )
    .leftJoin(
      storedFile,
      and(
        eq(storedFile.tenantId, shortOrder.tenantId),
        eq(storedFile.id, shortOrder.photoFileId),
        isNull(storedFile.erasedAt),
      ),
    )
    .where(
      and(
        eq(shortOrder.tenantId, tenantId),
        eq(shortOrder.siteId, siteId),
        gt(shortOrder.endsAt, from),
        lte(shortOrder.startsAt, until),
        isNull(shortOrderEnd.id),
      ),
    )
    .orderBy(asc(shortOrder.startsAt), asc(shortOrder.id));
  return rows.map((row) => ({
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
  }));
}
