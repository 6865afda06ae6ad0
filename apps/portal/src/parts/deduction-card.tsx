import { Card, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EntryForm } from './form-fields.tsx';
import { useMoneyWords } from './money-words.ts';
import type { ReadStatement } from './statement-types.ts';
import { SubmitWish } from './submit-wish.tsx';

type Proposal = ReadStatement['data']['deductions'][number];

/** What the contract would take, each to be confirmed or dropped by name. */
export function DeductionCard({ found, mayDecide }: { found: ReadStatement; mayDecide: boolean }) {
  const { t } = useTranslation('portalMoney');
  const words = useMoneyWords();
  const { data } = found;
  const drop = useSearchParams()[0].get('drop');
  const money = (fen: number) => words.money(fen, data.currency);
  const why = (one: Proposal) => {
    if (one.source === 'shortfall') return t('deduction.shortfall', { hours: words.hours(one.count) });
    if (one.source === 'appraisal')
      return t('deduction.appraisal', {
        score: words.percent(one.count),
        percent: words.percent(one.basisPoints),
      });
    return t('deduction.rule', {
      ...{ control: one.controlCode ?? '', count: one.count, percent: words.percent(one.basisPoints) },
    });
  };
  return (
    <Card title={t('deduction.title')}>
      <p className="quiet">{t('deduction.lead')}</p>
      {data.deductions.length === 0 ? <p>{t('deduction.none')}</p> : null}
      <ul className="mt-3 grid gap-4">
        {data.deductions.map((one) => (
          <li key={one.key}>
            <p>
              <strong>{money(one.amountFen)}</strong> · {t(`deduction.sources.${one.source}`)} ·{' '}
              {words.postName(data.posts, one.postId)} {why(one)}
              {one.isCapped ? ` · ${t('deduction.capped')}` : ''} · {t('deduction.base')} {money(one.baseFen)}
            </p>
            {one.clause ? <p className="quiet">{one.clause}</p> : null}
            {one.decision ? (
              <p>
                {t(`deduction.${one.decision.decision}`, {
                  name: one.decision.byName,
                  reason: one.decision.reason ?? '',
                })}
              </p>
            ) : null}
            {mayDecide ? (
              <div className="mt-2 flex flex-wrap items-start gap-3">
                {one.decision?.decision === 'confirmed' ? null : (
                  <SubmitWish wish="confirmed" values={{ key: one.key, amountFen: String(one.amountFen) }}>
                    {t('deduction.confirm')}
                  </SubmitWish>
                )}
                {one.decision?.decision === 'dropped' || drop === one.key ? null : (
                  <LinkButton kind="plain" to={`?drop=${encodeURIComponent(one.key)}`}>
                    {t('deduction.drop')}
                  </LinkButton>
                )}
                {drop === one.key ? (
                  <EntryForm
                    back={`/admin/money/statements/${found.statementId}`}
                    submit={t('deduction.drop')}
                    fields={[{ name: 'reason', label: t('deduction.dropReason') }]}
                  >
                    <input type="hidden" name="wish" value="dropped" />
                    <input type="hidden" name="key" value={one.key} />
                    <input type="hidden" name="amountFen" value={one.amountFen} />
                  </EntryForm>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
