import { contributeEntryKinds, entryKinds } from '@zhiqin/duty/rules';
import { incidentKinds } from '@zhiqin/incidents/rules';

contributeEntryKinds(incidentKinds);

/** Every kind this phone records: duty's own, and those of packages below it. */
export { entryKinds };
