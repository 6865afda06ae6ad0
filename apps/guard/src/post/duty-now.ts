import type { SitePack } from '@zhiqin/duty/rules';
import type { LogView, Round, VisitInside } from '../log/fold-log.ts';

type Shift = SitePack['shifts'][number];
type Route = SitePack['routes'][number];

const hour = 3_600_000;

/** The shift a person is working at a post: his own one nearest to now (an hour early to four late), else the post's. */
export function shiftOf(
  pack: SitePack,
  postId: string,
  personId: string | null,
  now: Date,
): Shift | undefined {
  const shifts = pack.shifts.filter((shift) => shift.postId === postId);
  const at = now.getTime();
  const own = shifts
    .filter((shift) => personId !== null && shift.guardIds.includes(personId))
    .filter((shift) => at >= Date.parse(shift.startsAt) - hour && at <= Date.parse(shift.endsAt) + 4 * hour)
    .sort((a, b) => distance(a, at) - distance(b, at));
  return own[0] ?? shifts.find((shift) => at >= Date.parse(shift.startsAt) && at < Date.parse(shift.endsAt));
}

/** 0 inside the shift, else milliseconds to its nearer end. */
function distance(shift: Shift, at: number): number {
  return Math.max(Date.parse(shift.startsAt) - at, at - Date.parse(shift.endsAt), 0);
}

export interface Relief {
  at: string;
  /** Negative when the relief is late. */
  inMinutes: number;
  guardIds: string[];
}

/** Who comes next and when, by the roster. */
export function reliefOf(pack: SitePack, shift: Shift | undefined, now: Date): Relief | undefined {
  if (!shift) return undefined;
  const next = pack.shifts.find((s) => s.postId === shift.postId && s.startsAt === shift.endsAt);
  const inMinutes = Math.ceil((Date.parse(shift.endsAt) - now.getTime()) / 60_000);
  return { at: shift.endsAt, inMinutes, guardIds: next?.guardIds ?? [] };
}

export interface RouteProgress {
  route: Route;
  done: number;
  needed: number;
  /** The one this guard is walking: begun on this phone, or by him on another. */
  open: Round | undefined;
  /** In this shift and not ended, somebody else's. */
  others: Round[];
}

/** Rounds finished in this shift, on whichever phone, against what the route asks, and those being walked. */
export function routesOf(
  pack: SitePack,
  view: LogView,
  postId: string,
  shift: Shift | undefined,
  personId: string | null,
): RouteProgress[] {
  const isHis = (round: Round) => round.isOwn || (personId !== null && round.personId === personId);
  return pack.routes
    .filter((route) => route.postId === postId)
    .map((route) => {
      const rounds = view.rounds.filter((round) => round.routeId === route.id);
      const inShift = rounds.filter((round) => !shift || isWithin(round, shift));
      return {
        route,
        done: inShift.filter((round) => round.endedAt !== null).length,
        needed: pack.parameters.roundsPerShift[route.id] ?? route.roundsPerShift,
        open: rounds.findLast((round) => round.endedAt === null && isHis(round)),
        others: inShift.filter((round) => round.endedAt === null && !isHis(round)),
      };
    });
}

function isWithin(round: Round, shift: Shift): boolean {
  const at = Date.parse(round.startedAt);
  return at >= Date.parse(shift.startsAt) - hour && at < Date.parse(shift.endsAt) + hour;
}

/** A pass kept longer than expected, or longer than the site allows. */
export function isOverdue(visit: VisitInside, passHours: number, now: Date): boolean {
  const due = visit.expectedLeaveAt
    ? Date.parse(visit.expectedLeaveAt)
    : Date.parse(visit.admittedAt) + passHours * hour;
  return now.getTime() > due;
}
