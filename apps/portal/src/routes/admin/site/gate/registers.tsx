import { can } from '@zhiqin/access/rules';
import { gateRegisterColumns, gateRegisterNames } from '@zhiqin/duty/rules';
import { DataTable, EmptyState, Filters, LinkButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { gateCellText } from '../../../../parts/gate-cell.ts';
import { GateMenu } from '../../../../parts/gate-menu.tsx';
import { SheetLinks } from '../../../../parts/sheet-links.tsx';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useLive } from '../../../../use-live.ts';
import { useSelf } from '../../../../use-self.ts';
import { wantedGate } from '../../../../wanted-gate.ts';
import type { Route } from './+types/registers';

const shown = 200;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const wanted = wantedGate(args.request, id, zone, portal.now);
    const lines = await portal.caller.duty.gateRegister({ ...wanted, limit: shown });
    return { lines, zone, register: wanted.register };
  });
}

/** 门岗登记簿: each register as the trade keeps it. */
export default function GateRegisters({
  loaderData: { lines, zone, register },
  params,
}: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalGate', 'duty', 'portal', 'tradeSheets']);
  const { role } = useSelf();
  useLive();
  return (
    <div className="grid gap-4">
      <PageTitle title={t('title')} />
      <GateMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <Filters
          filters={[
            {
              kind: 'choice',
              name: 'register',
              label: t('which'),
              all: t('names.visitors'),
              choices: gateRegisterNames
                .filter((name) => name !== 'visitors')
                .map((name) => ({ value: name, label: t(`names.${name}`) })),
            },
            { kind: 'date', name: 'from', label: t('from') },
            { kind: 'date', name: 'until', label: t('until') },
            { kind: 'search', name: 'search', label: t('tradeSheets:page.search') },
          ]}
        />
        <SheetLinks code={params.code} sheet={register === 'passes' ? 'passUses' : register} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2>{t(`names.${register}`)}</h2>
        {register === 'goods' && can(role, 'goods-slip.issue') ? (
          <LinkButton to={`/admin/sites/${params.code}/gate/slips/new`}>{t('slip.title')}</LinkButton>
        ) : null}
      </div>
      {lines.length === shown ? <p className="quiet">{t('cut', { number: shown })}</p> : null}
      <DataTable
        caption={t(`names.${register}`)}
        rows={lines}
        keyOf={(line) => line.id}
        empty={<EmptyState title={t('none')} example={t('noneExample')} />}
        columns={[
          {
            key: 'at',
            head: t('at'),
            cell: (line) => (
              <Link to={`/admin/sites/${params.code}/duty/${line.id}`}>
                <TimeText at={line.at} zone={zone} />
              </Link>
            ),
          },
          ...gateRegisterColumns[register].map((column) => ({
            key: column,
            head: t(`columns.${column}`),
            cell: (line: (typeof lines)[number]) =>
              gateCellText(i18n, zone, column, line.cells[column]) ?? '–',
          })),
          // Goods that left without a slip have nothing to print.
          ...(register === 'goods' && can(role, 'goods-slip.issue')
            ? [
                {
                  key: 'print',
                  head: t('tradeSheets:slip.title'),
                  cell: (line: (typeof lines)[number]) =>
                    line.cells.items ? (
                      <a
                        href={`/admin/sites/${params.code}/gate/slips/${line.id}/print?language=${i18n.language}`}
                        target="_blank"
                        rel="noreferrer"
                      >
                        {t('tradeSheets:slip.print')}
                      </a>
                    ) : (
                      '–'
                    ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
