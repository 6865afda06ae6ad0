import { formatFen } from '@zhiqin/kernel';
import { deductionKinds, evidenceOf, publicationOf } from '@zhiqin/regulations/rules';
import { Button, Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { PortalContext } from '../portal-context.ts';
import { EntryForm } from './form-fields.tsx';

type Row = Awaited<ReturnType<PortalContext['caller']['hours']['listStatements']>>[number];

/** One guard's lawful deductions of a month, and the form for a further one while the month is open. */
export function DeductionsCard({ row, back }: { row: Row; back: string }) {
  const { t, i18n } = useTranslation('portalHours');
  const money = (fen: number) => formatFen(fen, i18n.language);
  const { statement } = row;
  const cited = (citation: string) => {
    const grade = evidenceOf(citation);
    return grade === 'read' ? citation : `${citation}${t(`pay.evidence.${grade}`)}`;
  };
  const wage = statement.minimumWage;
  const published = wage?.citation ? publicationOf(wage.citation) : null;
  return (
    <Card title={`${row.name} · ${t('pay.deduct.title', { month: statement.month })}`}>
      <p className="quiet prose mb-3">{t('pay.deduct.lead')}</p>
      <ul className="mb-3 grid gap-2">
        {statement.deductions.map((one) => (
          <li key={one.id}>
            {t(`pay.deductionKinds.${one.kind}`)} <strong>{money(one.takenFen)}</strong> · {one.reason} ·{' '}
            {one.document} · <span className="quiet">{cited(one.citation)}</span>
            {one.takenFen < one.amountFen ? (
              <span className="quiet small block">{t('pay.cut', { entered: money(one.amountFen) })}</span>
            ) : null}
            {row.madeAt ? null : (
              <Form method="post" className="inline">
                <input type="hidden" name="deductionId" value={one.id} />
                <Button
                  kind="quiet"
                  aria-label={t('pay.deduct.takeBackOne', {
                    kind: t(`pay.deductionKinds.${one.kind}`),
                    amount: money(one.amountFen),
                  })}
                >
                  {t('pay.deduct.takeBack')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet prose mb-3">
        {t('pay.damagesLimit', { limit: money(statement.deductionLimitFen) })}{' '}
        {wage
          ? t('pay.minimumWage', {
              amount: money(wage.fen),
              from: wage.citation ? cited(wage.citation) : t('pay.namedByHand'),
            })
          : null}{' '}
        {published ? (
          <>
            {t('pay.wageLookedAt', { day: published.lookedAtOn })}{' '}
            <a href={published.url} rel="noreferrer" target="_blank">
              {t('pay.wageNotice')}
            </a>
          </>
        ) : null}
      </p>
      {row.madeAt ? null : (
        <EntryForm
          back={back}
          submit={t('pay.deduct.save')}
          fields={[
            {
              name: 'kind',
              kind: 'choice',
              label: t('pay.deduct.kind'),
              choices: deductionKinds.map((value) => ({ value, label: t(`pay.deductionKinds.${value}`) })),
            },
            { name: 'amountFen', label: t('pay.deduct.amount') },
            { name: 'reason', label: t('pay.deduct.reason'), help: t('pay.deduct.reasonHelp') },
            { name: 'document', label: t('pay.deduct.document'), help: t('pay.deduct.documentHelp') },
            {
              name: 'minimumWageFen',
              label: t('pay.deduct.minimumWage'),
              help: t('pay.deduct.minimumWageHelp'),
            },
          ]}
        />
      )}
    </Card>
  );
}
