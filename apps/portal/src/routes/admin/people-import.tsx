import { textFor } from '@zhiqin/i18n';
import {
  Banner,
  Button,
  Card,
  DataTable,
  DayText,
  FileButton,
  LinkButton,
  PageHead,
  TextField,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { attempt } from '../../problem.ts';
import type { Route } from './+types/people-import';

/** First what an import would do, every fault by its cell; then the import of exactly that file. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const file = form.get('file');
  const kept = form.get('bytesBase64');
  const bytesBase64 =
    file instanceof File && file.size > 0
      ? Buffer.from(await file.arrayBuffer()).toString('base64')
      : typeof kept === 'string'
        ? kept
        : '';
  return attempt(args, async ({ caller }) => {
    if (form.get('wish') === 'import') {
      const { imported } = await caller.workforce.importGuards({ bytesBase64 });
      return { imported };
    }
    return { preview: await caller.workforce.previewGuardImport({ bytesBase64 }), bytesBase64 };
  });
}

export default function PeopleImport({ actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['workforce', 'portal']);
  const answer = actionData && !('problem' in actionData) ? actionData : undefined;
  const preview = answer && 'preview' in answer ? answer.preview : undefined;
  const bytes = answer && 'bytesBase64' in answer ? answer.bytesBase64 : '';
  const imported = answer && 'imported' in answer ? answer.imported : undefined;
  return (
    <>
      <PageHead
        title={t('workforce:importTitle')}
        steps={[{ label: t('workforce:title'), to: '/admin/people' }, { label: t('workforce:importTitle') }]}
        actions={<FileButton href="/admin/people/template">{t('workforce:importTemplate')}</FileButton>}
      />
      {imported === undefined ? null : (
        <Banner tone="met" action={<LinkButton to="/admin/people">{t('workforce:title')}</LinkButton>}>
          {t('workforce:importDone', { count: imported })}
        </Banner>
      )}
      <div className="grid gap-4">
        <FormProblem labels={{ bytesBase64: t('workforce:importUpload') }} />
        {preview && preview.errors.length > 0 ? (
          <Card title={t('workforce:importFaults', { count: preview.errors.length })} flush>
            <DataTable
              caption={t('workforce:importFaults', { count: preview.errors.length })}
              rows={preview.errors}
              keyOf={(error) => `${error.cell} ${error.code}`}
              columns={[
                { key: 'cell', head: t('workforce:importCell'), cell: (error) => error.cell },
                {
                  key: 'fault',
                  head: t('workforce:importFault'),
                  cell: (error) => textFor(i18n, 'errors', `guard-import.${error.code}`, { ...error }),
                },
                { key: 'value', head: t('workforce:importValue'), cell: (error) => error.value || '–' },
              ]}
            />
          </Card>
        ) : null}
        {preview && preview.errors.length === 0 ? (
          <Card title={t('workforce:guardCount', { count: preview.guards.length })} flush>
            <DataTable
              caption={t('workforce:guards')}
              rows={preview.guards}
              keyOf={(guard) => guard.staffNo}
              columns={[
                { key: 'no', head: t('workforce:staffNo'), cell: (guard) => guard.staffNo },
                { key: 'name', head: t('workforce:name'), cell: (guard) => guard.name },
                {
                  key: 'rank',
                  head: t('workforce:rank'),
                  cell: (guard) => t(`workforce:ranks.${guard.rank}`),
                },
                {
                  key: 'joined',
                  head: t('workforce:joinedOn'),
                  cell: (guard) => <DayText day={guard.joinedOn} />,
                },
                {
                  key: 'certified',
                  head: t('workforce:certified'),
                  cell: (guard) => (guard.hasCertificate ? t('portal:yes') : t('portal:no')),
                },
              ]}
            />
            <Form method="post" className="card-body">
              <input type="hidden" name="bytesBase64" value={bytes} />
              <Button name="wish" value="import">
                {t('workforce:importConfirm', { count: preview.guards.length })}
              </Button>
            </Form>
          </Card>
        ) : null}
        <Card>
          <Form method="post" encType="multipart/form-data" className="form">
            <p className="prose">{t('workforce:importHelp')}</p>
            <TextField
              name="file"
              type="file"
              accept=".xlsx"
              label={t('workforce:importUpload')}
              help={t('portal:people.xlsxHelp')}
            />
            <div>
              <Button>{t('portal:people.check')}</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
