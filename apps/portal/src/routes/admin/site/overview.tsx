import { can } from '@zhiqin/access/rules';
import { monthText } from '@zhiqin/i18n';
import { monthOf } from '@zhiqin/kernel';
import {
  Card,
  ChartFigure,
  DataTable,
  EmptyState,
  Fact,
  Facts,
  LinkButton,
  LiveDot,
  TimeText,
  VerdictMark,
} from '@zhiqin/ui';
import { scoreTrend } from '@zhiqin/ui/charts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthRange } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import { useLive } from '../../../use-live.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/overview';

const trendMonths = 6;

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const site = await portal.caller.sites.getSite({ siteId: id });
    const role = portal.actor.role;
    const { now } = portal;
    const posts = site.posts.length > 0 ? await portal.caller.duty.presenceNow({ siteId: id }) : [];
    const { toDay: untilDay } = monthRange(monthOf(now, zone));
    const trend = { siteId: id, untilDay, period: 'month', periods: trendMonths } as const;
    const scores = can(role, 'result.read')
      ? (await portal.caller.compliance.scoreTrend(trend)).map(({ from, score }) => ({
          month: from.slice(0, 7),
          score,
        }))
      : [];
    return { site, posts, scores, checkedAt: now };
  });
}

export default function Overview({ loaderData: { site, posts, scores, checkedAt } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'sites', 'regulations']);
  const name = useName();
  const live = useLive();
  const self = useSelf();
  // Months before the first judged one say nothing.
  const known = scores.slice(
    Math.max(
      0,
      scores.findIndex((one) => one.score !== null),
    ),
  );
  const judged = known.some((one) => one.score !== null);
  const base = `/admin/sites/${site.code}`;
  return (
    <div className="grid gap-4">
      <Card title={t('portalSite:site.now')} aside={<LiveDot live={live} />} flush>
        <DataTable
          caption={t('portalSite:site.now')}
          rows={posts}
          keyOf={(post) => post.postId}
          empty={
            <EmptyState
              title={t('sites:posts.none')}
              example={t('portalSite:site.postExample')}
              action={
                can(self.role, 'site.update') ? (
                  <LinkButton to={`${base}/posts/new`}>{t('sites:posts.add')}</LinkButton>
                ) : null
              }
            />
          }
          columns={[
            {
              key: 'post',
              head: t('sites:posts.title'),
              cell: (post) => (
                <>
                  {name(post.name, post.nameEn)} <span className="quiet small code">{post.code}</span>
                </>
              ),
            },
            {
              key: 'there',
              head: t('portalSite:site.there'),
              cell: (post) =>
                post.there.length > 0 || post.expected ? (
                  <ul>
                    {post.there.map((one) => (
                      <li key={one.entryId}>
                        <span style={{ color: 'var(--met)' }}>
                          <VerdictMark verdict="met" />
                        </span>{' '}
                        <Link to={`${base}/duty/${one.entryId}`} className="unbroken">
                          {one.name ?? t('portalSite:duty.unknownPerson')}
                        </Link>{' '}
                        <span className="quiet">
                          {t('portalSite:site.since')}{' '}
                          <TimeText at={one.since} zone={site.zone} show="time" />
                        </span>
                      </li>
                    ))}
                    {post.expected && post.missingHeads > 0 ? (
                      <li>
                        <span className="verdict" style={{ color: 'var(--breached)' }}>
                          <VerdictMark verdict="breached" />
                          {t('portal:today.unmannedFor', { count: post.unmannedMinutes })}
                        </span>{' '}
                        <span className="quiet">
                          {t('portal:today.present', {
                            present: post.there.length,
                            heads: post.expected.heads,
                          })}
                        </span>
                      </li>
                    ) : null}
                  </ul>
                ) : (
                  <span className="quiet">{t('portalSite:site.noShift')}</span>
                ),
            },
            {
              key: 'planned',
              head: t('portalSite:site.planned'),
              cell: (post) =>
                post.expected ? (
                  <>
                    <TimeText at={post.expected.startsAt} zone={site.zone} show="time" />–
                    <TimeText at={post.expected.endsAt} zone={site.zone} show="time" />{' '}
                    {post.expected.guards.map((one) => one.name).join(i18n.language === 'en' ? ', ' : '、')}
                  </>
                ) : (
                  '–'
                ),
            },
            {
              key: 'heard',
              head: t('portalSite:devices.heard'),
              cell: (post) => <TimeText at={post.lastHeardAt} zone={site.zone} />,
            },
          ]}
        />
      </Card>
      {judged ? (
        <Card
          title={t('portalSite:compliance.score')}
          aside={<Link to={`${base}/compliance`}>{t('portalSite:compliance.open')}</Link>}
        >
          <ChartFigure
            drawing={scoreTrend({
              width: 960,
              points: known.map(({ month, score }) => ({
                label: month,
                score,
                href: `${base}/compliance?month=${month}`,
                title: monthText(month, i18n.language),
              })),
              alt: t('portalSite:compliance.trendAlt'),
            })}
          />
          <p className="quiet small prose">{t('portalSite:compliance.scoreCountsInternal')}</p>
        </Card>
      ) : null}
      <Card title={t('portalSite:site.about')}>
        <Facts>
          <Fact name={t('sites:type')}>{t(`sites:types.${site.siteType}` as 'sites:types.office')}</Fact>
          <Fact name={t('sites:overlays')}>
            {site.overlays
              .map((overlay) => t(`regulations:overlays.${overlay}` as 'regulations:overlays.school'))
              .join(i18n.language === 'en' ? ', ' : '、') || '–'}
          </Fact>
          <Fact name={t('sites:client')}>
            {site.client ? name(site.client.name, site.client.nameEn) : t('sites:noClient')}
          </Fact>
          <Fact name={t('sites:address')}>{site.address ?? '–'}</Fact>
          <Fact name={t('sites:zone')}>{site.zone}</Fact>
          <Fact name={t('portalSite:site.checked')}>
            <TimeText at={checkedAt} zone={site.zone} show="time" />
          </Fact>
        </Facts>
      </Card>
      <Card
        title={t('sites:posts.title')}
        flush
        aside={
          can(self.role, 'site.update') ? (
            <LinkButton kind="quiet" to={`${base}/posts/new`}>
              {t('sites:posts.add')}
            </LinkButton>
          ) : null
        }
      >
        <DataTable
          caption={t('sites:posts.title')}
          rows={site.posts}
          keyOf={(post) => post.id}
          columns={[
            { key: 'name', head: t('sites:name'), cell: (post) => name(post.name, post.nameEn) },
            {
              key: 'kind',
              head: t('sites:posts.kind'),
              cell: (post) => t(`sites:posts.kinds.${post.kind}` as 'sites:posts.kinds.gate'),
            },
            {
              key: 'heads',
              head: t('sites:posts.heads'),
              align: 'end',
              cell: (post) => post.heads,
            },
            {
              key: 'shifts',
              head: t('sites:posts.shifts'),
              cell: (post) =>
                post.shiftPattern.map((shift) => (
                  <span key={shift.code} className="unbroken mr-3 inline-block">
                    {t(`sites:shifts.${shift.code}` as 'sites:shifts.D', { defaultValue: shift.code })}{' '}
                    {shift.startTime}–{shift.endTime}
                  </span>
                )),
            },
          ]}
        />
      </Card>
    </div>
  );
}
