import { can } from '@zhiqin/access/rules';
import { textFor } from '@zhiqin/i18n';
import {
  Card,
  DataTable,
  EmptyState,
  Fact,
  Facts,
  LinkButton,
  PageTitle,
  TimeText,
  VerdictMark,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../../names.ts';
import { PatrolMenu } from '../../../parts/patrol-menu.tsx';
import { GradeMark } from '../../../parts/proof-reasons.tsx';
import { RoundOnPlan } from '../../../parts/round-on-plan.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/round';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const round = await portal.caller.duty.getRound({ siteId: id, roundId: args.params.roundId });
    const plans = can(portal.actor.role, 'plan.read')
      ? await portal.caller.sites.listPlans({ siteId: id })
      : [];
    return { round, plans, zone };
  });
}

type Round = Route.ComponentProps['loaderData']['round'];
type Point = Round['points'][number];

/** One round: floor by floor as a list, and on the plans its points are drawn on. */
export default function RoundPage({ loaderData: { round, plans, zone }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const { role } = useSelf();
  useLive();
  const base = `/admin/sites/${params.code}`;
  const log = `${base}/duty`;
  const title = name(round.routeName, round.routeNameEn) || t('patrol.noRoute');
  const floors = [...Map.groupBy(round.points, (point) => point.floor).entries()];
  const isDrawn = (point: Point) =>
    plans.some((plan) => plan.spots.some((spot) => spot.checkpointId === point.checkpointId));
  const used = plans.filter((plan) =>
    plan.spots.some((spot) => round.points.some((point) => point.checkpointId === spot.checkpointId)),
  );
  const notDrawn = round.points.filter((point) => !isDrawn(point)).length;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('patrol.round')} />
      <PatrolMenu code={params.code} />
      <p>
        <Link to={`${base}/routes/rounds`}>{t('patrol.back')}</Link>
      </p>
      <Card title={title}>
        <Facts>
          <Fact name={t('patrol.person')}>{round.personName ?? '–'}</Fact>
          <Fact name={t('patrol.post')}>{name(round.postName, round.postNameEn) || '–'}</Fact>
          <Fact name={t('patrol.started')}>
            <EntryTime entryId={round.startEntryId} at={round.startedAt} log={log} zone={zone} />
          </Fact>
          <Fact name={t('patrol.ended')}>
            {round.endedAt ? (
              <EntryTime entryId={round.endEntryId} at={round.endedAt} log={log} zone={zone} />
            ) : (
              t('patrol.notEnded')
            )}
          </Fact>
          <Fact name={t('patrol.points')}>
            {round.points.filter((point) => point.plannedNo !== null && point.walkedNo !== null).length} /{' '}
            {round.points.filter((point) => point.plannedNo !== null).length}
          </Fact>
          {round.isInOrder === null ? null : (
            <Fact name={t('patrol.no')}>{t(`patrol.order.${round.isInOrder ? 'kept' : 'broken'}`)}</Fact>
          )}
        </Facts>
      </Card>
      <h2>{t('patrol.floors')}</h2>
      {floors.map(([floor, points]) => (
        <Card key={floor ?? ''} flush title={floor ?? t('patrol.noFloor')}>
          <FloorList
            floor={floor ?? t('patrol.noFloor')}
            points={points}
            isOver={round.endedAt !== null}
            log={log}
            zone={zone}
          />
        </Card>
      ))}
      <h2>{t('patrol.plan')}</h2>
      {used.length === 0 ? (
        <EmptyState
          title={t('patrol.noPlan')}
          example={t('patrol.noPlanHelp')}
          action={
            can(role, 'plan.keep') ? (
              <LinkButton to={`${base}/routes/plans`}>{t('patrol.toPlans')}</LinkButton>
            ) : null
          }
        />
      ) : (
        <>
          {used.map((plan) => (
            <RoundOnPlan key={plan.id} plan={plan} points={round.points} log={log} />
          ))}
          {notDrawn > 0 ? <p className="quiet">{t('patrol.notDrawn', { count: notDrawn })}</p> : null}
        </>
      )}
    </div>
  );
}

function EntryTime({
  entryId,
  at,
  log,
  zone,
}: {
  entryId: string | null;
  at: Date;
  log: string;
  zone: string;
}) {
  const time = <TimeText at={at} zone={zone} />;
  return entryId ? <Link to={`${log}/${entryId}`}>{time}</Link> : time;
}

function FloorList({
  floor,
  points,
  isOver,
  log,
  zone,
}: {
  floor: string;
  points: readonly Point[];
  isOver: boolean;
  log: string;
  zone: string;
}) {
  const { t, i18n } = useTranslation('portalBoard');
  const name = useName();
  return (
    <DataTable
      caption={floor}
      rows={points}
      keyOf={(point) => point.checkpointId ?? point.label ?? ''}
      columns={[
        {
          key: 'point',
          head: t('patrol.point'),
          cell: (point) => (
            <>
              {name(point.name, point.nameEn) || point.label}{' '}
              <span className="quiet small code">{point.code}</span>
            </>
          ),
        },
        {
          key: 'no',
          head: t('patrol.no'),
          align: 'end',
          cell: (point) => point.plannedNo ?? t('patrol.extra'),
        },
        {
          key: 'at',
          head: t('patrol.at'),
          cell: (point) =>
            point.at && point.entryId ? (
              <>
                <EntryTime entryId={point.entryId} at={point.at} log={log} zone={zone} />
                {point.againAt.map((at) => (
                  <span key={+at} className="quiet">
                    {' '}
                    {t('patrol.again')} <TimeText at={at} zone={zone} show="time" />
                  </span>
                ))}
              </>
            ) : isOver ? (
              <span style={{ color: 'var(--breached)' }}>
                <VerdictMark verdict="breached" />{' '}
                {point.missedWhy
                  ? t('patrol.missedWhy', {
                      reason: textFor(i18n, 'duty', `missedReasons.${point.missedWhy}`),
                    })
                  : t('patrol.missed')}
              </span>
            ) : (
              <span className="quiet">{t('patrol.missedOpen')}</span>
            ),
        },
        {
          key: 'grade',
          head: t('patrol.proof'),
          cell: (point) => (
            <>
              {point.grade ? (
                <GradeMark grade={point.grade} />
              ) : point.at ? (
                <span className="quiet">{t('patrol.ungraded')}</span>
              ) : (
                '–'
              )}
              {point.hasFinding ? (
                <span style={{ color: 'var(--unproven)' }}>
                  {' '}
                  <VerdictMark verdict="unproven" /> {t('patrol.finding')}
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}
