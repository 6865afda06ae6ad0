import { query, type UseContext } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { createDocument } from '@zhiqin/documents';
import type { Language } from '@zhiqin/i18n';
import { DomainError, dayOf, formatFen, timeOf } from '@zhiqin/kernel';
import { evidenceOf, publicationOf } from '@zhiqin/regulations/rules';
import { requireSite } from '@zhiqin/sites';
import { idInput } from '@zhiqin/sites/rules';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { type GuardStatement, statementRows } from '../month/list-statements.ts';
import { guardMonth } from '../month/schema.ts';
import { netFen } from './deductions.ts';
import { type HoursWords, hoursText, hoursWords } from './hours-words.ts';
import type { PayLine } from './statement-of.ts';

const printStatementInput = z.object({
  guardMonthId: idInput,
  language: z.enum(['zh-CN', 'en'], 'field.invalid'),
});

/** A guard's statement of hours and pay as PDF; a trial until his month is locked. Errors: `not-found`. */
export const printStatement = query({
  action: 'pay.read',
  input: printStatementInput,
  async run(ctx, { guardMonthId, language }) {
    const [row] = await ctx.tx
      .select({ siteId: guardMonth.siteId })
      .from(guardMonth)
      .where(eq(guardMonth.id, guardMonthId));
    const [statement] = await statementRows(ctx, eq(guardMonth.id, guardMonthId));
    if (!row || !statement) throw new DomainError('not-found');
    const site = await requireSite(ctx, row.siteId);
    const siteName = (language === 'en' && site.nameEn) || site.name;
    const organisation = await contractorName(ctx, language);
    const words = await hoursWords(language);
    const setting = { organisation, siteName, createdAt: ctx.now, zone: site.zone };
    const bytes = await statementPdf(statement, words, setting);
    return {
      fileName: `${statement.name} ${statement.statement.month} ${words.t('pay.title')}.pdf`,
      mediaType: 'application/pdf' as const,
      base64: bytes.toString('base64'),
    };
  },
});

interface Setting {
  organisation: string;
  siteName: string;
  createdAt: Date;
  zone: string;
}

