import { type Day, daysBetween } from '@zhiqin/kernel';
import type { CrewPattern } from './crew-pattern.ts';

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

/**
 * Lays a rotation over days. Each day each crew works one shift code or rests, so nobody is planned twice a day; its
 * serving members take the places of that code in post order and keep them, so that a guard knows his post.
 */
export function rotate(
  days: readonly Day[],
  pattern: CrewPattern,
  crews: readonly Crew[],
  positions: readonly Position[],
): PlannedShift[] {
  const lag = pattern.cycle.length / pattern.crews;
  return days.flatMap((day) => {
    const sinceAnchor = daysBetween(rotationAnchor, day);
    const free = new Map<string, string[]>();
    crews.forEach((crew, index) => {
      const code = pattern.cycle[modulo(sinceAnchor - Math.round(index * lag), pattern.cycle.length)];
      if (code === null || code === undefined) return;
      const serving = crew.members.filter(
        (member) => member.joinedOn <= day && (member.leftOn === null || day <= member.leftOn),
      );
      free.set(code, [...(free.get(code) ?? []), ...serving.map((member) => member.guardId)]);
    });
    return positions.map(({ postId, code, heads }) => ({
      day,
      postId,
      code,
      heads,
      guardIds: free.get(code)?.splice(0, heads) ?? [],
    }));
  });
}

/** Always 0 … length − 1, also for days before the anchor. */
function modulo(value: number, length: number): number {
  return ((value % length) + length) % length;
}
