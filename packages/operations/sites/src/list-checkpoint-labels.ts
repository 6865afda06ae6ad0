import { query } from '@zhiqin/access';
import { qrTextOf } from './checkpoint-label.ts';
import { readSitePlan } from './read-site-plan.ts';
import { siteInput } from './site-input.ts';

/** What is printed and put on the wall, one label a checkpoint, by code. */
export const listCheckpointLabels = query({
  action: 'site.print-labels',
  input: siteInput,
  async run(ctx, { siteId }) {
    const { site, checkpoints } = await readSitePlan(ctx, siteId);
    return {
      site: { code: site.code, name: site.name, nameEn: site.nameEn },
      labels: checkpoints.map(({ id, code, name, nameEn, floor, isCritical, isFireLane, labelCode }) => ({
        id,
        code,
        name,
        nameEn,
        floor,
        isCritical,
        isFireLane,
        qrText: qrTextOf(labelCode),
      })),
    };
  },
});
