import { dayOf, isDay } from '@zhiqin/kernel';
import { DataTable, EmptyState, Filters, LiveDot, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../../names.ts';
import { PatrolMenu } from '../../../parts/patrol-menu.tsx';
import { GradeMark } from '../../../parts/proof-reasons.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import type { Route } from './+types/rounds';

export async function loader(args: Route.LoaderArgs) {
  const wanted = new URL(args.request.url).searchParams;
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const { routes } = await portal.caller.sites.getSite({ siteId: id });
    const asked = wanted.get('day') ?? '';
    const day = isDay(asked) ? asked : dayOf(portal.now, zone);
    const routeId = routes.find((route) => route.id === wanted.get('route'))?.id ?? null;
    const rounds = await portal.caller.duty.listRounds({ siteId: id, day, routeId });
    return {
      rounds,
      zone,
      day,
      routes: routes.map(({ id: value, name, nameEn }) => ({ value, name, nameEn })),
    };
  });
}

/** 巡更记录: the rounds of a day, each opening point by point. */
export default function Rounds({ loaderData: { rounds, zone, day, routes }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const live = useLive();
  const base = `/admin/sites/${params.code}/routes/rounds`;
  return (
    <>
      <PageTitle title={t('patrol.rounds')} />
      <PatrolMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <Filters
          filters={[
            { kind: 'date', name: 'day', label: t('patrol.day'), otherwise: day },
            {
              kind: 'choice',
              name: 'route',
              label: t('patrol.route'),
              all: t('patrol.allRoutes'),
              choices: routes.map((route) => ({ value: route.value, label: name(route.name, route.nameEn) })),
            },
          ]}
        />
        <LiveDot live={live} />
      </div>
      <DataTable
        caption={t('patrol.rounds')}
        rows={rounds}
        keyOf={(round) => round.roundId}
        empty={<EmptyState title={t('patrol.none')} example={t('patrol.example')} />}
        columns={[
          {
            key: 'started',
            head: t('patrol.started'),
            cell: (round) => (
              <Link to={`${base}/${round.roundId}`}>
                <TimeText at={round.startedAt} zone={zone} />
              </Link>
            ),
          },
          {
            key: 'ended',
            head: t('patrol.ended'),
            cell: (round) =>
              round.endedAt ? (
                <TimeText at={round.endedAt} zone={zone} show="time" />
              ) : (
                <span className="quiet">{t('patrol.notEnded')}</span>
              ),
          },
          {
            key: 'route',
            head: t('patrol.route'),
            cell: (round) => name(round.routeName, round.routeNameEn) || t('patrol.noRoute'),
          },
          {
            key: 'post',
            head: t('patrol.post'),
            cell: (round) => name(round.postName, round.postNameEn) || '–',
          },
          {
            key: 'person',
            head: t('patrol.person'),
            cell: (round) => <span className="unbroken">{round.personName ?? '–'}</span>,
          },
          {
            key: 'points',
            head: t('patrol.points'),
            align: 'end',
            cell: (round) => (
              <span style={round.scanned < round.planned ? { color: 'var(--breached)' } : undefined}>
                {round.scanned} / {round.planned}
              </span>
            ),
          },
          {
            key: 'order',
            head: t('patrol.no'),
            cell: (round) =>
              round.isInOrder === null ? '–' : t(`patrol.order.${round.isInOrder ? 'kept' : 'broken'}`),
          },
          {
            key: 'grade',
            head: t('patrol.grade'),
            cell: (round) =>
              round.worstGrade ? <GradeMark grade={round.worstGrade as 'A' | 'B' | 'C' | 'D'} /> : '–',
          },
        ]}
      />
    </>
  );
}
