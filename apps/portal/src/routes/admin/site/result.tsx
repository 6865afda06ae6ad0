import { can } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import { controlByCode } from '@zhiqin/regulations/rules';
import {
  Button,
  Card,
  DataTable,
  Fact,
  Facts,
  LinkButton,
  PageTitle,
  Textarea,
  TimeText,
  VerdictBadge,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useLabel, useName } from '../../../names.ts';
import { boundRows } from '../../../parts/bound-rows.ts';
import { ResultForm } from '../../../parts/result-form.tsx';
import { type HistoryEvent, ResultHistory } from '../../../parts/result-history.tsx';
import { useSentence } from '../../../parts/use-sentence.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useLive } from '../../../use-live.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import { useSite } from '../../../use-site.ts';
import type { Route } from './+types/result';

export async function loader(args: Route.LoaderArgs) {
  const { resultId } = args.params;
  return ask(args, async ({ caller }) => {
    const [result, history] = await Promise.all([
      caller.compliance.getResult({ resultId }),
      caller.compliance.resultHistory({ resultId }),
    ]);
    const { posts } = await caller.sites.getSite({ siteId: result.siteId });
    const { parameters } = controlByCode(result.controlCode);
    return {
      result,
      history,
      units: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.unit])),
      posts: posts.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { resultId, code } = args.params;
  const asked = new URL(args.request.url).searchParams;
  const [wish, ended, reason] = [asked.get('do'), asked.get('end'), text('reason')];
  return attempt(args, async ({ caller: { compliance } }) => {
    if (text('wish') === 'review')
      await compliance.reviewResults({ resultIds: [resultId], note: given('note') });
    else if (ended) await compliance.endWaiver({ waiverId: ended, reason });
    else if (wish === 'reply')
      await compliance.replyToResult({ resultId, personId: text('personId'), words: text('words') });
    else if (wish === 'standing') {
      const { siteId, controlCode } = await compliance.getResult({ resultId });
      await compliance.waiveStanding({
        siteId,
        controlCode,
        postId: given('postId'),
        fromDay: text('fromDay'),
        untilDay: text('untilDay'),
        reason,
      });
    } else await compliance.waiveResult({ resultId, reason });
    return redirect(`/admin/sites/${code}/compliance/${resultId}`);
  });
}

export default function Result({ loaderData, params }: Route.ComponentProps) {
  const { result, history, units, posts } = loaderData;
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'portalResults', 'controls', 'regulations']);
  const name = useName();
  const labelOf = useLabel();
  const problem = useProblem();
  const { role } = useSelf();
  const { zone } = useSite();
  const sentence = useSentence(zone);
  const [search] = useSearchParams();
  useLive();
  const base = `/admin/sites/${params.code}`;
  const own = `${base}/compliance/${result.id}`;
  const control = t(`controls:byCode.${result.controlCode}.name` as 'controls:byCode.R01.name');
  const parameterName = (parameter: string) => textFor(i18n, 'controls', `parameters.${parameter}`);
  const asked = (parameter: string, value: number) => {
    const unit = units[parameter];
    if (unit === 'flag') return value === 1 ? t('portal:yes') : t('portal:no');
    return unit ? t(`controls:units.${unit}`, { count: value }) : String(value);
  };
  const mayWaive = can(role, 'result.waive');
  const isShort = result.judged === 'breached' || result.judged === 'unproven';
  const isOpen = isShort && result.verdict !== 'waived';
  const mayReply = can(role, 'result.reply');
  const actionsOf = (event: HistoryEvent) => {
    if (event.kind !== 'waived' || event.isEnded || !mayWaive) return null;
    return event.standing ? (
      <Link to={`${base}/compliance/waivers?end=${event.waiverId}`}>
        {t('portalResults:actions.endStanding')}
      </Link>
    ) : (
      <Link to={`${own}?end=${event.waiverId}#act`}>{t('portalResults:actions.end')}</Link>
    );
  };
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
        aside={
          <span className="flex flex-wrap gap-3">
            <VerdictBadge verdict={result.verdict} />
            {result.verdict === 'waived' ? (
              <VerdictBadge verdict={result.judged as typeof result.verdict} />
            ) : null}
          </span>
        }
      >
        <p className="mb-2 text-base font-semibold">{sentence('measures', result.measure)}</p>
        {result.missing.map((missing) => (
          <p key={JSON.stringify(missing)} style={{ color: 'var(--unproven)' }}>
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
          <strong>{labelOf(result.articleLabel)}</strong> {result.articleHeading} {result.articleBody}
        </p>
      </Card>
      <Card title={t('portalSite:compliance.inForce')}>
        <Facts>
          {Object.entries(result.parameters).map(([parameter, value]) => (
            <Fact key={parameter} name={parameterName(parameter)}>
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
                cell: (bound) => parameterName(bound.parameter),
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
      <Card title={t('portalResults:history.title')}>
        <p className="quiet prose mb-3">{t('portalResults:history.lead')}</p>
        <ResultHistory
          events={history.events}
          zone={zone}
          dutyBase={`${base}/duty`}
          asked={(parameter, value) => ({
            name: parameterName(parameter),
            value: value === undefined ? '–' : asked(parameter, value),
          })}
          actionsOf={actionsOf}
        />
      </Card>
      <div id="act">
        <ResultForm
          wish={search.get('do')}
          ending={history.events.find(
            (event) => event.kind === 'waived' && !event.isEnded && event.waiverId === search.get('end'),
          )}
          may={{ waive: mayWaive && isOpen, standing: mayWaive, reply: mayReply }}
          result={result}
          control={`${result.controlCode} ${control}`}
          posts={posts}
          concerned={history.concerned}
          back={own}
        />
      </div>
      {(mayWaive && isShort) || mayReply ? (
        <Card title={t('portalSite:compliance.decide')}>
          {mayWaive && isOpen && !result.reviewedAt ? (
            <Form method="post" className="form mb-4">
              <Textarea
                name="note"
                label={t('portalSite:compliance.note')}
                help={t('portalSite:compliance.noteHelp')}
                error={problem.at('note')}
                defaultValue={problem.typed('note')}
              />
              <div>
                <Button name="wish" value="review">
                  {t('portalSite:compliance.letStand')}
                </Button>
              </div>
            </Form>
          ) : null}
          <div className="flex flex-wrap gap-2">
            {mayWaive && isOpen ? (
              <LinkButton kind="plain" to={`${own}?do=waive#act`}>
                {t('portalResults:actions.waive')}
              </LinkButton>
            ) : null}
            {mayWaive && isShort ? (
              <LinkButton kind="plain" to={`${own}?do=standing#act`}>
                {t('portalResults:actions.standing')}
              </LinkButton>
            ) : null}
            {mayReply ? (
              <LinkButton kind="plain" to={`${own}?do=reply#act`}>
                {t('portalResults:actions.reply')}
              </LinkButton>
            ) : null}
          </div>
        </Card>
      ) : null}
    </div>
  );
}
