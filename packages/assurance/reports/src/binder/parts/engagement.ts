import { dutyPlanAdoption, policeFiling, securitySystem } from '@zhiqin/engagement/schema';
import { and, asc, desc, eq, isNull, lte, or } from 'drizzle-orm';
import type { BinderPart } from '../binder-part.ts';

/** 备案与三项制度: filings with their receipts, and which document is the system of each kind (保安服务管理条例 第4、14条). */
export const filingsPart: BinderPart = {
  key: 'filings',
  title: ['portalBinder', 'parts.filings'],
  scope: 'both',
  async read({ tx, tenantId }, { site, untilDay, say }) {
    const t = (key: string) => say('portalEngagement', `papers.${key}`);
    const [filings, systems] = await Promise.all([
      tx
        .select()
        .from(policeFiling)
        .where(
          and(
            eq(policeFiling.tenantId, tenantId),
            site ? or(eq(policeFiling.siteId, site.id), isNull(policeFiling.siteId)) : undefined,
          ),
        )
        .orderBy(asc(policeFiling.dueOn), asc(policeFiling.id)),
      tx
        .select()
        .from(securitySystem)
        .where(
          and(
            eq(securitySystem.tenantId, tenantId),
            lte(securitySystem.inForceFrom, untilDay),
            isNull(securitySystem.endedOn),
            site ? or(eq(securitySystem.siteId, site.id), isNull(securitySystem.siteId)) : undefined,
          ),
        )
        .orderBy(asc(securitySystem.kind), asc(securitySystem.inForceFrom)),
    ]);
    return {
      tables: [
        {
          columns: ['kind', 'name', 'authority', 'dueOn', 'filedOn', 'receiptNo'].map((key) => ({
            header: t(key),
          })),
          rows: filings.map((one) => [
            t(`kinds.${one.kind}`),
            one.name,
            one.authority ?? '–',
            one.dueOn,
            one.filedOn ?? t('notFiled'),
            one.receiptNo ?? '–',
          ]),
        },
        {
          title: t('systems'),
          columns: ['kind', 'docTitle', 'inForceFrom'].map((key) => ({ header: t(key) })),
          rows: systems.map((one) => [t(`systemKinds.${one.kind}`), one.title, one.inForceFrom]),
        },
      ],
    };
  },
};

/** 执勤方案: the version in force, with what it plans for each post (S9: 执勤方案经甲方审定). */
export const dutyPlanPart: BinderPart = {
  key: 'duty-plan',
  title: ['portalEngagement', 'plan.title'],
  scope: 'site',
  async read({ tx, tenantId }, { site, untilDay, say }) {
    if (!site) return null;
    const t = (key: string, params?: Record<string, unknown>) => say('portalBinder', `plan.${key}`, params);
    const rows = await tx
      .select()
      .from(dutyPlanAdoption)
      .where(
        and(
          eq(dutyPlanAdoption.tenantId, tenantId),
          eq(dutyPlanAdoption.siteId, site.id),
          lte(dutyPlanAdoption.effectiveOn, untilDay),
        ),
      )
      .orderBy(desc(dutyPlanAdoption.effectiveOn), desc(dutyPlanAdoption.versionNo))
      .limit(1);
    return {
      tables: rows.flatMap((row) => [
        {
          columns: [{ header: t('versionHead') }, { header: t('since') }, { header: t('approved') }],
          rows: [
            [
              t('version', { no: row.versionNo }),
              row.effectiveOn,
              [row.approvedOn, row.approverName].filter(Boolean).join(' ') || '–',
            ],
          ],
        },
        {
          columns: [{ header: t('post') }, { header: t('heads') }],
          rows: row.content.posts.map((post) => [`${post.code} ${post.name}`, String(post.heads)]),
        },
      ]),
    };
  },
};
