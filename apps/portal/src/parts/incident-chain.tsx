import { Button, Card, DataTable, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { IncidentFound } from './incident-form.tsx';

/** 逐级报告: who was told, who answered, and whose time has run out. */
export function IncidentChain({ found, mayAnswer }: { found: IncidentFound; mayAnswer: boolean }) {
  const { t } = useTranslation('portalIncidents');
  const { zone } = found.file.site;
  const waits = found.steps.some((step) => !step.acknowledgedAt);
  return (
    <Card title={t('chain.title')}>
      <p className="quiet small">{t('chain.lead')}</p>
      <DataTable
        caption={t('chain.title')}
        rows={found.steps}
        keyOf={(step) => step.id}
        empty={<p>{t('chain.nobody')}</p>}
        columns={[
          { key: 'step', head: t('chain.step'), cell: (step) => t(`steps.${step.step as 'squad-leader'}`) },
          { key: 'told', head: t('chain.toldAt'), cell: (step) => <TimeText at={step.toldAt} zone={zone} /> },
          {
            key: 'count',
            head: t('chain.people'),
            cell: (step) => (step.told === 0 ? <strong>{t('chain.nobodyToTell')}</strong> : step.told),
          },
          {
            key: 'answer',
            head: t('chain.answer'),
            cell: (step) =>
              step.acknowledgedAt ? (
                <>
                  <TimeText at={step.acknowledgedAt} zone={zone} /> {step.acknowledgedName}
                </>
              ) : step.silentAt ? (
                <strong>{t('chain.silent')}</strong>
              ) : (
                <>
                  {t('chain.dueBy')} <TimeText at={step.answerDueAt} zone={zone} />
                </>
              ),
          },
        ]}
      />
      {waits && mayAnswer ? (
        <Form method="post" className="mt-3">
          <Button name="wish" value="acknowledge">
            {t('acknowledge')}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}
