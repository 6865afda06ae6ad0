import { randomBytes } from 'node:crypto';
import { command, query } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { DomainError } from '@zhiqin/kernel';
import { seal } from '@zhiqin/privacy';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { NoticeKind } from '../notice-kinds.ts';
import { outsideAddress } from '../outside/post-safely.ts';
import { addChannelInput, changeChannelInput, channelInput } from '../rules.ts';
import { outsideChannel } from '../schema.ts';

/** Where 企业微信 takes messages for a group's robot. */
const robotHost = 'qyapi.weixin.qq.com';

export interface OutsideChannel {
  id: string;
  kind: 'webhook' | 'robot';
  name: string;
  addressHint: string;
  noticeKinds: NoticeKind[];
  createdAt: Date;
}

/** Webhooks and robots in use; addresses and secrets are never shown again. */
export const listChannels = query({
  action: 'channel.read',
  input: noInput,
  async run({ tx, tenantId }): Promise<OutsideChannel[]> {
    const rows = await tx
      .select()
      .from(outsideChannel)
      .where(and(eq(outsideChannel.tenantId, tenantId), isNull(outsideChannel.removedAt)))
      .orderBy(asc(outsideChannel.id));
    return rows.map(({ id, kind, name, addressHint, noticeKinds, createdAt }) => ({
      ...{ id, name, addressHint, createdAt },
      kind: kind as OutsideChannel['kind'],
      noticeKinds: noticeKinds as NoticeKind[],
    }));
  },
});

/**
 * A webhook or a group's robot. A webhook gets a secret, told this once. Errors: `input.invalid`: no https address of the public
 * Internet, or no robot of 企业微信.
 */
export const addChannel = command({
  action: 'channel.keep',
  input: addChannelInput,
  async run(
    ctx,
    { kind, name, address, noticeKinds },
  ): Promise<{ channelId: string; secret: string | null }> {
    const { tx, tenantId, actor, now } = ctx;
    const url = outsideAddress(address);
    if (!url || (kind === 'robot' && url.hostname !== robotHost))
      throw new DomainError(
        'input.invalid',
        {},
        { address: kind === 'robot' ? 'field.not-a-robot' : 'field.not-outside' },
      );
    const id = ctx.newId();
    const secret = kind === 'webhook' ? `whsec_${randomBytes(24).toString('base64url')}` : null;
    await tx.insert(outsideChannel).values({
      ...{ tenantId, id, kind, name, noticeKinds },
      addressSealed: seal(tenantId, url.href),
      addressHint: `${url.hostname} …${url.href.slice(-4)}`,
      secretSealed: secret ? seal(tenantId, secret) : null,
      createdBy: actor.kind === 'member' ? actor.membershipId : null,
      createdAt: now,
    });
    ctx.audit({ subjectId: id, kind, host: url.hostname, noticeKinds });
    return { channelId: id, secret };
  },
});

/** Another name, other kinds of notice. Errors: `not-found`, `input.invalid`. */
export const changeChannel = command({
  action: 'channel.keep',
  input: changeChannelInput,
  async run(ctx, { channelId, name, noticeKinds }): Promise<void> {
    const changed = await ctx.tx
      .update(outsideChannel)
      .set({ name, noticeKinds })
      .where(inUse(ctx.tenantId, channelId))
      .returning({ id: outsideChannel.id });
    if (changed.length === 0) throw new DomainError('not-found');
    ctx.audit({ subjectId: channelId, noticeKinds });
  },
});

/** Nothing goes there any more, not even what waits. Errors: `not-found`. */
export const removeChannel = command({
  action: 'channel.keep',
  input: channelInput,
  async run(ctx, { channelId }): Promise<void> {
    const removed = await ctx.tx
      .update(outsideChannel)
      .set({ removedAt: ctx.now })
      .where(inUse(ctx.tenantId, channelId))
      .returning({ id: outsideChannel.id });
    if (removed.length === 0) throw new DomainError('not-found');
    ctx.audit({ subjectId: channelId });
  },
});

export const inUse = (tenantId: string, channelId: string) =>
  and(
    eq(outsideChannel.tenantId, tenantId),
    eq(outsideChannel.id, channelId),
    isNull(outsideChannel.removedAt),
  );
