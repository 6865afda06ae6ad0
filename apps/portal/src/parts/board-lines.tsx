import { textFor } from '@zhiqin/i18n';
import { LinkButton, TimeText, VerdictMark } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalContext } from '../portal-context.ts';
import { useSteadyOrder } from '../steady-order.ts';
import { useTodaySites } from './today-sites.ts';

export type BoardData = Awaited<ReturnType<PortalContext['caller']['duty']['dutyBoard']>>;
type Burning = BoardData['burning'][number];
type Kind = Burning['kind'];

/** What the chips of the board let through. */
export const boardShows = {
  calls: ['panic', 'help', 'fire', 'alarm', 'hazard-high', 'hazard'],
  posts: ['unmanned', 'unconfirmed'],
  rounds: ['behind'],
  gate: ['key', 'pass', 'visitor'],
  phones: ['silent'],
  orders: ['unread'],
} as const satisfies Record<string, readonly Kind[]>;

const urgent: readonly Kind[] = ['panic', 'help', 'fire', 'alarm'];
const red: readonly Kind[] = [...urgent, 'hazard-high', 'unmanned'];
const linesOpen = 25;

/** What wants somebody, most pressing first, each with the way to where it is written down. */
export function BoardLines({ board, ofOneSite }: { board: BoardData; ofOneSite?: boolean }) {
  const { t } = useTranslation('portalBoard');
  const { lines, hold } = useSteadyOrder(
    board.burning.map((line) => ({ ...line, isUrgent: urgent.includes(line.kind) })),
  );
  const list = (part: readonly Burning[]) => (
    <ul className="attention-list">
      {part.map((line) => (
        <BoardLine key={line.key} line={line} board={board} ofOneSite={ofOneSite} />
      ))}
    </ul>
  );
  const more = lines.slice(linesOpen);
  return (
    <div {...hold}>
      {list(lines.slice(0, linesOpen))}
      {more.length > 0 ? (
        <details>
          <summary className="cursor-pointer border-t px-4 py-2" style={{ borderColor: 'var(--line)' }}>
            {t('board.more', { count: more.length })}
          </summary>
          {list(more)}
        </details>
      ) : null}
    </div>
  );
}

function BoardLine({ line, board, ofOneSite }: { line: Burning; board: BoardData; ofOneSite?: boolean }) {
  const { t, i18n } = useTranslation('portalBoard');
  const at = useTodaySites(board.sites);
  const verdict = red.includes(line.kind) ? 'breached' : 'unproven';
  const zone = at.zone(line.siteId);
  const way = wayOf(line, at.path(line.siteId));
  const post = board.places.find((one) => one.postId === line.postId);
  const place = [ofOneSite ? '' : at.site(line.siteId), post ? at.name(post.name, post.nameEn) : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <div>
        <span className="verdict" style={{ color: `var(--${verdict})` }}>
          <VerdictMark verdict={verdict} />
          {textFor(i18n, 'portalBoard', `board.kinds.${line.kind}`)}
        </span>{' '}
        {place}
        <p className="quiet small">
          <TimeText at={line.since} zone={zone} /> · <Lasting from={line.since} to={board.checkedAt} />
          <Detail line={line} zone={zone} />
        </p>
      </div>
      <LinkButton kind="plain" to={way.to}>
        {t(`board.open.${way.word}`)}
      </LinkButton>
    </li>
  );
}

/** Where a line is written down, or worked on. */
function wayOf(line: Burning, base: string) {
  if (line.entryId) return { to: `${base}/duty/${line.entryId}`, word: 'entry' as const };
  switch (line.kind) {
    case 'behind':
      return { to: `${base}/routes/rounds?route=${line.route?.routeId ?? ''}`, word: 'rounds' as const };
    case 'silent':
      return { to: `${base}/devices`, word: 'devices' as const };
    case 'unread':
      return { to: `${base}/regulation/orders`, word: 'orders' as const };
    default:
      return { to: `${base}/duty?post=${line.postId ?? ''}`, word: 'log' as const };
  }
}

/** For how long, in the largest whole unit that still says something. */
function Lasting({ from, to }: { from: Date; to: Date }) {
  const { t } = useTranslation('portalBoard');
  const minutes = Math.max(0, Math.floor((to.getTime() - from.getTime()) / 60_000));
  if (minutes < 60) return t('board.for.minutes', { count: minutes });
  if (minutes >= 2 * 1440) return t('board.for.days', { count: Math.floor(minutes / 1440) });
  return t('board.for.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

function Detail({ line, zone }: { line: Burning; zone: string }): ReactNode {
  const { t, i18n } = useTranslation('portalBoard');
  const at = useTodaySites([]);
  const said: ReactNode[] = [];
  const { post, stand, route, gate, order, phone, call } = line;
  if (line.kind === 'unmanned' && post?.shift) {
    said.push(t('board.heads', { there: post.there, heads: post.shift.heads }));
    const last = post.chain.findLast((one) => one.to !== null);
    if (last)
      said.push(
        <>
          {t('board.lastThere', { name: last.name ?? t('board.unknownPerson') })}{' '}
          <TimeText at={last.to} zone={zone} show="time" />
        </>,
      );
    else if (post.there === 0) said.push(t('board.nobodyYet'));
    if (post.shift.rostered.length > 0)
      said.push(t('board.rostered', { names: at.list(post.shift.rostered) }));
  }
  if (stand) said.push(stand.name ?? t('board.unknownPerson'));
  if (route)
    said.push(
      t('board.behindBy', {
        route: at.name(route.name, route.nameEn),
        done: route.done,
        asked: route.done + route.open.length + route.behind,
        needed: route.needed,
      }),
    );
  if (call?.level) said.push(textFor(i18n, 'portalBoard', `board.level.${call.level}`));
  if (gate)
    said.push(
      gate.no ? t(gate.kind === 'key' ? 'board.keyNo' : 'board.passNo', { no: gate.no }) : t('board.noPass'),
    );
  if (phone) said.push(phone.heardAt ? phone.label : `${phone.label} · ${t('board.neverHeard')}`);
  if (order) {
    said.push(t('board.unreadBy', { names: at.list(order.names) }));
    said.push(t('board.quoted', { text: beginningOf(at.name(order.text, order.textEn)) }));
  }
  return said.map((part, i) => <span key={i}> · {part}</span>);
}

/** As much of an order as a line has room for. */
function beginningOf(text: string): string {
  const most = 60;
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
