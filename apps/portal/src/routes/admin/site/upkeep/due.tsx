import { DataTable, DayText, EmptyState } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { ask } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/due';

const daysAhead = 92;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return portal.caller.upkeep.dueCalendar({ siteId: id, days: daysAhead });
  });
}

/** 到期日历: what is due when at a site, and the page where it is done. */
export default function Due({ loaderData: { today, lines }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const site = `/admin/sites/${params.code}`;
  type Line = (typeof lines)[number];
  const pageOf = (line: Line): string => {
    switch (line.kind) {
      case 'hazard':
        return `/admin/hazards/${line.id}`;
      case 'notice':
      case 'notice-item':
        return `${site}/upkeep/notices/${line.id}`;
      case 'fire-service':
      case 'fire-scrap':
        return `${site}/registers/fire`;
      case 'camera-filing':
        return `${site}/registers/cameras`;
      case 'camera-look':
        return `${site}/upkeep/camera-looks`;
      case 'installation-scrap':
        return `${site}/upkeep/installations`;
      case 'maintenance':
        return `${site}/upkeep/maintenance`;
      default:
        return `${site}/upkeep/fire`;
    }
  };
  return (
    <>
      <UpkeepMenu code={params.code} here="due" />
      <p className="quiet prose mb-3">{t('due.lead', { days: daysAhead })}</p>
      <DataTable
        caption={t('due.title')}
        rows={lines.map((line, index) => ({ ...line, key: `${index}` }))}
        keyOf={(line) => line.key}
        empty={<EmptyState title={t('due.none')} />}
        columns={[
          { key: 'day', head: t('due.day'), cell: (line) => <DayText day={line.dueOn} /> },
          {
            key: 'kind',
            head: t('due.kind'),
            cell: (line) => <Link to={pageOf(line)}>{t(`due.kinds.${line.kind}`)}</Link>,
          },
          {
            key: 'name',
            head: t('due.name'),
            cell: (line) => <span className="break-words">{line.name || '–'}</span>,
          },
          {
            key: 'state',
            head: t('due.state'),
            cell: (line) =>
              line.isOverdue ? (
                <strong>{t('due.overdue')}</strong>
              ) : line.dueOn === today ? (
                t('due.today')
              ) : (
                t('due.later')
              ),
          },
        ]}
      />
    </>
  );
}
