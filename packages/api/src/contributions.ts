import { contributePostCheck } from '@zhiqin/access';
import { unreviewedBreaches } from '@zhiqin/compliance';
import { contributeMonthBlocker } from '@zhiqin/hours';
import { isPostOfSite } from '@zhiqin/sites';

/**
 * Where lower packages take what upper ones contribute. Imported by the router, so that every process that runs
 * use cases has it. Jobs are in `jobs.ts`.
 */
contributePostCheck(isPostOfSite);
contributeMonthBlocker(unreviewedBreaches);
