import { can } from '@zhiqin/access/rules';
import { addDays, dayOf } from '@zhiqin/kernel';
import { type BinderRegion, binderRegions } from '@zhiqin/reports/rules';
import { Card, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { BinderList } from '../../../parts/binder-list.tsx';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { ReportsMenu } from '../../../parts/reports-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/company-binder';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, now, language }) => {
    const self = await caller.access.readSelf();
    return { binders: await caller.reports.listBinders({}), today: dayOf(now, self.tenant.zone), language };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    await caller.reports.askBinder({
      siteId: null,
      fromDay: given('fromDay'),
      untilDay: given('untilDay'),
      region: text('region') as BinderRegion,
      language: text('language') as 'en',
    });
    return redirect('/admin/reports/binder');
  });
}

/** 公司迎检台账: the ledgers a region's inspection wants, for a period. */
export default function CompanyBinder({ loaderData: { binders, today, language } }: Route.ComponentProps) {
  const { t } = useTranslation('portalBinder');
  const { role, sites, tenant } = useSelf();
  useLive();
  return (
    <>
      <PageHead title={t('companyTitle')} note={t('companyLead')} />
      <ReportsMenu />
      <div className="grid grid-cols-1 gap-4">
        {can(role, 'binder.ask') && sites === 'all' ? (
          <Card>
            <EntryForm
              back="/admin/reports"
              submit={t('ask')}
              fields={[
                {
                  name: 'fromDay',
                  kind: 'date',
                  label: t('from'),
                  value: `${addDays(today, -365).slice(0, 4)}-01-01`,
                },
                { name: 'untilDay', kind: 'date', label: t('until'), value: today },
                {
                  name: 'region',
                  kind: 'choice',
                  label: t('region'),
                  help: t('regionHelp'),
                  choices: binderRegions.map((value) => ({
                    value,
                    label: t(`regions.${value}`),
                  })),
                  value: 'national',
                },
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
              ]}
            />
          </Card>
        ) : null}
        <BinderList binders={binders} zone={tenant.zone} />
      </div>
    </>
  );
}
