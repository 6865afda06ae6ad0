import { can } from '@zhiqin/access/rules';
import { Button, Card, DataTable, EmptyState, PageHead, Select, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { chosenSite } from '../../../chosen-site.ts';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/annual';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now }) => {
    const sites = await caller.sites.listSites();
    const site = chosenSite(args.request, sites);
    const wanted = new URL(args.request.url).searchParams.get('year');
    const year = wanted && /^20\d\d$/.test(wanted) ? wanted : String(now.getUTCFullYear());
    return {
      sites,
      site,
      year,
      people: site ? await caller.assessment.listAnnual({ siteId: site.id, year }) : [],
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const params = new URL(args.request.url).searchParams;
  const siteId = params.get('site') ?? '';
  const year = params.get('year') ?? '';
  return attempt(args, async ({ caller }) => {
    await caller.assessment.giveAnnual({ siteId, year, guardId: text('guardId'), remark: given('remark') });
    return redirect(`/admin/assessment/annual?site=${siteId}&year=${year}`);
  });
}

export default function Annual({ loaderData: { sites, site, year, people } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'assessment.decide');
  const here = `/admin/assessment/annual?site=${site?.id ?? ''}&year=${year}`;
  const given = people.find((one) => one.id === search.get('give') && !one.given && one.mean !== null);
  return (
    <>
      <PageHead
        title={t('menu.annual')}
        steps={[{ label: t('menu.assessment'), to: '/admin/assessment' }, { label: t('menu.annual') }]}
        note={t('annual.lead')}
      />
      <PeopleFileMenu area="assessment" />
      <Form method="get" role="search" className="filters" key={here}>
        <Select
          name="site"
          label={t('sites:title')}
          defaultValue={site?.id}
          choices={sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) }))}
        />
        <TextField
          name="year"
          type="number"
          min={2020}
          max={2099}
          label={t('annual.year')}
          defaultValue={year}
        />
        <Button kind="plain">{t('month.show')}</Button>
      </Form>
      <div className="grid gap-4">
        {may && given ? (
          <Card title={t('annual.give', { name: given.name, mean: given.mean ?? 0 })}>
            <EntryForm
              back={here}
              submit={t('annual.giveSave')}
              fields={[{ name: 'remark', kind: 'long', label: t('annual.remark') }]}
            >
              <input type="hidden" name="guardId" value={given.id} />
            </EntryForm>
          </Card>
        ) : null}
        <Card flush>
          <DataTable
            wide
            caption={t('menu.annual')}
            rows={people}
            keyOf={(one) => one.id}
            empty={<EmptyState title={t('annual.none')} example={t('annual.example')} />}
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
                key: 'months',
                head: t('annual.months'),
                cell: (one) =>
                  one.months.map(({ month, total }) => `${month.slice(5)}: ${total}`).join(' · ') || '–',
              },
              { key: 'mean', head: t('calibration.mean'), align: 'end', cell: (one) => one.mean ?? '–' },
              {
                key: 'given',
                head: t('annual.given'),
                cell: (one) =>
                  one.given ? (
                    <>
                      {t(`training:grades.${one.given.grade as 'good'}`)} {one.given.total}{' '}
                      <span className="quiet small">{one.given.remark}</span>
                    </>
                  ) : may && one.mean !== null ? (
                    <Link to={`${here}&give=${one.id}`}>{t('annual.giveSave')}</Link>
                  ) : (
                    '–'
                  ),
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
