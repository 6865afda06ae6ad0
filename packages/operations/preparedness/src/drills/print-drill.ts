import { query } from '@zhiqin/access';
import { beginPaper, finishPaper, paperWords, rowsOr } from '../begin-paper.ts';
import { printDrillInput } from '../input.ts';
import { readDrill } from './get-drill.ts';

/**
 * 演练记录 as PDF, of the records and nothing else (form 演练记录; 安全生产法 第41条 asks that it is kept): plan, scenario, date, who took part,
 * course in both times, evaluation, problems, fixes. Errors: `not-found`.
 */
export const printDrill = query({
  action: 'preparedness.read',
  input: printDrillInput,
  async run(ctx, { drillId, language = ctx.language }) {
    const found = await readDrill(ctx, drillId);
    const { drill, site, run, plan, evaluations, fixes } = found;
    const words = await paperWords(ctx, language, site.zone);
    const { t, named, time } = words;
    const scenario = t(`scenarios.${drill.scenario}`);
    const title = t('paper.drill');
    const heads = (count: number | null) => (count === null ? '–' : String(count));
    const document = beginPaper(
      ctx,
      {
        ...{ language, site, title: `${title} · ${scenario}` },
        facts: [scenario, time(run.startedAt), t(`drillStates.${found.state}`)],
        footer: `${title} · ${scenario}`,
      },
      words,
    ).table({
      ruled: true,
      columns: [{ header: t('paper.item') }, { header: t('paper.content') }],
      rows: [
        [t('drills.scenario'), scenario],
        [t('drills.plan'), plan ? t('plans.version', { no: plan.version }) : t('drills.noPlan')],
        [
          t('drills.window'),
          drill.windowFrom ? `${drill.windowFrom} – ${drill.windowUntil ?? ''}` : t('drills.unplanned'),
        ],
        [t('drills.started'), time(run.startedAt)],
        [t('drills.ended'), time(run.endedAt)],
        [t('drills.place'), drill.place ?? '–'],
        [t('drills.commander'), drill.commander ?? '–'],
        [t('drills.participants'), drill.participants ?? '–'],
        [t('drills.took'), heads(run.participants)],
        [t('drills.headcount'), heads(run.headcount)],
        [t('drills.missing'), heads(run.missingHeads)],
      ],
    });
    document.heading(2, t('drills.course')).table({
      ruled: true,
      columns: ['at', 'receivedAt', 'what', 'by'].map((name) => ({ header: t(`course.${name}`) })),
      rows: rowsOr(
        found.course.map((line) => [
          time(line.at),
          line.receivedAt ? time(line.receivedAt) : '–',
          [
            words.kind(line.kind),
            line.step
              ? `${named(line.step.role, line.step.roleEn)}: ${named(line.step.text, line.step.textEn)}`
              : '',
            line.text ?? '',
            line.photos > 0 ? t('course.photos', { count: line.photos }) : '',
          ]
            .filter(Boolean)
            .join(' · '),
          line.byName ?? '–',
        ]),
        4,
        t('drills.noCourse'),
      ),
    });
    const [evaluation] = evaluations;
    document.heading(2, t('evaluation.title'));
    if (evaluation)
      document
        .table({
          ruled: true,
          columns: ['item', 'mark', 'note'].map((name) => ({ header: t(`evaluation.${name}`) })),
          rows: [
            [t('evaluation.result'), t(`marks.${evaluation.result}`), ''],
            ...evaluation.items.map((one) => [
              t(`items.${one.item}`),
              t(`marks.${one.mark}`),
              one.note ?? '',
            ]),
          ],
        })
        .paragraph(`${t('evaluation.summary')}: ${evaluation.summary}`)
        .paragraph(`${t('evaluation.problems')}: ${evaluation.problems ?? t('evaluation.noProblems')}`)
        .paragraph(
          t('evaluation.by', {
            name: evaluation.evaluatedByName ?? '–',
            time: time(evaluation.evaluatedAt),
          }),
        );
    else document.paragraph(t('evaluation.none'));
    document.heading(2, t('fixes.title')).table({
      ruled: true,
      columns: ['text', 'owner', 'dueOn', 'done', 'effect'].map((name) => ({ header: t(`fixes.${name}`) })),
      rows: rowsOr(
        fixes.map((fix) => [
          fix.text,
          fix.owner,
          fix.dueOn,
          fix.doneAt ? `${time(fix.doneAt)} ${fix.doneNote ?? ''}`.trim() : t('fixes.open'),
          fix.effect ? t(`effects.${fix.effect}`) : '–',
        ]),
        5,
        t('fixes.none'),
      ),
    });
    document.signLine([t('paper.commander'), t('paper.contractor'), t('paper.client')]);
    return finishPaper(
      document,
      `${title} ${site.code} ${(run.startedAt ?? drill.plannedAt).toISOString().slice(0, 10)}`,
    );
  },
});
