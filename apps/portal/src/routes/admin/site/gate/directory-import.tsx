import { FileButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { GateMenu } from '../../../../parts/gate-menu.tsx';
import { ImportPage, importAnswer, importForm } from '../../../../parts/import-page.tsx';
import { attempt } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/directory-import';

export async function action(args: Route.ActionArgs) {
  const { isConfirmed, bytesBase64 } = await importForm(args.request);
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { gateRegisters } = portal.caller;
    if (isConfirmed) return gateRegisters.importDirectory({ siteId, bytesBase64 });
    return { preview: await gateRegisters.previewDirectoryImport({ siteId, bytesBase64 }), bytesBase64 };
  });
}

/** 导入通讯录. */
export default function DirectoryImport({ actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalGate');
  const list = `/admin/sites/${params.code}/gate/directory`;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('directory.importTitle')} />
      <GateMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2>{t('directory.importTitle')}</h2>
        <FileButton href={`${list}/template`}>{t('directory.template')}</FileButton>
      </div>
      <ImportPage
        answer={importAnswer(actionData)}
        faultWords="directory-import"
        list={{ to: list, label: t('menu.directory') }}
        words={{
          upload: t('directory.upload'),
          help: t('directory.importHelp'),
          check: t('directory.check'),
          done: (count) => t('directory.done', { count }),
          faults: (count) => t('directory.faults', { count }),
          total: (count) => t('directory.count', { count }),
          first: (number) => t('directory.first', { number }),
          confirm: (count) => t('directory.confirm', { count }),
          cell: t('directory.cell'),
          fault: t('directory.fault'),
          value: t('directory.value'),
        }}
        keyOf={(line) => String(line.row)}
        columns={[
          { key: 'building', head: t('directory.building'), cell: (line) => line.building || '–' },
          { key: 'unit', head: t('directory.unit'), cell: (line) => line.unit },
          { key: 'occupant', head: t('directory.occupant'), cell: (line) => line.occupant || '–' },
          { key: 'phone', head: t('directory.phone'), cell: (line) => line.phoneMasked ?? '–' },
          { key: 'plates', head: t('directory.plates'), cell: (line) => line.plates.join(' ') || '–' },
        ]}
      />
    </div>
  );
}
