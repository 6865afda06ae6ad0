import type { SitePack } from '@zhiqin/duty/rules';

const aroundMs = 3 * 3_600_000;

/** Who works the shifts that begin about now, at any post; where none is rostered, the squad, else everybody. */
export function crewAround(pack: SitePack, now: Date, personId: string | null): SitePack['people'] {
  const due = new Set(
    pack.shifts
      .filter((shift) => Math.abs(Date.parse(shift.startsAt) - now.getTime()) <= aroundMs)
      .flatMap((shift) => shift.guardIds),
  );
  const rostered = pack.people.filter((person) => due.has(person.id));
  if (rostered.length > 0) return rostered;
  const squadId = pack.people.find((person) => person.id === personId)?.squadId;
  const squad = squadId ? pack.people.filter((person) => person.squadId === squadId) : [];
  return squad.length > 0 ? squad : pack.people;
}
