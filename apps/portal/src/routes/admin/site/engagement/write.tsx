import { postKinds } from '@zhiqin/sites/rules';
import { Card, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../../form-values.ts';
import { EngagementMenu } from '../../../../parts/engagement-menu.tsx';
import { EntryForm } from '../../../../parts/form-fields.tsx';
import { atItsLine, planListsOf, planTextsOf } from '../../../../plan-text.ts';
import { ask, attempt, formOf } from '../../../../problem.ts';
import { siteOf } from '../../../../site-of.ts';
import type { Route } from './+types/write';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { versions } = await portal.caller.engagement.getDutyPlans({ siteId: id });
    const [newest] = versions;
    if (newest)
      return {
        isNext: newest.fixedAt !== null,
        isFirst: false,
        plan: newest.content,
        reason: newest.reason,
      };
    // A site that is served already begins with what stands there.
    const { posts, routes, checkpoints } = await portal.caller.sites.getSite({ siteId: id });
    const codeOf = new Map([...posts, ...checkpoints].map((one) => [one.id, one.code]));
    const plan = {
      threats: [],
      survey: [],
      posts: posts.map((one) => ({
        ...{ code: one.code, name: one.name, kind: one.kind as 'gate', heads: one.heads },
        ...{ shifts: one.shiftPattern, skills: [], method: one.instructions },
      })),
      routes: routes.map((one) => ({
        ...{ code: one.code, name: one.name, postCode: codeOf.get(one.postId) ?? '' },
        roundsPerShift: one.roundsPerShift,
        checkpointCodes: one.checkpointIds.flatMap((point) => codeOf.get(point) ?? []),
      })),
    };
    return { isNext: false, isFirst: true, plan, reason: null };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const lists = planListsOf({
      threats: text('content.threats'),
      survey: text('content.survey'),
      posts: text('content.posts'),
      routes: text('content.routes'),
    });
    const [asked, answered] = [given('asked'), given('answered')];
    const content = {
      ...lists,
      surveyed: asked ? { asked: Number(asked), answered: Number(answered ?? 0) } : null,
      methods: given('content.methods'),
      gear: given('content.gear'),
      emergency: given('content.emergency'),
    };
    try {
      await portal.caller.engagement.saveDutyPlan({ siteId, content, reason: given('reason') });
    } catch (error) {
      throw atItsLine(error);
    }
    return redirect(`/admin/sites/${args.params.code}/engagement`);
  });
}

/** The plan to be written: needs first, then posts, routes, methods, gear and emergency handling. */
export default function WriteDutyPlan({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalEngagement', 'sites']);
  const { plan, isNext, isFirst, reason } = loaderData;
  const texts = planTextsOf(plan);
  const rest = plan as Partial<Record<'methods' | 'gear' | 'emergency', string | null>> & {
    surveyed?: { asked: number; answered: number } | null;
  };
  const kinds = postKinds.map((kind) => `${kind} ${t(`sites:posts.kinds.${kind}`)}`).join(', ');
  return (
    <div className="grid gap-4">
      <PageTitle title={t('plan.write')} />
      <EngagementMenu code={params.code} />
      <Card title={t(isNext ? 'plan.next' : 'plan.write')}>
        <EntryForm
          back={`/admin/sites/${params.code}/engagement`}
          submit={t('plan.save')}
          fields={[
            ...(isFirst
              ? []
              : [
                  {
                    name: 'reason',
                    label: t('plan.reason'),
                    help: t('plan.reasonHelp'),
                    value: isNext ? undefined : (reason ?? undefined),
                  } as const,
                ]),
            {
              name: 'content.threats',
              kind: 'long',
              label: t('plan.threats'),
              help: t('plan.threatsHelp'),
              value: texts.threats,
            },
            {
              name: 'asked',
              kind: 'number',
              label: t('plan.surveyAsked'),
              value: rest.surveyed ? String(rest.surveyed.asked) : undefined,
            },
            {
              name: 'answered',
              kind: 'number',
              label: t('plan.surveyAnswered'),
              value: rest.surveyed ? String(rest.surveyed.answered) : undefined,
            },
            {
              name: 'content.survey',
              kind: 'long',
              label: t('plan.survey'),
              help: t('plan.surveyHelp'),
              value: texts.survey,
            },
            {
              name: 'content.posts',
              kind: 'long',
              label: t('plan.posts'),
              help: t('plan.postsHelp', { kinds }),
              value: texts.posts,
            },
            {
              name: 'content.routes',
              kind: 'long',
              label: t('plan.routes'),
              help: t('plan.routesHelp'),
              value: texts.routes,
            },
            { name: 'content.methods', kind: 'long', label: t('plan.methods'), value: rest.methods ?? '' },
            { name: 'content.gear', kind: 'long', label: t('plan.gear'), value: rest.gear ?? '' },
            {
              name: 'content.emergency',
              kind: 'long',
              label: t('plan.emergency'),
              value: rest.emergency ?? '',
            },
          ]}
        />
      </Card>
    </div>
  );
}
