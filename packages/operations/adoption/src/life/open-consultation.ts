import { command } from '@zhiqin/access';
import { openConsultationInput } from './life-input.ts';
import { recordDraftStep } from './record-step.ts';

/**
 * Opens the consultation on a draft with whom and from when till when (劳动合同法 第4条: rules that touch the staff's
 * interests are discussed with them). Opening it again is a further round.
 */
export const openConsultation = command({
  action: 'regulation.consult',
  input: openConsultationInput,
  run: (ctx, { versionId, ...detail }) => recordDraftStep(ctx, versionId, 'consultation-opened', detail),
});
