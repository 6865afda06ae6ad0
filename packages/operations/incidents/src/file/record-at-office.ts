import { command } from '@zhiqin/access';
import { recordAtDesk } from '@zhiqin/duty';
import { DomainError } from '@zhiqin/kernel';
import { isPostOfSite, requireSite } from '@zhiqin/sites';
import { noteIncidentInput, reportIncidentInput } from '../incident-input.ts';
import { incidentCall, incidentProgress } from '../kinds/follow-up.ts';
import { incidentReport } from '../kinds/report.ts';
import { requireIncident } from './require-incident.ts';

const lineOf = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * A first brief that reached the office by telephone, as an entry of the site's desk. Errors: `not-found` for a site or post,
 * `input.invalid`.
 */
export const reportIncident = command({
  action: 'incident.handle',
  input: reportIncidentInput,
  async run(ctx, { siteId, postId, ...said }): Promise<{ incidentId: string }> {
    await requireSite(ctx, siteId);
    if (!(await isPostOfSite(ctx, siteId, postId))) throw new DomainError('not-found');
    if (said.occurredAt && said.occurredAt > ctx.now.toISOString())
      throw new DomainError('input.invalid', {}, { occurredAt: 'field.invalid' });
    const elements = {
      place: lineOf(said.place),
      nature: lineOf(said.nature),
      people: said.people ?? null,
      features: lineOf(said.features),
      losses: lineOf(said.losses),
    };
    const entry = await recordAtDesk(
      ctx,
      siteId,
      incidentReport,
      {
        ...elements,
        incidentType: said.incidentType,
        severity: said.severity,
        occurredAt: said.occurredAt ?? null,
        discoveredAt: said.occurredAt ?? ctx.now.toISOString(),
        unknown: said.unknown ?? [],
        casualties: said.casualties ?? null,
        called: [],
        firstAction: lineOf(said.firstAction),
        photos: null,
      },
      { post: postId, shift: null, person: null, cites: null },
    );
    ctx.audit({ siteId, subjectId: entry.content.id });
    return { incidentId: entry.content.id };
  },
});

/** What the office hears or does: a line of the course, or a call to the services with its number. Errors: `not-found`, `incident.closed`. */
export const noteIncident = command({
  action: 'incident.handle',
  input: noteIncidentInput,
  async run(ctx, { incidentId, text, call }): Promise<void> {
    const file = await requireIncident(ctx, incidentId, 'open');
    const said = lineOf(text);
    if (!call && !said) throw new DomainError('input.invalid', {}, { text: 'field.required' });
    const setting = { post: file.postId, shift: null, person: null, cites: incidentId };
    const incident = incidentId;
    if (call)
      await recordAtDesk(
        ctx,
        file.siteId,
        incidentCall,
        {
          incident,
          service: call.service,
          calledAt: call.calledAt ?? null,
          arrivedAt: call.arrivedAt ?? null,
          caseNo: lineOf(call.caseNo),
          text: said,
        },
        setting,
      );
    else
      await recordAtDesk(ctx, file.siteId, incidentProgress, { incident, text: said, photo: null }, setting);
    ctx.audit({ siteId: file.siteId, subjectId: incidentId });
  },
});
