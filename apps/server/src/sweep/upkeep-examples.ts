import { idAt, ownPlace } from './places.ts';

const second = { ...ownPlace, person: 2 } as const;

/** What the schema cannot say of hazards, notices, equipment and fire. */
export const upkeepExamples: Record<string, unknown> = {
  'upkeep.registerHazard': { checkpointId: null, place: '大堂', photoBase64: null },
  'upkeep.noteHazard': { photoBase64: null },
  'upkeep.finishHazard': { photoBase64: null },
  'upkeep.verifyHazard': { hazardId: idAt('hazard_file', second), photoBase64: null },
  'upkeep.reopenHazard': { hazardId: idAt('hazard_file', second) },
  'upkeep.handOverHazard': { answerBy: '2027-01-05' },
  'upkeep.answerHazardLetter': { answer: 'will-do', doneBy: '2027-01-05' },
  'upkeep.deviceUptime': { month: '2026-10' },
  'upkeep.addNotice': { issuedOn: '2026-11-05', dueOn: '2027-01-05', paperBase64: null },
  'upkeep.addNoticeItem': { dueOn: '2027-01-05' },
  'upkeep.finishNoticeItem': { proofBase64: null },
  'upkeep.closeNotice': { noticeId: idAt('rectification_notice', second) },
  'upkeep.recordFireInspection': { heldOn: '2026-11-05', paperBase64: null },
  'upkeep.recordFireTest': { heldOn: '2026-11-05', paperBase64: null },
  'upkeep.grantHotWork': {
    ...{ fromAt: '2026-11-05T03:00:00.000Z', untilAt: '2026-11-05T06:00:00.000Z' },
    ...{ welderCertificateUntil: '2027-11-05', paperBase64: null },
  },
  'upkeep.withdrawHotWork': { permitId: idAt('hot_work_permit', second) },
  'upkeep.addInstallation': { madeOn: '2026-01-05', scrapOn: '2036-01-05' },
  'upkeep.retireInstallation': { installationId: idAt('installation', second) },
  'upkeep.lookAtCamera': { lookedOn: '2026-11-05', photoBase64: null },
  'upkeep.planMaintenance': { pieceId: null, everyMonths: 6 },
  'upkeep.recordMaintenance': { doneOn: '2026-11-05', paperBase64: null },
  'upkeep.endMaintenance': { maintenanceId: idAt('maintenance_plan', second) },
  'upkeep.nameOperator': {
    ...{ guardId: idAt('guard', ownPlace), name: null, unit: null, fromDay: '2026-11-05' },
    ...{ vettedOn: '2026-11-01', trainedOn: '2026-11-02', secrecyOn: '2026-11-03' },
  },
  'upkeep.endOperator': { untilDay: '2026-11-06' },
  'upkeep.beginOutage': { fromAt: '2026-11-05T03:00:00.000Z' },
  'upkeep.endOutage': { toAt: '2026-11-06T03:00:00.000Z' },
};
