import { textFor } from '@zhiqin/i18n';
import { Card, DataTable, DayText, EmptyState, Filters, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../names.ts';
import { ExcelLink } from '../../parts/excel-link.tsx';
import { ask } from '../../problem.ts';
import { wantedExpiry } from '../../wanted-expiry.ts';
import type { Route } from './+types/expiry';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [list, sites] = await Promise.all([
      caller.workforce.expiryList(wantedExpiry(args.request)),
      caller.sites.listSites(),
    ]);
    return { list, sites };
  });
}

/** 到期与缺件: what of everybody's papers is missing, over, or runs out soon, at all sites. */
export default function Expiry({ loaderData: { list, sites } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalPeople', 'workforce', 'sites', 'portal']);
  const name = useName();
  const count = (is: (daysLeft: number | null) => boolean) =>
    list.lines.filter((line) => is(line.daysLeft)).length;
  const counts = {
    missing: count((days) => days === null),
    over: count((days) => days !== null && days < 0),
    soon: count((days) => days !== null && days >= 0),
  };
  return (
    <>
      <PageHead
        title={t('portalPeople:expiry.title')}
        steps={[
          { label: t('workforce:title'), to: '/admin/people' },
          { label: t('portalPeople:expiry.title') },
        ]}
        note={t('portalPeople:expiry.counts', counts)}
        actions={<ExcelLink path="/admin/people/expiry.xlsx" />}
      />
      <p className="prose quiet mb-3">{t('portalPeople:expiry.lead')}</p>
      <Filters
        filters={[
          {
            kind: 'choice',
            name: 'days',
            label: t('portalPeople:expiry.within'),
            all: t('portalPeople:expiry.days', { count: 30 }),
            choices: [60, 90].map((days) => ({
              value: String(days),
              label: t('portalPeople:expiry.days', { count: days }),
            })),
          },
          {
            kind: 'choice',
            name: 'site',
            label: t('sites:title'),
            all: t('portal:all'),
            choices: sites.map((site) => ({ value: site.id, label: name(site.name, site.nameEn) })),
          },
        ]}
      />
      <Card flush>
        <DataTable
          caption={t('portalPeople:expiry.title')}
          rows={list.lines}
          keyOf={(line) => `${line.guardId} ${line.kind} ${line.label ?? ''}`}
          empty={
            <EmptyState title={t('portalPeople:expiry.none')} example={t('portalPeople:expiry.noneHelp')} />
          }
          columns={[
            {
              key: 'person',
              head: t('portalPeople:expiry.person'),
              cell: (line) => (
                <>
                  <span className="unbroken">
                    <Link to={`/admin/people/${line.guardId}`}>{line.name}</Link>
                  </span>{' '}
                  <span className="quiet small code">{line.staffNo}</span>
                </>
              ),
            },
            {
              key: 'what',
              head: t('portalPeople:expiry.what'),
              cell: (line) => (
                <>
                  {textFor(i18n, 'portalPeople', `kinds.${line.kind}`)}
                  {line.label ? <span className="quiet small"> {line.label}</span> : null}
                </>
              ),
            },
            {
              key: 'left',
              head: t('portalPeople:expiry.left'),
              cell: ({ daysLeft }) =>
                daysLeft === null ? (
                  <strong>{t('portalPeople:expiry.missing')}</strong>
                ) : daysLeft < 0 ? (
                  <strong>{t('portalPeople:expiry.over', { count: -daysLeft })}</strong>
                ) : daysLeft === 0 ? (
                  t('portalPeople:expiry.lastDay')
                ) : (
                  t('portalPeople:expiry.leftDays', { count: daysLeft })
                ),
            },
            {
              key: 'until',
              head: t('portalPeople:expiry.until'),
              cell: (line) => (line.until ? <DayText day={line.until} /> : '–'),
            },
            {
              key: 'sites',
              head: t('workforce:sites'),
              cell: (line) =>
                sites
                  .filter((site) => line.siteIds.includes(site.id))
                  .map((site) => name(site.name, site.nameEn))
                  .join(' · '),
            },
          ]}
        />
      </Card>
    </>
  );
}
