import type { ControlOf } from '../control.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/** Whoever is visited has confirmed before the visitor enters (S9A-5). Couriers, officials and emergency crews need no host. */
export const hostConfirmed: ControlOf<'gate'> = {
  code: 'V02',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'gate',
  sources: ['S9A-5'],
  evidence: ['visit-form'],
  parameters: [
    counted({
      name: 'confirmedPercent',
      unit: 'percent',
      stricter: 'higher',
      range: { min: 80, max: 100 },
      default: 100,
    }),
  ],
  judge(params, facts) {
    const confirmedPercent = parameterValue(params, 'confirmedPercent');
    const visits = facts.visits.filter((visit) => visit.needsHost);
    const kept = visits.filter((visit) => visit.isHostConfirmed).length;
    const isEnough = kept * 100 >= visits.length * confirmedPercent;
    return judgeEach(
      'V02',
      visits.map((visit) => ({
        name: '',
        isKept: isEnough || visit.isHostConfirmed,
        entryIds: [visit.entryId],
      })),
      { kept, confirmedPercent },
      facts.silence,
    );
  },
};
