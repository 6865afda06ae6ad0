import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import type { SyncResponse } from './entry-format.ts';
import { acceptBatch } from './intake/accept-batch.ts';
import { syncInput } from './intake/envelope.ts';
import { settledForPhone } from './kept/settled-for-phone.ts';
import { packOf } from './site-pack-of.ts';

/**
 * A phone's batch, at most 500 entries; an empty one says that it is alive and where its log ends. Safe to send any
 * number of times and in any order: each entry is answered for itself.
 * @throws DomainError `input.invalid` for what is no batch; `access.forbidden` for anybody but a device.
 */
export const syncEntries = command({
  action: 'duty.sync',
  input: syncInput,
  async run(ctx, input): Promise<SyncResponse> {
    if (ctx.actor.kind !== 'device') throw new DomainError('access.forbidden');
    const { results, contiguousSeq, device } = await acceptBatch(ctx, ctx.actor.deviceId, input);
    const settled = await settledForPhone(ctx, ctx.actor.deviceId, input.held ?? []);
    const pack = input.packVersion === null ? null : await packOf(ctx, device, input);
    return {
      serverAt: ctx.now.toISOString(),
      results,
      contiguousSeq,
      pack: pack?.version === input.packVersion ? null : pack,
      ...(settled.length > 0 ? { settled } : {}),
    };
  },
});
