import { textFor } from '@zhiqin/i18n';
import { Banner, Button, Card, DataTable, FileButton, LinkButton, PageTitle, TextField } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { GateMenu } from '../../../../parts/gate-menu.tsx';
import { attempt } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/directory-import';

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
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    if (form.get('wish') === 'import')
      return {
        imported: (await portal.caller.gateRegisters.importDirectory({ siteId, bytesBase64 })).imported,
      };
    return {
      preview: await portal.caller.gateRegisters.previewDirectoryImport({ siteId, bytesBase64 }),
      bytesBase64,
    };
  });
}

export default function DirectoryImport({ actionData, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalGate');
  const answer = actionData && !('problem' in actionData) ? actionData : undefined;
  const preview = answer && 'preview' in answer ? answer.preview : undefined;
  const bytes = answer && 'bytesBase64' in answer ? answer.bytesBase64 : '';
  const imported = answer && 'imported' in answer ? answer.imported : undefined;
  const list = `/admin/sites/${params.code}/gate/directory`;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('directory.importTitle')} />
      <GateMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2>{t('directory.importTitle')}</h2>
        <FileButton href={`${list}/template`}>{t('directory.template')}</FileButton>
      </div>
      {imported === undefined ? null : (
        <Banner tone="met" action={<LinkButton to={list}>{t('menu.directory')}</LinkButton>}>
          {t('directory.done', { count: imported })}
        </Banner>
      )}
      <FormProblem labels={{ bytesBase64: t('directory.upload') }} />
      {preview && preview.errors.length > 0 ? (
        <Card title={t('directory.faults', { count: preview.errors.length })} flush>
          <DataTable
            caption={t('directory.faults', { count: preview.errors.length })}
            rows={preview.errors}
            keyOf={(error) => `${error.cell} ${error.code}`}
            columns={[
              { key: 'cell', head: t('directory.cell'), cell: (error) => error.cell },
              {
                key: 'fault',
                head: t('directory.fault'),
                cell: (error) => textFor(i18n, 'errors', `directory-import.${error.code}`, { ...error }),
              },
              { key: 'value', head: t('directory.value'), cell: (error) => error.value || '–' },
            ]}
          />
        </Card>
      ) : null}
      {preview && preview.errors.length === 0 ? (
        <Card title={t('directory.count', { count: preview.total })} flush>
          <DataTable
            caption={t('directory.first', { number: preview.lines.length })}
            rows={preview.lines}
            keyOf={(line) => String(line.row)}
            columns={[
              { key: 'building', head: t('directory.building'), cell: (line) => line.building || '–' },
              { key: 'unit', head: t('directory.unit'), cell: (line) => line.unit },
              { key: 'occupant', head: t('directory.occupant'), cell: (line) => line.occupant || '–' },
              { key: 'phone', head: t('directory.phone'), cell: (line) => line.phoneMasked ?? '–' },
              { key: 'plates', head: t('directory.plates'), cell: (line) => line.plates.join(' ') || '–' },
            ]}
          />
          <Form method="post" className="card-body">
            <input type="hidden" name="bytesBase64" value={bytes} />
            <Button name="wish" value="import">
              {t('directory.confirm', { count: preview.total })}
            </Button>
          </Form>
        </Card>
      ) : null}
      <Card>
        <Form method="post" encType="multipart/form-data" className="form">
          <p className="prose">{t('directory.importHelp')}</p>
          <TextField name="file" type="file" accept=".xlsx" label={t('directory.upload')} />
          <div>
            <Button>{t('directory.check')}</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
