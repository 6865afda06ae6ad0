import { can } from '@zhiqin/access/rules';
import { Card, EmptyState, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { PatrolMenu } from '../../../parts/patrol-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/patrol-routes';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const [{ routes, checkpoints, posts }, times] = await Promise.all([
      portal.caller.sites.getSite({ siteId: id }),
      portal.caller.sites.listPatrolTimes({ siteId: id }),
    ]);
    return { routes, checkpoints, posts, times };
  });
}

/** "22:00, 02:30" as people type it: any comma, stop or blank between, full-width signs too. */
const timesIn = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[\s,、;。]+/)
    .filter(Boolean)
    .map((at) => (/^\d:\d\d$/.test(at) ? `0${at}` : at));

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  const routeId = new URL(args.request.url).searchParams.get('times') ?? '';
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { routes } = await portal.caller.sites.getSite({ siteId });
    const route = routes.find((one) => one.id === routeId);
    const times = (route?.checkpointIds ?? []).map((id) => [id, timesIn(text(`times.${id}`))] as const);
    await portal.caller.sites.setPatrolTimes({ routeId, times: Object.fromEntries(times) });
    return redirect(`/admin/sites/${args.params.code}/routes`);
  });
}

export default function PatrolRoutes({
  loaderData: { routes, checkpoints, posts, times },
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation(['sites', 'portal', 'portalSite']);
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/routes`;
  const may = can(role, 'site.update');
  const timesOf = (routeId: string, checkpointId: string) =>
    times.filter((one) => one.routeId === routeId && one.checkpointId === checkpointId).map((one) => one.at);
  const add = may ? <LinkButton to={`${base}/new`}>{t('sites:routes.add')}</LinkButton> : null;
  const points = new Map(checkpoints.map((point) => [point.id, point]));
  if (routes.length === 0)
    return (
      <>
        <PatrolMenu code={params.code} />
        <EmptyState title={t('sites:routes.none')} example={t('portalSite:site.routeExample')} action={add} />
      </>
    );
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PatrolMenu code={params.code} />
        {add}
      </div>
      {routes.map((route) => {
        const post = posts.find((one) => one.id === route.postId);
        return (
          <Card
            key={route.id}
            title={name(route.name, route.nameEn)}
            aside={<span className="quiet code">{route.code}</span>}
          >
            <p className="quiet mb-3">
              {[
                post ? name(post.name, post.nameEn) : '',
                t('sites:routes.rounds', { count: route.roundsPerShift }),
                t('sites:routes.points', { count: route.checkpointIds.length }),
                route.isOrdered ? t('sites:routes.ordered') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <ol className="grid list-decimal gap-1 pl-6">
              {route.checkpointIds.map((id) => (
                <li key={id}>
                  {name(points.get(id)?.name, points.get(id)?.nameEn)}{' '}
                  <span className="quiet small code">{points.get(id)?.code}</span>
                  {timesOf(route.id, id).length > 0 ? (
                    <span className="quiet small"> · {timesOf(route.id, id).join(' · ')}</span>
                  ) : null}
                </li>
              ))}
            </ol>
            {may && search.get('times') === route.id ? (
              <EntryForm
                back={base}
                submit={t('portalSite:site.setTimesSave')}
                fields={route.checkpointIds.map((id) => ({
                  name: `times.${id}`,
                  label: name(points.get(id)?.name, points.get(id)?.nameEn),
                  help: t('portalSite:site.setTimesHelp'),
                  value: timesOf(route.id, id).join(' '),
                }))}
              />
            ) : may ? (
              <p className="mt-3">
                <Link to={`${base}?times=${route.id}`}>{t('portalSite:site.setTimes')}</Link>
              </p>
            ) : null}
          </Card>
        );
      })}
    </div>
  );
}
