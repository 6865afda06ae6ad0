import { monthText } from '@zhiqin/i18n';
import { Banner, EmptyState, Filters, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { monthAsked } from '../../../month-range.ts';
import { useName } from '../../../names.ts';
import { ask } from '../../../problem.ts';
import { siteOf } from '../../../site-of.ts';
import type { Route } from './+types/roster';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async (portal) => {
    const { id, zone } = await siteOf(portal, args.params.code);
    const month = monthAsked(args.request, zone, portal.now);
    return { roster: await portal.caller.rostering.getRoster({ siteId: id, month }) };
  });
}

/** The month, read: guards down, days across; weekends and holidays are marked by word and ground. */
export default function Roster({ loaderData: { roster } }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(['portal', 'sites', 'workforce']);
  const name = useName();
  const posts = new Map(roster.posts.map((post) => [post.id, post]));
  const kindOf = new Map(roster.dayKinds.map((kind) => [kind.day, kind]));
  const isOff = (day: string) => {
    const kind = kindOf.get(day);
    return kind && (kind.isHoliday || (kind.isWeekend && !kind.isMakeUpWorkday)) ? 'off' : undefined;
  };
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'narrow', timeZone: 'UTC' });
  const markOf = (day: string) => {
    const kind = kindOf.get(day);
    if (kind?.isMakeUpWorkday) return t('portal:roster.makeUp');
    return kind?.isHoliday ? t('portal:roster.holiday') : '';
  };
  return (
    <>
      <Filters filters={[{ kind: 'month', name: 'month', label: t('portal:month') }]} />
      <h2 className="mb-2">{monthText(roster.month, i18n.language)}</h2>
      {roster.rows.length === 0 ? (
        <EmptyState title={t('portal:roster.none')} example={t('portal:roster.example')} />
      ) : (
        <>
          {roster.publishedAt ? (
            <p className="quiet mb-2">
              {t('portal:roster.published')} <TimeText at={roster.publishedAt} zone={roster.site.zone} />
            </p>
          ) : (
            <Banner tone="unproven">{t('portal:roster.draft')}</Banner>
          )}
          {roster.open.length > 0 ? (
            <Banner tone="breached">{t('portal:roster.open', { count: roster.open.length })}</Banner>
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
                            <span key={cell.assignmentId} title={post ? name(post.name, post.nameEn) : undefined}>
                              <strong>{t(`portal:roster.shift.${cell.code}` as 'portal:roster.shift.D', { defaultValue: cell.code })}</strong>
                              <br />
                              <span className="quiet">{post?.code}</span>
                            </span>
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
    </>
  );
}
