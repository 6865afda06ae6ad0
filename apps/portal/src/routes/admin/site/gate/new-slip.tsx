import { instantAt, isDay } from '@zhiqin/kernel';
import { Card, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { useName } from '../../../../names.ts';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { GateMenu } from '../../../../parts/gate-menu.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { readGoodsLines } from '../../../../read-goods-lines.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/new-slip';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { posts } = await portal.caller.sites.getSite({ siteId: id });
    return { posts };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, flag } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id: siteId, zone } = await siteOf(portal, args.params.code);
    /** What a form's clock shows is the site's. */
    const at = (name: string) => {
      const [day, time] = text(name).split('T');
      return isDay(day) && time ? instantAt(day, time, zone).toISOString() : null;
    };
    await portal.caller.duty.issueGoodsSlip({
      siteId,
      postId: text('postId'),
      slipNo: text('slipNo'),
      applicant: given('applicant'),
      hasOwnerConsent: flag('hasOwnerConsent'),
      approver: given('approver'),
      items: readGoodsLines(text('items')),
      reason: given('reason'),
      isReturnable: flag('isReturnable'),
      dueBackAt: at('dueBackAt'),
      validUntil: at('validUntil'),
      carrier: given('carrier'),
      plate: given('plate'),
    });
    return redirect(`/admin/sites/${args.params.code}/gate?register=goods`);
  });
}

/** 开物品放行条 (S9A-6): what may leave, and what is to come back by when. */
export default function NewSlip({ loaderData: { posts }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalGate', 'duty', 'tradeSheets']);
  const name = useName();
  return (
    <div className="grid gap-4">
      <PageTitle title={t('portalGate:slip.title')} />
      <GateMenu code={params.code} />
      <Card title={t('portalGate:slip.title')}>
        <EntryForm
          back={`/admin/sites/${params.code}/gate?register=goods`}
          submit={t('portalGate:slip.title')}
          fields={[
            { name: 'slipNo', label: t('duty:fields.slipNo') },
            {
              name: 'postId',
              kind: 'choice',
              label: t('portalGate:slip.gate'),
              choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
            },
            {
              name: 'items',
              kind: 'long',
              label: t('tradeSheets:columnsOf.goods.items'),
              help: t('portalGate:slip.itemsHelp'),
            },
            { name: 'applicant', label: t('duty:fields.applicant') },
            { name: 'hasOwnerConsent', kind: 'flag', label: t('duty:fields.hasOwnerConsent') },
            { name: 'approver', label: t('duty:fields.approver') },
            { name: 'reason', label: t('tradeSheets:columns.reason') },
            { name: 'isReturnable', kind: 'flag', label: t('duty:fields.isReturnable') },
            { name: 'dueBackAt', kind: 'datetime-local', label: t('duty:fields.dueBackAt') },
            { name: 'validUntil', kind: 'datetime-local', label: t('duty:fields.validUntil') },
            { name: 'carrier', label: t('duty:fields.carrier') },
            { name: 'plate', label: t('tradeSheets:columns.plate') },
          ]}
        />
      </Card>
    </div>
  );
}
