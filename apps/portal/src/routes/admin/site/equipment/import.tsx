import { FileButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { importedAs } from '../../../../imported-registers.ts';
import { ImportPage, importAnswer, importForm } from '../../../../parts/import-page.tsx';
import { attempt } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/import';

export function loader({ params }: Route.LoaderArgs) {
  return importedAs(params.register);
}

export async function action(args: Route.ActionArgs) {
  const { isConfirmed, bytesBase64 } = await importForm(args.request);
  const { register } = importedAs(args.params.register);
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { equipment } = portal.caller;
    if (isConfirmed) return equipment.importRegister({ siteId, register, bytesBase64 });
    return {
      preview: await equipment.previewRegisterImport({ siteId, register, bytesBase64 }),
      bytesBase64,
    };
  });
}

/** 台账导入: gear, fire equipment, cameras, keys. */
export default function RegisterImport({ actionData, loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('sites');
  const answer = importAnswer(actionData);
  const name = t(`importSheets.${loaderData.register}`);
  const title = t('importPage.title', { register: name });
  const base = `/admin/sites/${params.code}`;
  const columns = answer && 'preview' in answer ? answer.preview.columns : [];
  return (
    <div className="grid gap-4">
      <PageTitle title={title} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2>{title}</h2>
        <FileButton href={`${base}/import/${params.register}/template`}>
          {t('importPage.template')}
        </FileButton>
      </div>
      <ImportPage
        answer={answer}
        faultWords="register-import"
        list={{ to: `${base}/${loaderData.list}`, label: name }}
        words={{
          upload: t('importPage.upload'),
          help: t('importPage.help'),
          check: t('importPage.check'),
          done: (count) => t('importPage.done', { count }),
          faults: (count) => t('importPage.faults', { count }),
          total: (count) => t('importPage.total', { count }),
          first: (number) => t('importPage.first', { number }),
          confirm: (count) => t('importPage.confirm', { count }),
          cell: t('importPage.cell'),
          fault: t('importPage.fault'),
          value: t('importPage.value'),
        }}
        keyOf={(line) => String(line.row)}
        columns={columns.map((column) => ({
          key: column,
          head: t(`importColumns.${column}` as 'importColumns.place'),
          cell: (line: { row: number; said: Partial<Record<string, string>> }) => line.said[column] || '–',
        }))}
      />
    </div>
  );
}
