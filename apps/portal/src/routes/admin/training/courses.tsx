import { can } from '@zhiqin/access/rules';
import { Button, Card, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { courseKinds, trainingTopics } from '@zhiqin/workforce/rules';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { CourseMaterials } from '../../../parts/course-materials.tsx';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PeopleFileMenu } from '../../../parts/people-file-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/courses';

const base = '/admin/training/courses';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [courses, sites] = await Promise.all([caller.training.listCourses({}), caller.sites.listSites()]);
    return { courses, sites };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, all, number } = valuesOf(form);
  return attempt(args, async ({ caller }) => {
    if (text('retire')) await caller.training.retireCourse({ courseId: text('retire') });
    else if (text('remove'))
      await caller.training.removeMaterial({ courseId: text('courseId'), fileId: text('remove') });
    else if (text('wish') === 'material') {
      const fileBase64 = (await base64Of(form, 'fileBase64')) ?? '';
      await caller.training.addMaterial({
        courseId: text('courseId'),
        name: text('materialName'),
        fileBase64,
      });
    } else
      await caller.training.addCourse({
        code: text('code'),
        kind: text('kind') as (typeof courseKinds)[number],
        topic: text('topic') as (typeof trainingTopics)[number],
        name: text('name'),
        nameEn: given('nameEn'),
        text: text('text'),
        textEn: given('textEn'),
        minutes: number('minutes'),
        siteIds: all('siteIds').length > 0 ? all('siteIds') : null,
      });
    return redirect(base);
  });
}

export default function Courses({ loaderData: { courses, sites } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'sites']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'course.keep');
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('course.add')}</LinkButton> : null;
  const isNew = may && search.get('do') === 'new';
  return (
    <>
      <PageHead
        title={t('menu.courses')}
        steps={[{ label: t('menu.training'), to: '/admin/training' }, { label: t('menu.courses') }]}
        note={t('course.lead')}
        actions={isNew || courses.length === 0 ? null : add}
      />
      <PeopleFileMenu area="training" />
      <div className="grid gap-4">
        {isNew ? (
          <Card title={t('course.add')}>
            <EntryForm
              back={base}
              submit={t('course.add')}
              fields={[
                { name: 'code', label: t('course.code') },
                {
                  name: 'kind',
                  kind: 'choice',
                  label: t('course.kind'),
                  choices: courseKinds.map((value) => ({ value, label: t(`training:courseKinds.${value}`) })),
                },
                {
                  name: 'topic',
                  kind: 'choice',
                  label: t('topic'),
                  choices: trainingTopics.map((value) => ({ value, label: t(`training:topics.${value}`) })),
                },
                { name: 'name', label: t('sites:name') },
                { name: 'nameEn', label: t('sites:nameEn') },
                { name: 'minutes', kind: 'number', label: t('minutes') },
                { name: 'text', kind: 'long', label: t('course.text'), help: t('course.textHelp') },
                { name: 'textEn', kind: 'long', label: t('course.textEn') },
                {
                  name: 'siteIds',
                  kind: 'several',
                  label: t('course.sites'),
                  help: t('course.sitesHelp'),
                  choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
                },
              ]}
            />
          </Card>
        ) : (
          <FormProblem />
        )}
        {courses.length === 0 && !isNew ? (
          <EmptyState title={t('course.none')} example={t('course.example')} action={add} />
        ) : null}
        {courses.map((one) => (
          <Card
            key={one.id}
            title={name(one.name, one.nameEn)}
            aside={
              <span className="quiet">
                {t(`training:courseKinds.${one.kind as 'fire'}`)} ·{' '}
                {t(`training:topics.${one.topic as 'fire'}`)} · {t('minutesLong', { count: one.minutes })}
              </span>
            }
          >
            <details>
              <summary>{t('course.text')}</summary>
              <p className="prose break-words whitespace-pre-line">{name(one.text, one.textEn)}</p>
            </details>
            {one.siteIds ? (
              <p className="quiet">
                {t('course.sites')}:{' '}
                {sites
                  .filter((site) => one.siteIds?.includes(site.id))
                  .map((site) => name(site.name, site.nameEn))
                  .join(' · ')}
              </p>
            ) : null}
            <CourseMaterials courseId={one.id} materials={one.materials} may={may} />
            {may ? (
              <Form method="post" className="mt-2">
                <input type="hidden" name="retire" value={one.id} />
                <Button kind="quiet">{t('course.retire')}</Button>
              </Form>
            ) : null}
          </Card>
        ))}
      </div>
    </>
  );
}
