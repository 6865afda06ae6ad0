import { textFor } from '@zhiqin/i18n';
import { Button, Card, EmptyState, TextField, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { useName } from '../../../names.ts';
import { ask } from '../../../problem.ts';
import { useDay } from '../../../use-day.ts';
import type { Route } from './+types/eligibility';

export async function loader(args: Route.LoaderArgs) {
  const day = new URL(args.request.url).searchParams.get('day') || null;
  return ask(args, ({ caller }) => caller.workforce.guardEligibility({ guardId: args.params.guardId, day }));
}

type Post = Route.ComponentProps['loaderData']['posts'][number];

/** 上岗资格: where he may stand on a day, and every reason against it with its source. */
export default function EligibilityPage({ loaderData: { day, posts, retirement } }: Route.ComponentProps) {
  const { t } = useTranslation('portalPeople');
  const written = useDay();
  return (
    <>
      <p className="prose quiet">{t('eligibility.lead', { day: written(day) })}</p>
      <Form method="get" className="flex flex-wrap items-end gap-2">
        <TextField name="day" type="date" label={t('eligibility.day')} defaultValue={day} />
        <Button kind="plain">{t('eligibility.show')}</Button>
      </Form>
      {posts.length === 0 ? <EmptyState title={t('eligibility.noPosts')} /> : null}
      {posts.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
      <Card title={t('eligibility.retirement')}>
        {retirement ? (
          <p>
            {t(retirement.isReached ? 'eligibility.reached' : 'eligibility.reaches', {
              day: written(retirement.reachedOn),
              citation: retirement.citation,
            })}{' '}
            {retirement.isReached
              ? t(retirement.isService ? 'eligibility.isService' : 'eligibility.notService')
              : null}
          </p>
        ) : (
          <p className="quiet">{t('eligibility.unknownAge')}</p>
        )}
      </Card>
    </>
  );
}

function PostCard({ post }: { post: Post }) {
  const { t, i18n } = useTranslation('portalPeople');
  const written = useDay();
  const name = useName();
  const isRefused = post.reasons.some((reason) => reason.refuses);
  const verdict = isRefused ? 'breached' : post.reasons.length > 0 ? 'unproven' : 'met';
  const topicOf = (code: string, detail: string | null) =>
    detail && (code === 'exam-failed' || code === 'training-none')
      ? textFor(i18n, 'portalPeople', `topics.${detail}`)
      : detail;
  return (
    <Card
      title={
        <>
          {name(post.name, post.nameEn)} <span className="quiet small code">{post.code}</span>
        </>
      }
      aside={
        <span className="verdict">
          <VerdictMark verdict={verdict} />
          {t(
            isRefused
              ? 'eligibility.mayNot'
              : post.reasons.length > 0
                ? 'eligibility.warned'
                : 'eligibility.may',
          )}
        </span>
      }
    >
      {post.reasons.length > 0 ? (
        <ul className="grid gap-1">
          {post.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.detail ?? ''}`}>
              <strong>{t(reason.refuses ? 'eligibility.refuses' : 'eligibility.warns')}</strong>{' '}
              {reason.control ? <span className="code small">{reason.control}</span> : null}{' '}
              {t(`reason.${reason.code}`, {
                day: written(reason.day),
                detail: topicOf(reason.code, reason.detail) ?? '',
              })}{' '}
              <span className="quiet small">{reason.sources.join(' · ')}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{t('eligibility.nothing')}</p>
      )}
    </Card>
  );
}
