import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { finishPaper, type Paper, rowsOr, startPaper } from '../paper.ts';
import { type DutyPlanContent, printDutyPlanInput } from './plan-content.ts';
import { readPlans, requirePlan, stateOfPlan } from './require-plan.ts';

/** 执勤方案 as PDF, of a version as it stands: needs, posts, routes, methods, gear, emergency handling, and who approved it. Errors: `not-found`. */
export const printDutyPlan = query({
  action: 'engagement.read',
  input: printDutyPlanInput,
  async run(ctx, { dutyPlanId, language = ctx.language }) {
    const plan = await requirePlan(ctx, dutyPlanId);
    const site = await requireSite(ctx, plan.siteId);
    const plans = await readPlans(ctx, plan.siteId);
    const state = stateOfPlan(plans, dutyPlanId, dayOf(ctx.now, site.zone));
    const siteName = (language === 'en' && site.nameEn) || site.name;
    const number = `${site.code}-${plan.versionNo}`;
    const paper = await startPaper(ctx, language, {
      ...{ title: 'plan.title', number, zone: site.zone },
      facts: ({ t }) => [siteName, t('plan.version', { no: plan.versionNo }), t(`plan.states.${state}`)],
    });
    addPlan(paper, plan.content);
    const { document, t, time } = paper;
    document.heading(2, t('plan.approval')).table({
      ruled: true,
      columns: ['answer', 'by', 'at', 'remark'].map((name) => ({ header: t(`plan.answer.${name}`) })),
      rows: rowsOr(
        plans.answers
          .filter((one) => one.dutyPlanId === dutyPlanId)
          .map((one) => [
            t(`plan.answers.${one.answer}`),
            one.answererName ?? '–',
            time(one.answeredAt),
            one.remark ?? '–',
          ]),
        4,
        t('plan.noAnswer'),
      ),
    });
    const adoption = plans.adoptions.find((one) => one.dutyPlanId === dutyPlanId);
    if (adoption)
      document.paragraph(
        [t('plan.from', { day: adoption.effectiveOn }), adoption.skipReason].filter(Boolean).join(' · '),
      );
    document.signLine([t('paper.contractor'), t('paper.client')]);
    return finishPaper(paper, `${t('plan.title')} ${number}`);
  },
});

/** Its parts in order; a part that says nothing says so. */
function addPlan({ document, t, of }: Paper, content: DutyPlanContent): void {
  const heads = (names: readonly string[], of: string) =>
    names.map((name) => ({ header: t(`${of}.${name}`) }));
  document.heading(2, t('plan.threats')).table({
    ruled: true,
    columns: heads(['name', 'likelihood', 'effect', 'risk', 'measures'], 'plan.threat'),
    rows: rowsOr(
      [...content.threats]
        .sort((a, b) => b.likelihood * b.effect - a.likelihood * a.effect)
        .map((one) => [
          one.name,
          String(one.likelihood),
          String(one.effect),
          String(one.likelihood * one.effect),
          one.measures || '–',
        ]),
      5,
      t('plan.nothing'),
    ),
  });
  document.heading(2, t('plan.survey'));
  if (content.surveyed) document.paragraph(t('plan.surveyed', content.surveyed));
  document.table({
    ruled: true,
    columns: heads(['question', 'answers'], 'plan.surveyOf'),
    rows: rowsOr(
      content.survey.map((one) => [
        one.question,
        one.answers.map(({ answer, count }) => `${answer} ${count}`).join(' · '),
      ]),
      2,
      t('plan.nothing'),
    ),
  });
  document.heading(2, t('plan.posts')).table({
    ruled: true,
    columns: heads(['code', 'name', 'kind', 'shifts', 'heads', 'skills', 'method'], 'plan.post'),
    rows: content.posts.map((one) => [
      one.code,
      one.name,
      of('sites', `posts.kinds.${one.kind}`),
      one.shifts.map((shift) => `${shift.startTime}–${shift.endTime}`).join(', '),
      String(one.heads),
      one.skills?.join(', ') || '–',
      one.method || '–',
    ]),
  });
  document.heading(2, t('plan.routes')).table({
    ruled: true,
    columns: heads(['code', 'name', 'post', 'rounds', 'points'], 'plan.route'),
    rows: rowsOr(
      content.routes.map((one) => [
        one.code,
        one.name,
        one.postCode,
        String(one.roundsPerShift),
        one.checkpointCodes.join(', '),
      ]),
      5,
      t('plan.nothing'),
    ),
  });
  for (const part of ['methods', 'gear', 'emergency'] as const)
    document.heading(2, t(`plan.${part}`)).paragraph(content[part] || t('plan.nothing'));
}
