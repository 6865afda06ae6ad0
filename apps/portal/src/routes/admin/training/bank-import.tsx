import { FileButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { ImportPage, importAnswer, importForm } from '../../../parts/import-page.tsx';
import { attempt } from '../../../problem.ts';
import type { Route } from './+types/bank-import';

export async function action(args: Route.ActionArgs) {
  const { isConfirmed, bytesBase64 } = await importForm(args.request);
  return attempt(args, async ({ caller }) => {
    if (isConfirmed) {
      const { imported } = await caller.training.importQuestions({ bytesBase64 });
      return { imported };
    }
    const { errors, questions } = await caller.training.previewQuestions({ bytesBase64 });
    return { preview: { errors, lines: questions, total: questions.length }, bytesBase64 };
  });
}

export default function BankImport({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['portalTraining', 'training', 'workforce', 'portal']);
  return (
    <>
      <PageHead
        title={t('bank.import')}
        steps={[{ label: t('menu.bank'), to: '/admin/training/bank' }, { label: t('bank.import') }]}
        actions={<FileButton href="/admin/training/bank/template">{t('bank.template')}</FileButton>}
      />
      <ImportPage
        answer={importAnswer(actionData)}
        faultWords="question-import"
        list={{ to: '/admin/training/bank', label: t('menu.bank') }}
        words={{
          upload: t('bank.import'),
          help: t('bank.importHelp'),
          check: t('portal:people.check'),
          done: (count) => t('bank.importDone', { count }),
          faults: (count) => t('workforce:importFaults', { count }),
          total: (count) => t('bank.count', { count }),
          first: () => t('menu.bank'),
          confirm: (count) => t('bank.importConfirm', { count }),
          cell: t('workforce:importCell'),
          fault: t('workforce:importFault'),
          value: t('workforce:importValue'),
        }}
        keyOf={(question) => String(question.row)}
        columns={[
          { key: 'text', head: t('bank.text'), isProse: true, cell: (question) => question.text },
          {
            key: 'kind',
            head: t('bank.kind'),
            cell: (question) => t(`training:questionKinds.${question.kind}`),
          },
          { key: 'topic', head: t('topic'), cell: (question) => t(`training:topics.${question.topic}`) },
          {
            key: 'right',
            head: t('bank.right'),
            cell: (question) => question.right.map((index) => String.fromCharCode(65 + index)).join(''),
          },
        ]}
      />
    </>
  );
}
