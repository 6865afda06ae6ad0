import { monthText } from '@zhiqin/i18n';
import { type CrewPatternCode, crewPatternCodes, crewPatterns } from '@zhiqin/rostering/rules';
import { Banner, Button, Card, DataTable, EmptyState, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { patternAsked } from '../../../roster-grid/pattern-asked.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { useFinding } from '../../../roster-grid/use-finding.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster-pattern';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const asked = patternAsked(args.request, id, month);
    const { rostering, workforce } = portal.caller;
    const sheet = await rostering.getRosterSheet({ siteId: id, month });
    const crews = asked ? crewPatterns[asked.pattern].crews : 0;
    // Too few or too many crews are said on the page, where the choice is.
    const chosen = new Set(asked?.crews.map(crewValue));
    const isChosen = asked?.crews.length === crews && chosen.size === crews;
    const draft = asked && isChosen ? await rostering.draftPattern(asked) : null;
    return {
      month,
      asked,
      crewsNeeded: asked && !draft ? crews : null,
      draft,
      squads: await workforce.listSquads({ siteId: id }),
      posts: sheet.posts,
      guards: sheet.guards.map(({ guardId, name, staffNo }) => ({ guardId, name, staffNo })),
      isPublished: sheet.publishedAt !== null,
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { given } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const asked = patternAsked(args.request, id, month);
    const back = `/admin/sites/${args.params.code}/roster/edit?month=${month}`;
    if (!asked) return redirect(back);
    const saved = await portal.caller.rostering.applyPattern({ ...asked, reason: given('reason') });
    return saved.refused.length === 0 ? redirect(back) : saved;
  });
}

