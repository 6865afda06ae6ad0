import { can } from '@zhiqin/access/rules';
import { Card, DataTable, EmptyState, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/sessions';

const base = '/admin/training';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [sessions, courses, sites] = await Promise.all([
      caller.training.listSessions({}),
      caller.training.listCourses({}),
      caller.sites.listSites(),
    ]);
    return { sessions, courses, sites };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, number } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const { id } = await caller.training.planSession({
      siteId: text('siteId'),
      courseId: text('courseId'),
      day: text('day'),
      time: text('time'),
      minutes: text('minutes') ? number('minutes') : null,
      place: text('place'),
      trainer: text('trainer'),
    });
    return redirect(`${base}/sessions/${id}`);
  });
}

export default function Sessions({ loaderData: { sessions, courses, sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'training.keep') && courses.length > 0;
  const plan = may ? <LinkButton to={`${base}?do=new`}>{t('session.plan')}</LinkButton> : null;
  const isNew = may && search.get('do') === 'new';
  return (
    <>
      <PageHead title={t('menu.training')} note={t('session.lead')} actions={isNew ? null : plan} />
      <PeopleFileMenu area="training" />
      <div className="grid gap-4">
        {isNew ? (
          <Card title={t('session.plan')}>
            <EntryForm
              back={base}
              submit={t('session.plan')}
              fields={[
                {
                  name: 'courseId',
                  kind: 'choice',
                  label: t('course.one'),
                  choices: courses.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
                {
                  name: 'siteId',
                  kind: 'choice',
                  label: t('sites:title'),
                  choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
                { name: 'day', kind: 'date', label: t('session.day') },
                { name: 'time', kind: 'time', label: t('session.time') },
                { name: 'minutes', kind: 'number', label: t('minutes'), help: t('session.minutesHelp') },
                { name: 'place', label: t('session.place') },
                { name: 'trainer', label: t('session.trainer') },
              ]}
            />
          </Card>
        ) : null}
        <DataTable
          caption={t('menu.sessions')}
          rows={sessions}
          keyOf={(one) => one.id}
          empty={
            <EmptyState
              title={t('session.none')}
              example={t('session.example')}
              action={
                plan ??
                (can(role, 'course.keep') ? (
                  <LinkButton to={`${base}/courses?do=new`}>{t('course.add')}</LinkButton>
                ) : null)
              }
            />
          }
          columns={[
            {
              key: 'course',
              head: t('course.one'),
              cell: (one) => (
                <>
                  <Link to={`${base}/sessions/${one.id}`}>{name(one.courseName, one.courseNameEn)}</Link>{' '}
                  <span className="quiet small">
                    {t(`training:courseKinds.${one.kind as 'fire'}`)}
                    {one.cancelledAt ? ` · ${t('session.cancelled')}` : ''}
                  </span>
                </>
              ),
            },
            {
              key: 'at',
              head: t('session.when'),
              cell: (one) => <TimeText at={one.startsAt} zone={one.zone} />,
            },
            { key: 'minutes', head: t('minutes'), align: 'end', cell: (one) => one.minutes },
            { key: 'site', head: t('sites:title'), cell: (one) => name(one.siteName, one.siteNameEn) },
            { key: 'trainer', head: t('session.trainer'), cell: (one) => one.trainer },
            { key: 'people', head: t('session.people'), align: 'end', cell: (one) => one.people },
          ]}
        />
      </div>
    </>
  );
}
