import type { EntryKind } from '@zhiqin/duty/rules';
import { fireInspection, hotWorkSeenKind } from './fire.ts';
import { hazardDone, hazardProgress, hazardVerified } from './hazard.ts';

/** What a post records of hazards and fire; phone, desk and server contribute them to the duty log. */
export const upkeepKinds = [
  hazardProgress,
  hazardDone,
  hazardVerified,
  fireInspection,
  hotWorkSeenKind,
] as unknown as readonly EntryKind[];

export { fireInspectionItems } from './fire.ts';
