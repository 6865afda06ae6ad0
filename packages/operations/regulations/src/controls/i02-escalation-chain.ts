import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import type { IncidentFact } from '../facts/incident-facts.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * Squad leader, head of the contractor and the client's office each confirm in minutes, else the next level is told
 * (S9E-2.1a). For fire, casualties and violence all three are told in parallel, within minutes of the first report.
 */
export const escalationChain: ControlOf<'incident'> = {
  code: 'I02',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'incident',
  sources: ['S9E-2.1a'],
  evidence: ['timeline'],
  parameters: [
    counted({
      name: 'acknowledgeMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 60 },
      default: 15,
    }),
    counted({
      name: 'parallelMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 30 },
      default: 5,
    }),
  ],
  judge(params, facts) {
    const acknowledgeMinutes = parameterValue(params, 'acknowledgeMinutes');
    const parallelMinutes = parameterValue(params, 'parallelMinutes');
    const chains = facts.incidents.map((incident) => ({
      name: incident.incidentNo,
      isKept: isUrgent(incident)
        ? areAllTold(incident, parallelMinutes)
        : isClimbed(incident, acknowledgeMinutes),
      entryIds: incident.entryIds,
    }));
    return judgeEach('I02', chains, { acknowledgeMinutes, parallelMinutes }, facts.silence);
  },
};

const steps = ['squad-leader', 'contractor-head', 'client-office'] as const;

function isUrgent({ kind }: IncidentFact): boolean {
  return kind === 'fire' || kind === 'casualty' || kind === 'violence';
}

function areAllTold({ chain, firstReportAt, occurredAt }: IncidentFact, withinMinutes: number): boolean {
  return steps.every((step) =>
    chain.some(
      (one) => one.step === step && minutesFrom(firstReportAt ?? occurredAt, one.notifiedAt) <= withinMinutes,
    ),
  );
}

function isClimbed({ chain }: IncidentFact, withinMinutes: number): boolean {
  return steps.every((step, level) => {
    const told = chain.find((one) => one.step === step);
    if (!told) return false;
    if (told.acknowledgedAt !== null && minutesFrom(told.notifiedAt, told.acknowledgedAt) <= withinMinutes)
      return true;
    const above = chain.find((one) => one.step === steps[level + 1]);
    return above !== undefined && minutesFrom(told.notifiedAt, above.notifiedAt) <= withinMinutes;
  });
}
