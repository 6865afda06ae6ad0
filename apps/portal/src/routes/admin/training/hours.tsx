import { can } from '@zhiqin/access/rules';
import { Card, DataTable, DayText, EmptyState, Filters, LinkButton, PageHead } from '@zhiqin/ui';
import { inductionItems, trainingTopics } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { chosenSite } from '../../../chosen-site.ts';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/hours';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const sites = await caller.sites.listSites();
    const site = chosenSite(args.request, sites);
    return { sites, site, hours: site ? await caller.training.trainingHours({ siteId: site.id }) : null };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, all } = valuesOf(await formOf(args.request));
  const params = new URL(args.request.url).searchParams;
  return attempt(args, async ({ caller }) => {
    const siteId = text('siteId');
    await caller.training.recordInduction({
      siteId,
      guardId: params.get('induct') ?? '',
      day: text('day'),
      known: all('known') as (typeof inductionItems)[number][],
    });
    return redirect(`/admin/training/hours?site=${siteId}`);
  });
}

const hoursOf = (minutes: number) => (minutes / 60).toFixed(1);

type Person = NonNullable<Route.ComponentProps['loaderData']['hours']>['people'][number];

export default function TrainingHours({ loaderData: { sites, site, hours } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'training.keep');
  const inducted = hours?.people.find((one) => one.id === search.get('induct'));
  const here = `/admin/training/hours?site=${site?.id ?? ''}`;
  return (
    <>
      <PageHead
        title={t('menu.hours')}
        steps={[{ label: t('menu.training'), to: '/admin/training' }, { label: t('menu.hours') }]}
        note={t('hours.lead')}
      />
      <PeopleFileMenu area="training" />
      {site ? (
        <Filters
          filters={[
            {
              kind: 'choice',
              name: 'site',
              label: t('sites:title'),
              all: name(site.name, site.nameEn),
              choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
            },
          ]}
        />
      ) : null}
      <div className="grid gap-4">
        {may && inducted && site ? (
          <Card title={t('hours.induct', { name: inducted.name })}>
            <EntryForm
              back={here}
              submit={t('hours.inductSave')}
              fields={[
                { name: 'day', kind: 'date', label: t('hours.inductDay') },
                {
                  name: 'known',
                  kind: 'several',
                  label: t('hours.inductItems'),
                  help: t('hours.inductHelp'),
                  choices: inductionItems.map((value) => ({
                    value,
                    label: t(`training:induction.${value}`),
                  })),
                },
              ]}
            >
              <input type="hidden" name="siteId" value={site.id} />
            </EntryForm>
          </Card>
        ) : null}
        <DataTable
          wide
          caption={t('menu.hours')}
          rows={hours?.people ?? []}
          keyOf={(one) => one.id}
          empty={
            <EmptyState
              title={t('hours.none')}
              example={t('hours.example')}
              action={<LinkButton to="/admin/people">{t('hours.toPeople')}</LinkButton>}
            />
          }
          columns={[
            {
              key: 'name',
              head: t('person'),
              cell: (one) => (
                <>
                  <span className="unbroken">{one.name}</span>{' '}
                  <span className="quiet small code">{one.staffNo}</span>
                </>
              ),
            },
            {
              key: 'sum',
              head: t('hours.sum'),
              align: 'end',
              cell: (one) => <strong>{hoursOf(one.minutes)}</strong>,
            },
            ...trainingTopics.map((topic) => ({
              key: topic,
              head: t(`training:topics.${topic}`),
              align: 'end' as const,
              cell: (one: Person) => (one.minutesByTopic[topic] ? hoursOf(one.minutesByTopic[topic]) : '–'),
            })),
            {
              key: 'fire',
              head: t('hours.lastFire'),
              cell: (one) => (one.lastFireOn ? <DayText day={one.lastFireOn} /> : '–'),
            },
            {
              key: 'induction',
              head: t('hours.induction'),
              cell: (one) =>
                one.inductedOn ? (
                  <DayText day={one.inductedOn} />
                ) : may ? (
                  <Link to={`${here}&induct=${one.id}`}>{t('hours.inductAdd')}</Link>
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </div>
    </>
  );
}
