import { dayTypes, namedSkills } from '@zhiqin/rostering/rules';
import { Button, Card, DataTable, DayText, EmptyState, LinkButton } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { FormFields } from '../../../parts/form-fields.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { useShiftWord, useSkillWord } from '../../../roster-grid/use-finding.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster-needs';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    return {
      month: monthAsked(args.request, zone, portal.now),
      ...(await portal.caller.rostering.listPostNeeds({ siteId: id })),
    };
  });
}

type Wanted = Parameters<PortalContext['caller']['rostering']['setPostNeed']>[0];

export async function action(args: Route.ActionArgs) {
  const { text, given, number, all } = valuesOf(await formOf(args.request));
  return attempt(args, async (portal) => {
    const { id: siteId } = await siteOf(portal, args.params.code);
    const [postId = '', code = ''] = text('place').split('/');
    const named = text('skills')
      .split(/[,，、;；]/)
      .map((one) => one.trim())
      .filter(Boolean);
    await portal.caller.rostering.setPostNeed({
      siteId,
      postId,
      code,
      dayType: text('dayType') as Wanted['dayType'],
      heads: number('heads'),
      skills: [...all('named'), ...named],
      skillHeads: given('skillHeads') === null ? null : number('skillHeads'),
      fromDay: text('fromDay'),
    });
    return redirect(`/admin/sites/${args.params.code}/roster/needs`);
  });
}

/** How many each post needs by shift and kind of day, what they have to bring, and since when. */
export default function RosterNeeds({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalShifts', 'portal']);
  const name = useName();
  const shiftWord = useShiftWord();
  const skillWord = useSkillWord();
  const { month, posts, needs, today } = loaderData;
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const rows = needs.filter((one) => postOf.has(one.postId));
  return (
    <>
      <RosterMenu code={params.code} month={month} />
      <h2 className="mb-2">{t('portalShifts:needs.title')}</h2>
      <p className="quiet prose mb-2">{t('portalShifts:needs.help')}</p>
      {posts.length === 0 ? (
        <EmptyState
          title={t('portalShifts:needs.noPosts')}
          action={
            <LinkButton to={`/admin/sites/${params.code}/posts/new`}>
              {t('portalShifts:needs.newPost')}
            </LinkButton>
          }
        />
      ) : (
        <div className="grid gap-4">
          <Card title={t('portalShifts:needs.recorded')} flush>
            {rows.length === 0 ? (
              <p className="card-body quiet">{t('portalShifts:needs.none')}</p>
            ) : (
              <DataTable
                caption={t('portalShifts:needs.recorded')}
                rows={rows}
                keyOf={(one) => one.id}
                columns={[
                  {
                    key: 'post',
                    head: t('portalShifts:needs.post'),
                    cell: (one) => {
                      const post = postOf.get(one.postId);
                      return post ? `${post.code} ${name(post.name, post.nameEn)}` : '–';
                    },
                  },
                  { key: 'shift', head: t('portalShifts:needs.shift'), cell: (one) => shiftWord(one.code) },
                  {
                    key: 'day',
                    head: t('portalShifts:needs.dayType'),
                    cell: (one) => t(`portalShifts:needs.days.${one.dayType as 'any'}`),
                  },
                  { key: 'heads', head: t('portalShifts:needs.heads'), cell: (one) => one.heads },
                  {
                    key: 'skills',
                    head: t('portalShifts:needs.skills'),
                    cell: (one) =>
                      [
                        one.skills.map(skillWord).join('、') || '–',
                        one.skillHeads && one.skillHeads < one.heads
                          ? t('portalShifts:needs.ofSome', { count: one.skillHeads })
                          : '',
                      ]
                        .filter(Boolean)
                        .join(' · '),
                  },
                  {
                    key: 'from',
                    head: t('portalShifts:needs.from'),
                    cell: (one) => <DayText day={one.fromDay} />,
                  },
                ]}
              />
            )}
          </Card>
          <Card title={t('portalShifts:needs.set')}>
            <Form method="post" className="form" noValidate>
              <FormProblem
                labels={{
                  heads: t('portalShifts:needs.heads'),
                  fromDay: t('portalShifts:needs.from'),
                  skills: t('portalShifts:needs.skills'),
                  skillHeads: t('portalShifts:needs.skillHeads'),
                }}
              />
              <FormFields
                fields={[
                  {
                    name: 'place',
                    kind: 'choice',
                    label: t('portalShifts:needs.place'),
                    choices: posts.flatMap((post) =>
                      post.codes.map((code) => ({
                        value: `${post.id}/${code}`,
                        label: `${post.code} ${name(post.name, post.nameEn)} · ${shiftWord(code)} · ${t('portalShifts:needs.usual', { count: post.heads })}`,
                      })),
                    ),
                  },
                  {
                    name: 'dayType',
                    kind: 'choice',
                    label: t('portalShifts:needs.dayType'),
                    choices: dayTypes.map((one) => ({
                      value: one,
                      label: t(`portalShifts:needs.days.${one}`),
                    })),
                  },
                  {
                    name: 'heads',
                    kind: 'number',
                    label: t('portalShifts:needs.heads'),
                    help: t('portalShifts:needs.headsHelp'),
                  },
                  {
                    name: 'named',
                    kind: 'several',
                    label: t('portalShifts:needs.named'),
                    choices: namedSkills.map((one) => ({ value: one, label: skillWord(one) })),
                  },
                  {
                    name: 'skills',
                    label: t('portalShifts:needs.skills'),
                    help: t('portalShifts:needs.skillsHelp'),
                  },
                  {
                    name: 'skillHeads',
                    kind: 'number',
                    label: t('portalShifts:needs.skillHeads'),
                    help: t('portalShifts:needs.skillHeadsHelp'),
                  },
                  { name: 'fromDay', kind: 'date', label: t('portalShifts:needs.from'), value: today },
                ]}
              />
              <div>
                <Button>{t('portalShifts:needs.save')}</Button>
              </div>
            </Form>
          </Card>
        </div>
      )}
    </>
  );
}
