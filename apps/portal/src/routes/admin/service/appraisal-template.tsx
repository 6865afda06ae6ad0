import { can } from '@zhiqin/access/rules';
import { appraisalFacts } from '@zhiqin/service/rules';
import { Button, Card, EmptyState, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { useAppraisalWords } from '../../../parts/appraisal-words.ts';
import { SiteChips } from '../../../parts/site-chips.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/appraisal-template';

export async function loader(args: Route.LoaderArgs) {
  const wished = new URL(args.request.url).searchParams.get('site');
  return ask(args, async ({ caller }) => {
    const sites = await caller.sites.listSites();
    const site = sites.find((one) => one.id === wished) ?? (sites.length === 1 ? sites[0] : undefined);
    const template = site ? await caller.service.getAppraisalTemplate({ siteId: site.id }) : null;
    return { sites, site: site ?? null, template };
  });
}

/** Lines there is room for beyond those that stand. */
const spareLines = 2;
const bandLines = 4;

export async function action(args: Route.ActionArgs) {
  const { text, given, number, all } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller }) => {
    const items = all('code').flatMap((code, i) =>
      text(`weight-${i}`) === ''
        ? []
        : [
            {
              code,
              name: given(`name-${i}`),
              weight: number(`weight-${i}`),
              standard: given(`standard-${i}`),
              fact: (given(`fact-${i}`) as (typeof appraisalFacts)[number] | null) ?? null,
            },
          ],
    );
    const bands = Array.from({ length: bandLines }, (_, i) => i).flatMap((i) =>
      text(`below-${i}`) === ''
        ? []
        : [{ below: number(`below-${i}`), basisPoints: Math.round(number(`percent-${i}`) * 100) }],
    );
    await caller.service.setAppraisalTemplate({ siteId: text('siteId'), items, bands });
    return redirect('/admin/service/appraisals');
  });
}

/** 考核细则 of a site: items, weights, standards, and what the bands take. */
export default function AppraisalTemplate({ loaderData: { sites, site, template } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const words = useAppraisalWords();
  const name = useName();
  const { role } = useSelf();
  const items = template ? [...template.items] : [];
  const taken = items.filter((item) => item.code.startsWith('own-')).length;
  const rows = [
    ...items,
    ...Array.from({ length: spareLines }, (_, i) => ({
      ...{ code: `own-${taken + i + 1}`, name: null, weight: null, standard: null, fact: null },
    })),
  ];
  const input = (field: string, label: string, value: string | number | null, type = 'text') => (
    <label className="grid gap-1">
      <span className="quiet small">{label}</span>
      <input name={field} type={type} defaultValue={value ?? ''} className="field-input" step="any" />
    </label>
  );
  return (
    <>
      <PageHead
        title={t('appraisal.template')}
        note={t('appraisal.templateLead')}
        steps={[
          { label: t('sections.appraisals'), to: '/admin/service/appraisals' },
          { label: t('appraisal.template') },
        ]}
      />
      <SiteChips sites={sites} chosen={site?.id ?? null} to="/admin/service/appraisals/template" />
      {site && template ? (
        <Form method="post" className="grid gap-3" noValidate key={site.id}>
          <FormProblem labels={{ items: t('appraisal.item'), bands: t('appraisal.bands') }} />
          <input type="hidden" name="siteId" value={site.id} />
          {rows.map((item, i) => (
            <Card
              key={item.code}
              title={items.includes(item as never) ? words.item(item) : `${t('appraisal.item')} ${i + 1}`}
            >
              <input type="hidden" name="code" value={item.code} />
              <div className="grid gap-2 md:grid-cols-4">
                {input(`name-${i}`, t('appraisal.item'), item.name)}
                {input(`weight-${i}`, `${t('appraisal.weight')} %`, item.weight, 'number')}
                {input(`standard-${i}`, t('appraisal.standard'), item.standard)}
                <label className="grid gap-1">
                  <span className="quiet small">{t('appraisal.fact')}</span>
                  <select name={`fact-${i}`} defaultValue={item.fact ?? ''} className="field-input">
                    <option value="">{t('none')}</option>
                    {appraisalFacts.map((fact) => (
                      <option key={fact} value={fact}>
                        {t(`items.${fact === 'incidents' ? 'emergency' : fact}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            </Card>
          ))}
          <Card title={t('appraisal.bands')}>
            {Array.from({ length: bandLines }, (_, i) => (
              <div key={i} className="mb-2 grid grid-cols-2 gap-2">
                {input(`below-${i}`, t('appraisal.bandBelow'), template.bands[i]?.below ?? null, 'number')}
                {input(
                  `percent-${i}`,
                  t('appraisal.bandPercent'),
                  template.bands[i] ? template.bands[i].basisPoints / 100 : null,
                  'number',
                )}
              </div>
            ))}
          </Card>
          {can(role, 'appraisal.set-template') ? (
            <div>
              <Button>{t('appraisal.templateSave')}</Button>
            </div>
          ) : null}
        </Form>
      ) : (
        <EmptyState title={t('chooseSite')} example={site ? name(site.name, site.nameEn) : undefined} />
      )}
    </>
  );
}
