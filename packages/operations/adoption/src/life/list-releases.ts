import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { and, desc, eq, getTableColumns } from 'drizzle-orm';
import * as z from 'zod/mini';
import { regulationAnswer, regulationRelease } from '../schema.ts';
import { releaseInput } from './life-input.ts';

const { tenantId: _t, content: _c, releasedBy: _b, ...columns } = getTableColumns(regulationRelease);
const sitePart = { siteName: site.name, siteNameEn: site.nameEn, zone: site.zone };

/**
 * What a client was shown of his sites' regulations: those to approve, newest first, and of each regulation the
 * version in force today with the one that will follow. `answer`: his latest word.
 */
export const listReleases = query({
  action: 'regulation.read-released',
  input: z.object({}),
  async run(ctx) {
    const rows = await ctx.tx
      .select({ ...columns, ...sitePart })
      .from(regulationRelease)
      .innerJoin(
        site,
        and(eq(site.tenantId, regulationRelease.tenantId), eq(site.id, regulationRelease.siteId)),
      )
      .where(eq(regulationRelease.tenantId, ctx.tenantId))
      .orderBy(desc(regulationRelease.releasedAt));
    const answers = await ctx.tx
      .select()
      .from(regulationAnswer)
      .where(eq(regulationAnswer.tenantId, ctx.tenantId))
      .orderBy(desc(regulationAnswer.answeredAt));
    const answerTo = (releaseId: string) => answers.find((one) => one.releaseId === releaseId);
    const published = new Set(rows.filter((row) => row.purpose === 'in-force').map((row) => row.versionId));
    const latestOf = new Map<string, string>();
    for (const row of rows) {
      if (row.purpose === 'approval' && !latestOf.has(row.versionId)) latestOf.set(row.versionId, row.id);
    }
    return {
      toApprove: rows
        .filter((row) => latestOf.get(row.versionId) === row.id && !published.has(row.versionId))
        .map((row) => ({ ...row, answer: answerTo(row.id)?.answer ?? null })),
      published: rows
        .filter((row) => row.purpose === 'in-force')
        .filter((row) => {
          const today = dayOf(ctx.now, row.zone);
          return !rows.some(
            (other) =>
              other.regulationId === row.regulationId &&
              (other.effectiveOn ?? '') > (row.effectiveOn ?? '') &&
              (other.effectiveOn ?? '') <= today,
          );
        })
        .map((row) => ({ ...row, isInForce: (row.effectiveOn ?? '') <= dayOf(ctx.now, row.zone) })),
    };
  },
});

/** One of them in full, with the client's words on it. @throws DomainError `not-found` */
export const getRelease = query({
  action: 'regulation.read-released',
  input: releaseInput,
  async run(ctx, { releaseId }) {
    const [row] = await ctx.tx
      .select({ ...columns, content: regulationRelease.content, ...sitePart })
      .from(regulationRelease)
      .innerJoin(
        site,
        and(eq(site.tenantId, regulationRelease.tenantId), eq(site.id, regulationRelease.siteId)),
      )
      .where(and(eq(regulationRelease.tenantId, ctx.tenantId), eq(regulationRelease.id, releaseId)));
    if (!row) throw new DomainError('not-found');
    const answers = await ctx.tx
      .select({
        answer: regulationAnswer.answer,
        remark: regulationAnswer.remark,
        answererName: regulationAnswer.answererName,
        answeredAt: regulationAnswer.answeredAt,
      })
      .from(regulationAnswer)
      .where(and(eq(regulationAnswer.tenantId, ctx.tenantId), eq(regulationAnswer.releaseId, releaseId)))
      .orderBy(desc(regulationAnswer.answeredAt));
    return { ...row, answers };
  },
});
