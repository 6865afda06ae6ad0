import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { saveNoticeSettingsInput } from '../rules.ts';
import { noticeSetting } from '../schema.ts';

/** How I want to be told from now on. What is urgent reaches everybody all the same. Errors: `input.invalid`. */
export const saveNoticeSettings = command({
  action: 'inbox.choose',
  input: saveNoticeSettingsInput,
  async run(ctx, { quietFrom, quietUntil, digestAt, choices }): Promise<void> {
    const { tx, tenantId, actor, now } = ctx;
    if (actor.kind !== 'member') throw new DomainError('access.forbidden');
    const hasBoth = Boolean(quietFrom && quietUntil);
    if (!hasBoth && (quietFrom || quietUntil))
      throw new DomainError(
        'input.invalid',
        {},
        { [quietFrom ? 'quietUntil' : 'quietFrom']: 'field.required' },
      );
    const set = {
      quietFrom: hasBoth ? quietFrom : null,
      quietUntil: hasBoth ? quietUntil : null,
      digestAt,
      choices,
      changedAt: now,
    };
    await tx
      .insert(noticeSetting)
      .values({
        tenantId,
        id: actor.membershipId,
        personId: actor.personId,
        clientId: actor.clientIds[0] ?? null,
        ...set,
      })
      .onConflictDoUpdate({ target: [noticeSetting.tenantId, noticeSetting.id], set });
    ctx.audit({ subjectId: actor.membershipId });
  },
});
