import { and, asc, eq, gte, lte } from 'drizzle-orm';
import { inspectionFinding } from '../../schema.ts';
import type { BinderPart } from '../binder-part.ts';

/** 检查记录: what inspectors found before, and a page for the one who reads this; both sign (保安服务管理条例 第38条). */
export const findingsPart: BinderPart = {
  key: 'findings',
  title: ['portalBinder', 'parts.findings'],
  scope: 'site',
  async read({ tx, tenantId }, { site, fromDay, untilDay, say }) {
    if (!site) return null;
    const t = (key: string, params?: Record<string, unknown>) =>
      say('portalBinder', `findings.${key}`, params);
    const rows = await tx
      .select()
      .from(inspectionFinding)
      .where(
        and(
          eq(inspectionFinding.tenantId, tenantId),
          eq(inspectionFinding.siteId, site.id),
          gte(inspectionFinding.inspectedOn, fromDay),
          lte(inspectionFinding.inspectedOn, untilDay),
        ),
      )
      .orderBy(asc(inspectionFinding.inspectedOn), asc(inspectionFinding.id));
    const columns = ['inspectedOn', 'authority', 'inspectorName', 'found', 'demands', 'dueOn', 'sign'];
    return {
      paragraphs: [t('paperLead'), t('blank'), ' ', ' ', ' '],
      signatures: [t('inspectorLine'), t('captainLine'), t('dateLine')],
      tables: [
        {
          columns: columns.map((key) => ({ header: t(key) })),
          rows: rows.map((row) => [
            row.inspectedOn,
            row.authority,
            [row.inspectorName, row.inspectorNo].filter(Boolean).join(' '),
            row.found,
            row.demands ?? '–',
            row.settledAt ? t('settled') : (row.dueOn ?? '–'),
            [
              row.inspectorSignedAt ? t('signed', { name: row.inspectorName }) : t('waiting'),
              row.captainSignedAt ? t('signed', { name: row.captainName ?? '' }) : t('waiting'),
            ].join(' / '),
          ]),
        },
      ],
    };
  },
};
