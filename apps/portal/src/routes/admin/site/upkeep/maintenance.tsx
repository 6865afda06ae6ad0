import { can } from '@zhiqin/access/rules';
import { dayOf } from '@zhiqin/kernel';
import { redirect } from 'react-router';
import { base64Of, valuesOf } from '../../../../form-values.ts';
import { localInstant } from '../../../../local-instant.ts';
import { MaintenancePlans } from '../../../../parts/upkeep/maintenance-plans.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { Uptime } from '../../../../parts/upkeep/uptime.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/maintenance';

export async function loader(args: Route.LoaderArgs) {
  const wish = new URL(args.request.url).searchParams.get('do');
  return ask(args, async (portal) => {
    const { id: siteId, zone } = await siteOf(portal, args.params.code);
    const { upkeep } = portal.caller;
    const month = dayOf(portal.now, zone).slice(0, 7);
    const [file, uptime] = await Promise.all([
      upkeep.readMaintenance({ siteId }),
      upkeep.deviceUptime({ siteId, month }),
    ]);
    return { file, uptime, zone, wish };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, number } = valuesOf(form);
  const paperBase64 = await base64Of(form, 'paperBase64');
  return attempt(args, async (portal) => {
    const { id: siteId, zone } = await siteOf(portal, args.params.code);
    const { upkeep } = portal.caller;
    switch (text('wish')) {
      case 'plan':
        await upkeep.planMaintenance({
          ...{ siteId, pieceId: given('pieceId'), what: text('what'), byWhom: text('byWhom') },
          ...{ everyMonths: number('everyMonths'), contractNo: given('contractNo') },
          nextDueOn: text('nextDueOn'),
        });
        break;
      case 'done':
        await upkeep.recordMaintenance({
          ...{ maintenanceId: text('planId'), doneOn: text('doneOn'), note: text('note'), paperBase64 },
        });
        break;
      case 'end-plan':
        await upkeep.endMaintenance({ maintenanceId: text('planId') });
        break;
      case 'outage':
        await upkeep.beginOutage({
          ...{ siteId, pieceId: text('pieceId'), cause: text('cause') },
          fromAt: localInstant(text('fromAt'), zone) ?? '',
        });
        break;
      default:
        await upkeep.endOutage({
          ...{ outageId: text('outageId'), remedy: text('remedy') },
          toAt: localInstant(text('toAt'), zone) ?? '',
        });
    }
    return redirect(`/admin/sites/${args.params.code}/upkeep/maintenance`);
  });
}

/** 维保与在线: plans and services held, and how much of the month each device worked (S7-3.2.1). */
export default function Maintenance({
  loaderData: { file, uptime, zone, wish },
  params,
}: Route.ComponentProps) {
  const { role } = useSelf();
  const keeps = can(role, 'upkeep.keep');
  const here = `/admin/sites/${params.code}/upkeep/maintenance`;
  return (
    <>
      <UpkeepMenu code={params.code} here="maintenance" />
      <div className="grid gap-4">
        <MaintenancePlans {...{ file, here, keeps, wish }} />
        <Uptime {...{ uptime, zone, here, keeps, wish }} />
      </div>
    </>
  );
}
