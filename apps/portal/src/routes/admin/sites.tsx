import { can } from '@zhiqin/access/rules';
import { DataTable, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { ask } from '../../problem.ts';
import { useSelf } from '../../use-self.ts';
import type { Route } from './+types/sites';

export async function loader(args: Route.LoaderArgs) {
  return { sites: await ask(args, ({ caller }) => caller.sites.listSites()) };
}

export default function Sites({ loaderData: { sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'sites']);
  const name = useName();
  const { role } = useSelf();
  return (
    <>
      <PageHead
        title={t('sites:title')}
        note={t('sites:siteCount', { count: sites.length })}
        actions={
          can(role, 'site.create') && sites.length > 0 ? (
            <LinkButton to="/admin/sites/new">{t('sites:create')}</LinkButton>
          ) : null
        }
      />
      <DataTable
        caption={t('sites:title')}
        rows={sites}
        keyOf={(site) => site.id}
        empty={
          <EmptyState
            title={t('sites:none')}
            example={t('portal:sites.example')}
            action={
              can(role, 'site.create') ? (
                <LinkButton to="/admin/sites/new">{t('sites:create')}</LinkButton>
              ) : null
            }
          />
        }
        columns={[
          {
            key: 'name',
            head: t('sites:name'),
            cell: (site) => (
              <>
                <Link to={`/admin/sites/${site.code}`}>{name(site.name, site.nameEn)}</Link>
                <p className="quiet small code font-normal">{site.code}</p>
              </>
            ),
          },
          {
            key: 'type',
            head: t('sites:type'),
            cell: (site) => t(`sites:types.${site.siteType}` as 'sites:types.office'),
          },
          {
            key: 'client',
            head: t('sites:client'),
            cell: (site) => name(site.clientName, site.clientNameEn) || t('sites:noClient'),
          },
          { key: 'posts', head: t('sites:posts.title'), align: 'end', cell: (site) => site.counts?.posts },
          {
            key: 'checkpoints',
            head: t('sites:checkpoints.title'),
            align: 'end',
            cell: (site) => site.counts?.checkpoints,
          },
          {
            key: 'open',
            head: t('portal:sites.goTo'),
            cell: (site) => (
              <span className="flex flex-wrap gap-x-3">
                <Link to={`/admin/sites/${site.code}/duty`}>{t('portal:tabs.duty')}</Link>
                <Link to={`/admin/sites/${site.code}/compliance`}>{t('portal:tabs.compliance')}</Link>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
