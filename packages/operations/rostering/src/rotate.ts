import { type Day, daysBetween } from '@zhiqin/kernel';
import { type CrewPattern, crewDay, restsAsMember } from './crew-pattern.ts';

/** A post that needs heads in a shift. */
export interface Position {
  postId: string;
  code: string;
  heads: number;
}

/** Crew n of the pattern: its members in the order in which places are given out. */
export interface Crew {
  members: readonly { guardId: string; joinedOn: Day; leftOn: Day | null }[];
}

export interface PlannedShift {
  day: Day;
  postId: string;
  code: string;
  heads: number;
  /** At most `heads`; fewer where the crew is too small: the rest is an open shift. */
  guardIds: string[];
}

/** The day on which crew 0 of every rotation begins its cycle: months join without a seam. */
export const rotationAnchor: Day = '2024-01-01';

interface Rotation {
  /** When crew 0 begins its cycle; `rotationAnchor` unless told. */
  anchorDay?: Day;
  /** Which days are working days; asked by patterns of office days alone. */
  isWorkday?: (day: Day) => boolean;
}

/**
 * Lays a rotation over days. Each day each crew works one shift code or rests, so nobody is planned twice a day; its
 * serving members take the places of that code in post order and keep them, so that a guard knows his post; who has no
 * place of his own stands in for those who rest.
 * @param positions what is to be manned, the same every day or by day
 */
export function rotate(
  days: readonly Day[],
  pattern: CrewPattern,
  crews: readonly Crew[],
  positions: readonly Position[] | ((day: Day) => readonly Position[]),
  { anchorDay = rotationAnchor, isWorkday = () => true }: Rotation = {},
): PlannedShift[] {
  return days.flatMap((day) => {
    const wanted = typeof positions === 'function' ? positions(day) : positions;
    const sinceAnchor = daysBetween(anchorDay, day);
    const free = new Map<string, (string | null)[]>();
    crews.forEach((crew, index) => {
      const code = pattern.isOffice && !isWorkday(day) ? null : crewDay(pattern, index, sinceAnchor);
      if (code === null) return;
      const places = wanted.reduce((sum, one) => (one.code === code ? sum + one.heads : sum), 0);
      free.set(code, [...(free.get(code) ?? []), ...servingOf(crew, pattern, day, sinceAnchor, places)]);
    });
    return wanted.map(({ postId, code, heads }) => ({
      day,
      postId,
      code,
      heads,
      guardIds: (free.get(code)?.splice(0, heads) ?? []).filter((guardId) => guardId !== null),
    }));
  });
}

/** Who of a crew takes which place: his own, or that of somebody who rests; null where nobody is left for it. */
function servingOf(
  { members }: Crew,
  pattern: CrewPattern,
  day: Day,
  sinceAnchor: number,
  places: number,
): (string | null)[] {
  const serving = members
    .map((member, at) => ({ ...member, rests: restsAsMember(pattern, at, sinceAnchor) }))
    .filter((member) => member.joinedOn <= day && (member.leftOn === null || day <= member.leftOn));
  const spare = serving.slice(places).filter((member) => !member.rests);
  const own = serving
    .slice(0, places)
    .map((member) => (member.rests ? spare.shift() : member)?.guardId ?? null);
  return [...own, ...spare.map((member) => member.guardId)];
}
