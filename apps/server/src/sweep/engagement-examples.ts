import { contractQuestions } from '@zhiqin/engagement/rules';
import { planOf } from './engagement-column-values.ts';
import { moneyExamples } from './money-examples.ts';
import { idAt, ownPlace } from './places.ts';
import { insertRows, type Row, type World } from './world.ts';

const second = { ...ownPlace, person: 2 } as const;
const of = (thing: string) => idAt(thing, ownPlace);
/** Things in a state that neither row of the own place is in. */
const [draftPlan, sentPlan] = [of('duty_plan to adopt'), of('duty_plan_release to answer')];
const [oldContract, leaving] = [of('contract long ended'), of('engagement being left')];
const [keysLine, dataLine, laidOut] = [
  of('checklist_line of keys'),
  of('checklist_line of data'),
  of('duty laid out'),
];
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Of engagements, and of the money they bring: as `examples` in `examples.ts`. */
export const engagementExamples: Record<string, unknown> = {
  ...moneyExamples,
  'engagement.saveDutyPlan': { content: planOf('门岗') },
  'engagement.sendDutyPlan': { dutyPlanId: draftPlan },
  'engagement.previewAdoption': { effectiveOn: '2026-12-20' },
  'engagement.adoptDutyPlan': {
    ...{ dutyPlanId: draftPlan, effectiveOn: '2026-12-20' },
    versionId: idAt('regulation_version', second),
  },
  'engagement.answerDutyPlan': { planReleaseId: sentPlan, answer: 'approved' },
  'engagement.checkContract': { answer: 'lawful', evidenceBase64: null, checkedOn: '2026-11-05' },
  'engagement.keepContractFile': { fileBase64: onePixel },
  'engagement.removeContractFile': { contractId: oldContract },
  'engagement.activateContract': { contractId: idAt('contract', second) },
  'engagement.endContract': { endedOn: '2026-12-31' },
  'engagement.recordLicence': { validFrom: '2026-01-05', validUntil: null, fileBase64: null },
  'engagement.revokeLicence': { revokedOn: '2026-11-05' },
  'engagement.openFiling': { serviceFrom: '2026-12-31' },
  'engagement.recordFiling': { filedOn: '2026-11-05', fileBase64: null },
  'engagement.recordSystem': { inForceFrom: '2026-11-05', fileBase64: null },
  'engagement.endSystem': { endedOn: '2026-11-05' },
  'engagement.startMobilisation': { goLiveOn: '2026-12-20' },
  'engagement.addChecklistLine': { dueOn: '2026-12-20' },
  'engagement.changeChecklistLine': { dueOn: '2026-12-20' },
  'engagement.finishChecklistLine': { fileBase64: null },
  'engagement.signChecklistLine': { checklistLineId: keysLine, signatureBase64: onePixel },
  'engagement.startWithdrawal': { exitOn: '2026-12-31' },
  'engagement.closeEngagement': { engagementId: leaving },
  'engagement.printDataCertificate': { engagementId: leaving },
  'engagement.askTemporaryDuty': {
    ...{
      kind: 'temporary',
      startsOn: '2026-12-20',
      endsOn: '2026-12-20',
      startTime: '08:00',
      endTime: '20:00',
    },
    ...{ heads: 2, shiftCode: null },
  },
  'engagement.priceTemporaryDuty': {
    lines: [{ text: '看护', day: '2026-12-20', basis: 'fixed', fixedFen: 20_000 }],
    ...{ shiftCode: null },
  },
  'engagement.answerTemporaryDuty': { dutyId: idAt('temporary_duty', second), answer: 'confirmed' },
  'engagement.confirmForClient': { dutyId: idAt('temporary_duty', second) },
  'engagement.closeTemporaryDuty': { dutyId: laidOut },
};

/** A draft that was sent, a contract long over, a site being left, a duty in the roster. */
export async function layEngagements({ database, rowAt }: World): Promise<void> {
  const lay = (table: string, rows: readonly Row[]) => insertRows(database, table, rows);
  const plan = { ...rowAt('duty_plan', ownPlace), id: draftPlan, version_no: 9 };
  await lay('duty_plan', [plan]);
  await lay('duty_plan_release', [
    {
      ...rowAt('duty_plan_release', ownPlace),
      ...{ id: sentPlan, plan_id: draftPlan, released_at: '2026-12-31T03:00:00Z' },
    },
  ]);
  const contractOf = rowAt('contract', ownPlace);
  await lay('contract', [
    {
      ...contractOf,
      ...{ id: oldContract, contract_no: `${contractOf.contract_no} old`, starts_on: '2019-01-01' },
      ...{ ends_on: '2020-12-31', file_id: of('file destroyed') },
    },
  ]);
  const check = rowAt('contract_check', second);
  await lay(
    'contract_check',
    contractQuestions.map((question) => ({ ...check, id: of(`contract_check ${question}`), question })),
  );
  const own = rowAt('engagement', ownPlace);
  await lay('engagement', [
    {
      ...own,
      ...{ id: leaving, started_at: '2026-10-01T03:00:00Z', went_live_at: '2026-10-05T03:00:00Z' },
      ...{ exit_on: '2026-11-10', contract_id: oldContract },
    },
  ]);
  const line = {
    ...rowAt('checklist_line', ownPlace),
    ...{ engagement_id: leaving, phase: 'out', asks_signatures: true, done_at: '2026-11-10T03:00:00Z' },
  };
  const signed = { our_signed_at: '2026-11-10T03:00:00Z', client_signed_at: '2026-11-10T03:00:00Z' };
  await lay('checklist_line', [
    { ...line, id: keysLine, code: 'keys-back', position: 1 },
    { ...line, id: dataLine, code: 'personal-data', position: 2, ...signed },
  ]);
  const duty = rowAt('temporary_duty', ownPlace);
  const at = { priced_at: '2026-11-05T03:00:00Z', confirmed_at: '2026-11-06T03:00:00Z' };
  await lay('temporary_duty', [
    { ...duty, id: laidOut, duty_no: `${duty.duty_no} laid out`, ...at, laid_out_at: '2026-11-06T03:00:00Z' },
  ]);
}
