import { can } from '@zhiqin/access/rules';
import { Button, DataTable, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { useAppraisalWords } from '../../../parts/appraisal-words.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/appraisals';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [appraisals, sites] = await Promise.all([
      caller.service.listAppraisals({}),
      caller.sites.listSites(),
    ]);
    return { appraisals, sites };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const { appraisalId } = await caller.service.openAppraisal({
      siteId: text('siteId'),
      month: text('month'),
    });
    return redirect(`/admin/service/appraisals/${appraisalId}`);
  });
}

/** 甲方月度考核 of all sites, newest month first. */
export default function Appraisals({ loaderData: { appraisals, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const words = useAppraisalWords();
  const name = useName();
  const { role } = useSelf();
  return (
    <>
      <PageHead
        title={t('sections.appraisals')}
        note={t('appraisal.lead')}
        actions={
          <LinkButton kind="plain" to="/admin/service/appraisals/template">
            {t('appraisal.template')}
          </LinkButton>
        }
      />
      <DataTable
        caption={t('sections.appraisals')}
        rows={appraisals}
        keyOf={(row) => row.id}
        empty={<EmptyState title={t('appraisal.none')} example={t('appraisal.noneText')} />}
        columns={[
          {
            key: 'month',
            head: t('appraisal.month'),
            cell: (row) => <Link to={`/admin/service/appraisals/${row.id}`}>{row.month}</Link>,
          },
          { key: 'site', head: t('site'), cell: (row) => name(row.site.name, row.site.nameEn) },
          { key: 'total', head: t('appraisal.total'), align: 'end', cell: (row) => words.total(row) },
          {
            key: 'deduction',
            head: t('appraisal.deduction'),
            align: 'end',
            cell: (row) => words.deduction(row),
          },
          { key: 'state', head: t('state'), cell: (row) => words.standing(row) },
        ]}
      />
      {can(role, 'appraisal.open') ? (
        <Form method="post" className="form mt-4" noValidate>
          <FormProblem labels={{ month: t('appraisal.month'), siteId: t('site') }} />
          <FormFields
            fields={[
              {
                name: 'siteId',
                kind: 'choice',
                label: t('site'),
                choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              },
              { name: 'month', label: t('appraisal.month'), help: '2026-10' },
            ]}
          />
          <div>
            <Button kind="plain">{t('appraisal.openMonth')}</Button>
          </div>
        </Form>
      ) : null}
    </>
  );
}
