import { type Act, minute, type PostDay, type ShiftOfLife, type Twist } from './act.ts';
import { noteActs } from './notes.ts';
import { roundActs } from './rounds.ts';
import { aloneAt, changeOf, type ShiftChange } from './shift-change.ts';
import { signatureActs } from './signatures.ts';
import { type Hold, visitActs, visitsOf } from './visits.ts';

type Silence = Extract<Twist, { kind: 'silence' }>;

/**
 * Everything recorded at a post in the shifts that begin on one day, in time order. Pure: seed, plan and twists in,
 * acts out; what was already told is found again by telling it anew.
 */
export function lifeOfPostDay(post: PostDay): Act[] {
  const silences = post.twists.filter((twist) => twist.kind === 'silence');
  const holds: Hold[] = [];
  const changes = post.shifts.map((shift, index): ShiftChange | null => {
    if (shift.guardId === null) return null;
    const previous = index === 0 ? post.before : (post.shifts[index - 1] ?? null);
    const change = changeAmid(post, shift, previous, silences, () => []);
    holds.push({ shift, from: change.takenAt + minute, to: shift.endsAt - 10 * minute });
    return change;
  });
  const visits = visitsOf(post, holds);
  const passesOut = (at: number) =>
    visits
      .filter(
        (visit) => visit.passNo && visit.admittedAt < at && (visit.leftAt === null || visit.leftAt > at),
      )
      .map((visit) => visit.passNo as string);
  // Made again now that it is known who is in: passes only go into the handover's text.
  const taken = post.shifts.flatMap((shift, index) => {
    if (!changes[index]) return [];
    const previous = index === 0 ? post.before : (post.shifts[index - 1] ?? null);
    return changeAmid(post, shift, previous, silences, passesOut).acts;
  });
  const during = holds.flatMap((hold) => [
    ...signatureActs(post, hold),
    ...roundActs(post, hold),
    ...noteActs(post, hold),
  ]);
  const acts = [...taken, ...visitActs(post, visits, holds), ...during];
  return inTurn(acts.filter((act) => !silences.some((silence) => isSilenced(act, silence))));
}

/** After a silence the guard of the shift signs on alone; after one over a shift's end, so does the next. */
function changeAmid(
  post: PostDay,
  shift: ShiftOfLife,
  previous: ShiftOfLife | null,
  silences: readonly Silence[],
  passesOutAt: (at: number) => string[],
): ShiftChange {
  const key = `${post.siteCode}/${post.postCode}/${shift.day}/${shift.code}`;
  const back = silences.find(
    ({ from, to }) =>
      from < shift.startsAt && shift.startsAt - 10 * minute < to && to < shift.endsAt - 60 * minute,
  );
  if (back) return aloneAt(key, shift, back.to + 4 * minute, back.to + 5 * minute);
  const wasLost = silences.some(
    ({ from, to }) =>
      previous &&
      from < shift.startsAt - 10 * minute &&
      to >= previous.endsAt - 60 * minute &&
      to <= shift.startsAt,
  );
  return changeOf(post, shift, wasLost ? null : previous, passesOutAt);
}

const isSilenced = (act: Act, { from, to }: Silence) =>
  (act.at > from && act.at <= to) || (act.since > from && act.since <= to);

/** In time order, each at a millisecond of its own. */
function inTurn(acts: Act[]): Act[] {
  const times = new Map<string, number>();
  let last = 0;
  return acts
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .map((act) => {
      last = Math.max(act.at, last + 1);
      times.set(act.key, last);
      // What is cited happened before; where it was cut off, nothing is cited.
      return { ...act, at: last, citesAt: act.cites === null ? undefined : times.get(act.cites) };
    });
}
