import { command } from '@zhiqin/access';
import { endLine } from './end-of-line.ts';
import { liftBanInput } from './input.ts';
import { ban } from './schema.ts';

/** Lifts a ban before its last day. Errors: `not-found`. */
export const liftBan = command({
  action: 'ban.decide',
  input: liftBanInput,
  run: (ctx, { banId, reason }) => endLine(ctx, ban, banId, reason),
});
