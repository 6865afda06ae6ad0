import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';

/** The client approved the duty plan 执勤方案, and each change of it, before it took effect (GA/T 594-2006). */
export const dutyPlanApproved: ControlOf<'dutyPlan'> = {
  code: 'K06',
  version: 2,
  severity: 'H',
  frequency: 'change',
  subject: 'site-month',
  family: 'dutyPlan',
  sources: ['GA/T 594-2006'],
  evidence: ['approval'],
  parameters: [],
  judge(_params, facts) {
    const versions = facts.versions
      .filter((version) => version.effectiveOn <= facts.asOf)
      .map(({ name, effectiveOn, approvedOn, entryIds }) => ({
        name,
        isKept: approvedOn !== null && approvedOn <= effectiveOn,
        entryIds,
      }));
    // A site that runs without a plan on file: nobody knows whether there is one on paper.
    return judgeEach('K06', versions.length > 0 ? versions : [{ name: '', isKept: null, entryIds: [] }], {});
  },
};
