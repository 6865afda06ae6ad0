import { query, type UseContext } from '@zhiqin/access';
import { formatFen } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { finishPaper, rowsOr, startPaper } from '../paper.ts';
import { printTemporaryDutyInput } from './input.ts';
import { dutyLines, requireDuty, stateOfDuty } from './require-duty.ts';

/** 临时勤务单 as PDF: what was asked, its priced lines to the fen, who confirmed it and how. Errors: `not-found`. */
export const printTemporaryDuty = query({
  action: 'engagement.read',
  input: printTemporaryDutyInput,
  run: (ctx, { dutyId, language }) => printSlip(ctx, dutyId, language),
});

/** The same for the client whose duty it is; its lines once they were offered. Errors: `not-found`. */
export const printOwnRequest = query({
  action: 'engagement.read-released',
  input: printTemporaryDutyInput,
  run: (ctx, { dutyId, language }) => printSlip(ctx, dutyId, language),
});

async function printSlip(ctx: UseContext, dutyId: string, language = ctx.language) {
  const row = await requireDuty(ctx, dutyId);
  const site = await requireSite(ctx, row.siteId);
  const lines = await dutyLines(ctx, dutyId);
  const siteName = (language === 'en' && site.nameEn) || site.name;
  const number = `${site.code}-${row.dutyNo}`;
  const paper = await startPaper(ctx, language, {
    ...{ title: 'slip.title', number, zone: site.zone },
    facts: ({ t }) => [siteName, row.dutyNo, t(`duty.states.${stateOfDuty(row)}`)],
  });
  const { document, t, time } = paper;
  const money = (amountFen: number | null) => (amountFen === null ? '–' : formatFen(amountFen, language));
  const hours = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100);
  document
    .table({
      ruled: true,
      columns: [{ header: t('paper.item') }, { header: t('paper.content'), flex: 3 }],
      rows: [
        [t('duty.kind'), t(`duty.kinds.${row.kind}`)],
        [t('duty.name'), row.title],
        [t('duty.place'), row.place ?? '–'],
        [
          t('duty.days'),
          row.endsOn === row.startsOn ? row.startsOn : `${row.startsOn} – ${row.endsOn ?? t('duty.openEnd')}`,
        ],
        [t('duty.hours'), row.startTime ? `${row.startTime}–${row.endTime ?? ''}` : '–'],
        [t('duty.heads'), String(row.heads)],
        [t('duty.orders'), row.orders ?? '–'],
        ...(row.isPublicEvent ? [[t('duty.permitNo'), row.permitNo ?? '–']] : []),
        [t('duty.askedBy'), `${t(`duty.sides.${row.askedBy}`)} ${row.askerName ?? ''} ${time(row.askedAt)}`],
        [
          t('duty.confirmedBy'),
          row.confirmedAt
            ? `${row.confirmerName ?? '–'} ${time(row.confirmedAt)} ${row.confirmedHow ?? ''}`
            : '–',
        ],
      ],
    })
    .heading(2, t('duty.lines'))
    .table({
      ruled: true,
      columns: ['day', 'text', 'heads', 'hours', 'rate', 'amount'].map((name) => ({
        header: t(`duty.line.${name}`),
      })),
      rows: rowsOr(
        lines.map((line) => [
          line.day ?? '–',
          line.text,
          line.heads === null ? '–' : String(line.heads),
          line.minutes === null ? '–' : hours(line.minutes),
          money(line.rateFen),
          money(line.amountFen),
        ]),
        6,
        t('duty.notPriced'),
      ),
    })
    .paragraph(t('duty.total', { amount: money(row.totalFen) }))
    .signLine([t('paper.contractor'), t('paper.client')]);
  return finishPaper(paper, `${t('slip.title')} ${number}`);
}
