import { query } from '@zhiqin/access';
import { formatMoney } from '@zhiqin/kernel';
import { finishPaper, hoursText, startPaper } from '../paper.ts';
import { getStatement } from './get-statements.ts';
import type { StatementData, StatementLine } from './statement-data.ts';
import { printStatementInput } from './statement-input.ts';

/** 结算单 as PDF: lines, shifts behind them, deductions, tax, and where both sides put their seals. Errors: `not-found`. */
export const printStatement = query({
  action: 'statement.read',
  input: printStatementInput,
  async run(ctx, { statementId, language = ctx.language }) {
    const found = await ctx.run(getStatement, { statementId });
    const { data, site, client, revision, month } = found;
    const number = `${site.code}-${month}-${revision.number}`;
    const isDraft = revision.state === 'draft';
    const paper = await startPaper(ctx, language, {
      ...{ title: 'statement.title', number },
      facts: ({ t }) => [
        (language === 'en' && site.nameEn) || site.name,
        (language === 'en' && client.nameEn) || client.name,
        month,
        t('statement.revision', { no: revision.number }),
        ...(isDraft ? [t('paper.draft')] : []),
      ],
    });
    const { document, t } = paper;
    const money = (fen: number) => formatMoney(fen, data.currency, language);
    const end = { align: 'end' } as const;
    document.table({
      ruled: true,
      columns: [
        { header: t('statement.line'), flex: 3 },
        { header: t('statement.period'), flex: 2 },
        { header: t('statement.hours'), flex: 1, ...end },
        { header: t('statement.price'), flex: 1.4, ...end },
        { header: t('amount'), flex: 1.6, ...end },
      ],
      rows: [
        ...data.lines.map((line) => [
          lineName(t, data, line, language),
          `${line.fromDay} – ${line.toDay}`,
          line.minutes === null ? '–' : hoursText(line.minutes, language),
          line.kind === 'deduction' || line.rateFen === null
            ? '–'
            : `${money(line.rateFen)}${line.percent && line.percent !== 100 ? ` × ${line.percent} %` : ''}`,
          money(line.amountFen),
        ]),
        ...data.tax.flatMap((group) => [
          [`${t('statement.net')} (${group.basisPoints / 100} %)`, '', '', '', money(group.netFen)],
          [`${t('statement.tax')} ${group.citation}`, '', '', '', money(group.taxFen)],
        ]),
        [t('statement.gross'), '', '', '', money(data.totals.grossFen)],
      ],
    });
    document.paragraph(
      t('statement.contractsOf', { list: data.contracts.map((one) => one.contractNo).join(', ') }),
    );
    document.paragraph(t('paper.page', { digest: revision.digest }));
    document.signLine([t('paper.contractor'), t('paper.client')]);
    const withShifts = data.lines.filter((line) => line.shifts.length > 0);
    for (const line of withShifts)
      document.heading(2, `${lineName(t, data, line, language)} · ${t('statement.shiftsTitle')}`).table({
        ruled: true,
        columns: [
          { header: t('statement.day') },
          { header: t('statement.shift') },
          ...['planned', 'proven', 'billed'].map((key) => ({ header: t(`statement.${key}`), ...end })),
        ],
        rows: line.shifts.map((shift) => [
          shift.day,
          shift.code,
          ...[shift.plannedMinutes, shift.provenMinutes, shift.billedMinutes].map((minutes) =>
            hoursText(minutes, language),
          ),
        ]),
      });
    return finishPaper(paper, `${t('statement.title')} ${number}`);
  },
});

/** What a line is called: its post and kind of hours, or its own words. */
function lineName(
  t: (key: string, values?: Record<string, unknown>) => string,
  data: StatementData,
  line: StatementLine,
  language: string,
): string {
  const post = data.posts.find((one) => one.id === line.postId);
  const kind = t(`lineKinds.${line.kind}`, { post: (language === 'en' && post?.nameEn) || post?.name || '' });
  const postName = (language === 'en' && post?.nameEn) || post?.name || '';
  if (line.kind === 'deduction' && !line.text) {
    const source = line.key.startsWith('deduction:appraisal:') ? 'appraisal' : 'shortfall';
    return [kind, t(`deduction.sources.${source}`), postName].filter(Boolean).join(' · ');
  }
  const more = line.hourKind ? t(`hourKinds.${line.hourKind}`) : line.text;
  return more ? `${kind} · ${more}` : kind;
}
