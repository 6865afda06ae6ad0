import { Card, DataTable, DayText, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hoursText, minuteAt } from '../clock-minutes.ts';
import { useName } from '../names.ts';
import type { PortalContext } from '../portal-context.ts';

type Record = Awaited<ReturnType<PortalContext['caller']['hours']['getGuardMonth']>>;
type DayOfMonth = Record['days'][number];

/** A month's days: the shift, each span on post with its records, what it is paid at, and what was corrected. */
export function GuardDays({
  record,
  base,
  zone,
  may,
}: {
  record: Record;
  base: string;
  zone: string;
  may: boolean;
}) {
  const { t } = useTranslation('portalHours');
  const name = useName();
  const sites = new Map(record.sites.map((site) => [site.id, site]));
  const posts = new Map(record.posts.map((post) => [post.id, post]));
  const span = (from: number, to: number, at: string) => (
    <span className="unbroken">
      <TimeText at={minuteAt(from)} zone={at} show="time" />–
      <TimeText at={minuteAt(to)} zone={at} show="time" />
    </span>
  );
  const place = (siteId: string, postId: string | null) => {
    const [site, post] = [sites.get(siteId), posts.get(postId ?? '')];
    return [
      site && siteId !== record.siteId ? name(site.name, site.nameEn) : '',
      post ? name(post.name, post.nameEn) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const marksOf = ({ counted }: DayOfMonth) =>
    counted.marks.map((mark) => {
      if (mark === 'late') return t('minutesOf.late', { count: counted.lateMinutes });
      if (mark === 'leftEarly') return t('minutesOf.leftEarly', { count: counted.leftEarlyMinutes });
      if (mark === 'leave' && counted.leave)
        return t('leave', {
          kind: [
            t(`leaveKinds.${counted.leave.kind}` as 'leaveKinds.sick'),
            counted.leave.part ? t(`leavePart.${counted.leave.part}`) : '',
          ]
            .filter(Boolean)
            .join(' · '),
          pay: t(`leavePay.${counted.leave.pay}`),
        });
      return mark === 'gap' ? t('minutesOf.gap', { count: counted.gapMinutes }) : t(`marks.${mark}`);
    });
  return (
    <Card title={t('dayTitle')} flush>
      <DataTable
        caption={t('dayTitle')}
        rows={record.days}
        keyOf={(row) => row.day}
        columns={[
          { key: 'day', head: t('day'), cell: (row) => <DayText day={row.day} /> },
          {
            key: 'planned',
            head: t('plannedSpan'),
            cell: (row) =>
              row.counted.duties.map((duty) => (
                <div key={duty.shiftId}>
                  {span(duty.fromMin, duty.toMin, sites.get(duty.siteId)?.zone ?? zone)}
                </div>
              )),
          },
          {
            key: 'pieces',
            head: t('workedSpan'),
            cell: (row) =>
              row.counted.pieces.map((piece) => (
                <div key={`${piece.fromMin} ${piece.source}`}>
                  {span(piece.fromMin, piece.toMin, sites.get(piece.siteId)?.zone ?? zone)}{' '}
                  <span className="quiet small">
                    {[
                      t(`sources.${piece.source}`),
                      place(piece.siteId, piece.postId),
                      piece.closedBy === 'signed' || piece.closedBy === 'nothing'
                        ? ''
                        : t(`closedBy.${piece.closedBy}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}{' '}
                    {sites.has(piece.siteId)
                      ? piece.entryIds.map((entryId, at) => (
                          <Link
                            key={entryId}
                            to={`/admin/sites/${sites.get(piece.siteId)?.code}/duty/${entryId}`}
                          >
                            {t(at === 0 ? 'entries.from' : 'entries.to')}{' '}
                          </Link>
                        ))
                      : null}
                  </span>
                </div>
              )),
          },
          {
            key: 'worked',
            head: t('worked'),
            align: 'end',
            cell: (row) => hoursText(row.counted.workedMinutes),
          },
          {
            key: 'overtime',
            head: t('overtime'),
            cell: (row) => (
              <>
                {row.overtime.map((line) => (
                  <div key={line.kind} className="unbroken">
                    {t('rate', {
                      kind: t(`overtimeKinds.${line.kind}`),
                      time: hoursText(line.minutes),
                      percent: line.percent,
                    })}
                  </div>
                ))}
                {row.lieu ? <div>{t('lieuLine', { day: row.lieu.takenOn })}</div> : null}
              </>
            ),
          },
          {
            key: 'marks',
            head: t('from'),
            cell: (row) => (
              <>
                {marksOf(row).map((mark) => (
                  <div key={mark}>{mark}</div>
                ))}
                {row.computed ? (
                  <div className="quiet small">
                    {t('computedWas', { time: hoursText(row.computed.workedMinutes) })}
                  </div>
                ) : null}
                {row.corrections.map((one) => (
                  <div key={one.id} className="quiet small break-words">
                    {t('correctionLine', {
                      before: hoursText(one.minutesBefore),
                      after: hoursText(one.minutesAfter),
                      reason: one.reason,
                      name: one.correctedBy ?? '–',
                    })}
                  </div>
                ))}
                {may ? (
                  <div className="flex gap-3">
                    <Link to={`${base}?day=${row.day}`} aria-label={t('correctTitle', { day: row.day })}>
                      {t('correct')}
                    </Link>
                    {row.counted.restDayMinutes > 0 && !row.lieu ? (
                      <Link to={`${base}?lieu=${row.day}`} aria-label={t('lieuTitle', { day: row.day })}>
                        {t('lieu')}
                      </Link>
                    ) : null}
                  </div>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
