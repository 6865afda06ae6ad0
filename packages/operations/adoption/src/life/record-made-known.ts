import { command } from '@zhiqin/access';
import { requireVersion } from '../require-draft.ts';
import { recordMadeKnownInput } from './life-input.ts';
import { recordStep } from './record-step.ts';

/** How, where and to whom a version was made known (劳动合同法 第4条: 公示或者告知); before or after publication. */
export const recordMadeKnown = command({
  action: 'regulation.consult',
  input: recordMadeKnownInput,
  async run(ctx, { versionId, ...detail }) {
    await recordStep(ctx, await requireVersion(ctx, versionId), 'made-known', detail);
    return { versionId };
  },
});
