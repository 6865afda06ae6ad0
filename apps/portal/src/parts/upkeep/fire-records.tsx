import { Card, DataTable, DayText, LinkButton } from '@zhiqin/ui';
import type { FireFile } from '@zhiqin/upkeep';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUpkeepWords } from './upkeep-words.ts';

/** 防火检查 or 年度检测, newest first, and the form for another. */
export function FireRecords({
  kind,
  records,
  code,
  here,
  keeps,
  children,
}: {
  kind: 'inspection' | 'test';
  records: FireFile['records'];
  code: string;
  here: string;
  keeps: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const isInspection = kind === 'inspection';
  type Row = FireFile['records'][number];
  const paper = (row: Row) =>
    row.fileId ? <a href={`/api/files/${row.fileId}`}>{t('fire.hasPaper')}</a> : t('fire.noPaper');
  return (
    <Card
      title={t(isInspection ? 'fire.inspections' : 'fire.tests')}
      aside={
        keeps ? (
          <LinkButton kind="plain" to={`${here}?do=${kind}`}>
            {t(isInspection ? 'fire.addInspection' : 'fire.addTest')}
          </LinkButton>
        ) : null
      }
    >
      <p className="quiet small mb-2">{t(isInspection ? 'fire.inspectionsLead' : 'fire.testsLead')}</p>
      {children}
      <DataTable
        caption={t(isInspection ? 'fire.inspections' : 'fire.tests')}
        rows={records.filter((row) => row.kind === kind)}
        keyOf={(row) => row.id}
        empty={<p>{t(isInspection ? 'fire.noInspections' : 'fire.noTests')}</p>}
        columns={
          isInspection
            ? [
                { key: 'on', head: t('fire.heldOn'), cell: (row) => <DayText day={row.heldOn} /> },
                {
                  key: 'failed',
                  head: t('fire.failed'),
                  cell: (row) => row.failedItems.map(words.fireItem).join(' · ') || t('fire.allGood'),
                },
                {
                  key: 'signed',
                  head: t('fire.signed'),
                  cell: (row) => (row.isSigned ? t('fire.isSigned') : <strong>{t('fire.notSigned')}</strong>),
                },
                {
                  key: 'by',
                  head: t('fire.by'),
                  cell: (row) =>
                    row.entryId ? (
                      <Link to={`/admin/sites/${code}/duty/${row.entryId}`}>{t('fire.fromPhone')}</Link>
                    ) : (
                      <>
                        {row.byName} · {paper(row)}
                      </>
                    ),
                },
              ]
            : [
                { key: 'on', head: t('fire.heldOn'), cell: (row) => <DayText day={row.heldOn} /> },
                { key: 'firm', head: t('fire.firm'), cell: (row) => row.firm },
                { key: 'no', head: t('fire.reportNo'), cell: (row) => row.reportNo ?? '–' },
                { key: 'paper', head: t('fire.report'), cell: paper },
              ]
        }
      />
    </Card>
  );
}
