import { Card, DataTable, DayText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import type { PortalContext } from '../portal-context.ts';
import { useShiftWord } from './use-finding.ts';

type Fill = Awaited<ReturnType<PortalContext['caller']['rostering']['getFill']>>;
type Run = NonNullable<Fill['run']>;

interface Shown {
  fill: Fill;
  run: Run;
}

/** Names of guards beside one goal before the others are only counted. */
const shownGuards = 6;
const shownChanges = 60;

/** "东门岗 夜", for a place of the month; of several sites with the site's name before it. */
export function usePlaceText(
  posts: readonly { id: string; name: string; nameEn: string | null; siteId?: string }[],
  sites: readonly { id: string; name: string; nameEn: string | null }[] = [],
) {
  const shift = useShiftWord();
  const name = useName();
  const byId = new Map(posts.map((post) => [post.id, post]));
  return ({ postId, code }: { postId: string; code: string }) => {
    const post = byId.get(postId);
    const at = sites.length > 1 ? sites.find((one) => one.id === post?.siteId) : undefined;
    return [at ? name(at.name, at.nameEn) : '', post ? name(post.name, post.nameEn) : '', shift(code)]
      .filter(Boolean)
      .join(' ');
  };
}

/** Why each open place stays open: in a word, and how many guards each thing keeps off. */
export function FillOpen({ fill, run }: Shown) {
  const { t, i18n } = useTranslation('portalFill');
  const placeText = usePlaceText(fill.posts, fill.sites);
  const open = run.account?.open ?? [];
  if (open.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction', style: 'narrow' });
  return (
    <Card title={t('open.title')} flush>
      <DataTable
        caption={t('open.title')}
        rows={open}
        keyOf={(one) => `${one.day}${one.postId}${one.code}`}
        columns={[
          {
            key: 'place',
            head: t('open.place'),
            cell: (one) => (
              <>
                <DayText day={one.day} /> {placeText(one)}
                {one.places > 1 ? ` × ${one.places}` : ''}
              </>
            ),
          },
          {
            key: 'why',
            head: t('open.why'),
            cell: (one) => (
              <>
                {t(`open.${one.reason as 'mixed'}`)}
                <br />
                <span className="quiet">
                  {list.format(
                    Object.entries(one.kept).map(([what, count]) =>
                      t(`open.kept.${what as 'leave'}`, { count }),
                    ),
                  )}
                </span>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

/** What the points are for: goal by goal, for whom the most. */
export function FillGoals({ fill, run }: Shown) {
  const { t } = useTranslation('portalFill');
  const names = new Map(fill.guards.map((one) => [one.guardId, one.name]));
  const shares = Map.groupBy(run.account?.shares ?? [], (share) => share.goal);
  const goals = Object.entries(run.account?.byGoal ?? {})
    .filter(([, cost]) => cost > 0)
    .sort(([, a], [, b]) => b - a);
  return (
    <Card title={t('goals.title')} flush>
      {goals.length === 0 ? (
        <p className="card-body quiet">{t('goals.none')}</p>
      ) : (
        <DataTable
          caption={t('goals.title')}
          rows={goals}
          keyOf={([goal]) => goal}
          columns={[
            { key: 'goal', head: t('goals.goal'), cell: ([goal]) => t(`goals.${goal as 'wishes'}`) },
            { key: 'points', head: t('goals.points'), cell: ([, cost]) => Math.round(cost) },
            {
              key: 'who',
              head: t('goals.who'),
              cell: ([goal]) => {
                const own = shares.get(goal) ?? [];
                return (
                  <>
                    {own.slice(0, shownGuards).map((share) => (
                      <div key={share.guardId}>
                        {t(`share.${goal as 'nights'}`, {
                          name: names.get(share.guardId) ?? '',
                          count:
                            goal === 'overtime' ? Math.round(share.amount / 60) : Math.round(share.amount),
                          fair: share.fair ?? 0,
                        })}
                      </div>
                    ))}
                    {own.length > shownGuards ? (
                      <span className="quiet">{t('andMore', { count: own.length - shownGuards })}</span>
                    ) : null}
                  </>
                );
              },
            },
          ]}
        />
      )}
    </Card>
  );
}

/** What would change in the roster as it stands. */
export function FillChanges({ fill, run }: Shown) {
  const { t } = useTranslation('portalFill');
  const placeText = usePlaceText(fill.posts, fill.sites);
  const names = new Map(fill.guards.map((one) => [one.guardId, one.name]));
  const textOf = (places: Run['changes'][number]['from']) =>
    places.length === 0 ? t('changes.free') : places.map(placeText).join(', ');
  return (
    <Card title={t('changes.title', { count: run.changes.length })} flush>
      {run.changes.length === 0 ? (
        <p className="card-body quiet">{t('changes.none')}</p>
      ) : (
        <>
          <DataTable
            caption={t('changes.title', { count: run.changes.length })}
            rows={run.changes.slice(0, shownChanges)}
            keyOf={(one) => `${one.guardId}${one.day}`}
            columns={[
              { key: 'day', head: t('changes.day'), cell: (one) => <DayText day={one.day} /> },
              { key: 'guard', head: t('changes.guard'), cell: (one) => names.get(one.guardId) },
              { key: 'was', head: t('changes.was'), cell: (one) => textOf(one.from) },
              { key: 'willBe', head: t('changes.willBe'), cell: (one) => textOf(one.to) },
            ]}
          />
          {run.changes.length > shownChanges ? (
            <p className="card-body quiet">{t('changes.more', { count: shownChanges })}</p>
          ) : null}
        </>
      )}
    </Card>
  );
}
