import {
  Card,
  DataTable,
  DayText,
  EmptyState,
  PageTitle,
  ProgressBar,
  TimeText,
  VerdictMark,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../../names.ts';
import { RulesMenu } from '../../../parts/rules-menu.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import type { Route } from './+types/signatures';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return portal.caller.duty.acknowledgementsOwed({ siteId: id });
  });
}

const looks = { signed: 'met', due: 'unproven', overdue: 'breached' } as const;

export default function Signatures({ loaderData: { versions, zone }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalRules');
  const name = useName();
  useLive();
  return (
    <div className="grid gap-4">
      <PageTitle title={t('signatures.title')} />
      <RulesMenu code={params.code} />
      <div>
        <h2>{t('signatures.title')}</h2>
        <p className="quiet prose">{t('signatures.lead')}</p>
      </div>
      {versions.length === 0 ? (
        <EmptyState title={t('signatures.none')} example={t('signatures.example')} />
      ) : null}
      {versions.map((version) => {
        const done = version.people.filter((one) => one.state === 'signed').length;
        return (
          <Card
            key={version.versionId}
            title={`${name(version.title, version.titleEn)} ${t('version', { no: version.versionNo })}`}
            aside={
              <Link to={`/admin/sites/${params.code}/regulation/${version.versionId}/changes`}>
                {t('changes.title')}
              </Link>
            }
          >
            <p className="quiet mb-2">
              {t('signatures.since')} <DayText day={version.effectiveOn} /> ·{' '}
              {t('signatures.articles', { count: version.newArticles })} ·{' '}
              {t('signatures.questions', { count: version.questions })}
            </p>
            <ProgressBar
              done={done}
              total={version.people.length}
              label={t('signatures.progress', { done, total: version.people.length })}
            />
            <div className="mt-3">
              <DataTable
                caption={t('signatures.title')}
                rows={version.people}
                keyOf={(row) => row.personId}
                empty={<p className="quiet">{t('signatures.nobody')}</p>}
                columns={[
                  {
                    key: 'name',
                    head: t('signatures.person'),
                    cell: (row) => (
                      <>
                        {row.name} <span className="quiet small code">{row.staffNo}</span>
                      </>
                    ),
                  },
                  {
                    key: 'state',
                    head: t('signatures.state'),
                    cell: (row) => (
                      <span className="unbroken">
                        <VerdictMark verdict={looks[row.state]} /> {t(`signatures.states.${row.state}`)}
                      </span>
                    ),
                  },
                  {
                    key: 'signed',
                    head: t('signatures.signed'),
                    align: 'end',
                    cell: (row) => `${row.signed}/${row.asked}`,
                  },
                  {
                    key: 'right',
                    head: t('signatures.right'),
                    align: 'end',
                    cell: (row) => (row.answered > 0 ? `${row.right}/${row.answered}` : '–'),
                  },
                  {
                    key: 'at',
                    head: t('signatures.when'),
                    cell: (row) => <TimeText at={row.dueAt ?? row.signedAt} zone={zone} />,
                  },
                ]}
              />
            </div>
          </Card>
        );
      })}
    </div>
  );
}
