import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { recordAbsenceInput } from '../duty-input.ts';
import { absence } from '../kinds/presence/entry.ts';
import { recordAtDesk } from './record-at-desk.ts';

/**
 * A named person states that nobody was at a post: what proves absence where no phone can speak.
 * @throws DomainError `input.invalid` when the time is not over yet or ends before it begins; `not-found`.
 */
export const recordAbsence = command({
  action: 'duty.record-absence',
  input: recordAbsenceInput,
  async run(ctx, { siteId, postId, from, to, note }): Promise<{ entryId: string }> {
    if (ctx.actor.kind !== 'member') throw new DomainError('access.forbidden');
    if (Date.parse(to) > ctx.now.getTime() || Date.parse(from) >= Date.parse(to)) {
      throw new DomainError('input.invalid', {}, { to: 'field.invalid' });
    }
    const body = { from, to, recordedBy: ctx.actor.membershipId, note };
    const entry = await recordAtDesk(ctx, siteId, absence, body, { post: postId, shift: null, person: null });
    ctx.audit({ siteId, subjectId: entry.content.id });
    return { entryId: entry.content.id };
  },
});
