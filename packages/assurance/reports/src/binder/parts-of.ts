import { type BinderPart, contributedParts } from './binder-part.ts';
import { type BinderRegion, ledgersOf } from './binder-regions.ts';
import { contractPart, licencePart, postsPart, sitesPart } from './parts/company.ts';
import { incidentsPart, trainingPart } from './parts/events.ts';
import { findingsPart } from './parts/findings.ts';
import { peoplePart } from './parts/people.ts';
import { camerasPart, firePart, registersPart } from './parts/registers.ts';
import { rulesPart } from './parts/rules.ts';

const own: readonly BinderPart[] = [
  ...[peoplePart, contractPart, licencePart, postsPart, sitesPart, rulesPart],
  ...[registersPart, camerasPart, firePart, trainingPart, incidentsPart],
];

/** The parts of a region's book in its order; those it does not name follow, the page for findings is the last. */
export function partsOf(region: BinderRegion, scope: 'site' | 'company'): readonly BinderPart[] {
  const order = ledgersOf[region][scope];
  const place = ({ key }: BinderPart) => {
    const found = order.indexOf(key);
    return found < 0 ? order.length : found;
  };
  const fitting = [...own, ...contributedParts()]
    .filter((part) => part.scope === scope || part.scope === 'both')
    // The company's licence stands in a site's book only where the region asks for it.
    .filter((part) => scope === 'company' || part.scope === 'site' || order.includes(part.key));
  const sorted = fitting.toSorted((a, b) => place(a) - place(b));
  return scope === 'site' ? [...sorted, findingsPart] : sorted;
}
