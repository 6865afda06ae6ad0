import { command } from '@zhiqin/access';
import { endLine } from './end-of-line.ts';
import { retireKeyInput } from './input.ts';
import { siteKey } from './schema.ts';

/** Takes a key out of the register: lost, or the lock was changed. Errors: `not-found`. */
export const retireKey = command({
  action: 'gate-register.keep',
  input: retireKeyInput,
  run: (ctx, { keyId }) => endLine(ctx, siteKey, keyId),
});
