import { query } from '@zhiqin/access';
import { dayOf } from '@zhiqin/kernel';
import { beginPaper, finishPaper, paperWords, rowsOr } from '../begin-paper.ts';
import { printPlanInput } from '../input.ts';
import { assemblyFigures } from './assembly-figures.ts';
import { planRowOf, requirePlan } from './require-plan.ts';

/**
 * The plan as PDF (S4-4.4, S9A-4): a card for the post – numbers, assembly points with the drawing they stand on and each role's
 * steps, nothing else – or the whole sheet
 * with who wrote and approved it, its digest and places to sign. Errors: `not-found`.
 */
export const printPlan = query({
  action: 'preparedness.read',
  input: printPlanInput,
  async run(ctx, { emergencyPlanId, form, language = ctx.language }) {
    const { plan: stored, site } = await requirePlan(ctx, emergencyPlanId);
    const plan = planRowOf(stored, dayOf(ctx.now, site.zone));
    const words = await paperWords(ctx, language, site.zone);
    const { t, named, time } = words;
    const { content } = plan;
    const scenario = t(`scenarios.${plan.scenario}`);
    const title = t(form === 'card' ? 'paper.card' : 'paper.plan', { scenario });
    const version = t('plans.version', { no: plan.version });
    const standing = t(`states.${plan.state}`);
    const document = beginPaper(
      ctx,
      {
        ...{ language, site, title },
        facts: [version, standing, plan.inForceFrom ? t('plans.from', { day: plan.inForceFrom }) : ''],
        footer: `${scenario} · ${version} · ${plan.contentSha256.slice(0, 12)}`,
      },
      words,
    )
      .heading(2, t('plans.numbers'))
      .table({
        ruled: true,
        columns: [{ header: t('contacts.name') }, { header: t('contacts.phone') }],
        rows: rowsOr(
          [
            ...content.numbers.map((one) => [named(one.label, one.labelEn), one.phone]),
            ...content.roles
              .filter((role) => role.phone)
              .map((role) => [
                [named(role.name, role.nameEn), role.who].filter(Boolean).join(' · '),
                role.phone ?? '',
              ]),
          ],
          2,
          t('plans.noNumbers'),
        ),
      })
      .paragraph(
        `${t('plans.assembly')}: ${content.assembly
          .map((point) => [named(point.name, point.nameEn), point.checkpointCode].filter(Boolean).join(' '))
          .join(' · ')}`,
      );
    for (const { drawing, ...options } of await assemblyFigures(ctx, plan.siteId, content, words))
      document.figure(drawing, options);
    for (const role of content.roles) {
      document.heading(3, [named(role.name, role.nameEn), role.who].filter(Boolean).join(' · ')).list(
        role.steps.map((step) => named(step.text, step.textEn)),
        { ordered: true },
      );
    }
    const note = named(content.note ?? '', content.noteEn);
    if (note) document.heading(3, t('plans.note')).paragraph(note);
    if (form === 'sheet') {
      document
        .heading(2, t('paper.life'))
        .table({
          ruled: true,
          columns: [{ header: t('paper.item') }, { header: t('paper.content') }],
          rows: [
            [t('plans.drafted'), `${plan.draftedByName ?? '–'} ${time(plan.draftedAt)}`],
            [t('plans.approved'), `${plan.approvedByName ?? '–'} ${time(plan.approvedAt)}`],
            [t('plans.reviewOn'), plan.reviewOn ?? '–'],
            [
              t('plans.client'),
              plan.clientAnswer
                ? `${t(`answers.${plan.clientAnswer}`)} · ${plan.clientAnsweredName ?? ''} ${time(plan.clientAnsweredAt)}`
                : '–',
            ],
            [t('paper.digest'), plan.contentSha256],
          ],
        })
        .signLine([t('paper.writer'), t('paper.contractor'), t('paper.client')]);
    }
    return finishPaper(document, `${title} ${site.code} V${plan.version}`);
  },
});
