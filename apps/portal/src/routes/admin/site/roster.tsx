import { listText, monthText } from '@zhiqin/i18n';
import { Banner, EmptyState, Filters, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useActionData } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { PlanMonth } from '../../../parts/plan-month.tsx';
import type { PortalContext } from '../../../portal-context.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { RosterMenu } from '../../../roster-grid/roster-menu.tsx';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    const [roster, squads] = await Promise.all([
      portal.caller.rostering.getRoster({ siteId: id, month }),
      portal.caller.workforce.listSquads({ siteId: id }),
    ]);
    return { roster, squads };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given, all } = valuesOf(await formOf(args.request));
  const month = text('month');
  return attempt(args, async (portal) => {
    const { id } = await siteOf(portal, args.params.code);
    const { bookedElsewhere } = await portal.caller.rostering.planMonth({
      siteId: id,
      month,
      pattern: text('pattern') as Wanted['pattern'],
      squadIds: all('squadIds'),
      fromDay: given('fromDay'),
    });
    if (bookedElsewhere.length > 0) return { bookedElsewhere: bookedElsewhere.map((one) => one.name) };
    return redirect(`/admin/sites/${args.params.code}/roster?month=${month}`);
  });
}

type Wanted = Parameters<PortalContext['caller']['rostering']['planMonth']>[0];

/** The month, read: guards down, days across; weekends and holidays are marked by word and ground. */
export default function Roster({ loaderData: { roster, squads }, params }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'portalSite', 'sites', 'workforce', 'rostering']);
  const name = useName();
  const answer = useActionData() as { bookedElsewhere?: string[] } | undefined;
  const posts = new Map(roster.posts.map((post) => [post.id, post]));
  const kindOf = new Map(roster.dayKinds.map((kind) => [kind.day, kind]));
  const isOff = (day: string) => {
    const kind = kindOf.get(day);
    return kind && (kind.isHoliday || (kind.isWeekend && !kind.isMakeUpWorkday)) ? 'off' : undefined;
  };
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' });
  const markOf = (day: string) => {
    const kind = kindOf.get(day);
    if (kind?.isMakeUpWorkday) return t('portalSite:roster.makeUp');
    return kind?.isHoliday ? t('portalSite:roster.holiday') : '';
  };
  return (
    <>
      <RosterMenu code={params.code} month={roster.month} />
      <Filters
        filters={[{ kind: 'month', name: 'month', label: t('portal:month'), otherwise: roster.month }]}
      />
      <h2 className="mb-2">{monthText(roster.month, i18n.language)}</h2>
      {answer?.bookedElsewhere ? (
        <Banner tone="unproven">
          {t('rostering:bookedElsewhere', { names: listText(answer.bookedElsewhere, i18n.language) })}
        </Banner>
      ) : null}
      {roster.rows.length === 0 ? (
        <EmptyState title={t('portalSite:roster.none')} example={t('portalSite:roster.example')} />
      ) : (
        <>
          {roster.publishedAt ? (
            <p className="quiet mb-2">
              {t('portalSite:roster.published')} <TimeText at={roster.publishedAt} zone={roster.site.zone} />
            </p>
          ) : (
            <Banner tone="unproven">{t('portalSite:roster.draft')}</Banner>
          )}
          {roster.open.length > 0 ? (
            <Banner tone="breached">{t('portalSite:roster.open', { count: roster.open.length })}</Banner>
          ) : null}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
          <section className="table-frame" aria-label={t('portal:tabs.roster')} tabIndex={0}>
            <table className="table grid-table">
              <caption className="sr-only">{t('portal:tabs.roster')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('workforce:name')}</th>
                  {roster.days.map((day) => (
                    <th key={day} scope="col" data-day={isOff(day)}>
                      {Number(day.slice(8))}
                      <br />
                      {markOf(day) || weekday.format(new Date(`${day}T12:00:00Z`))}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {roster.rows.map((row) => (
                  <tr key={row.guardId}>
                    <th scope="row">
                      <span className="unbroken">{row.name}</span>
                      <br />
                      <span className="quiet code font-normal">{row.staffNo}</span>
                    </th>
                    {roster.days.map((day) => (
                      <td key={day} data-day={isOff(day)}>
                        {(row.cells[day] ?? []).map((cell) => {
                          const post = posts.get(cell.postId);
                          return (
                            <div
                              key={cell.assignmentId}
                              title={post ? name(post.name, post.nameEn) : undefined}
                            >
                              <strong>
                                {t(`portalSite:roster.shift.${cell.code}` as 'portalSite:roster.shift.D', {
                                  defaultValue: cell.code,
                                })}
                              </strong>
                              <br />
                              <span className="quiet">{post?.code}</span>
                            </div>
                          );
                        })}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <p className="quiet small mt-2">
            {roster.posts.map((post) => `${post.code} ${name(post.name, post.nameEn)}`).join(' · ')}
          </p>
        </>
      )}
      {roster.publishedAt ? null : (
        <PlanMonth
          key={roster.month}
          code={params.code}
          month={roster.month}
          squads={squads}
          hasPosts={roster.posts.length > 0}
          hasDraft={roster.rows.length > 0}
        />
      )}
    </>
  );
}
