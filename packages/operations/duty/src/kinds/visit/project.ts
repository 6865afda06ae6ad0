import { addRows, isAnyOf } from '@zhiqin/db';
import { and, eq } from 'drizzle-orm';
import { visit } from '../../schema.ts';
import { bodyOf, type Projection } from '../projection.ts';
import { mergeVisit, type VisitRow } from './merge-visit.ts';

export const visitProjection: Projection = {
  kinds: ['visit.admit', 'visit.leave'],
  async project(entries, { tx, tenantId, siteId }) {
    const visitIds = [...new Set(entries.map((entry) => bodyOf<{ visit: string }>(entry).visit))];
    const those = and(
      eq(visit.tenantId, tenantId),
      eq(visit.siteId, siteId),
      isAnyOf(visit.visitId, visitIds),
    );
    const rows = new Map<string, VisitRow>();
    for (const row of await tx.select().from(visit).where(those)) rows.set(row.visitId, row);
    const isNew = rows.size === 0;
    for (const entry of entries) {
      const { visit: visitId } = bodyOf<{ visit: string }>(entry);
      rows.set(visitId, mergeVisit(rows.get(visitId), entry, { tenantId, siteId }));
    }
    if (!isNew) await tx.delete(visit).where(those);
    await addRows(tx, visit, [...rows.values()]);
  },
};
