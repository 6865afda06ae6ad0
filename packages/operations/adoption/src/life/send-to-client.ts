import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { versionInput } from '../regulation-input.ts';
import { requireDraft } from '../require-draft.ts';
import { recordStep } from './record-step.ts';
import { releaseVersion } from './release-version.ts';

/**
 * Lays a draft before the client of its site for approval, as it stands now.
 * Errors: `not-found`, `regulation.already-published`, `regulation.no-client`.
 */
export const sendToClient = command({
  action: 'regulation.publish',
  input: versionInput,
  async run(ctx, { versionId }) {
    const version = await requireDraft(ctx, versionId);
    const releaseId = await releaseVersion(ctx, version, 'approval', null);
    if (!releaseId) throw new DomainError('regulation.no-client');
    await recordStep(ctx, version, 'sent-to-client');
    return { releaseId };
  },
});
