import { can } from '@zhiqin/access/rules';
import { Button, Card, EmptyState, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { PatrolMenu } from '../../../parts/patrol-menu.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useProblem } from '../../../use-problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/plans';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    return { plans: await portal.caller.sites.listPlans({ siteId: id }) };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given } = valuesOf(form);
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const image = form.get('imageBase64');
    const { id: planId } = await portal.caller.sites.addPlan({
      siteId: id,
      name: text('name'),
      nameEn: given('nameEn'),
      building: given('building'),
      floor: given('floor'),
      imageBase64:
        image instanceof File && image.size > 0
          ? Buffer.from(await image.arrayBuffer()).toString('base64')
          : '',
    });
    return redirect(`/admin/sites/${args.params.code}/routes/plans/${planId}`);
  });
}

/** 平面图: the plans of a site, and a form for another. */
export default function Plans({ loaderData: { plans }, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalBoard');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const base = `/admin/sites/${params.code}/routes/plans`;
  const keeps = can(role, 'plan.keep');
  const isNew = keeps && search.get('do') === 'new';
  const add = keeps ? <LinkButton to={`${base}?do=new`}>{t('plans.add')}</LinkButton> : null;
  return (
    <div className="grid gap-4">
      <PageTitle title={t('plans.title')} />
      <PatrolMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('plans.title')}</h2>
          <p className="quiet prose">{t('plans.lead')}</p>
        </div>
        {isNew || plans.length === 0 ? null : add}
      </div>
      {isNew ? (
        <Card title={t('plans.add')}>
          <NewPlan back={base} />
        </Card>
      ) : null}
      {plans.length === 0 && !isNew ? (
        <EmptyState title={t('plans.none')} example={t('plans.example')} action={add} />
      ) : null}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <li key={plan.id} className="card card-body grid content-start gap-2">
            <Link to={`${base}/${plan.id}`} className="font-semibold">
              {name(plan.name, plan.nameEn)}
            </Link>
            <img
              src={`/api/files/${plan.fileId}`}
              width={plan.widthPixels}
              height={plan.heightPixels}
              loading="lazy"
              alt={t('plans.planAlt', { plan: name(plan.name, plan.nameEn) })}
              className="h-40 w-full object-contain"
            />
            <p className="quiet small">
              {[plan.building, plan.floor, t('plans.drawn', { drawn: plan.spots.length })]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function NewPlan({ back }: { back: string }) {
  const { t } = useTranslation(['portalBoard', 'shell']);
  const problem = useProblem();
  const labels = {
    name: t('portalBoard:plans.name'),
    nameEn: t('portalBoard:plans.nameEn'),
    building: t('portalBoard:plans.building'),
    floor: t('portalBoard:plans.floor'),
    imageBase64: t('portalBoard:plans.image'),
  };
  const wrong = problem.at('imageBase64');
  return (
    <Form method="post" className="form" noValidate encType="multipart/form-data">
      <FormProblem labels={labels} />
      <FormFields
        fields={[
          { name: 'name', label: labels.name, help: t('portalBoard:plans.nameHelp') },
          { name: 'nameEn', label: labels.nameEn },
          { name: 'building', label: labels.building },
          { name: 'floor', label: labels.floor, help: t('portalBoard:plans.floorHelp') },
        ]}
      />
      <div className="field" data-wrong={wrong ? true : undefined}>
        <label className="field-label" htmlFor="field-imageBase64">
          {labels.imageBase64}
        </label>
        <p className="field-help" id="help-imageBase64">
          {t('portalBoard:plans.imageHelp')}
        </p>
        {wrong ? (
          <p className="field-error" id="error-imageBase64">
            {wrong}
          </p>
        ) : null}
        <input
          id="field-imageBase64"
          className="field-input"
          type="file"
          name="imageBase64"
          accept="image/png,image/jpeg,image/webp"
          aria-describedby={wrong ? 'error-imageBase64 help-imageBase64' : 'help-imageBase64'}
          aria-invalid={wrong ? true : undefined}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button>{t('portalBoard:plans.upload')}</Button>
        <LinkButton kind="quiet" to={back}>
          {t('shell:cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
