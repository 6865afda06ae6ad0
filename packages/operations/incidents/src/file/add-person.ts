import { command } from '@zhiqin/access';
import { recordAtDesk } from '@zhiqin/duty';
import { DomainError } from '@zhiqin/kernel';
import { addEvidenceInput, addPersonInput, countHeadsInput } from '../incident-input.ts';
import { incidentPerson, incidentScene } from '../kinds/follow-up.ts';
import { recordEvent } from './record-event.ts';
import { requireIncident } from './require-incident.ts';

const lineOf = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * 涉事人员 (S9E-2.5a): somebody who had part in it, as an entry of the site's desk: sealed, shown masked, opened with a reason. Errors:
 * `not-found`, `incident.closed`, `input.invalid` where nothing is told of him.
 */
export const addIncidentPerson = command({
  action: 'incident.handle',
  input: addPersonInput,
  async run(ctx, { incidentId, part, ...told }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    const said = {
      name: lineOf(told.name),
      contact: lineOf(told.contact),
      idNumber: lineOf(told.idNumber),
      text: lineOf(told.text),
    };
    if (Object.values(said).every((value) => value === null))
      throw new DomainError('input.invalid', {}, { name: 'field.required' });
    await recordAtDesk(
      ctx,
      file.siteId,
      incidentPerson,
      { incident: incidentId, part, ...said },
      { post: file.postId, shift: null, person: null, cites: incidentId },
    );
    ctx.audit({ siteId: file.siteId, subjectId: incidentId, part });
  },
});

/** 集合点清点 (S5-16): how many stand at the assembly point and how many are still missed. Errors: `not-found`, `incident.closed`. */
export const countHeads = command({
  action: 'incident.handle',
  input: countHeadsInput,
  async run(ctx, { incidentId, headcount, missingHeads }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    if ((headcount ?? null) === null)
      throw new DomainError('input.invalid', {}, { headcount: 'field.required' });
    await recordAtDesk(
      ctx,
      file.siteId,
      incidentScene,
      {
        incident: incidentId,
        ...{ cordoned: false, cleared: false, surroundingsWatched: false, text: null, photo: null },
        headcount: headcount ?? null,
        missingHeads: missingHeads ?? null,
      },
      { post: file.postId, shift: null, person: null, cites: incidentId },
    );
    ctx.audit({ siteId: file.siteId, subjectId: incidentId });
  },
});

/** Something that was secured elsewhere: what it is, its digest, where it lies. Errors: `not-found`, `incident.closed`, `input.invalid`. */
export const addEvidence = command({
  action: 'incident.handle',
  input: addEvidenceInput,
  async run(ctx, { incidentId, what, sha256, storedAt }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    await recordEvent(ctx, file, 'evidence-added', {
      what,
      sha256: sha256 || null,
      storedAt: lineOf(storedAt),
    });
    ctx.audit({ siteId: file.siteId, subjectId: incidentId });
  },
});
