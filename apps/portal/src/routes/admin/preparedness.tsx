import { DataTable, EmptyState, NextPage, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { useScenario } from '../../parts/use-scenario.ts';
import { ask } from '../../problem.ts';
import type { Route } from './+types/preparedness';

export async function loader(args: Route.LoaderArgs) {
  const page = Number(new URL(args.request.url).searchParams.get('page')) || 1;
  return ask(args, ({ caller }) => caller.preparedness.listPreparedness({ page }));
}

/** Lines shown in a row; the site's page has them all. */
const shownLacks = 6;

/** 应急准备: what every site lacks today. */
export default function PreparednessList({ loaderData: { rows, page, pages } }: Route.ComponentProps) {
  const { t } = useTranslation('portalPreparedness');
  const name = useName();
  const scenario = useScenario();
  return (
    <>
      <PageHead title={t('title')} note={t('listLead')} />
      <DataTable
        caption={t('title')}
        rows={rows}
        keyOf={(row) => row.site.id}
        empty={<EmptyState title={t('none')} />}
        columns={[
          {
            key: 'site',
            head: t('site'),
            cell: (row) => (
              <Link to={`/admin/sites/${row.site.code}/preparedness`}>
                {name(row.site.name, row.site.nameEn)}
              </Link>
            ),
          },
          {
            key: 'plans',
            head: t('plansOf'),
            cell: (row) => t('ofAsked', { have: row.inForce, asked: row.asked }),
          },
          {
            key: 'count',
            head: t('lacksTitle'),
            cell: (row) =>
              row.lacks.length === 0 ? (
                t('nothingLacks')
              ) : (
                <>
                  <strong>{t('lacksCount', { count: row.lacks.length })}</strong>
                  <ul>
                    {row.lacks.slice(0, shownLacks).map((lack) => (
                      <li key={`${lack.what} ${lack.scenario} ${lack.name}`} className="break-words">
                        {t(`lacks.${lack.what}`)}
                        {lack.scenario ? ` · ${scenario(lack.scenario)}` : ''}
                      </li>
                    ))}
                  </ul>
                </>
              ),
          },
        ]}
      />
      <NextPage name="page" next={page < pages ? String(page + 1) : null} />
    </>
  );
}
