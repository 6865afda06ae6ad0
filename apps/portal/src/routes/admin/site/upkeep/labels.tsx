import { can } from '@zhiqin/access/rules';
import { Button, EmptyState } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { QrCode } from '../../../../parts/qr-code.tsx';
import { UpkeepMenu } from '../../../../parts/upkeep/upkeep-menu.tsx';
import { ask, attempt } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/labels';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { labels: await portal.caller.upkeep.listEquipmentLabels({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    await portal.caller.upkeep.labelEquipment({ siteId: id });
    return redirect(`/admin/sites/${args.params.code}/upkeep/labels`);
  });
}

/** One label a device, three across on A4. */
export default function EquipmentLabels({ loaderData: { labels }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const { role } = useSelf();
  const without = labels.filter((one) => one.qrText === null).length;
  return (
    <>
      <UpkeepMenu code={params.code} here="labels" />
      <div className="no-print mb-4 grid gap-2">
        <p className="quiet prose">{t('labels.lead')}</p>
        {without > 0 ? <p>{t('labels.without', { count: without })}</p> : null}
        <div className="flex flex-wrap gap-2">
          {without > 0 && can(role, 'upkeep.keep') ? (
            <Form method="post">
              <Button kind="plain">{t('labels.make')}</Button>
            </Form>
          ) : null}
          {labels.length > 0 ? (
            <Button type="button" onClick={() => window.print()}>
              {t('labels.print')}
            </Button>
          ) : null}
        </div>
      </div>
      {labels.length === 0 ? <EmptyState title={t('labels.none')} /> : null}
      <ul className="label-sheet">
        {labels.map((label) =>
          label.qrText ? (
            <li key={label.id} className="label-card">
              <QrCode text={label.qrText} title={`${label.no} ${label.place}`} />
              <p className="text-base font-bold">{label.no}</p>
              <p>{label.place}</p>
              <p className="code">{params.code}</p>
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
}
