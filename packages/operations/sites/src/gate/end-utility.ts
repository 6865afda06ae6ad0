import { command } from '@zhiqin/access';
import { endLine } from './end-of-line.ts';
import { endUtilityInput } from './input.ts';
import { siteUtility } from './schema.ts';

/** Takes a valve, switch or lock off the map. Errors: `not-found`. */
export const endUtility = command({
  action: 'gate-register.keep',
  input: endUtilityInput,
  run: (ctx, { utilityId }) => endLine(ctx, siteUtility, utilityId),
});
