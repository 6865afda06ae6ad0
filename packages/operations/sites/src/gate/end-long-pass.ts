import { command } from '@zhiqin/access';
import { endLine } from './end-of-line.ts';
import { endLongPassInput } from './input.ts';
import { longPass } from './schema.ts';

/** Takes a long-term pass back: handed in, lost or misused. Errors: `not-found`. */
export const endLongPass = command({
  action: 'gate-register.keep',
  input: endLongPassInput,
  run: (ctx, { passId, reason }) => endLine(ctx, longPass, passId, reason),
});
