import { findingProjection } from './finding/project.ts';
import { gateProjections } from './gate-projections.ts';
import { handoverProjection } from './handover/project.ts';
import { hazardProjection, noteProjection } from './log/project.ts';
import { acknowledgementProjection, orderReadingProjection } from './orders/project.ts';
import { patrolProjection } from './patrol/project.ts';
import { placingProjection } from './place/project.ts';
import { postLifeProjections } from './post-life-projections.ts';
import { absenceProjection, deviceAwayProjection, presenceProjection } from './presence/project.ts';
import type { ProjectedEntry, Projection, ProjectionContext } from './projection.ts';
import { settlementProjection } from './settlement/project.ts';
import { visitProjection } from './visit/project.ts';

/** Every projection, in the order they run. Corrections project nothing: they are read beside what they cite. */
const projections: Projection[] = [
  presenceProjection,
  handoverProjection,
  absenceProjection,
  deviceAwayProjection,
  patrolProjection,
  visitProjection,
  noteProjection,
  hazardProjection,
  acknowledgementProjection,
  orderReadingProjection,
  settlementProjection,
  findingProjection,
  placingProjection,
  ...gateProjections,
  ...postLifeProjections,
];

/** Hands newly accepted entries to the projections of their kinds. The site must be locked (see `accept-batch`). */
export async function project(entries: readonly ProjectedEntry[], context: ProjectionContext): Promise<void> {
  for (const projection of projections) {
    const own = entries.filter((entry) => projection.kinds.includes(entry.content.kind));
    if (own.length > 0) await projection.project(own, context);
  }
}

/** A projection of contributed kinds; it runs after the house's own. Contributing it again changes nothing. */
export function contributeProjection(projection: Projection): void {
  if (!projections.includes(projection)) projections.push(projection);
}
