import { can } from '@zhiqin/access/rules';
import { DataTable, EmptyState, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../names.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/checkpoints';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { checkpoints: (await portal.caller.sites.getSite({ siteId: id })).checkpoints };
  });
}

export default function Checkpoints({ loaderData: { checkpoints }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['sites', 'portal', 'portalSite']);
  const name = useName();
  const { role } = useSelf();
  const prints = can(role, 'site.print-labels') && checkpoints.length > 0;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2>{t('sites:checkpoints.count', { count: checkpoints.length })}</h2>
        <span className="flex flex-wrap gap-2">
          {prints ? (
            <LinkButton kind="plain" to={`/admin/sites/${params.code}/labels`}>
              {t('sites:checkpoints.printLabels')}
            </LinkButton>
          ) : null}
          {can(role, 'site.update') ? (
            <LinkButton to={`/admin/sites/${params.code}/checkpoints/new`}>
              {t('sites:checkpoints.add')}
            </LinkButton>
          ) : null}
        </span>
      </div>
      <DataTable
        caption={t('sites:checkpoints.title')}
        rows={checkpoints}
        keyOf={(point) => point.id}
        empty={
          <EmptyState title={t('sites:checkpoints.none')} example={t('portalSite:site.checkpointExample')} />
        }
        columns={[
          {
            key: 'name',
            head: t('sites:name'),
            cell: (point) => (
              <>
                {name(point.name, point.nameEn)} <span className="quiet small code">{point.code}</span>
              </>
            ),
          },
          { key: 'floor', head: t('sites:checkpoints.floor'), cell: (point) => point.floor ?? '–' },
          {
            key: 'kind',
            head: t('portalSite:site.special'),
            cell: (point) =>
              [
                point.isCritical ? t('sites:checkpoints.critical') : '',
                point.isFireLane ? t('sites:checkpoints.fireLane') : '',
                point.isPerimeter ? t('sites:checkpoints.perimeter') : '',
              ]
                .filter(Boolean)
                .join(' · ') || '–',
          },
          {
            key: 'items',
            head: t('sites:checkpoints.checkItems'),
            cell: (point) =>
              point.checkItems
                .map((item) => name(item.name, item.nameEn))
                .join(i18n.language === 'en' ? ', ' : '、') || '–',
          },
        ]}
      />
    </>
  );
}
