import { Banner, Button, Card, Fact, Facts, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useAppraisalWords } from './appraisal-words.ts';
import { useServiceWords } from './service-words.ts';

interface Sheet {
  id: string;
  items: {
    code: string;
    name: string | null;
    weight: number;
    standard: string | null;
    fact: string | null;
  }[];
  facts: Record<string, Record<string, number>>;
  revision: number;
  scores: { code: string; score: number; remark: string | null }[] | null;
  answers: { code: string; text: string }[] | null;
  totalHundredths: number | null;
  deductionBasisPoints: number | null;
  clientSignedAt: Date | null;
  clientSignedName: string | null;
  contractorSignedAt: Date | null;
  contractorSignedName: string | null;
  agreedAt: Date | null;
  site: { zone: string };
  steps: { id: string; at: Date; kind: string; byName: string | null }[];
}

/** A scored sheet as both sides read it: items with score, fact and answer, the result, who has signed, the course. */
export function AppraisalSheet({ sheet, maySign }: { sheet: Sheet; maySign: boolean }) {
  const { t } = useTranslation('portalService');
  const words = useAppraisalWords();
  const said = useServiceWords();
  const { zone } = sheet.site;
  const signature = (name: string | null, at: Date | null) =>
    at ? (
      <>
        {t('appraisal.signed', { name: name ?? '' })} <TimeText at={at} zone={zone} />
      </>
    ) : (
      t('appraisal.notSigned')
    );
  return (
    <div className="grid gap-4">
      {sheet.scores ? (
        <Banner tone={sheet.agreedAt ? 'met' : undefined}>
          {t('appraisal.result', {
            total: ((sheet.totalHundredths ?? 0) / 100).toFixed(2),
            percent: ((sheet.deductionBasisPoints ?? 0) / 100).toFixed(2),
          })}
        </Banner>
      ) : null}
      <div className="grid gap-3">
        {sheet.items.map((item) => {
          const score = sheet.scores?.find((one) => one.code === item.code);
          const answer = sheet.answers?.find((one) => one.code === item.code);
          return (
            <Card
              key={item.code}
              title={`${words.item(item)} · ${item.weight}%`}
              aside={score ? <strong className="text-xl">{score.score}</strong> : null}
            >
              <p className="quiet">{words.fact(item, sheet.facts)}</p>
              {item.standard ? <p>{item.standard}</p> : null}
              {score?.remark ? (
                <p className="break-words">
                  {t('appraisal.remark')}: {score.remark}
                </p>
              ) : null}
              {answer ? (
                <p className="break-words">
                  {t('appraisal.answer')}: {answer.text}
                </p>
              ) : null}
            </Card>
          );
        })}
      </div>
      {sheet.scores ? (
        <Card title={t('appraisal.sign')}>
          <Facts>
            <Fact name={t('appraisal.clientSide')}>
              {signature(sheet.clientSignedName, sheet.clientSignedAt)}
            </Fact>
            <Fact name={t('appraisal.contractorSide')}>
              {signature(sheet.contractorSignedName, sheet.contractorSignedAt)}
            </Fact>
          </Facts>
          {maySign && !sheet.agreedAt ? (
            <Form method="post" className="mt-3">
              <p className="quiet">{t('appraisal.signLead')}</p>
              <input type="hidden" name="revision" value={sheet.revision} />
              <Button name="wish" value="sign">
                {t('appraisal.sign')}
              </Button>
            </Form>
          ) : null}
          <ol className="mt-3 grid gap-1">
            {sheet.steps.map((step) => (
              <li key={step.id} className="quiet">
                <TimeText at={step.at} zone={zone} /> {said('appraisal.steps', step.kind)} {step.byName}
              </li>
            ))}
          </ol>
        </Card>
      ) : null}
    </div>
  );
}
