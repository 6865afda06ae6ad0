import { can } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import { Banner, Card, EmptyState, Fact, Facts, FilterChips, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { useName } from '../../../names.ts';
import { DecideForm } from '../../../parts/decide-form.tsx';
import { GradeMark, ProofReasons } from '../../../parts/proof-reasons.tsx';
import { ask, attempt, textsOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/proof';

export async function loader(args: Route.LoaderArgs) {
  const decided = new URL(args.request.url).searchParams.get('list') === 'decided';
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const rounds = await portal.caller.duty.proofQueue({ siteId: id, decided, limit: 30 });
    return { rounds, zone, decided };
  });
}

export async function action(args: Route.ActionArgs) {
  const { roundKey = '', finding, why = '' } = await textsOf(args.request);
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const said = finding as 'genuine' | 'not-genuine';
    await portal.caller.duty.decideProof({ siteId: id, roundKey, finding: said, why });
    return { done: true };
  });
}

type Round = Route.ComponentProps['loaderData']['rounds'][number];

export default function Proof({ loaderData, actionData, params }: Route.ComponentProps) {
  const { rounds, zone, decided } = loaderData;
  const { t } = useTranslation(['portal', 'portalSite', 'proof']);
  const log = `/admin/sites/${params.code}/duty`;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('proof:queue.title')} />
      <p>
        <Link to={log}>{t('portalSite:duty.backToLog')}</Link>
      </p>
      <div>
        <h2>{t('proof:queue.title')}</h2>
        <p className="prose">{t('proof:queue.lead')}</p>
      </div>
      {actionData && 'done' in actionData ? <Banner tone="met">{t('proof:queue.done')}</Banner> : null}
      <FormProblem labels={{ why: t('proof:queue.why') }} />
      <FilterChips
        name="list"
        label={t('proof:queue.title')}
        choices={[
          { value: '', label: t('proof:queue.waiting') },
          { value: 'decided', label: t('proof:queue.decided') },
        ]}
      />
      {rounds.length === 0 ? (
        <EmptyState
          title={t(decided ? 'proof:queue.noneDecided' : 'proof:queue.none')}
          example={t('proof:queue.example')}
        />
      ) : null}
      {rounds.map((round) => (
        <DoubtedRound key={round.decided?.entryId ?? round.roundKey} round={round} zone={zone} log={log} />
      ))}
    </div>
  );
}

function DoubtedRound({ round, zone, log }: { round: Round; zone: string; log: string }) {
  const { t, i18n } = useTranslation('proof');
  const name = useName();
  const { role } = useSelf();
  const listed = (values: (string | null)[]) =>
    [...new Set(values.filter(Boolean))].join(i18n.language === 'en' ? ', ' : '、') || '–';
  const [first, last] = [round.readings.at(0), round.readings.at(-1)];
  return (
    <Card
      title={name(round.routeName, round.routeNameEn) || t('queue.noRound')}
      aside={<TimeText at={first?.at ?? null} zone={zone} />}
    >
      <Facts>
        <Fact name={t('queue.asked')}>
          <ul>
            {round.suspicions.map((key) => (
              <li key={key}>{textFor(i18n, 'proof', `suspicions.${key}`)}</li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('queue.people')}>{listed(round.readings.map((one) => one.personName))}</Fact>
        <Fact name={t('queue.phones')}>{listed(round.readings.map((one) => one.deviceLabel))}</Fact>
        <Fact name={t('queue.when')}>
          <TimeText at={first?.at ?? null} zone={zone} /> – <TimeText at={last?.at ?? null} zone={zone} />
        </Fact>
      </Facts>
      <details className="mt-3" open={!round.decided}>
        <summary className="cursor-pointer">{t('queue.readings')}</summary>
        <ol className="mt-2 grid gap-3">
          {round.readings.map((one) => (
            <li key={one.entryId}>
              <p className="flex flex-wrap gap-x-3">
                <GradeMark grade={one.grade} />
                <Link to={`${log}/${one.entryId}`}>{name(one.pointName, one.pointNameEn) || one.label}</Link>
                <TimeText at={one.at} zone={zone} />
              </p>
              <ProofReasons reasons={one.reasons.filter((reason) => reason.weighs !== 'for')} />
            </li>
          ))}
        </ol>
      </details>
      {round.decided ? (
        <div className="mt-3">
          <Facts>
            <Fact name={t('queue.finding')}>
              <Link to={`${log}/${round.decided.entryId}`}>{t(`findings.${round.decided.finding}`)}</Link>
            </Fact>
            <Fact name={t('queue.by')}>
              {round.decided.byName ?? '–'} <TimeText at={round.decided.at} zone={zone} />
            </Fact>
            <Fact name={t('queue.why')}>
              {typeof round.decided.why === 'string' ? round.decided.why : t('queue.erased')}
            </Fact>
          </Facts>
        </div>
      ) : can(role, 'proof.decide') ? (
        <DecideForm
          summary={t('queue.decide')}
          what={{ name: 'roundKey', value: round.roundKey }}
          decision="finding"
          why={t('queue.why')}
          whyHelp={t('queue.whyHelp')}
          choices={[
            { value: 'genuine', label: t('queue.genuine') },
            { value: 'not-genuine', label: t('queue.notGenuine') },
          ]}
        />
      ) : null}
    </Card>
  );
}
