import { addMonths, isMonth, monthOf } from '@zhiqin/kernel';
import { DataTable, EmptyState, Filters, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../names.ts';
import { useMoneyWords } from '../../../parts/money-words.ts';
import { ask } from '../../../problem.ts';
import type { Route } from './+types/margin';

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get('month');
  return ask(args, async ({ caller, now }) => {
    const month = isMonth(asked) ? asked : addMonths(monthOf(now, 'Asia/Shanghai'), -1);
    return { month, margins: await caller.billing.getMargins({ month }) };
  });
}

/** 毛利 by site and month, for headquarters alone. */
export default function Margin({ loaderData: { month, margins } }: Route.ComponentProps) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const name = useName();
  return (
    <>
      <PageHead title={t('sections.margin')} note={t('margin.lead')} />
      <Filters filters={[{ kind: 'month', name: 'month', label: t('month'), otherwise: month }]} />
      <DataTable
        caption={t('sections.margin')}
        rows={margins}
        keyOf={(row) => row.siteId}
        empty={<EmptyState title={t('margin.none')} />}
        columns={[
          { key: 'site', head: t('site'), cell: (row) => name(row.siteName, row.siteNameEn) },
          {
            key: 'hours',
            head: t('margin.hours'),
            align: 'end',
            cell: (row) => words.hours(row.workedMinutes),
          },
          {
            key: 'revenue',
            head: t('margin.revenue'),
            align: 'end',
            cell: (row) => words.money(row.revenueFen, row.currency),
          },
          {
            key: 'pay',
            head: t('margin.pay'),
            align: 'end',
            cell: (row) => (
              <>
                {words.money(row.payFen, row.currency)}
                {row.guardsNotFinal > 0 ? (
                  <span className="quiet"> · {t('margin.notFinal', { count: row.guardsNotFinal })}</span>
                ) : null}
              </>
            ),
          },
          {
            key: 'margin',
            head: t('margin.margin'),
            align: 'end',
            cell: (row) => words.money(row.marginFen, row.currency),
          },
          {
            key: 'rate',
            head: t('margin.rate'),
            align: 'end',
            cell: (row) =>
              row.marginBasisPoints === null ? '–' : `${words.percent(row.marginBasisPoints)} %`,
          },
        ]}
      />
    </>
  );
}
