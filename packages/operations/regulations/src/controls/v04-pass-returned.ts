import type { ControlOf } from '../control.ts';
import { met, nothingToJudge, shortfall } from '../judgement.ts';
import { counted, parameterValue } from '../parameter.ts';

/** At the day's closing every temporary pass issued has come back (S6-3.3.2). */
export const passReturned: ControlOf<'gate'> = {
  code: 'V04',
  version: 1,
  severity: 'H',
  frequency: 'day',
  subject: 'site-day',
  family: 'gate',
  sources: ['S6-3.3.2', 'S6-3.1.3'],
  evidence: ['pass-log'],
  parameters: [
    counted({
      name: 'maxOutstandingPasses',
      unit: 'passes',
      stricter: 'lower',
      range: { min: 0, max: 20 },
      default: 0,
    }),
  ],
  judge(params, facts) {
    const maxOutstanding = parameterValue(params, 'maxOutstandingPasses');
    const { issued, returned, outstanding, returnEntryIds } = facts.passes;
    if (issued === 0 && outstanding.length === 0)
      return nothingToJudge(facts.silence, { key: 'noPasses', values: {} });
    const values = { issued, returned, outstanding: outstanding.length };
    if (outstanding.length <= maxOutstanding) return met({ key: 'passesReturned', values }, returnEntryIds);
    const passNos = outstanding.map((pass) => pass.passNo);
    return shortfall(
      facts.silence,
      { key: 'passesOutstanding', values: { ...values, passNos } },
      outstanding.map((pass) => pass.issuedEntryId),
    );
  },
};
