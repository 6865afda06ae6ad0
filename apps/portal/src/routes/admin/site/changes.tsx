import { can } from '@zhiqin/access/rules';
import { Card, EmptyState, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabel, useName } from '../../../names.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/changes';

export async function loader(args: Route.LoaderArgs) {
  const { code, versionId } = args.params;
  return ask(args, async (portal) => {
    const { id } = await siteOf(portal, code);
    const [compared, regulation, { posts }] = await Promise.all([
      portal.caller.adoption.compareVersions({ versionId }),
      portal.caller.adoption.getRegulation({ versionId }),
      portal.caller.sites.getSite({ siteId: id }),
    ]);
    return {
      ...compared,
      title: regulation.title,
      titleEn: regulation.titleEn,
      isDraft: regulation.publication === null,
      posts: posts.map((post) => ({ id: post.id, name: post.name, nameEn: post.nameEn })),
    };
  });
}

export default function Changes({ loaderData, params }: Route.ComponentProps) {
  const { differences, against, versionNo, title, titleEn, isDraft, posts } = loaderData;
  const { t } = useTranslation('portalRules');
  const name = useName();
  const labelOf = useLabel();
  const { role } = useSelf();
  const back = `/admin/sites/${params.code}/regulation`;
  const changed = differences.filter((one) => one.change !== 'unchanged');
  const postNames = (ids: readonly string[] | null) =>
    ids === null
      ? t('allPosts')
      : ids
          .map((id) => posts.find((one) => one.id === id))
          .map((post) => name(post?.name, post?.nameEn))
          .join(' · ');
  return (
    <div className="grid gap-4">
      <PageTitle title={t('changes.title')} />
      <div>
        <h2>
          {name(title, titleEn)} {t('version', { no: versionNo })} · {t('changes.title')}
        </h2>
        <p className="quiet">
          {against ? t('changes.against', { no: against.versionNo }) : t('changes.first')} ·{' '}
          {t('changes.count', { count: changed.length })} ·{' '}
          {t('changes.unchanged', { count: differences.length - changed.length })}
        </p>
        <p>
          <Link to={`${back}?version=${params.versionId}`}>{t('back')}</Link>
        </p>
      </div>
      {changed.length === 0 ? <EmptyState title={t('changes.none')} example={t('changes.example')} /> : null}
      {changed.map((one) => {
        const clause = one.after ?? one.before;
        return (
          <Card
            key={`${one.before?.id} ${one.after?.id}`}
            title={`${labelOf(clause?.label)} ${clause?.heading ?? ''}`}
            aside={
              <span className="quiet">
                {t(`changes.kinds.${one.change}`)}
                {one.change === 'changed' && one.hasMoved ? ` · ${t('changes.kinds.moved')}` : ''}
              </span>
            }
          >
            <p className="prose break-words whitespace-pre-line">
              {one.change === 'changed'
                ? one.words.map((piece, index) => {
                    const key = index;
                    if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>;
                    if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>;
                    return <span key={key}>{piece.text}</span>;
                  })
                : clause?.text}
            </p>
            <p className="quiet small mt-2">
              {t('changes.posts')}: {postNames(one.postIds)}
              {one.isSignedFor ? ` · ${t('changes.signed')}` : ''}
            </p>
            {one.questions.map((question) => (
              <div key={question.id} className="small mt-2">
                <p>{name(question.text, question.textEn)}</p>
                <ol className="list-decimal pl-6">
                  {question.choices.map((choice, index) => (
                    <li key={choice.text}>
                      {name(choice.text, choice.textEn)}
                      {index === question.correctChoice ? ` (${t('questions.rightOne')})` : ''}
                    </li>
                  ))}
                </ol>
              </div>
            ))}
            {isDraft && one.isSignedFor && one.after && can(role, 'regulation.draft') ? (
              <p className="mt-2">
                <Link to={`${back}/${params.versionId}/articles/${one.after.id}/questions`}>
                  {t('questions.write')}
                </Link>
              </p>
            ) : null}
          </Card>
        );
      })}
    </div>
  );
}
