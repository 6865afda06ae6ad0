import { can } from '@zhiqin/access/rules';
import { Banner, Card, DataTable, DayText, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { courseKinds, prePostTopics, trainingTopics } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/exams';

const base = '/admin/training/exams';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [{ exams, bank }, sites] = await Promise.all([
      caller.training.listExams({}),
      caller.sites.listSites(),
    ]);
    return { exams, bank, sites };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, number, all } = valuesOf(await formOf(args.request));
  const siteIds = all('siteIds');
  return attempt(args, async ({ caller }) => {
    await caller.training.addExam({
      name: text('name'),
      nameEn: given('nameEn'),
      kind: text('kind') as (typeof courseKinds)[number],
      rules: trainingTopics
        .filter((topic) => text(`count.${topic}`) !== '' && text(`count.${topic}`) !== '0')
        .map((topic) => ({ topic, count: number(`count.${topic}`), points: number('points') })),
      minutes: number('minutes'),
      passPercent: number('passPercent'),
      attempts: number('attempts'),
      siteIds: siteIds.length > 0 ? siteIds : null,
      opensOn: text('opensOn'),
      closesOn: given('closesOn'),
    });
    return redirect(base);
  });
}

export default function Exams({ loaderData: { exams, bank, sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'exam.keep');
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('exam.add')}</LinkButton> : null;
  const isNew = may && search.get('do') === 'new';
  return (
    <>
      <PageHead
        title={t('menu.exams')}
        steps={[{ label: t('menu.training'), to: '/admin/training' }, { label: t('menu.exams') }]}
        note={t('exam.lead')}
        actions={isNew || exams.length === 0 ? null : add}
      />
      <PeopleFileMenu area="training" />
      <div className="grid gap-4">
        {isNew ? (
          <Card title={t('exam.add')}>
            <EntryForm
              back={base}
              submit={t('exam.add')}
              fields={[
                { name: 'name', label: t('sites:name') },
                { name: 'nameEn', label: t('sites:nameEn') },
                {
                  name: 'kind',
                  kind: 'choice',
                  label: t('course.kind'),
                  choices: courseKinds.map((value) => ({ value, label: t(`training:courseKinds.${value}`) })),
                },
                ...trainingTopics.map((topic) => ({
                  name: `count.${topic}`,
                  kind: 'number' as const,
                  label: t('exam.count', { topic: t(`training:topics.${topic}`) }),
                  help: t('exam.inBank', { count: bank[topic] ?? 0 }),
                  value: (prePostTopics as readonly string[]).includes(topic) ? '5' : undefined,
                })),
                { name: 'points', kind: 'number', label: t('exam.points'), value: '5' },
                { name: 'minutes', kind: 'number', label: t('minutes'), value: '40' },
                {
                  name: 'passPercent',
                  kind: 'number',
                  label: t('exam.pass'),
                  help: t('exam.passHelp'),
                  value: '60',
                },
                { name: 'attempts', kind: 'number', label: t('exam.attempts'), value: '3' },
                { name: 'opensOn', kind: 'date', label: t('exam.opensOn') },
                { name: 'closesOn', kind: 'date', label: t('exam.closesOn'), help: t('exam.closesHelp') },
                {
                  name: 'siteIds',
                  kind: 'several',
                  label: t('sites:title'),
                  help: t('exam.sitesHelp'),
                  choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
              ]}
            />
          </Card>
        ) : null}
        {exams
          .filter((one) => one.short.length > 0)
          .map((one) => (
            <Banner key={one.id}>
              {t('exam.short', {
                exam: name(one.name, one.nameEn),
                topics: one.short
                  .map(
                    (short) =>
                      `${t(`training:topics.${short.topic as 'fire'}`)} ${short.found}/${short.wanted}`,
                  )
                  .join(' · '),
              })}
            </Banner>
          ))}
        <DataTable
          caption={t('menu.exams')}
          rows={exams}
          keyOf={(one) => one.id}
          empty={
            isNew ? <p /> : <EmptyState title={t('exam.none')} example={t('exam.example')} action={add} />
          }
          columns={[
            {
              key: 'name',
              head: t('exam.one'),
              cell: (one) => (
                <>
                  <Link to={`${base}/${one.id}`}>{name(one.name, one.nameEn)}</Link>{' '}
                  <span className="quiet small">{t(`training:courseKinds.${one.kind as 'fire'}`)}</span>
                </>
              ),
            },
            {
              key: 'paper',
              head: t('exam.paper'),
              cell: (one) =>
                one.rules
                  .map(
                    (rule) => `${t(`training:topics.${rule.topic as 'fire'}`)} ${rule.count}×${rule.points}`,
                  )
                  .join(' · '),
            },
            { key: 'minutes', head: t('minutes'), align: 'end', cell: (one) => one.minutes },
            { key: 'pass', head: t('exam.pass'), align: 'end', cell: (one) => `${one.passPercent} %` },
            {
              key: 'days',
              head: t('exam.days'),
              cell: (one) => (
                <>
                  <DayText day={one.opensOn} /> – {one.closesOn ? <DayText day={one.closesOn} /> : ''}
                </>
              ),
            },
            {
              key: 'sat',
              head: t('exam.sat'),
              align: 'end',
              cell: (one) => t('exam.passedOf', { passed: one.passed, sat: one.sat }),
            },
          ]}
        />
      </div>
    </>
  );
}