/** A shift pattern laid over a month: chosen, looked at with what the law says of it, then saved or taken to the sheet. */
export default function RosterPattern({ loaderData, params, actionData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portalShifts', 'rostering', 'portal', 'workforce']);
  const name = useName();
  const { month, asked, squads, posts, crewsNeeded, draft } = loaderData;
  const refused = (actionData as { refused?: unknown[]; saved?: number } | undefined)?.refused?.length ?? 0;
  const crewChoices = squads.flatMap((squad) => {
    const label = `${name(squad.name, squad.nameEn)} · ${t('workforce:memberCount', { count: squad.members })}`;
    return [
      { value: squad.id, label },
      { value: `${squad.id}:1`, label: t('portalShifts:pattern.half', { squad: label, half: 1 }) },
      { value: `${squad.id}:2`, label: t('portalShifts:pattern.half', { squad: label, half: 2 }) },
    ];
  });
  return (
    <>
      <RosterMenu code={params.code} month={month} />
      <h2 className="mb-2">{t('portalShifts:pattern.title', { month: monthText(month, i18n.language) })}</h2>
      {squads.length === 0 ? (
        <EmptyState
          title={t('portalShifts:pattern.noSquads')}
          action={<LinkButton to="/admin/people/squads/new">{t('portalShifts:pattern.newSquad')}</LinkButton>}
        />
      ) : (
        <div className="grid gap-4">
          {refused > 0 ? (
            <Banner tone="breached">{t('portalShifts:pattern.refused', { count: refused })}</Banner>
          ) : null}
          <Card title={t('portalShifts:pattern.choose')}>
            <Form method="get" className="form">
              <FormFields
                fields={[
                  {
                    name: 'month',
                    label: t('portal:month'),
                    value: month,
                  },
                  {
                    name: 'pattern',
                    kind: 'choice',
                    label: t('rostering:pattern'),
                    choices: crewPatternCodes.map((one: CrewPatternCode) => ({
                      value: one,
                      label: `${t(`rostering:patterns.${one}`)} · ${t('portalShifts:pattern.crews', { count: crewPatterns[one].crews })}`,
                    })),
                    value: asked?.pattern ?? 'fourCrewsThreeShifts',
                  },
                  ...[1, 2, 3, 4].map((crew) => ({
                    name: `crew${crew}`,
                    kind: 'choice' as const,
                    label: t('portalShifts:pattern.crew', { crew }),
                    choices: crewChoices,
                    empty: t('portalShifts:pattern.noCrew'),
                    value: crewValue(asked?.crews[crew - 1]) ?? '',
                  })),
                  {
                    name: 'posts',
                    kind: 'several',
                    label: t('portalShifts:pattern.posts'),
                    help: t('portalShifts:pattern.postsHelp'),
                    choices: posts.map((post) => ({
                      value: post.id,
                      label: `${post.code} ${name(post.name, post.nameEn)}`,
                    })),
                    value: asked?.postIds ?? [],
                  },
                  {
                    name: 'anchorDay',
                    kind: 'date',
                    label: t('portalShifts:pattern.anchor'),
                    help: t('portalShifts:pattern.anchorHelp'),
                    value: asked?.anchorDay ?? '',
                  },
                  {
                    name: 'fromDay',
                    kind: 'date',
                    label: t('portalShifts:pattern.from'),
                    value: asked?.fromDay ?? '',
                  },
                  {
                    name: 'replace',
                    kind: 'flag',
                    label: t('portalShifts:pattern.replace'),
                    help: t('portalShifts:pattern.replaceHelp'),
                    value: asked?.replacesHandMade ?? false,
                  },
                ]}
              />
              <div>
                <Button kind={draft ? 'plain' : 'main'}>{t('portalShifts:pattern.look')}</Button>
              </div>
            </Form>
          </Card>
          {crewsNeeded !== null ? (
            <Banner tone="unproven">{t('portalShifts:pattern.needs', { count: crewsNeeded })}</Banner>
          ) : null}
          {draft ? <Draft loaderData={loaderData} params={params} /> : null}
        </div>
      )}
    </>
  );
}

type Props = Pick<Route.ComponentProps, 'loaderData' | 'params'>;

/** What the pattern would make of the month: hours by guard, findings, and the ways on. */
function Draft({ loaderData: { draft, guards, asked, month, isPublished }, params }: Props) {
  const { t } = useTranslation(['portalShifts', 'portalRoster']);
  const said = useFinding();
  if (!draft || !asked) return null;
  const names = new Map(guards.map((one) => [one.guardId, one.name]));
  const nameOf = (guardId: string | null) => names.get(guardId ?? '') ?? '';
  const query = new URLSearchParams({
    month,
    pattern: asked.pattern,
    ...Object.fromEntries(asked.crews.map((crew, at) => [`crew${at + 1}`, crewValue(crew) ?? ''])),
    ...(asked.anchorDay ? { anchorDay: asked.anchorDay } : {}),
    ...(asked.fromDay ? { fromDay: asked.fromDay } : {}),
    ...(asked.replacesHandMade ? { replace: 'yes' } : {}),
  });
  for (const post of asked.postIds ?? []) query.append('posts', post);
  return (
    <>
      <Banner tone={draft.openPlaces > 0 ? 'unproven' : 'met'}>
        {t('portalShifts:pattern.would', { count: draft.changes.length })}{' '}
        {t('portalShifts:pattern.open', { count: draft.openPlaces })}
      </Banner>
      <Card title={t('portalShifts:pattern.findings', { count: draft.findings.length })} flush>
        {draft.findings.length === 0 ? (
          <p className="card-body quiet">{t('portalRoster:review.findingsNone')}</p>
        ) : (
          <DataTable
            caption={t('portalShifts:pattern.findings', { count: draft.findings.length })}
            rows={draft.findings.slice(0, 100)}
            keyOf={(one) => `${one.control} ${one.guardId} ${one.days.join()} ${one.keys.join()}`}
            columns={[
              { key: 'guard', head: t('portalRoster:review.guard'), cell: (one) => nameOf(one.guardId) },
              { key: 'what', head: t('portalRoster:review.what'), cell: (one) => said(one) },
              {
                key: 'days',
                head: t('portalRoster:review.days'),
                cell: (one) => one.days.map((day) => day.slice(8)).join('、'),
              },
              {
                key: 'law',
                head: t('portalRoster:review.law'),
                cell: (one) => (one.isLaw ? one.citation : t('portalRoster:review.house')),
              },
            ]}
          />
        )}
      </Card>
      <Card title={t('portalShifts:pattern.hours')} flush>
        <DataTable
          caption={t('portalShifts:pattern.hours')}
          rows={draft.minutes}
          keyOf={(one) => one.guardId}
          columns={[
            { key: 'guard', head: t('portalRoster:review.guard'), cell: (one) => nameOf(one.guardId) },
            { key: 'shifts', head: t('portalShifts:pattern.shifts'), cell: (one) => one.shifts },
            {
              key: 'hours',
              head: t('portalRoster:edit.hours'),
              cell: (one) => Math.round(one.minutes / 6) / 10,
            },
          ]}
        />
      </Card>
      <Card>
        <Form method="post" action={`?${query}`} className="form" noValidate>
          <FormProblem labels={{ reason: t('portalRoster:edit.reason') }} />
          {isPublished ? (
            <FormFields
              fields={[
                {
                  name: 'reason',
                  label: t('portalRoster:edit.reason'),
                  help: t('portalRoster:edit.reasonHelp'),
                },
              ]}
            />
          ) : null}
          <div className="flex flex-wrap gap-2">
            <Button disabled={draft.changes.length === 0}>{t('portalShifts:pattern.save')}</Button>
            <LinkButton to={`/admin/sites/${params.code}/roster/edit?${query}`}>
              {t('portalShifts:pattern.sheet')}
            </LinkButton>
          </div>
        </Form>
      </Card>
    </>
  );
}

function crewValue(crew: { squadId: string; half?: 1 | 2 | null } | undefined): string | undefined {
  if (!crew) return undefined;
  return crew.half ? `${crew.squadId}:${crew.half}` : crew.squadId;
}
