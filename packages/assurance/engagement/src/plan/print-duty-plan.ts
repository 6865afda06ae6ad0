import { query } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import { finishPaper, type Paper, rowsOr, startPaper } from '../paper.ts';
import { type DutyPlanContent, printDutyPlanInput, printReleasedPlanInput } from './plan-content.ts';
import { readPlans, requirePlan, stateOfPlan } from './require-plan.ts';
import { dutyPlanAnswer, dutyPlanRelease } from './schema.ts';

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
    const { document, t } = paper;
    addAnswers(
      paper,
      plans.answers.filter((one) => one.dutyPlanId === dutyPlanId),
    );
    const adoption = plans.adoptions.find((one) => one.dutyPlanId === dutyPlanId);
    if (adoption)
      document.paragraph(
        [t('plan.from', { day: adoption.effectiveOn }), adoption.skipReason].filter(Boolean).join(' · '),
      );
    document.signLine([t('paper.contractor'), t('paper.client')]);
    return finishPaper(paper, `${t('plan.title')} ${number}`);
  },
});

/** The same for the client: the version as it was laid before it, with its own words on it. Errors: `not-found`. */
export const printReleasedPlan = query({
  action: 'engagement.read-released',
  input: printReleasedPlanInput,
  async run(ctx, { planReleaseId, language = ctx.language }) {
    const { tx, tenantId } = ctx;
    const [release] = await tx
      .select()
      .from(dutyPlanRelease)
      .where(and(eq(dutyPlanRelease.tenantId, tenantId), eq(dutyPlanRelease.id, planReleaseId)));
    if (!release) throw new DomainError('not-found');
    const site = await requireSite(ctx, release.siteId);
    const number = `${site.code}-${release.versionNo}`;
    const paper = await startPaper(ctx, language, {
      ...{ title: 'plan.title', number, zone: site.zone },
      facts: ({ t }) => [
        (language === 'en' && site.nameEn) || site.name,
        t('plan.version', { no: release.versionNo }),
      ],
    });
    addPlan(paper, release.content);
    addAnswers(
      paper,
      await tx
        .select()
        .from(dutyPlanAnswer)
        .where(and(eq(dutyPlanAnswer.tenantId, tenantId), eq(dutyPlanAnswer.planReleaseId, planReleaseId)))
        .orderBy(desc(dutyPlanAnswer.answeredAt), desc(dutyPlanAnswer.id)),
    );
    const { document, t } = paper;
    document.signLine([t('paper.contractor'), t('paper.client')]);
    return finishPaper(paper, `${t('plan.title')} ${number}`);
  },
});

type Answer = Pick<typeof dutyPlanAnswer.$inferSelect, 'answer' | 'answererName' | 'answeredAt' | 'remark'>;

function addAnswers({ document, t, time }: Paper, answers: readonly Answer[]): void {
  document.heading(2, t('plan.approval')).table({
    ruled: true,
    columns: ['answer', 'by', 'at', 'remark'].map((name) => ({ header: t(`plan.answer.${name}`) })),
    rows: rowsOr(
      answers.map((one) => [
        t(`plan.answers.${one.answer}`),
        one.answererName ?? '–',
        time(one.answeredAt),
        one.remark ?? '–',
      ]),
      4,
      t('plan.noAnswer'),
    ),
  });
}

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
