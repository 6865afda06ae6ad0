import { command } from '@zhiqin/access';
import { closeConsultationInput } from './life-input.ts';
import { recordDraftStep } from './record-step.ts';

/** Closes the consultation with how it was discussed and what came of it. */
export const closeConsultation = command({
  action: 'regulation.consult',
  input: closeConsultationInput,
  run: (ctx, { versionId, note }) => recordDraftStep(ctx, versionId, 'consultation-closed', { note }),
});
