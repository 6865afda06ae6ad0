import { Card, DataTable } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useMoneyWords } from './money-words.ts';
import type { ReadStatement } from './statement-types.ts';

/** 四方核对: contract, roster, hours and statement of each post, and what does not match in money. */
export function MatchCard({ data }: { data: ReadStatement['data'] }) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const both = (minutes: number, fen: number | null) =>
    minutes === 0 ? '0' : `${words.hours(minutes)} · ${words.money(fen, data.currency)}`;
  return (
    <Card title={t('match.title')} flush>
      <p className="card-body quiet">{t('match.lead')}</p>
      <DataTable
        caption={t('match.title')}
        rows={data.match}
        keyOf={(row) => row.postId}
        wide
        empty={<p className="card-body">{t('none')}</p>}
        columns={[
          {
            key: 'post',
            head: t('match.post'),
            cell: (row) => (
              <>
                {words.postName(data.posts, row.postId)}
                {row.basis ? null : <span className="quiet"> · {t('match.noRate')}</span>}
              </>
            ),
          },
          ...(['contracted', 'rostered', 'proven', 'billed'] as const).map((key) => ({
            ...{ key, head: t(`match.${key}`), align: 'end' as const },
            cell: (row: (typeof data.match)[number]) => words.hours(row[`${key}Minutes`]),
          })),
          {
            ...{ key: 'notRostered', head: t('match.notRostered'), align: 'end' },
            cell: (row) => words.hours(row.notRosteredMinutes),
          },
          {
            ...{ key: 'notStood', head: t('match.notStood'), align: 'end' },
            cell: (row) => words.hours(row.notStoodMinutes),
          },
          {
            ...{ key: 'billedNotWorked', head: t('match.billedNotWorked'), align: 'end' },
            cell: (row) => both(row.billedNotWorkedMinutes, row.billedNotWorkedFen),
          },
          {
            ...{ key: 'workedNotBilled', head: t('match.workedNotBilled'), align: 'end' },
            cell: (row) => both(row.workedNotBilledMinutes, row.workedNotBilledFen),
          },
        ]}
      />
    </Card>
  );
}
