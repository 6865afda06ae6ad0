import { can } from '@zhiqin/access/rules';
import { Banner, Card, DayText, EmptyState, FileButton, LinkButton, PageTitle, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../../form-problem.tsx';
import { valuesOf } from '../../../../form-values.ts';
import { useName } from '../../../../names.ts';
import { AdoptPlan } from '../../../../parts/adopt-plan.tsx';
import { DutyPlanBody } from '../../../../parts/duty-plan-body.tsx';
import { EngagementMenu } from '../../../../parts/engagement-menu.tsx';
import { SubmitWish } from '../../../../parts/submit-wish.tsx';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import { useSelf } from '../../../../use-self.ts';
import type { Route } from './+types/plan';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const { engagement, adoption } = portal.caller;
    const search = new URL(args.request.url).searchParams;
    const plans = await engagement.getDutyPlans({ siteId: id });
    const shown = plans.versions.find((one) => one.id === search.get('version')) ?? plans.versions[0] ?? null;
    const on = search.get('on');
    const adopts = shown && can(portal.actor.role, 'engagement.decide') && search.get('do') === 'adopt';
    const isDay = on !== null && /^\d{4}-\d\d-\d\d$/.test(on);
    const preview =
      adopts && isDay ? await engagement.previewAdoption({ dutyPlanId: shown.id, effectiveOn: on }) : null;
    const regulations = adopts ? await adoption.listRegulations({ siteId: id }) : [];
    const drafts = regulations.flatMap((one) =>
      one.versions
        .filter((version) => version.effectiveOn === null)
        .map(({ id: versionId, versionNo }) => ({
          versionId,
          versionNo,
          title: one.title,
          titleEn: one.titleEn,
        })),
    );
    return { plans, shown, preview, on, drafts, zone };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { engagement } }) => {
    const dutyPlanId = text('dutyPlanId');
    if (text('wish') === 'send') await engagement.sendDutyPlan({ dutyPlanId });
    else
      await engagement.adoptDutyPlan({
        dutyPlanId,
        effectiveOn: text('effectiveOn'),
        skipReason: given('skipReason'),
        versionId: given('versionId'),
      });
    return redirect(`/admin/sites/${args.params.code}/engagement`);
  });
}

/** 执勤方案: its versions, what the client said of each, and what putting one in force would change. */
export default function DutyPlan({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation('portalEngagement');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const { plans, shown, preview, on, drafts, zone } = loaderData;
  const base = `/admin/sites/${params.code}/engagement`;
  const keeps = can(role, 'engagement.keep');
  const newest = plans.versions[0];
  const write = keeps ? (
    <LinkButton kind={newest ? 'plain' : 'main'} to={`${base}/write`}>
      {newest ? t(newest.fixedAt ? 'plan.next' : 'plan.edit') : t('plan.write')}
    </LinkButton>
  ) : null;
  const isOpen = shown !== null && !shown.adoption;
  const adopts = isOpen && can(role, 'engagement.decide');
  return (
    <div className="grid gap-4">
      <PageTitle title={t('plan.title')} />
      <EngagementMenu code={params.code} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2>{t('plan.title')}</h2>
          <p className="quiet prose">{t('plan.lead')}</p>
        </div>
        {newest ? write : null}
      </div>
      {shown ? (
        <>
          <nav className="chips" aria-label={t('plan.title')}>
            {plans.versions.map((one) => (
              <Link
                key={one.id}
                className="chip"
                to={`${base}?version=${one.id}`}
                aria-current={one.id === shown.id ? 'true' : undefined}
              >
                {t('plan.version', { no: one.versionNo })} · {t(`plan.states.${one.state}`)}
              </Link>
            ))}
          </nav>
          {search.get('do') ? null : <FormProblem />}
          <Card
            title={`${t('plan.version', { no: shown.versionNo })} · ${t(`plan.states.${shown.state}`)}`}
            aside={<FileButton href={`${base}/papers/plan/${shown.id}`}>{t('paper.print')}</FileButton>}
          >
            {shown.reason ? <p className="prose break-words">{shown.reason}</p> : null}
            {shown.adoption ? (
              <p>
                {t('plan.from', { day: shown.adoption.effectiveOn })} ·{' '}
                {shown.adoption.approvedOn
                  ? t('plan.approvedBy', {
                      name: shown.adoption.approverName ?? '–',
                      day: shown.adoption.approvedOn,
                    })
                  : t('plan.withoutApproval', { reason: shown.adoption.skipReason ?? '–' })}
              </p>
            ) : null}
            {shown.answers.length > 0 ? (
              <ul className="grid gap-2">
                {shown.answers.map((one) => (
                  <li key={String(one.answeredAt)} className="prose break-words">
                    <strong>{t(`plan.answers.${one.answer as 'approved'}`)}</strong>{' '}
                    <span className="quiet small">
                      {one.answererName} <TimeText at={one.answeredAt} zone={zone} />
                    </span>
                    {one.remark ? <p className="whitespace-pre-line">{one.remark}</p> : null}
                  </li>
                ))}
              </ul>
            ) : shown.releasedAt ? (
              <p>{t('plan.noAnswer')}</p>
            ) : null}
            <div className="mt-3 flex flex-wrap gap-3">
              {keeps && isOpen ? (
                <SubmitWish wish="send" values={{ dutyPlanId: shown.id }}>
                  {t(shown.releasedAt ? 'plan.sendAgain' : 'plan.send')}
                </SubmitWish>
              ) : null}
              {adopts && search.get('do') !== 'adopt' ? (
                <LinkButton kind="plain" to={`${base}?version=${shown.id}&do=adopt`}>
                  {t('plan.adopt.title')}
                </LinkButton>
              ) : null}
            </div>
          </Card>
          {adopts && search.get('do') === 'adopt' ? (
            <AdoptPlan
              dutyPlanId={shown.id}
              isApproved={shown.state === 'approved'}
              base={base}
              on={on}
              preview={preview}
              drafts={drafts.map((one) => ({
                value: one.versionId,
                label: `${name(one.title, one.titleEn)} ${t('plan.version', { no: one.versionNo })}`,
              }))}
            />
          ) : null}
          {shown.differences.length > 0 ? (
            <Card title={t('plan.differences')}>
              <ul className="grid gap-2">
                {shown.differences.map((one) => (
                  <li key={`${one.part} ${one.name}`} className="break-words">
                    <strong>
                      {t(`plan.part.${one.part}`)} {one.name}
                    </strong>{' '}
                    {t(`plan.change.${one.change}`)}
                    {one.after ? <p className="whitespace-pre-line">{one.after}</p> : null}
                    {one.before ? <p className="quiet line-through">{one.before}</p> : null}
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          <DutyPlanBody content={shown.content} />
        </>
      ) : (
        <EmptyState title={t('plan.none')} example={t('plan.noneText')} action={write} />
      )}
      {plans.inForce === null && plans.versions.some((one) => one.state === 'adopted') ? (
        <Banner>
          {t('plan.states.adopted')}{' '}
          <DayText day={plans.versions.find((one) => one.state === 'adopted')?.adoption?.effectiveOn ?? ''} />
        </Banner>
      ) : null}
    </div>
  );
}
