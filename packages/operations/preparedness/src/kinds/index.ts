import type { EntryKind } from '@zhiqin/duty/rules';
import { drillEnded, drillStarted, drillStep } from './drill.ts';
import { contactVerified, stationChecked } from './readiness.ts';

/** What a post records of being ready; phone, desk and server contribute them to the duty log. */
export const preparednessKinds = [
  drillStarted,
  drillStep,
  drillEnded,
  contactVerified,
  stationChecked,
] as unknown as readonly EntryKind[];
