import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { formatFen } from '@zhiqin/kernel';
import { Banner, Card, DataTable, EmptyState, FileButton, Filters, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { hoursText } from '../../../../clock-minutes.ts';
import { valuesOf } from '../../../../form-values.ts';
import { monthAsked } from '../../../../month-range.ts';
import { DeductionsCard } from '../../../../parts/deductions-card.tsx';
import { HoursMenu } from '../../../../parts/hours-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/pay';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    return { month, rows: await portal.caller.hours.listStatements({ siteId: id, month }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, fen } = valuesOf(await formOf(args.request));
  const { searchParams } = new URL(args.request.url);
  const [month, guardMonthId] = [searchParams.get('month') ?? '', searchParams.get('deduct') ?? ''];
  return attempt(args, async (portal) => {
    const { hours } = portal.caller;
    if (text('deductionId')) await hours.withdrawDeduction({ deductionId: text('deductionId') });
    else
      await hours.recordDeduction({
        guardMonthId,
        kind: text('kind') as 'incomeTax',
        amountFen: fen('amountFen') ?? Number.NaN,
        reason: text('reason'),
        document: text('document'),
        minimumWageFen: fen('minimumWageFen'),
      });
    return redirect(`/admin/sites/${args.params.code}/hours/pay?month=${month}&deduct=${guardMonthId}`);
  });
}

/** What the site's guards are paid for the month: a trial until settled. */
export default function Pay({ loaderData: { month, rows }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalHours', 'portal']);
  const { role } = useSelf();
  const [search] = useSearchParams();
  const deducting = rows.find((row) => row.guardMonthId === search.get('deduct'));
  const base = `/admin/sites/${params.code}/hours`;
  const sum = (kinds: readonly string[], row: (typeof rows)[number]) =>
    row.statement.lines
      .filter((line) => kinds.includes(line.kind))
      .reduce((total, line) => total + line.amountFen, 0);
  const money = (fen: number) => formatFen(fen, i18n.language);
  return (
    <div className="grid gap-4">
      <PageTitle title={t('portalHours:pay.title')} />
      <HoursMenu code={params.code} month={month} />
      <Filters filters={[{ kind: 'month', name: 'month', label: t('portal:month'), otherwise: month }]} />
      <p className="quiet prose">{t('portalHours:pay.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('portalHours:pay.none')} example={t('portalHours:noneExample')} />
      ) : (
        <>
          {rows.some((row) => !row.statement.isComplete) ? (
            <Banner tone="unproven">{t('portalHours:pay.incomplete')}</Banner>
          ) : null}
          <div className="flex flex-wrap gap-2">
            {(['xlsx', 'csv'] as const).map((format) => (
              <FileButton key={format} href={`${base}/pay/${month}/file/${format}`}>
                {t(`portalHours:download.${format}`)}
              </FileButton>
            ))}
          </div>
          {deducting && can(role, 'pay.deduct') ? (
            <DeductionsCard row={deducting} back={`${base}/pay?month=${month}`} />
          ) : null}
          <Card title={monthText(month, i18n.language)} flush>
            <DataTable
              caption={t('portalHours:pay.title')}
              rows={rows}
              keyOf={(row) => row.guardMonthId}
              columns={[
                {
                  key: 'name',
                  head: t('portalHours:guard'),
                  cell: (row) => (
                    <Link to={`${base}/${row.guardMonthId}`}>
                      <span className="unbroken">{row.name}</span>
                    </Link>
                  ),
                },
                {
                  key: 'worked',
                  head: t('portalHours:worked'),
                  align: 'end',
                  cell: (row) => hoursText(row.workedMinutes),
                },
                {
                  key: 'base',
                  head: t('portalHours:pay.base'),
                  align: 'end',
                  cell: (row) => money(sum(['base', 'hours', 'unpaidLeave', 'sickPay'], row)),
                },
                {
                  key: 'allowance',
                  head: t('portalHours:pay.allowance'),
                  align: 'end',
                  cell: (row) => money(sum(['allowance'], row)),
                },
                {
                  key: 'overtime',
                  head: t('portalHours:overtime'),
                  align: 'end',
                  cell: (row) => money(sum(['weekday', 'restDay', 'holiday', 'cycle'], row)),
                },
                {
                  key: 'adjustment',
                  head: t('portalHours:pay.adjustment'),
                  align: 'end',
                  cell: (row) => money(sum(['adjustment'], row)),
                },
                {
                  key: 'gross',
                  head: t('portalHours:pay.gross'),
                  align: 'end',
                  cell: (row) => money(row.statement.grossFen),
                },
                {
                  key: 'deductions',
                  head: t('portalHours:pay.deductions'),
                  align: 'end',
                  cell: (row) => {
                    const held = money(row.statement.grossFen - row.netFen);
                    if (!can(role, 'pay.deduct')) return held;
                    return (
                      <Link
                        to={`${base}/pay?month=${month}&deduct=${row.guardMonthId}`}
                        aria-label={`${held} · ${row.name} ${t('portalHours:pay.deduct.open')}`}
                      >
                        {held}
                      </Link>
                    );
                  },
                },
                {
                  key: 'net',
                  head: t('portalHours:pay.net'),
                  align: 'end',
                  cell: (row) => <strong>{money(row.netFen)}</strong>,
                },
                {
                  key: 'state',
                  head: t('portalHours:state'),
                  cell: (row) => t(row.madeAt ? 'portalHours:pay.final' : 'portalHours:pay.draft'),
                },
              ]}
            />
          </Card>
        </>
      )}
    </div>
  );
}
