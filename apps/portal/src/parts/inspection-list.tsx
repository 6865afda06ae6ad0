import type { InspectionFinding } from '@zhiqin/reports';
import { Button, Card, DayText, EmptyState, Fact, Facts, LinkButton, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useSearchParams } from 'react-router';
import { FormProblem } from '../form-problem.tsx';
import { useProblem } from '../use-problem.ts';
import { EntryForm, type FormField } from './form-fields.tsx';

/** 检查记录: taken down while the inspector is there, signed by both, watched until it is put right. */
export function InspectionList({
  findings,
  zone,
  today,
  here,
  mayRecord,
}: {
  findings: readonly InspectionFinding[];
  zone: string;
  today: string;
  here: string;
  mayRecord: boolean;
}) {
  const { t } = useTranslation('portalBinder');
  const [search] = useSearchParams();
  const wish = search.get('do');
  const fields: FormField[] = [
    { name: 'inspectedOn', kind: 'date', label: t('findings.inspectedOn'), value: today },
    { name: 'authority', label: t('findings.authority') },
    { name: 'inspectorName', label: t('findings.inspectorName') },
    { name: 'inspectorNo', label: t('findings.inspectorNo') },
    { name: 'found', kind: 'long', label: t('findings.found') },
    { name: 'demands', kind: 'long', label: t('findings.demands') },
    { name: 'dueOn', kind: 'date', label: t('findings.dueOn') },
  ];
  return (
    <Card
      title={t('findings.title')}
      aside={
        mayRecord && wish !== 'finding' ? (
          <LinkButton kind="plain" to={`${here}?do=finding`}>
            {t('findings.add')}
          </LinkButton>
        ) : null
      }
    >
      <p className="quiet small">{t('findings.lead')}</p>
      {wish === 'finding' && mayRecord ? (
        <EntryForm back={here} submit={t('findings.add')} fields={fields}>
          <input type="hidden" name="wish" value="finding" />
        </EntryForm>
      ) : null}
      {findings.length === 0 ? (
        <EmptyState title={t('findings.none')} example={t('findings.noneText')} />
      ) : null}
      <ul className="grid gap-5">
        {findings.map((finding) => (
          <li key={finding.id}>
            <Facts>
              <Fact name={t('findings.inspectedOn')}>
                <DayText day={finding.inspectedOn} />
              </Fact>
              <Fact name={t('findings.authority')}>
                {[finding.authority, finding.inspectorName, finding.inspectorNo].filter(Boolean).join(' · ')}
              </Fact>
              <Fact name={t('findings.found')}>
                <span className="break-words whitespace-pre-line">{finding.found}</span>
              </Fact>
              {finding.demands ? (
                <Fact name={t('findings.demands')}>
                  <span className="break-words whitespace-pre-line">{finding.demands}</span>
                  {finding.dueOn ? (
                    <>
                      {' · '}
                      {t('findings.dueOn')} <DayText day={finding.dueOn} />
                    </>
                  ) : null}
                  {' · '}
                  {finding.settledAt
                    ? `${t('findings.settled')}: ${finding.settledNote}`
                    : t('findings.open')}
                </Fact>
              ) : null}
              <Fact name={t('findings.inspectorLine')}>
                {finding.inspectorSignedAt ? (
                  <>
                    {t('findings.signed', { name: finding.inspectorName })}{' '}
                    <TimeText at={finding.inspectorSignedAt} zone={zone} />
                  </>
                ) : (
                  t('findings.waiting')
                )}
              </Fact>
              <Fact name={t('findings.captainLine')}>
                {finding.captainSignedAt ? (
                  <>
                    {t('findings.signed', { name: finding.captainName ?? '' })}{' '}
                    <TimeText at={finding.captainSignedAt} zone={zone} />
                  </>
                ) : (
                  t('findings.waiting')
                )}
              </Fact>
              {finding.signedSha256 ? (
                <Fact name={t('findings.digest')}>
                  <span className="code small break-all">{finding.signedSha256}</span>
                </Fact>
              ) : null}
            </Facts>
            {mayRecord ? <FindingForms finding={finding} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FindingForms({ finding }: { finding: InspectionFinding }) {
  const { t } = useTranslation('portalBinder');
  const problem = useProblem();
  const isOwn = problem.typed('findingId') === finding.id;
  const at = (name: string) => (isOwn ? problem.at(name) : undefined);
  return (
    <div className="mt-2 grid gap-3">
      {isOwn ? (
        <FormProblem labels={{ name: t('findings.signName'), note: t('findings.settleNote') }} />
      ) : null}
      {finding.inspectorSignedAt ? null : (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="findingId" value={finding.id} />
          <input type="hidden" name="wish" value="sign-inspector" />
          <TextField
            name="name"
            label={t('findings.signName')}
            help={t('findings.inspectorSignHelp')}
            error={at('name')}
            autoComplete="off"
          />
          <div>
            <Button kind="plain">{t('findings.inspectorSigns')}</Button>
          </div>
        </Form>
      )}
      {finding.captainSignedAt ? null : (
        <Form method="post">
          <input type="hidden" name="findingId" value={finding.id} />
          <Button kind="plain" name="wish" value="sign-captain">
            {t('findings.captainSigns')}
          </Button>
        </Form>
      )}
      {finding.demands && !finding.settledAt ? (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="findingId" value={finding.id} />
          <input type="hidden" name="wish" value="settle" />
          <TextField name="note" label={t('findings.settleNote')} error={at('note')} />
          <div>
            <Button kind="plain">{t('findings.settle')}</Button>
          </div>
        </Form>
      ) : null}
    </div>
  );
}
