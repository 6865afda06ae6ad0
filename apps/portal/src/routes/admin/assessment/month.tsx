import { can } from '@zhiqin/access/rules';
import { addMonths, monthOf } from '@zhiqin/kernel';
import { Banner, Button, Card, DataTable, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { chosenSite } from '../../../chosen-site.ts';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { SiteMonthForm } from '../../../parts/site-month-form.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/month';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now }) => {
    const sites = await caller.sites.listSites();
    const site = chosenSite(args.request, sites);
    const wanted = new URL(args.request.url).searchParams.get('month');
    const month = wanted && /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) ? wanted : lastMonth(now, site?.zone);
    const [found, overdue] = await Promise.all([
      site ? caller.assessment.listAssessments({ siteId: site.id, month }) : null,
      caller.assessment.overdueAssessments(),
    ]);
    return {
      ...{ sites, site, month, overdue },
      sheets: found?.sheets ?? [],
      withoutSheet: found?.withoutSheet ?? 0,
    };
  });
}

const lastMonth = (now: Date, zone = 'Asia/Shanghai') => addMonths(monthOf(now, zone), -1);

export async function action(args: Route.ActionArgs) {
  const { text, number } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const wanted = { siteId: text('siteId'), month: text('month') };
    if (text('wish') === 'score') await caller.assessment.scoreRest({ ...wanted, score: number('score') });
    else if (text('wish') === 'decide') await caller.assessment.decideRest(wanted);
    else await caller.assessment.openAssessments(wanted);
    return redirect(`/admin/assessment?site=${wanted.siteId}&month=${wanted.month}`);
  });
}

/** Sites whose last month is late; further ones are counted. */
const overdueShown = 5;

type Sheet = Route.ComponentProps['loaderData']['sheets'][number];

export default function AssessmentMonth({
  loaderData: { sites, site, month, sheets, withoutSheet, overdue },
}: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training']);
  const name = useName();
  const { role } = useSelf();
  const open =
    site && can(role, 'assessment.open') ? (
      <Form method="post">
        <input type="hidden" name="siteId" value={site.id} />
        <input type="hidden" name="month" value={month} />
        <Button kind={withoutSheet > 0 ? 'main' : 'plain'}>
          {withoutSheet > 0 ? t('month.open', { count: withoutSheet }) : t('month.refresh')}
        </Button>
      </Form>
    ) : null;
  const unscored = sheets.filter((one) => ['open', 'self'].includes(one.stage)).length;
  const undecided = sheets.filter((one) => one.stage === 'captain').length;
  const waiting = sheets.filter((one) => ['captain', 'appealed'].includes(one.stage)).length;
  return (
    <>
      <PageHead
        title={t('menu.assessment')}
        note={t('month.lead')}
        actions={sheets.length > 0 ? open : null}
      />
      <PeopleFileMenu area="assessment" />
      <SiteMonthForm sites={sites} siteId={site?.id ?? null} month={month} />
      <div className="grid gap-4">
        <FormProblem />
        {overdue.slice(0, overdueShown).map((one) => (
          <Banner
            key={one.siteId}
            tone="breached"
            action={
              one.siteId === site?.id && one.month === month ? null : (
                <LinkButton kind="plain" to={`/admin/assessment?site=${one.siteId}&month=${one.month}`}>
                  {t('month.overdueOpen')}
                </LinkButton>
              )
            }
          >
            {t('month.overdue', {
              site: name(one.siteName, one.siteNameEn),
              month: one.month,
              day: one.dueOn,
              count: one.withoutSheet + one.undecided,
            })}
          </Banner>
        ))}
        {overdue.length > overdueShown ? (
          <p className="quiet">{t('month.overdueMore', { count: overdue.length - overdueShown })}</p>
        ) : null}
        {waiting > 0 ? <Banner>{t('month.waiting', { count: waiting })}</Banner> : null}
        <Card flush>
          <DataTable
            caption={t('menu.month')}
            rows={sheets}
            keyOf={(one) => one.id}
            empty={
              <EmptyState title={t('month.none', { month })} example={t('month.example')} action={open} />
            }
            columns={[
              {
                key: 'name',
                head: t('person'),
                cell: (one) => (
                  <>
                    <Link to={`/admin/assessment/sheets/${one.id}`} className="unbroken">
                      {one.name}
                    </Link>{' '}
                    <span className="quiet small code">{one.staffNo}</span>
                  </>
                ),
              },
              {
                key: 'total',
                head: t('sheet.total'),
                align: 'end',
                cell: (one) => <strong>{one.total ?? '–'}</strong>,
              },
              {
                key: 'grade',
                head: t('sheet.grade'),
                cell: (one) => (one.grade ? t(`training:grades.${one.grade}`) : '–'),
              },
              { key: 'stage', head: t('sheet.stage'), cell: (one) => t(`training:stages.${one.stage}`) },
              ...(['attitude', 'ability', 'result'] as const).map((dimension) => ({
                key: dimension,
                head: t(`training:dimensions.${dimension}`),
                align: 'end' as const,
                cell: (one: Sheet) => one[dimension] ?? '–',
              })),
            ]}
          />
        </Card>
        {sheets.length > 0 && withoutSheet > 0 ? (
          <p className="quiet">{t('month.without', { count: withoutSheet })}</p>
        ) : null}
        {site && unscored > 0 && can(role, 'assessment.score') ? (
          <Card title={t('month.scoreRest', { count: unscored })}>
            <EntryForm
              back={`/admin/assessment?site=${site.id}&month=${month}`}
              submit={t('month.scoreRestSave')}
              fields={[
                {
                  name: 'score',
                  kind: 'number',
                  label: t('month.score'),
                  help: t('month.scoreHelp'),
                  value: '80',
                },
              ]}
            >
              <input type="hidden" name="wish" value="score" />
              <input type="hidden" name="siteId" value={site.id} />
              <input type="hidden" name="month" value={month} />
            </EntryForm>
          </Card>
        ) : null}
        {site && undecided > 0 && can(role, 'assessment.decide') ? (
          <Form method="post">
            <input type="hidden" name="wish" value="decide" />
            <input type="hidden" name="siteId" value={site.id} />
            <input type="hidden" name="month" value={month} />
            <Button>{t('month.decideRest', { count: undecided })}</Button>
          </Form>
        ) : null}
        {site ? (
          <p className="quiet small">{t('month.of', { site: name(site.name, site.nameEn), month })}</p>
        ) : null}
      </div>
    </>
  );
}
