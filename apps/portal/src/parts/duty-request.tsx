import type { DutyLine } from '@zhiqin/engagement';
import { formatFen } from '@zhiqin/kernel';
import { DataTable, DayText, Fact, Facts, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';

interface Duty {
  kind: string;
  place: string | null;
  startsOn: string;
  endsOn: string | null;
  startTime: string | null;
  endTime: string | null;
  heads: number;
  orders: string | null;
  isPublicEvent: boolean;
  permitNo: string | null;
  askedBy: string;
  askerName: string | null;
  askedAt: Date;
  totalFen: number | null;
  confirmedAt: Date | null;
  confirmerName: string | null;
  confirmedHow: string | null;
  remark: string | null;
  cancelReason: string | null;
  site: { name: string; nameEn: string | null; zone: string };
  post?: { name: string; nameEn: string | null } | null;
  lines: readonly DutyLine[];
}

/** What was asked for, its price line by line, and who confirmed it. */
export function DutyRequest({ duty }: { duty: Duty }) {
  const { t, i18n } = useTranslation('portalEngagement');
  const name = useName();
  const money = (fen: number) => <span className="unbroken">{formatFen(fen, i18n.language)}</span>;
  const { zone } = duty.site;
  return (
    <div className="grid gap-3">
      <Facts>
        <Fact name={t('duty.kind')}>{t(`duty.kinds.${duty.kind as 'temporary'}`)}</Fact>
        <Fact name={t('site')}>{name(duty.site.name, duty.site.nameEn)}</Fact>
        {duty.place ? <Fact name={t('duty.place')}>{duty.place}</Fact> : null}
        {duty.post ? <Fact name={t('plan.posts')}>{name(duty.post.name, duty.post.nameEn)}</Fact> : null}
        <Fact name={t('duty.days')}>
          <DayText day={duty.startsOn} />
          {duty.endsOn === duty.startsOn ? null : (
            <> – {duty.endsOn ? <DayText day={duty.endsOn} /> : t('duty.openEnd')}</>
          )}
        </Fact>
        {duty.startTime ? (
          <Fact name={t('duty.hours')}>
            {duty.startTime}–{duty.endTime}
          </Fact>
        ) : null}
        <Fact name={t('duty.heads')}>{duty.heads}</Fact>
        {duty.orders ? (
          <Fact name={t('duty.orders')}>
            <span className="break-words whitespace-pre-line">{duty.orders}</span>
          </Fact>
        ) : null}
        {duty.isPublicEvent ? (
          <Fact name={t('duty.permitNo')}>{duty.permitNo ?? <strong>{t('duty.permitMissing')}</strong>}</Fact>
        ) : null}
        <Fact name={t('duty.askedBy')}>
          {t(`duty.sides.${duty.askedBy as 'client'}`)} {duty.askerName}{' '}
          <TimeText at={duty.askedAt} zone={zone} />
        </Fact>
        {duty.confirmedAt ? (
          <Fact name={t('duty.confirmedBy')}>
            {duty.confirmerName} <TimeText at={duty.confirmedAt} zone={zone} /> {duty.confirmedHow}
          </Fact>
        ) : null}
      </Facts>
      {duty.remark ? <p className="break-words">{t('duty.remark', { remark: duty.remark })}</p> : null}
      {duty.cancelReason ? (
        <p className="break-words">{t('duty.cancelled', { reason: duty.cancelReason })}</p>
      ) : null}
      {duty.lines.length > 0 ? (
        <>
          <DataTable
            caption={t('duty.lines')}
            rows={[...duty.lines]}
            keyOf={(line) => `${line.day} ${line.text} ${line.amountFen}`}
            columns={[
              { key: 'text', head: t('duty.line.text'), isProse: true, cell: (line) => line.text },
              {
                key: 'day',
                head: t('duty.line.day'),
                cell: (line) => (line.day ? <DayText day={line.day} /> : '–'),
              },
              { key: 'heads', head: t('duty.line.heads'), align: 'end', cell: (line) => line.heads ?? '–' },
              {
                key: 'hours',
                head: t('duty.line.hours'),
                align: 'end',
                cell: (line) => (line.minutes === null ? '–' : Math.round((100 * line.minutes) / 60) / 100),
              },
              {
                key: 'rate',
                head: t('duty.line.rate'),
                align: 'end',
                cell: (line) => (line.rateFen === null ? '–' : money(line.rateFen)),
              },
              {
                key: 'amount',
                head: t('duty.line.amount'),
                align: 'end',
                cell: (line) => money(line.amountFen),
              },
            ]}
          />
          <p className="text-end">
            <strong>{t('duty.total', { amount: formatFen(duty.totalFen ?? 0, i18n.language) })}</strong>
          </p>
        </>
      ) : null}
    </div>
  );
}
