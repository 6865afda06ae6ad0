import { can } from '@zhiqin/access/rules';
import { dayOf } from '@zhiqin/kernel';
import { type BinderRegion, binderRegions } from '@zhiqin/reports/rules';
import { Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { BinderList } from '../../../parts/binder-list.tsx';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { InspectionList } from '../../../parts/inspection-list.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/binder';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const [binders, findings] = await Promise.all([
      portal.caller.reports.listBinders({ siteId: id }),
      portal.caller.reports.listFindings({ siteId: id }),
    ]);
    return { binders, findings, zone, today: dayOf(portal.now, zone), language: portal.language };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const { reports } = portal.caller;
    const findingId = text('findingId');
    switch (text('wish')) {
      case 'finding':
        await reports.recordFinding({
          siteId,
          inspectedOn: text('inspectedOn'),
          authority: text('authority'),
          inspectorName: text('inspectorName'),
          inspectorNo: given('inspectorNo'),
          found: text('found'),
          demands: given('demands'),
          dueOn: given('dueOn'),
        });
        break;
      case 'sign-inspector':
        await reports.signFinding({ findingId, as: 'inspector', name: text('name') });
        break;
      case 'sign-captain':
        await reports.signFinding({ findingId, as: 'captain' });
        break;
      case 'settle':
        await reports.settleFinding({ findingId, note: text('note') });
        break;
      default:
        await reports.askBinder({
          siteId,
          fromDay: given('fromDay'),
          untilDay: given('untilDay'),
          region: text('region') as BinderRegion,
          language: text('language') as 'en',
        });
    }
    return redirect(`/admin/sites/${args.params.code}/binder`);
  });
}

/** 迎检台账 of a site: made while the inspector waits; what he found, signed by both. */
export default function SiteBinder({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalBinder');
  const { role } = useSelf();
  useLive();
  const { binders, findings, zone, today, language } = loaderData;
  const here = `/admin/sites/${params.code}/binder`;
  return (
    <div className="grid grid-cols-1 gap-4">
      {can(role, 'binder.ask') ? (
        <Card title={t('title')}>
          <p className="quiet">{t('lead')}</p>
          <EntryForm
            back={`/admin/sites/${params.code}`}
            submit={t('ask')}
            fields={[
              {
                name: 'language',
                kind: 'choice',
                label: t('language'),
                choices: (['zh-CN', 'en'] as const).map((value) => ({
                  value,
                  label: t(`languages.${value}`),
                })),
                value: language,
              },
              {
                name: 'region',
                kind: 'choice',
                label: t('region'),
                help: t('regionHelp'),
                choices: binderRegions.map((value) => ({ value, label: t(`regions.${value}`) })),
                value: 'national',
              },
            ]}
          />
        </Card>
      ) : null}
      <BinderList binders={binders} zone={zone} />
      <InspectionList
        findings={findings}
        zone={zone}
        today={today}
        here={here}
        mayRecord={can(role, 'finding.record')}
      />
    </div>
  );
}
