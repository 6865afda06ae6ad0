import { can } from '@zhiqin/access/rules';
import { audiences, educationKinds } from '@zhiqin/preparedness/rules';
import { Button, Card, DataTable, DayText, EmptyState, LinkButton, PageTitle, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { PreparednessMenu } from '../../../../parts/preparedness-menu.tsx';
import { ReasonInput } from '../../../../parts/reason-input.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/education';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const found = await portal.caller.preparedness.getPreparedness({ siteId: id });
    const { education, reach, times, site } = found;
    return { education, reach, least: times.noticesPerQuarter, hasClient: site.clientId !== null };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, number } = valuesOf(form);
  const educationId = text('educationId');
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { preparedness } = portal.caller;
    if (text('wish') === 'release') await preparedness.releaseEducation({ educationId });
    else if (text('wish') === 'withdraw')
      await preparedness.withdrawEducation({ educationId, reason: text('reason') });
    else
      await preparedness.recordEducation({
        siteId,
        kind: text('kind') as 'notice',
        topic: text('topic'),
        heldOn: text('heldOn'),
        place: given('place'),
        audience: text('audience') as 'residents',
        reached: number('reached'),
        note: given('note'),
        photoBase64: await base64Of(form, 'photo'),
      });
    return redirect(`/admin/sites/${args.params.code}/preparedness/education`);
  });
}

/** 安全宣传: what was told to whom, and how many it reached, quarter by quarter. */
export default function Education({
  loaderData: { education, reach, least, hasClient },
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation('portalPreparedness');
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/preparedness/education`;
  const may = can(role, 'preparedness.keep');
  const releases = hasClient && can(role, 'preparedness.release');
  const isNew = may && search.get('do') === 'new';
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('education.add')}</LinkButton> : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('education.title')} />
      <PreparednessMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('education.title')}</h2>
          <p className="quiet prose">{t('education.lead', { count: least })}</p>
        </div>
        {isNew || education.length === 0 ? null : add}
      </div>
      {isNew ? (
        <Card title={t('education.add')}>
          <EntryForm
            back={base}
            submit={t('education.save')}
            hasFile
            labelled={[{ name: 'photo', label: t('education.photo') }]}
            fields={[
              {
                name: 'kind',
                kind: 'choice',
                label: t('education.kind'),
                choices: educationKinds.map((value) => ({ value, label: t(`educationKinds.${value}`) })),
              },
              { name: 'topic', label: t('education.topic') },
              { name: 'heldOn', kind: 'date', label: t('education.heldOn') },
              { name: 'place', label: t('education.place') },
              {
                name: 'audience',
                kind: 'choice',
                label: t('education.audience'),
                choices: audiences.map((value) => ({ value, label: t(`audiences.${value}`) })),
              },
              { name: 'reached', kind: 'number', label: t('education.reached') },
              { name: 'note', kind: 'long', label: t('education.note') },
            ]}
          >
            <TextField
              name="photo"
              type="file"
              accept="image/jpeg,image/png,image/webp,application/pdf"
              label={t('education.photo')}
            />
          </EntryForm>
        </Card>
      ) : (
        <FormProblem labels={{ reason: t('education.withdrawReason') }} />
      )}
      <Card title={t('education.byQuarter')}>
        <DataTable
          caption={t('education.byQuarter')}
          rows={reach}
          keyOf={(row) => row.quarter}
          columns={[
            { key: 'quarter', head: t('education.quarter'), cell: (row) => row.quarter },
            { key: 'events', head: t('education.events'), align: 'end', cell: (row) => row.events },
            { key: 'reach', head: t('education.reach'), align: 'end', cell: (row) => row.reached },
          ]}
        />
      </Card>
      {education.length === 0 && !isNew ? (
        <EmptyState title={t('education.none')} example={t('education.noneText')} action={add} />
      ) : null}
      {education.map((one) => (
        <Card
          key={one.id}
          title={one.topic}
          aside={<span className="quiet">{t(`educationKinds.${one.kind as 'talk'}`)}</span>}
        >
          <p className="break-words">
            <DayText day={one.heldOn} /> · {t(`audiences.${one.audience as 'staff'}`)} ·{' '}
            {t('education.reached')} {one.reached}
            {one.place ? ` · ${one.place}` : ''}
          </p>
          {one.note ? <p className="prose break-words whitespace-pre-line">{one.note}</p> : null}
          {one.fileIds.map((fileId) => (
            <p key={fileId}>
              <a href={`/api/files/${fileId}`}>{t('education.photoOf', { topic: one.topic })}</a>
            </p>
          ))}
          {one.withdrawnAt ? (
            <p className="break-words">{t('education.withdrawn', { reason: one.withdrawnReason ?? '' })}</p>
          ) : (
            <div className="mt-2 flex flex-wrap gap-3">
              {one.releasedAt ? <span className="quiet">{t('education.released')}</span> : null}
              {releases && !one.releasedAt ? (
                <Form method="post">
                  <input type="hidden" name="educationId" value={one.id} />
                  <Button kind="plain" name="wish" value="release">
                    {t('education.release')}
                  </Button>
                </Form>
              ) : null}
              {may ? (
                <Form method="post" className="flex flex-wrap items-center gap-2">
                  <input type="hidden" name="educationId" value={one.id} />
                  <ReasonInput label={t('education.withdrawReason')} />
                  <Button kind="quiet" name="wish" value="withdraw">
                    {t('education.withdraw')}
                  </Button>
                </Form>
              ) : null}
            </div>
          )}
        </Card>
      ))}
    </div>
  );
}
