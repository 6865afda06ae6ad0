import { contributeEntryKinds, entryKinds } from '@zhiqin/duty/rules';
import { incidentKinds } from '@zhiqin/incidents/rules';
import { preparednessKinds } from '@zhiqin/preparedness/rules';
import { upkeepKinds } from '@zhiqin/upkeep/rules';

contributeEntryKinds(incidentKinds);
contributeEntryKinds(preparednessKinds);
contributeEntryKinds(upkeepKinds);

/** Every kind this phone records: duty's own, and those of packages below it. */
export { entryKinds };
