import { unreviewedBreaches } from '@zhiqin/compliance';
import { contributeMonthBlocker } from '@zhiqin/hours';

/**
 * Where lower packages take what upper ones contribute. Imported by the router, so that every process that runs
 * use cases has it. Jobs are in `jobs.ts`.
 */
contributeMonthBlocker(unreviewedBreaches);
