import { can } from '@zhiqin/access/rules';
import { type SheetKey, sheetKeys } from '@zhiqin/duty/rules';
import { DataTable, Filters, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { SheetLinks } from '../../../../parts/sheet-links.tsx';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import { wantedPeriod } from '../../../../wanted-sheet.ts';
import type { Route } from './+types/index';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { zone } = await siteOf(portal, args.params.code);
    const { from, to } = wantedPeriod(args.request, portal.now, zone);
    return { from, to };
  });
}

const ofGate = new Set<SheetKey>([
  'agreements',
  'bans',
  'longPasses',
  'keyRegister',
  'utilities',
  'directory',
]);
const ofEquipment = new Set<SheetKey>(['gear', 'fireAssets', 'cameras']);

/** 表单打印: every sheet of the trade's, for one time. */
export default function Sheets({ params }: Route.ComponentProps) {
  const { t } = useTranslation('tradeSheets');
  const { role } = useSelf();
  const rows = sheetKeys.filter(
    (sheet) =>
      (!ofGate.has(sheet) || can(role, 'gate-register.read')) &&
      (!ofEquipment.has(sheet) || can(role, 'equipment.read')),
  );
  return (
    <div className="grid gap-4">
      <PageTitle title={t('page.title')} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('page.title')}</h2>
          <p className="quiet prose">{t('page.lead')}</p>
        </div>
        <LinkButton to={`/admin/sites/${params.code}/sheets/blank`}>{t('page.blank')}</LinkButton>
      </div>
      <Filters
        filters={[
          { kind: 'date', name: 'from', label: t('columns.from') },
          { kind: 'date', name: 'until', label: t('columns.to') },
          { kind: 'search', name: 'search', label: t('page.search') },
        ]}
      />
      <DataTable
        caption={t('page.title')}
        rows={rows}
        keyOf={(sheet) => sheet}
        empty={null}
        columns={[
          { key: 'name', head: t('page.sheet'), cell: (sheet) => t(`names.${sheet}`) },
          {
            key: 'files',
            head: t('page.files'),
            cell: (sheet) => <SheetLinks code={params.code} sheet={sheet} />,
          },
        ]}
      />
    </div>
  );
}
