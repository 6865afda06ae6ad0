import { overtimeKinds, paidKinds } from '@zhiqin/hours/rules';
import { textFor } from '@zhiqin/i18n';
import { isMonth } from '@zhiqin/kernel';
import { deductionKinds } from '@zhiqin/regulations/rules';
import { listWords, streamedList } from '../../../../list-file.ts';
import { nameIn } from '../../../../names.ts';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/payroll-file';

/** A site's payroll of a month: one line a guard, hours as decimals, amounts in yuan. */
export async function loader(args: Route.LoaderArgs) {
  const { code, month, format } = args.params;
  if (!isMonth(month) || (format !== 'xlsx' && format !== 'csv')) throw new Response(null, { status: 404 });
  return ask(args, async (portal) => {
    const site = await siteOf(portal, code);
    const rows = await portal.caller.hours.listStatements({ siteId: site.id, month });
    const i18n = await listWords(portal.language);
    const t = (key: string) => textFor(i18n, 'portalHours', key);
    const hours = (minutes: number) => Math.round((minutes / 60) * 100) / 100;
    const yuan = (fen: number) => fen / 100;
    const number = (header: string) => ({ header, type: 'number' as const, width: 12 });
    const columns = [
      { header: t('pay.staffNo'), width: 14 },
      { header: t('guard'), width: 14 },
      { header: t('pay.month'), width: 10 },
      ...['planned', 'worked', 'night', 'holiday'].map((key) => number(`${t(key)} (h)`)),
      ...overtimeKinds.flatMap((kind) => [
        number(`${t(`overtimeKinds.${kind}`)} (h)`),
        number(`${t(`overtimeKinds.${kind}`)} (¥)`),
      ]),
      ...[...paidKinds, 'gross'].map((key) => number(`${t(`pay.${key}`)} (¥)`)),
      ...deductionKinds.map((kind) => number(`${t(`pay.deductionKinds.${kind}`)} (¥)`)),
      number(`${t('pay.net')} (¥)`),
      { header: t('state'), width: 12 },
    ];
    const lines = rows.map(({ statement, ...row }) => {
      const of = (kind: string) => statement.lines.filter((line) => line.kind === kind);
      const paid = (kind: string) => yuan(of(kind).reduce((sum, line) => sum + line.amountFen, 0));
      const spent = (kind: string) =>
        hours(
          row.overtime.lines
            .filter((line) => line.kind === kind)
            .reduce((sum, line) => sum + line.minutes, 0),
        );
      return [
        row.staffNo,
        row.name,
        month,
        hours(row.plannedMinutes),
        hours(row.workedMinutes),
        hours(row.nightMinutes),
        hours(row.holidayMinutes),
        ...overtimeKinds.flatMap((kind) => [spent(kind), paid(kind)]),
        ...paidKinds.map(paid),
        yuan(statement.grossFen),
        ...deductionKinds.map((kind) =>
          yuan(
            statement.deductions
              .filter((one) => one.kind === kind)
              .reduce((sum, one) => sum + one.takenFen, 0),
          ),
        ),
        yuan(row.netFen),
        t(row.madeAt ? 'pay.final' : 'pay.draft'),
      ];
    });
    const name = `${nameIn(portal.language, site.name, site.nameEn)} ${t('menu.pay')} ${month}`;
    return streamedList(portal, format, name, { name: t('menu.pay'), columns }, async () => ({
      rows: lines,
      next: null,
    }));
  });
}
