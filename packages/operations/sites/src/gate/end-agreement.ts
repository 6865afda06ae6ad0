import { command } from '@zhiqin/access';
import { endLine } from './end-of-line.ts';
import { endAgreementInput } from './input.ts';
import { agreement } from './schema.ts';

/** Ends an agreement before its last day. Errors: `not-found`. */
export const endAgreement = command({
  action: 'gate-register.keep',
  input: endAgreementInput,
  run: (ctx, { agreementId, reason }) => endLine(ctx, agreement, agreementId, reason),
});
