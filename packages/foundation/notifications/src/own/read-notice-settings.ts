import { query } from '@zhiqin/access';
import { noInput } from '@zhiqin/access/rules';
import { DomainError } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { type NoticeKind, noticeKinds } from '../notice-kinds.ts';
import { pushKeys } from '../outside/push-keys.ts';
import { noticeSetting, pushSubscription } from '../schema.ts';
import { defaultTimes, type NoticeChoice, unsaidOf } from './notice-choices.ts';

export interface NoticeSettings {
  quietFrom: string | null;
  quietUntil: string | null;
  digestAt: string;
  choices: Record<NoticeKind, NoticeChoice>;
  /** What a browser subscribes with; null: this installation offers no push. */
  pushKey: string | null;
  browsers: { id: string; label: string; createdAt: Date }[];
}

/** How I want to be told, and the browsers that may wake me. */
export const readNoticeSettings = query({
  action: 'inbox.choose',
  input: noInput,
  async run({ tx, tenantId, actor }): Promise<NoticeSettings> {
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const [setting] = await tx
      .select()
      .from(noticeSetting)
      .where(and(eq(noticeSetting.tenantId, tenantId), eq(noticeSetting.id, actor.membershipId)));
    const browsers = await tx
      .select({
        id: pushSubscription.id,
        label: pushSubscription.label,
        createdAt: pushSubscription.createdAt,
      })
      .from(pushSubscription)
      .where(
        and(eq(pushSubscription.tenantId, tenantId), eq(pushSubscription.membershipId, actor.membershipId)),
      )
      .orderBy(asc(pushSubscription.id));
    const { quietFrom, quietUntil, digestAt } = setting ?? defaultTimes;
    const choices = Object.fromEntries(
      noticeKinds.map((kind) => [kind, setting?.choices[kind] ?? unsaidOf(kind)]),
    ) as Record<NoticeKind, NoticeChoice>;
    return {
      ...{ quietFrom, quietUntil, digestAt, choices },
      pushKey: pushKeys()?.publicKey ?? null,
      browsers,
    };
  },
});
