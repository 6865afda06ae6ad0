import { Card, DataTable, Fact, Facts, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useMoneyWords } from './money-words.ts';
import type { ReadStatement } from './statement-types.ts';

/** A statement's lines, each opening its shifts and verdicts; its tax and totals. For both sides. */
export function StatementLines({ found }: { found: ReadStatement }) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const { data, revision } = found;
  const money = (fen: number | null) => words.money(fen, data.currency);
  return (
    <Card title={t('statement.lines')} flush>
      <DataTable
        caption={t('statement.lines')}
        rows={data.lines}
        keyOf={(line) => line.key}
        wide
        whole
        columns={[
          {
            key: 'line',
            head: t('statement.line'),
            cell: (line) => (
              <>
                {words.lineName(line, data.posts)}
                {/* The column is beside a narrow screen: what it comes to is read here. */}
                <span className="block sm:hidden" aria-hidden="true">
                  {money(line.amountFen)}
                </span>
                {line.shifts.length > 0 ? (
                  <details>
                    <summary>{t('statement.shifts', { count: line.shifts.length })}</summary>
                    <ul className="grid gap-1">
                      {line.shifts.map((shift) => (
                        <li key={shift.shiftId} className="quiet">
                          {shift.day} {shift.code}: {t('statement.planned')}{' '}
                          {words.hours(shift.plannedMinutes)} · {t('statement.proven')}{' '}
                          {words.hours(shift.provenMinutes)} · {t('statement.billed')}{' '}
                          {words.hours(shift.billedMinutes)}
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : null}
                {line.verdicts.length > 0 ? (
                  <details>
                    <summary>{t('statement.verdicts', { count: line.verdicts.length })}</summary>
                    <ul className="grid gap-1">
                      {line.verdicts.map((one) => (
                        <li key={one.resultId} className="quiet">
                          {one.day} {one.controlCode} {words.postName(data.posts, one.postId)}
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : null}
              </>
            ),
          },
          {
            key: 'period',
            head: t('statement.period'),
            cell: (line) => `${line.fromDay} – ${line.toDay}`,
          },
          {
            key: 'hours',
            head: t('statement.hours'),
            align: 'end',
            cell: (line) => (line.minutes === null ? '–' : words.hours(line.minutes)),
          },
          {
            key: 'price',
            head: t('statement.price'),
            align: 'end',
            cell: (line) =>
              line.kind === 'deduction'
                ? '–'
                : `${money(line.rateFen)}${line.percent && line.percent !== 100 ? ` × ${line.percent} %` : ''}`,
          },
          { key: 'amount', head: t('amount'), align: 'end', cell: (line) => money(line.amountFen) },
        ]}
      />
      <div className="card-body">
        <Facts>
          {data.tax.map((group) => (
            <Fact key={`${group.taxKey}${group.pricesIncludeTax}`} name={t('statement.tax')}>
              {money(group.taxFen)} · {words.percent(group.basisPoints)} % ·{' '}
              {group.pricesIncludeTax ? t('statement.includes') : t('statement.excludes')} · {group.citation}
            </Fact>
          ))}
          <Fact name={t('statement.net')}>{money(data.totals.netFen)}</Fact>
          <Fact name={t('statement.gross')}>
            <strong>{money(data.totals.grossFen)}</strong>
          </Fact>
          <Fact name={t('statement.fingerprint')}>
            <span className="code quiet">{revision.digest.slice(0, 16)}</span>
          </Fact>
        </Facts>
      </div>
    </Card>
  );
}

/** What was done with it, in order, and its versions. */
export function StatementCourse({ found }: { found: ReadStatement }) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  return (
    <Card title={t('course.title')}>
      <ol className="grid gap-2">
        {found.steps.map((step) => (
          <li key={step.id}>
            <TimeText at={step.takenAt} zone={found.site.zone} /> · {t(`course.${step.kind}`)}
            {step.takerName ? ` · ${step.takerName}` : ''}
            {step.revision ? ` · ${t('statement.revision', { no: step.revision })}` : ''}
            {step.note ? <p className="quiet">{step.note}</p> : null}
            {step.fileId ? (
              <p>
                <a href={`/api/files/${step.fileId}`}>{t('course.scanOpen')}</a>
              </p>
            ) : null}
            {step.dataDigest ? (
              <p className="quiet">
                {step.ledgerNo === null
                  ? t('course.toLedger')
                  : t('course.inLedger', { no: step.ledgerNo + 1 })}{' '}
                · {t('statement.fingerprint')} <span className="code">{step.dataDigest.slice(0, 16)}</span>
                {step.fileSha256 ? (
                  <>
                    {' '}
                    · {t('course.fileDigest')} <span className="code">{step.fileSha256.slice(0, 16)}</span>
                  </>
                ) : null}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {found.revisions.length > 1 ? (
        <ul className="mt-3 grid gap-1">
          {found.revisions.map((one) => (
            <li key={one.number} className="quiet">
              {t('statement.revision', { no: one.number })} · {t(`states.${one.state}`)} ·{' '}
              {words.money(one.grossFen, found.data.currency)}
              {one.reason ? ` · ${one.reason}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