/** One statement as a page to sign. */
export function statementPdf(
  row: GuardStatement,
  words: HoursWords,
  { organisation, siteName, createdAt, zone }: Setting,
): Promise<Buffer> {
  const { t, language } = words;
  const { statement } = row;
  const money = (fen: number) => formatFen(fen, language);
  const title = t('pay.title');
  const hours: [string, number][] = [
    ['planned', row.plannedMinutes],
    ['worked', row.workedMinutes],
    ['ordinary', row.overtime.ordinaryMinutes],
    ['night', row.nightMinutes],
    ['holiday', row.holidayMinutes],
    ['overtime', row.overtime.lines.reduce((sum, line) => sum + line.minutes, 0)],
  ];
  return createDocument({
    language,
    title,
    author: organisation,
    createdAt,
    paper: 'form',
    brand: { name: `${organisation} · ${siteName}`, colour: '#000000' },
    footer: `${row.staffNo} · ${statement.month}`,
  })
    .formHead({
      title,
      organisation: t('pay.organisation', { name: organisation }),
      facts: [
        t('pay.who', { name: row.name, staffNo: row.staffNo }),
        t('pay.forMonth', { month: statement.month }),
        t('pay.where', { name: siteName }),
        t('pay.stateIs', { state: t(row.madeAt ? 'pay.final' : 'pay.draft') }),
        t('pay.asOf', { at: `${dayOf(createdAt, zone)} ${timeOf(createdAt, zone)}` }),
      ],
    })
    .heading(2, t('pay.hoursTitle'))
    .table({
      ruled: true,
      columns: hours.map(([key]) => ({ header: t(key) })),
      rows: [hours.map(([, minutes]) => hoursText(minutes))],
    })
    .heading(2, t('pay.payTitle'))
    .table({
      ruled: true,
      empty: t('pay.none'),
      columns: [
        { header: t('pay.item'), flex: 2.4 },
        { header: t('pay.days'), flex: 1.6 },
        { header: t('pay.time'), align: 'end' },
        { header: t('pay.hourly'), flex: 1.2, align: 'end' },
        { header: t('pay.percent'), align: 'end' },
        { header: t('pay.amount'), flex: 1.4, align: 'end' },
        { header: t('pay.basis'), flex: 2 },
      ],
      rows: [
        ...statement.lines.map((line) => [
          payItem(line, words),
          line.fromDay === line.toDay
            ? words.day(line.fromDay)
            : `${words.day(line.fromDay)} – ${words.day(line.toDay)}`,
          line.minutes === null ? '' : hoursText(line.minutes),
          line.hourFen === null ? '' : money(Math.round(line.hourFen)),
          line.percent === null ? '' : `${line.percent}%`,
          money(line.amountFen),
          cited(line.citation, words),
        ]),
        [t('pay.gross'), '', '', '', '', { text: money(statement.grossFen), weight: 'bold' as const }, ''],
      ],
    })
    .heading(2, t('pay.deductions'))
    .table({
      ruled: true,
      empty: t('pay.noDeductions', { limit: money(statement.deductionLimitFen) }),
      columns: [
        { header: t('pay.item'), flex: 2 },
        { header: t('pay.amount'), flex: 1.4, align: 'end' },
        { header: t('reason'), flex: 2.4 },
        { header: t('pay.deduct.document'), flex: 2.4 },
        { header: t('pay.basis'), flex: 2 },
      ],
      rows: statement.deductions.map((one) => [
        t(`pay.deductionKinds.${one.kind}`),
        money(one.takenFen),
        one.reason,
        one.document,
        cited(one.citation, words),
      ]),
    })
    .paragraph(
      statement.deductions.length === 0
        ? ''
        : t('pay.damagesLimit', { limit: money(statement.deductionLimitFen) }),
    )
    .paragraph(minimumWageLine(statement.minimumWage ?? null, money, words))
    .paragraph(`${t('pay.net')}: ${money(netFen(statement))}`)
    .paragraph(statement.isComplete ? '' : t('pay.incomplete'))
    .signLine([t('pay.signs.guard'), t('pay.signs.payer')])
    .render();
}

/** A law as it is cited; one nobody has read in its own text says so. */
function cited(citation: string | null, { t }: HoursWords): string {
  if (citation === null || citation === 'house') return citation === null ? '' : t('pay.house');
  const grade = evidenceOf(citation);
  return grade === 'read' ? citation : `${citation}${t(`pay.evidence.${grade}`)}`;
}

function minimumWageLine(
  wage: { fen: number; citation: string | null } | null,
  money: (fen: number) => string,
  words: HoursWords,
): string {
  if (!wage) return '';
  const from = wage.citation ? cited(wage.citation, words) : words.t('pay.namedByHand');
  const published = wage.citation ? publicationOf(wage.citation) : null;
  const line = words.t('pay.minimumWage', { amount: money(wage.fen), from });
  return published ? `${line} ${words.t('pay.wageLookedAt', { day: published.lookedAtOn })}` : line;
}

/** What a line is for, in words. */
export function payItem(line: PayLine, { t }: HoursWords): string {
  const kinds = ['weekday', 'restDay', 'holiday', 'cycle'];
  const item = t(kinds.includes(line.kind) ? `overtimeKinds.${line.kind}` : `pay.${line.kind}`);
  if (line.kind === 'unpaidLeave') return `${item}: ${t(`leaveKinds.${line.name}`)}`;
  return line.name ? `${item}: ${line.name}` : item;
}

/** The contractor by its name in the reader's language. */
export async function contractorName(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  language: Language,
): Promise<string> {
  const [own] = await tx.select().from(tenant).where(eq(tenant.id, tenantId));
  return (language === 'en' && own?.nameEn) || own?.name || '';
}
