import { DayText, FileButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { ImportPage, importAnswer, importForm } from '../../parts/import-page.tsx';
import { attempt } from '../../problem.ts';
import type { Route } from './+types/people-import';

export async function action(args: Route.ActionArgs) {
  const { isConfirmed, bytesBase64, corrections } = await importForm(args.request);
  return attempt(args, async ({ caller }) => {
    if (isConfirmed) {
      const { imported } = await caller.workforce.importGuards({ bytesBase64, corrections });
      return { imported };
    }
    const { errors, guards } = await caller.workforce.previewGuardImport({ bytesBase64, corrections });
    return { preview: { errors, lines: guards, total: guards.length }, bytesBase64, corrections };
  });
}

export default function PeopleImport({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['workforce', 'portal']);
  return (
    <>
      <PageHead
        title={t('workforce:importTitle')}
        steps={[{ label: t('workforce:title'), to: '/admin/people' }, { label: t('workforce:importTitle') }]}
        actions={<FileButton href="/admin/people/template">{t('workforce:importTemplate')}</FileButton>}
      />
      <ImportPage
        answer={importAnswer(actionData)}
        faultWords="guard-import"
        list={{ to: '/admin/people', label: t('workforce:title') }}
        words={{
          upload: t('workforce:importUpload'),
          help: `${t('workforce:importHelp')} ${t('portal:people.xlsxHelp')}`,
          check: t('portal:people.check'),
          done: (count) => t('workforce:importDone', { count }),
          faults: (count) => t('workforce:importFaults', { count }),
          total: (count) => t('workforce:guardCount', { count }),
          first: () => t('workforce:guards'),
          confirm: (count) => t('workforce:importConfirm', { count }),
          cell: t('workforce:importCell'),
          fault: t('workforce:importFault'),
          value: t('workforce:importValue'),
        }}
        keyOf={(guard) => guard.staffNo}
        columns={[
          { key: 'no', head: t('workforce:staffNo'), cell: (guard) => guard.staffNo },
          { key: 'name', head: t('workforce:name'), cell: (guard) => guard.name },
          { key: 'rank', head: t('workforce:rank'), cell: (guard) => t(`workforce:ranks.${guard.rank}`) },
          { key: 'joined', head: t('workforce:joinedOn'), cell: (guard) => <DayText day={guard.joinedOn} /> },
          {
            key: 'certified',
            head: t('workforce:certified'),
            cell: (guard) => (guard.hasCertificate ? t('portal:yes') : t('portal:no')),
          },
        ]}
      />
    </>
  );
}
