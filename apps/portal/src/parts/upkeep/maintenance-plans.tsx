import { Button, Card, DataTable, DayText, LinkButton } from '@zhiqin/ui';
import type { MaintenanceFile } from '@zhiqin/upkeep';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { EntryForm } from '../form-fields.tsx';
import { PaperField, photoOrPdf } from './paper-field.tsx';

/** 维保计划, by when they are due, and the services held. */
export function MaintenancePlans({
  file,
  here,
  keeps,
  wish,
}: {
  file: MaintenanceFile;
  here: string;
  keeps: boolean;
  wish: string | null;
}) {
  const { t } = useTranslation('portalUpkeep');
  const nameOf = (id: string | null) => {
    const device = file.devices.find((one) => one.id === id);
    return device ? `${device.no} · ${device.place}` : t('maintenance.wholeSystem');
  };
  return (
    <>
      <Card
        title={t('maintenance.plans')}
        aside={
          keeps && wish !== 'plan' ? (
            <LinkButton kind="plain" to={`${here}?do=plan`}>
              {t('maintenance.add')}
            </LinkButton>
          ) : null
        }
      >
        {keeps && wish === 'plan' ? (
          <EntryForm
            back={here}
            submit={t('maintenance.save')}
            fields={[
              { name: 'what', label: t('maintenance.what') },
              {
                ...{ name: 'pieceId', kind: 'choice', label: t('maintenance.device') },
                empty: t('maintenance.wholeSystem'),
                choices: file.devices.map((one) => ({ value: one.id, label: `${one.no} · ${one.place}` })),
              },
              { name: 'everyMonths', kind: 'number', label: t('maintenance.everyMonths'), value: '6' },
              { name: 'byWhom', label: t('maintenance.byWhom') },
              { name: 'contractNo', label: t('maintenance.contractNo') },
              { name: 'nextDueOn', kind: 'date', label: t('maintenance.nextDueOn') },
            ]}
          >
            <input type="hidden" name="wish" value="plan" />
          </EntryForm>
        ) : null}
        <DataTable
          caption={t('maintenance.plans')}
          rows={file.plans}
          keyOf={(row) => row.id}
          empty={<p>{t('maintenance.noPlans')}</p>}
          columns={[
            {
              key: 'what',
              head: t('maintenance.what'),
              cell: (row) => (
                <>
                  {row.what}
                  <br />
                  <span className="quiet small">{nameOf(row.deviceId)}</span>
                </>
              ),
            },
            {
              key: 'every',
              head: t('maintenance.everyMonths'),
              cell: (row) => t('maintenance.every', { count: row.everyMonths }),
            },
            {
              key: 'by',
              head: t('maintenance.byWhom'),
              cell: (row) => [row.byWhom, row.contractNo].filter(Boolean).join(' · '),
            },
            { key: 'next', head: t('maintenance.nextDueOn'), cell: (row) => <DayText day={row.nextDueOn} /> },
            ...(keeps
              ? [
                  {
                    key: 'act',
                    head: t('maintenance.record'),
                    cell: (row: (typeof file.plans)[number]) => (
                      <div className="flex flex-wrap gap-2">
                        <LinkButton kind="plain" to={`${here}?do=${row.id}`}>
                          {t('maintenance.record')}
                        </LinkButton>
                        <Form method="post">
                          <input type="hidden" name="planId" value={row.id} />
                          <Button kind="quiet" name="wish" value="end-plan">
                            {t('maintenance.end')}
                          </Button>
                        </Form>
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {keeps && file.plans.some((row) => row.id === wish) ? (
          <EntryForm
            back={here}
            submit={t('maintenance.record')}
            hasFile
            fields={[
              { name: 'doneOn', kind: 'date', label: t('maintenance.doneOn') },
              { name: 'note', kind: 'long', label: t('maintenance.note') },
            ]}
          >
            <input type="hidden" name="wish" value="done" />
            <input type="hidden" name="planId" value={wish ?? ''} />
            <PaperField name="paperBase64" label={t('maintenance.paper')} accept={photoOrPdf} />
          </EntryForm>
        ) : null}
      </Card>
      <Card title={t('maintenance.done')}>
        <DataTable
          caption={t('maintenance.done')}
          rows={file.done}
          keyOf={(row) => row.id}
          empty={<p>{t('maintenance.noDone')}</p>}
          columns={[
            { key: 'on', head: t('maintenance.doneOn'), cell: (row) => <DayText day={row.doneOn} /> },
            {
              key: 'what',
              head: t('maintenance.what'),
              cell: (row) => file.plans.find((plan) => plan.id === row.planId)?.what ?? '–',
            },
            {
              key: 'note',
              head: t('maintenance.note'),
              cell: (row) => (
                <span className="break-words">
                  {row.note}
                  {row.fileId ? (
                    <>
                      {' '}
                      <a href={`/api/files/${row.fileId}`}>{t('fire.hasPaper')}</a>
                    </>
                  ) : null}
                </span>
              ),
            },
            { key: 'by', head: t('maintenance.by'), cell: (row) => row.byName ?? '–' },
          ]}
        />
      </Card>
    </>
  );
}
