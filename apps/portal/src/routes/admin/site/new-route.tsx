import { EmptyState, fieldId, LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { walkingOrder } from '../../../parts/walking-order.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useProblem } from '../../../use-problem.ts';
import type { Route } from './+types/new-route';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { checkpoints, posts } = await portal.caller.sites.getSite({ siteId: id });
    return { checkpoints, posts };
  });
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, flag, number } = valuesOf(form);
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    await portal.caller.sites.addRoute({
      siteId: id,
      postId: text('postId'),
      code: text('code'),
      name: text('name'),
      nameEn: given('nameEn'),
      isOrdered: flag('isOrdered'),
      roundsPerShift: number('roundsPerShift'),
      checkpointIds: walkingOrder(form),
    });
    return redirect(`/admin/sites/${args.params.code}/routes`);
  });
}

export default function NewRoute({ loaderData: { checkpoints, posts }, params }: Route.ComponentProps) {
  const { t } = useTranslation(['portalForms', 'sites']);
  const name = useName();
  const problem = useProblem();
  const base = `/admin/sites/${params.code}`;
  const lacking =
    posts.length === 0
      ? { words: t('route.noPosts'), to: `${base}/posts/new`, action: t('post.title') }
      : checkpoints.length === 0
        ? { words: t('route.noPoints'), to: `${base}/checkpoints/new`, action: t('checkpoint.title') }
        : null;
  const pointsWrong = problem.at('checkpointIds');
  return (
    <>
      <PageTitle title={t('route.title')} />
      <h2 className="mb-4">{t('route.title')}</h2>
      {lacking ? (
        <EmptyState
          title={lacking.words}
          action={<LinkButton to={lacking.to}>{lacking.action}</LinkButton>}
        />
      ) : (
        <EntryForm
          back={`${base}/routes`}
          labelled={[{ name: 'checkpointIds', label: t('route.order') }]}
          fields={[
            { name: 'code', label: t('sites:routes.code'), help: t('codeHelp', { example: 'R1' }) },
            { name: 'name', label: t('sites:name') },
            { name: 'nameEn', label: t('sites:nameEn'), help: t('nameEnHelp') },
            {
              name: 'postId',
              kind: 'choice',
              label: t('sites:posts.title'),
              choices: posts.map((post) => ({ value: post.id, label: name(post.name, post.nameEn) })),
              value: posts.find((post) => post.kind === 'patrol')?.id,
            },
            { name: 'roundsPerShift', kind: 'number', label: t('route.rounds'), value: '3' },
            { name: 'isOrdered', kind: 'flag', label: t('route.ordered') },
          ]}
        >
          <fieldset
            className="field"
            id={fieldId('checkpointIds')}
            data-wrong={pointsWrong ? true : undefined}
          >
            <legend className="field-label">{t('route.order')}</legend>
            <p className="field-help">{t('route.orderHelp')}</p>
            {pointsWrong ? <p className="field-error">{pointsWrong}</p> : null}
            {checkpoints.map((point, index) => (
              <label key={point.id} className="flex items-center gap-3">
                <input
                  name={`order.${point.id}`}
                  type="number"
                  min={1}
                  className="field-input"
                  style={{ width: '5rem' }}
                  defaultValue={problem.typed(`order.${point.id}`) ?? index + 1}
                />
                <span>
                  {name(point.name, point.nameEn)} <span className="quiet small code">{point.code}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </EntryForm>
      )}
    </>
  );
}
