export { dueCalendar } from './equipment/due-calendar.ts';
export {
  addInstallation,
  listInstallations,
  retireInstallation,
  setOtherWays,
} from './equipment/keep-installation.ts';
export { labelEquipment, listEquipmentLabels } from './equipment/labels.ts';
export { lookAtCamera } from './equipment/look-at-camera.ts';
export {
  endMaintenance,
  planMaintenance,
  recordMaintenance,
  remindMaintenance,
  remindMaintenanceTask,
} from './equipment/maintain.ts';
export { beginOutage, type DeviceUptime, deviceUptime, endOutage } from './equipment/outages.ts';
export { listCameraLooks, type MaintenanceFile, readMaintenance } from './equipment/read-upkeep.ts';
export {
  alertHotWork,
  alertHotWorkTask,
  askToAlertHotWork,
  endHotWork,
  endHotWorkTask,
  grantHotWork,
  remindHotWork,
  withdrawHotWork,
} from './fire/hot-work.ts';
export { fireInspectionProjection, hotWorkProjection } from './fire/project-fire.ts';
export { type FireFile, readFireFile } from './fire/read-fire.ts';
export { recordFireInspection, recordFireTest } from './fire/record-fire.ts';
export {
  answerHazardLetter,
  letterAnsweredTask,
  letterDueTask,
  remindLetter,
  takeLetterAnswer,
} from './hazards/answer-letter.ts';
export { getHazard, type HazardFound } from './hazards/get-hazard.ts';
export { handOverHazard } from './hazards/hand-over-hazard.ts';
export { upkeepAt } from './hazards/hazards-at-hand.ts';
export { listHazards } from './hazards/list-hazards.ts';
export { askToOpenHazard, openHazard, openHazardTask } from './hazards/open-hazard.ts';
export { printHazardLetter } from './hazards/print-letter.ts';
export { registerHazard } from './hazards/register-hazard.ts';
export { getReleasedHazard, listReleasedHazards } from './hazards/released-hazards.ts';
export { remindHazard, remindHazardTask } from './hazards/remind-hazard.ts';
export {
  assignHazard,
  classifyHazard,
  finishHazard,
  noteHazard,
  releaseHazard,
  reopenHazard,
  verifyHazard,
} from './hazards/work-on-hazard.ts';
export {
  addNotice,
  addNoticeItem,
  closeNotice,
  finishNoticeItem,
  remindNotice,
  remindNoticeTask,
  replyNotice,
} from './notices/keep-notice.ts';
export { getNotice, listNotices, type NoticeFound } from './notices/list-notices.ts';
export { printNoticeReply } from './notices/print-reply.ts';
export {
  type CameraOperator,
  type FootageAccess,
  listOperators,
  type OperatorRegister,
  operatorsOf,
} from './operators/list-operators.ts';
export { endOperator, nameOperator } from './operators/name-operator.ts';
export { printOperators } from './operators/print-operators.ts';
export { hazardProjection } from './project-upkeep.ts';
