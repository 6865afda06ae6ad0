import { protectionKinds } from '@zhiqin/rostering/rules';
import { Banner, Button, Card, DataTable, DayText, EmptyState, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { type FormField, FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useProblem } from '../../../use-problem.ts';
import type { Route } from './+types/protection';

type Kind = (typeof protectionKinds)[number];

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => ({
    protections: await caller.rostering.listProtections({ guardId: args.params.guardId }),
  }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given } = valuesOf(form);
  return attempt(args, async ({ caller }) => {
    if (text('end')) await caller.rostering.endProtection({ protectionId: text('end') });
    else
      await caller.rostering.recordProtection({
        guardId: args.params.guardId,
        kind: text('kind') as Kind,
        fromDay: text('fromDay'),
        untilDay: given('untilDay'),
        evidenceBase64: await base64Of(form, 'evidenceBase64'),
      });
    return { done: 'saved' as const };
  });
}

/** 特殊保护: who works neither nights nor overtime, from when until when. The file's keeper alone reads why. */
export default function Protection({ loaderData: { protections } }: Route.ComponentProps) {
  const { t } = useTranslation(['portalPeople', 'portalForms']);
  const problem = useProblem();
  const answer = useActionData() as { done?: 'saved' } | undefined;
  const fields: FormField[] = [
    {
      name: 'kind',
      kind: 'choice',
      label: t('protection.kind'),
      choices: protectionKinds.map((kind) => ({ value: kind, label: t(`protection.kinds.${kind}`) })),
      value: 'pregnant',
    },
    { name: 'fromDay', kind: 'date', label: t('protection.from') },
    {
      name: 'untilDay',
      kind: 'date',
      label: t('protection.until'),
      help: `${t('portalForms:optional')} · ${t('protection.untilHelp')}`,
    },
  ];
  return (
    <>
      {answer?.done ? <Banner tone="met">{t('protection.saved')}</Banner> : null}
      <Card title={t('protection.title')} flush>
        <p className="card-body quiet">{t('protection.lead')}</p>
        <DataTable
          caption={t('protection.title')}
          rows={protections}
          keyOf={(one) => one.id}
          empty={<EmptyState title={t('protection.none')} example={t('protection.example')} />}
          columns={[
            {
              key: 'kind',
              head: t('protection.kind'),
              cell: (one) => t(`protection.kinds.${one.kind as Kind}`),
            },
            { key: 'from', head: t('protection.from'), cell: (one) => <DayText day={one.fromDay} /> },
            {
              key: 'until',
              head: t('protection.until'),
              cell: (one) => (one.untilDay ? <DayText day={one.untilDay} /> : t('protection.open')),
            },
            {
              key: 'evidence',
              head: t('protection.evidence'),
              cell: (one) =>
                one.evidenceFileId ? (
                  <a href={`/api/files/${one.evidenceFileId}`}>{t('papers.openPhoto')}</a>
                ) : (
                  '–'
                ),
            },
            {
              key: 'do',
              head: '',
              cell: (one) => (
                <Form method="post">
                  <Button kind="quiet" name="end" value={one.id}>
                    {t('protection.end')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      </Card>
      <Card title={t('protection.add')}>
        <Form
          method="post"
          encType="multipart/form-data"
          className="form"
          noValidate
          key={protections.length}
        >
          <FormProblem labels={Object.fromEntries(fields.map((field) => [field.name, field.label]))} />
          <FormFields fields={fields} />
          <TextField
            name="evidenceBase64"
            type="file"
            accept="image/png,image/jpeg,image/webp,application/pdf"
            label={t('protection.evidence')}
            help={t('protection.evidenceHelp')}
            error={problem.at('evidenceBase64')}
          />
          <div>
            <Button>{t('protection.add')}</Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
