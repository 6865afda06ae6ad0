import { command } from '@zhiqin/access';
import { recordAtDesk } from '@zhiqin/duty';
import { policeLiaison } from '@zhiqin/duty/rules';
import { DomainError } from '@zhiqin/kernel';
import { recordLiaisonInput } from '../incident-input.ts';
import { incidentEvent } from '../schema.ts';
import { requireIncident } from './require-incident.ts';

const lineOf = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * 与公安联系 (S9E-2.3): a report, a clue, a notice about this incident, with the police's number, as an entry of the site's liaison log that
 * the incident's course names. Errors: `not-found`, `incident.closed`, `input.invalid` where nothing is told.
 */
export const recordLiaison = command({
  action: 'incident.handle',
  input: recordLiaisonInput,
  async run(ctx, { incidentId, liaisonKind, ...told }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    const said = {
      policeUnit: lineOf(told.policeUnit),
      officer: lineOf(told.officer),
      receiptNo: lineOf(told.receiptNo),
      text: lineOf(told.text),
    };
    if (Object.values(said).every((value) => value === null))
      throw new DomainError('input.invalid', {}, { policeUnit: 'field.required' });
    const entry = await recordAtDesk(
      ctx,
      file.siteId,
      policeLiaison,
      { liaisonKind, ...said },
      { post: file.postId, shift: null, person: null, cites: incidentId },
    );
    await ctx.tx.insert(incidentEvent).values({
      tenantId: ctx.tenantId,
      id: ctx.newId(),
      siteId: file.siteId,
      incidentId,
      at: ctx.now,
      kind: 'police.liaison',
      entryId: entry.content.id,
      membershipId: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      personId: null,
      byName: ctx.actor.kind === 'member' ? ctx.actor.displayName : null,
      data: { liaisonKind },
    });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, liaisonKind });
  },
});
