import * as z from 'zod/mini';

export const reportIdInput = z.object({ reportId: z.uuid('field.invalid') });

export const signReportInput = z.object({
  reportId: z.uuid('field.invalid'),
  /** The digest shown on the page that is signed: signing an older revision by mistake is refused. */
  dataSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'field.invalid')),
  remark: z.optional(z.nullable(z.string().check(z.maxLength(500, 'field.too-long')))),
});

export { appraisalFacts, usualBands, usualItems } from './appraisal/appraisal-items.ts';
export { meetingBodies } from './bulletin/meeting-bodies.ts';
export { rungs } from './conduct/violation-ladder.ts';
export { satisfactions, ticketKinds, ticketMatters } from './feedback/ticket-input.ts';
export { surveyItems } from './survey/survey-items.ts';
export { unlawfulKinds } from './unlawful/unlawful-kinds.ts';
