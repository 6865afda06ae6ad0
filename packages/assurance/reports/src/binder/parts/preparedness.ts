import { getPlan, getPreparedness } from '@zhiqin/preparedness';
import { emergencyPlan } from '@zhiqin/preparedness/schema';
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { type BinderPart, type BinderTable, nameIn } from '../binder-part.ts';

/** 应急预案: each scenario's plan in force on the last day, in full (保安服务管理条例 第24条; 消防法 第16条). */
export const emergencyPlansPart: BinderPart = {
  key: 'emergency-plans',
  title: ['portalPreparedness', 'plans.title'],
  scope: 'site',
  async read(ctx, { site, untilDay, language, say }) {
    if (!site) return null;
    const { tx, tenantId } = ctx;
    const t = (key: string, params?: Record<string, unknown>) => say('portalBinder', `plan.${key}`, params);
    const inForce = await tx
      .select({ id: emergencyPlan.id, scenario: emergencyPlan.scenario, version: emergencyPlan.version })
      .from(emergencyPlan)
      .where(
        and(
          eq(emergencyPlan.tenantId, tenantId),
          eq(emergencyPlan.siteId, site.id),
          lte(emergencyPlan.inForceFrom, untilDay),
          or(isNull(emergencyPlan.supersededOn), gt(emergencyPlan.supersededOn, untilDay)),
        ),
      )
      .orderBy(asc(emergencyPlan.scenario));
    const tables: BinderTable[] = [];
    for (const { id, scenario, version } of inForce) {
      const { plan } = await ctx.run(getPlan, { emergencyPlanId: id });
      const { roles, assembly, numbers } = plan.content;
      tables.push({
        title: `${say('portalPreparedness', `scenarios.${scenario}`)} · ${t('version', { no: version })}`,
        columns: [
          { header: t('role'), width: 14 },
          { header: t('who'), width: 14 },
          { header: t('steps'), width: 60 },
        ],
        rows: [
          ...roles.map((role) => [
            nameIn(language, role.name, role.nameEn ?? null),
            [role.who, role.phone].filter(Boolean).join(' ') || '–',
            role.steps
              .map((step, index) => `${index + 1}. ${nameIn(language, step.text, step.textEn ?? null)}`)
              .join('\n'),
          ]),
          [
            t('assembly'),
            '–',
            assembly.map((point) => nameIn(language, point.name, point.nameEn ?? null)).join(' · '),
          ],
          [
            t('numbers'),
            '–',
            numbers
              .map((one) => `${nameIn(language, one.label, one.labelEn ?? null)} ${one.phone}`)
              .join(' · ') || '–',
          ],
        ],
      });
    }
    return { tables };
  },
};

/** 演练: planned and held, with how each was judged (消防法 第16条; 机关团体企业事业单位消防安全管理规定 第40条). */
export const drillsPart: BinderPart = {
  key: 'drills',
  title: ['portalPreparedness', 'drills.title'],
  scope: 'site',
  hasAnnex: true,
  async read(ctx, { site, say }) {
    if (!site) return null;
    const { drills } = await ctx.run(getPreparedness, { siteId: site.id });
    const t = (key: string) => say('portalPreparedness', `drills.${key}`);
    return {
      tables: [
        {
          columns: [
            { header: t('scenario') },
            { header: t('window'), width: 22 },
            { header: t('place') },
            { header: say('portalPreparedness', 'plans.state') },
          ],
          rows: drills.map((drill) => [
            say('portalPreparedness', `scenarios.${drill.scenario}`),
            [drill.windowFrom, drill.windowUntil].filter(Boolean).join(' – ') || '–',
            drill.place ?? '–',
            say('portalPreparedness', `drillStates.${drill.state}`),
          ]),
        },
      ],
    };
  },
};
