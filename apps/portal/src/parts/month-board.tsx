import { textFor } from '@zhiqin/i18n';
import { Card, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PortalContext } from '../portal-context.ts';

type Caller = PortalContext['caller']['hours'];
type State = Awaited<ReturnType<Caller['getMonth']>>;
type Board = Awaited<ReturnType<Caller['getMonthBoard']>>;

/** Where each thing that is still open is dealt with, below the site's address. */
const pageOf: Record<string, (month: string) => string> = {
  unreviewedBreaches: (month) => `months?month=${month}#unreviewed`,
  unreadReplies: (month) => `months?month=${month}#replies`,
  leaveUndecided: () => 'roster/leave',
  hoursNotApproved: (month) => `hours?month=${month}`,
  doubtfulRounds: () => 'proof',
  keptRecords: () => 'duty/kept',
  confirmed: (month) => `hours?month=${month}`,
  contested: (month) => `hours?month=${month}`,
  locked: (month) => `hours?month=${month}`,
};

/** The order things are dealt with in; what is kept with a closed month has none of its own. */
const order = [
  'unreviewedBreaches',
  'unreadReplies',
  'doubtfulRounds',
  'keptRecords',
  'leaveUndecided',
  'hoursNotApproved',
  'assessment',
];
const place = (key: string) => (order.indexOf(key) + order.length + 1) % (order.length + 1);

/** How far a site's month has come: what blocks its close, and what is open beside it, each with its count and page. */
export function MonthBoard({
  state,
  board,
  base,
  zone,
}: {
  state: State;
  board: Board;
  base: string;
  zone: string;
}) {
  const { t, i18n } = useTranslation(['portalHours', 'compliance']);
  const page = (key: string) => {
    if (key === 'assessment') return `/admin/assessment?month=${state.month}`;
    const to = pageOf[key];
    return to ? `${base}/${to(state.month)}` : null;
  };
  const open = (key: string, count: number) => {
    const to = page(key);
    return count > 0 && to ? <Link to={to}>{t('portalHours:board.open')}</Link> : null;
  };
  return (
    <Card title={t('portalHours:board.title')}>
      <p className="quiet prose mb-2">{t('portalHours:board.lead')}</p>
      <ul className="grid gap-2">
        {Object.entries(state.blockers)
          .sort(([a], [b]) => place(a) - place(b))
          .map(([key, count]) => (
            <li key={key} className="flex items-baseline gap-2">
              <VerdictMark verdict={count > 0 ? 'breached' : 'met'} />
              <span className="min-w-0">
                {textFor(i18n, 'compliance', `month.blockers.${key}`, { count })} {open(key, count)}
              </span>
            </li>
          ))}
        {Object.entries(board.open).map(([key, count]) => (
          <li key={key} className="flex items-baseline gap-2">
            <VerdictMark verdict={count > 0 ? 'unproven' : 'met'} />
            <span className="min-w-0">
              {textFor(i18n, 'portalHours', `board.info.${key}`)}: {count} {open(key, count)}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet prose mt-2">
        {t('portalHours:board.replies')}: <TimeText at={state.closedAt ?? state.endsAt} zone={zone} /> ·{' '}
        {t('portalHours:board.repliesNote')}
      </p>
    </Card>
  );
}
