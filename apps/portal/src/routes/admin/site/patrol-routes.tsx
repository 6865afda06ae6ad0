import { can } from '@zhiqin/access/rules';
import { Card, EmptyState, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../names.ts';
import { PatrolMenu } from '../../../parts/patrol-menu.tsx';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/patrol-routes';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { routes, checkpoints, posts } = await portal.caller.sites.getSite({ siteId: id });
    return { routes, checkpoints, posts };
  });
}

export default function PatrolRoutes({
  loaderData: { routes, checkpoints, posts },
  params,
}: Route.ComponentProps) {
  const { t } = useTranslation(['sites', 'portal', 'portalSite']);
  const name = useName();
  const { role } = useSelf();
  const add = can(role, 'site.update') ? (
    <LinkButton to={`/admin/sites/${params.code}/routes/new`}>{t('sites:routes.add')}</LinkButton>
  ) : null;
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
                </li>
              ))}
            </ol>
          </Card>
        );
      })}
    </div>
  );
}
