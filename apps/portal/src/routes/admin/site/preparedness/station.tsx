import { can } from '@zhiqin/access/rules';
import { EmptyState, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { PreparednessMenu } from '../../../../parts/preparedness-menu.tsx';
import { StationCard } from '../../../../parts/station-card.tsx';
import { StationForm } from '../../../../parts/station-form.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/station';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const [{ stations, site }, { guards }] = await Promise.all([
      portal.caller.preparedness.getPreparedness({ siteId: id }),
      portal.caller.workforce.listGuards({ siteId: id }),
    ]);
    return {
      stations,
      zone: site.zone,
      guards: guards.map((guard) => ({ value: guard.id, label: `${guard.name} ${guard.staffNo}` })),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, all, number } = valuesOf(form);
  const stationId = text('stationId');
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { preparedness } = portal.caller;
    const crew = {
      crewTarget: number('crewTarget'),
      leaderId: given('leaderId'),
      guardIds: all('guardIds'),
    };
    switch (text('wish')) {
      case 'staff':
        await preparedness.staffStation({ stationId, ...crew });
        break;
      case 'close':
        await preparedness.closeStation({ stationId });
        break;
      case 'item':
        await preparedness.addStationItem({
          stationId,
          name: text('name'),
          nameEn: given('nameEn'),
          unit: given('unit'),
          target: number('target'),
          expiresOn: given('expiresOn'),
        });
        break;
      case 'retire':
        await preparedness.retireStationItem({ stationItemId: text('stationItemId') });
        break;
      case 'check':
        await preparedness.checkStation({
          stationId,
          onDuty: number('onDuty'),
          lines: all('items').map((stationItemId) => ({
            stationItemId,
            actual: number(`actual.${stationItemId}`),
            isFit: all('fit').includes(stationItemId),
          })),
        });
        break;
      default:
        await preparedness.openStation({
          ...{ siteId, name: text('name'), nameEn: given('nameEn'), place: text('place') },
          ...crew,
        });
    }
    return redirect(`/admin/sites/${args.params.code}/preparedness/station`);
  });
}

/** 微型消防站: who belongs to it, what lies there, what is short. */
export default function Station({ loaderData: { stations, zone, guards }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalPreparedness');
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/preparedness/station`;
  const may = can(role, 'preparedness.keep');
  const [wish = '', at = ''] = may ? (search.get('do') ?? '').split(':') : [];
  const add = may ? <LinkButton to={`${base}?do=new`}>{t('station.open')}</LinkButton> : null;
  const known = stations.find((one) => one.id === at);
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageTitle title={t('station.title')} />
      <PreparednessMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('station.title')}</h2>
          <p className="quiet prose">{t('station.lead')}</p>
        </div>
        {stations.length > 0 && wish !== 'new' ? add : null}
      </div>
      {wish ? <StationForm wish={wish} station={known} guards={guards} back={base} /> : <FormProblem />}
      {stations.length === 0 && wish !== 'new' ? (
        <EmptyState title={t('station.none')} example={t('station.noneText')} action={add} />
      ) : null}
      {stations.map((station) => (
        <StationCard key={station.id} station={station} zone={zone} base={base} may={may} />
      ))}
    </div>
  );
}
