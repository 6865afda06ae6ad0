import { minutesFrom } from '../calendar.ts';
import type { ControlOf } from '../control.ts';
import type { IncidentFact } from '../facts/incident-facts.ts';
import { judgeEach } from '../judge-each.ts';
import { counted, parameterValue } from '../parameter.ts';

/**
 * The first report comes within minutes of the event: fire, casualties and anything major soonest, then crime and violence, then
 * order. For fire, casualties and violence 110, 119, 120 come before it (I04). The target is shown, never judged.
 */
export const firstReportInTime: ControlOf<'incident'> = {
  code: 'I01',
  version: 1,
  severity: 'H',
  frequency: 'event',
  subject: 'site-day',
  family: 'incident',
  sources: ['S9E-2.1a', 'S7-3.4.2', '突发事件应对法(2024) 第61条'],
  evidence: ['timeline'],
  // Trade practice seen in several manuals; no statute sets minutes for guards.
  parameters: [
    counted({
      name: 'fireMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 60 },
      default: 30,
    }),
    counted({
      name: 'criminalMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 120 },
      default: 60,
    }),
    counted({
      name: 'orderMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 240 },
      default: 120,
    }),
    counted({
      name: 'targetMinutes',
      unit: 'minutes',
      stricter: 'lower',
      range: { min: 1, max: 30 },
      default: 5,
    }),
  ],
  judge(params, facts) {
    const targetMinutes = parameterValue(params, 'targetMinutes');
    const limits = {
      fire: parameterValue(params, 'fireMinutes'),
      criminal: parameterValue(params, 'criminalMinutes'),
      order: parameterValue(params, 'orderMinutes'),
    };
    const reports = facts.incidents.map((incident) => {
      const minutes = minutesFrom(incident.occurredAt, incident.firstReportAt ?? facts.windowEndsAt);
      const isKept = incident.firstReportAt !== null && minutes <= limits[hasteOf(incident)];
      // Not reported yet and still in time: no question until the time has run out.
      const isOpen = incident.firstReportAt === null && minutes <= limits[hasteOf(incident)];
      return { name: incident.incidentNo, isKept, entryIds: incident.entryIds, minutes, isOpen };
    });
    const onTarget = reports.filter((report) => report.isKept && report.minutes <= targetMinutes).length;
    return judgeEach(
      'I01',
      reports.filter((report) => !report.isOpen),
      { onTarget, targetMinutes },
      facts.silence,
    );
  },
};

function hasteOf({ kind, isMajor }: IncidentFact): 'fire' | 'criminal' | 'order' {
  if (isMajor || kind === 'fire' || kind === 'casualty') return 'fire';
  return kind === 'criminal' || kind === 'violence' ? 'criminal' : 'order';
}
