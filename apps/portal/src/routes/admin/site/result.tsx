import { can } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import { controlByCode } from '@zhiqin/regulations/rules';
import {
  Button,
  Card,
  DataTable,
  Fact,
  Facts,
  PageTitle,
  Textarea,
  TimeText,
  VerdictBadge,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { boundRows } from '../../../parts/bound-rows.ts';
import { useSentence } from '../../../parts/use-sentence.ts';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import { useSite } from '../../../use-site.ts';
import type { Route } from './+types/result';

export async function loader(args: Route.LoaderArgs) {
  const result = await ask(args, ({ caller }) =>
    caller.compliance.getResult({ resultId: args.params.resultId }),
  );
  const { parameters } = controlByCode(result.controlCode);
  const units = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.unit]));
  return { result, units };
}

export async function action(args: Route.ActionArgs) {
  const { wish, reason = '', note } = await textsOf(args.request);
  const { resultId, code } = args.params;
  return attempt(args, async ({ caller }) => {
    if (wish === 'waive') await caller.compliance.waiveResult({ resultId, reason });
    else await caller.compliance.reviewResults({ resultIds: [resultId], note: note || null });
    return redirect(`/admin/sites/${code}/compliance/${resultId}`);
  });
}

export default function Result({ loaderData: { result, units }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'controls', 'regulations']);
  const name = useName();
  const problem = useProblem();
  const { role } = useSelf();
  const { zone } = useSite();
  const sentence = useSentence(zone);
  const base = `/admin/sites/${params.code}`;
  const control = t(`controls:byCode.${result.controlCode}.name` as 'controls:byCode.R01.name');
  const asked = (parameter: string, value: number) => {
    const unit = units[parameter];
    if (unit === 'flag') return value === 1 ? t('portal:yes') : t('portal:no');
    return unit ? t(`controls:units.${unit}`, { count: value }) : String(value);
  };
  const decided =
    can(role, 'result.waive') && (result.verdict === 'breached' || result.verdict === 'unproven');
  return (
    <div className="grid gap-4">
      <PageTitle title={`${result.controlCode} ${control}`} />
      <p>
        <Link to={`${base}/compliance?month=${result.day.slice(0, 7)}`}>
          {t('portalSite:compliance.backToResults')}
        </Link>
      </p>
      <Card
        title={
          <>
            <span className="code">{result.controlCode}</span> {control}
          </>
        }
        aside={<VerdictBadge verdict={result.verdict} />}
      >
        <p className="mb-2 text-base font-semibold">{sentence('measures', result.measure)}</p>
        {result.missing.map((missing) => (
          <p key={missing.key} style={{ color: 'var(--unproven)' }}>
            {sentence('missing', missing)}
          </p>
        ))}
        <div className="mt-3">
          <Facts>
            <Fact name={t('portalSite:compliance.window')}>
              <TimeText at={result.windowStartsAt} zone={zone} /> –{' '}
              <TimeText at={result.windowEndsAt} zone={zone} />
            </Fact>
            <Fact name={t('portalSite:duty.post')}>{name(result.postName, result.postNameEn) || '–'}</Fact>
            <Fact name={t('portalSite:compliance.judgedAt')}>
              <TimeText at={result.judgedAt} zone={zone} />
            </Fact>
            <Fact name={t('portalSite:compliance.controlVersion')}>{result.controlVersion}</Fact>
          </Facts>
        </div>
      </Card>
      <Card title={t('portalSite:compliance.article')}>
        <p className="prose">
          <strong>{result.articleLabel}</strong> {result.articleHeading} {result.articleBody}
        </p>
      </Card>
      <Card title={t('portalSite:compliance.inForce')}>
        <Facts>
          {Object.entries(result.parameters).map(([parameter, value]) => (
            <Fact key={parameter} name={textFor(i18n, 'controls', `parameters.${parameter}`)}>
              {asked(parameter, value)}
            </Fact>
          ))}
        </Facts>
        {boundRows(result.bounds).length > 0 ? (
          <DataTable
            caption={t('regulations:bindings.legalFloor')}
            rows={boundRows(result.bounds)}
            keyOf={(bound) => `${bound.parameter} ${bound.citation}`}
            columns={[
              {
                key: 'parameter',
                head: t('regulations:bindings.legalFloor'),
                cell: (bound) => textFor(i18n, 'controls', `parameters.${bound.parameter}`),
              },
              {
                key: 'value',
                head: t('portalSite:compliance.value'),
                cell: (bound) => `${bound.direction === 'min' ? '≥' : '≤'} ${bound.value}`,
              },
              { key: 'citation', head: t('regulations:bindings.citation'), cell: (bound) => bound.citation },
            ]}
          />
        ) : null}
      </Card>
      <Card title={t('portalSite:compliance.evidence')}>
        {result.evidence.length === 0 ? (
          <p className="quiet">{t('portalSite:compliance.noEvidence')}</p>
        ) : (
          <ul className="flex flex-wrap gap-2">
            {result.evidence.map((entryId, index) => (
              <li key={entryId}>
                <Link className="chip" to={`${base}/duty/${entryId}`}>
                  {t('portalSite:compliance.entry', { no: index + 1 })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {result.waivedAt ? (
        <Card title={t('portalSite:compliance.waived')}>
          <p>{result.waiverReason}</p>
          <p className="quiet">
            {result.waiverName} <TimeText at={result.waivedAt} zone={zone} />
          </p>
        </Card>
      ) : null}
      {result.reviewedAt ? (
        <p className="quiet">
          {t('portalSite:compliance.reviewedAt')} <TimeText at={result.reviewedAt} zone={zone} />
        </p>
      ) : null}
      {decided ? (
        <Card title={t('portalSite:compliance.decide')}>
          <FormProblem labels={{ reason: t('portalSite:compliance.reason') }} />
          <div className="grid gap-6 md:grid-cols-2">
            {result.reviewedAt ? null : (
              <Form method="post" className="form content-start">
                <Textarea
                  name="note"
                  label={t('portalSite:compliance.note')}
                  help={t('portalSite:compliance.noteHelp')}
                />
                <div>
                  <Button name="wish" value="review">
                    {t('portalSite:compliance.letStand')}
                  </Button>
                </div>
              </Form>
            )}
            <Form method="post" className="form content-start">
              <Textarea
                name="reason"
                label={t('portalSite:compliance.reason')}
                help={t('portalSite:compliance.reasonHelp')}
                error={problem.at('reason')}
                defaultValue={problem.typed('reason')}
              />
              <div>
                <Button kind="plain" name="wish" value="waive">
                  {t('portalSite:compliance.waive')}
                </Button>
              </div>
            </Form>
          </div>
        </Card>
      ) : null}
    </div>
  );
}
