import { idAt, ownPlace } from './places.ts';
import { planWords } from './readiness-column-values.ts';
import { insertRows, type World } from './world.ts';

const second = { ...ownPlace, person: 2 } as const;
/** Approved, neither in force nor shown to the client. */
const approvedPlan = idAt('emergency_plan approved', ownPlace);
const runDrill = idAt('drill run and not shown', ownPlace);
const unshownTalk = idAt('safety_education not shown', ownPlace);
const draft = { emergencyPlanId: idAt('emergency_plan', second) };
/** A draft nobody has looked at. */
const newDraft = { emergencyPlanId: idAt('emergency_plan new draft', ownPlace) };
const toRun = { drillId: idAt('drill', second) };

/** What the schema cannot say of being ready. */
export const readinessExamples: Record<string, unknown> = {
  'preparedness.askScenario': { scenario: 'chemical' },
  'preparedness.endAskedScenario': { scenario: 'crowd' },
  'preparedness.savePlan': { ...draft, content: planWords('something') },
  'preparedness.approvePlan': draft,
  'preparedness.dropPlan': newDraft,
  'preparedness.enactPlan': { emergencyPlanId: approvedPlan, from: '2027-01-05' },
  'preparedness.releasePlan': { emergencyPlanId: approvedPlan },
  'preparedness.planDrill': { windowFrom: '2026-12-01', windowUntil: '2027-01-05' },
  'preparedness.callOffDrill': toRun,
  'preparedness.recordDrill': {
    ...toRun,
    startedAt: '2026-11-22T01:00:00.000Z',
    endedAt: '2026-11-22T02:00:00.000Z',
  },
  'preparedness.evaluateDrill': { result: 'good', items: [{ item: 'alarm', mark: 'good', note: null }] },
  'preparedness.releaseDrill': { drillId: runDrill },
  'preparedness.addDrillFix': { dueOn: '2027-01-05' },
  'preparedness.checkDrillFix': { fixId: idAt('drill_fix', second) },
  'preparedness.addContact': { phone: '110' },
  'preparedness.recordEducation': { photoBase64: null },
  'preparedness.releaseEducation': { educationId: unshownTalk },
};

/** What may still be put into force, or shown to a client. */
export async function layReadiness({ database, rowAt }: World): Promise<void> {
  const unshown = { released_at: null, client_id: null };
  await insertRows(database, 'emergency_plan', [
    {
      ...rowAt('emergency_plan', ownPlace),
      ...unshown,
      id: approvedPlan,
      scenario: 'theft',
      in_force_from: null,
    },
  ]);
  await insertRows(database, 'emergency_plan', [
    { ...rowAt('emergency_plan', second), id: newDraft.emergencyPlanId, scenario: 'lift', version: 1 },
  ]);
  await insertRows(database, 'drill', [{ ...rowAt('drill', ownPlace), ...unshown, id: runDrill }]);
  await insertRows(database, 'drill_event', [
    { ...rowAt('drill_event', ownPlace), id: idAt('drill_event run', ownPlace), drill_id: runDrill },
  ]);
  await insertRows(database, 'safety_education', [
    { ...rowAt('safety_education', ownPlace), ...unshown, id: unshownTalk },
  ]);
}
