import { type Environment, execute, sendMessageTask, systemActor, type UseCase } from '@zhiqin/access';
import {
  enterAgreement,
  enterAgreementTask,
  remindInvoice,
  remindInvoiceTask,
  tellFinance,
  tellFinanceTask,
} from '@zhiqin/billing';
import {
  closeWindows,
  closeWindowsTask,
  rejudgeDay,
  rejudgeRegister,
  rejudgeRegisterTask,
  rejudgeTask,
} from '@zhiqin/compliance';
import type { Database } from '@zhiqin/db';
import {
  alertHeadquarters,
  alertTask,
  eraseExpired,
  eraseExpiredTask,
  gradeSiteDays,
  gradeTask,
} from '@zhiqin/duty';
import {
  endDuty,
  endDutyTask,
  layOutDuty,
  layOutDutyTask,
  planTakesEffect,
  planTakesEffectTask,
  remindChecklistLine,
  remindContract,
  remindContractTask,
  remindFiling,
  remindFilingTask,
  remindLineTask,
  tellOffice,
  tellOfficeTask,
} from '@zhiqin/engagement';
import { sweepUpload, sweepUploadTask } from '@zhiqin/files';
import { computeHours, computeHoursTask, recomputeHours, recomputeHoursTask } from '@zhiqin/hours';
import {
  climbChain,
  climbChainTask,
  openFromAlarm,
  openFromAlarmTask,
  openIncident,
  openIncidentTask,
  openNextTask,
  remindIncident,
  remindIncidentTask,
  tellNextStep,
} from '@zhiqin/incidents';
import { type Clock, isUuid } from '@zhiqin/kernel';
import { keepLedger, keepLedgerTask } from '@zhiqin/ledger';
import {
  deliver,
  deliverTask,
  digestTask,
  sendDigest,
  sendMessage,
  spreadNotice,
  spreadTask,
} from '@zhiqin/notifications';
import { follow, followTask, reconcile, reconcileTask } from '@zhiqin/payments';
import {
  followReadiness,
  followReadinessTask,
  remindReadiness,
  remindReadinessTask,
} from '@zhiqin/preparedness';
import {
  issueDueDay,
  issueDueDayTask,
  issueDueReport,
  issueDueReportTask,
  makeBinder,
  makeBinderTask,
  makePreparedReport,
  prepareReportTask,
  remindFinding,
  remindFindingTask,
  sweepDueDays,
  sweepDueDaysTask,
  sweepDueReports,
  sweepDueReportsTask,
} from '@zhiqin/reports';
import {
  endLoan,
  endLoanTask,
  fillRosterTask,
  makeRosterFill,
  moveOffer,
  moveOfferTask,
  wakeHeadquarters,
  wakeTask,
} from '@zhiqin/rostering';
import {
  closeSurvey,
  closeSurveyTask,
  eraseContact,
  eraseContactTask,
  keepTicketClock,
  meetingPointTask,
  nightRoundTask,
  openAppraisal,
  openAppraisalTask,
  openSurvey,
  openSurveyTask,
  openTicket,
  openTicketTask,
  openViolation,
  openViolationTask,
  questionAsked,
  questionAskedTask,
  questionDue,
  questionDueTask,
  remindMeetingPoint,
  remindNightRound,
  remindToSign,
  signDueTask,
  tellAppraisal,
  tellAppraisalTask,
  ticketClockTask,
} from '@zhiqin/service';
import {
  alertHotWork,
  alertHotWorkTask,
  endHotWorkTask,
  letterAnsweredTask,
  letterDueTask,
  openHazard,
  openHazardTask,
  remindHazard,
  remindHazardTask,
  remindHotWork,
  remindLetter,
  remindMaintenance,
  remindMaintenanceTask,
  remindNotice,
  remindNoticeTask,
  takeLetterAnswer,
} from '@zhiqin/upkeep';
import {
  closeSitting,
  closeSittingTask,
  endAccessTask,
  endLeaverAccess,
  remindPeople,
  remindPeopleTask,
} from '@zhiqin/workforce';

/** What a job may reach. */
export interface JobSurroundings {
  db: Database;
  clock: Clock;
  requestId: string;
}

/** `payload.tenantId` names the tenant; the rest is the job's own. Runs at least once: it must bear a repeat. */
export type JobHandler = (
  payload: Record<string, unknown>,
  surroundings: JobSurroundings,
) => Promise<unknown>;

/** A use case as a job: acts as the system of the tenant the payload names; the payload is the input. */
export function asSystem<Input, Output>(use: UseCase<Input, Output>): JobHandler {
  return ({ tenantId, ...input }, surroundings) =>
    execute(use, systemEnvironment(tenantId, surroundings), input);
}

/** @throws Error for a payload without a tenant: no such job may run. */
export function systemEnvironment(tenantId: unknown, surroundings: JobSurroundings): Environment {
  if (!isUuid(tenantId)) throw new Error('a job must name its tenant');
  return { ...surroundings, actor: systemActor(tenantId), language: 'zh-CN' };
}

/** Task name → handler: work from the queue and deadlines that have come due are looked up here. */
export const jobs: Record<string, JobHandler> = {
  [sendMessageTask]: sendMessage,
  [spreadTask]: spreadNotice,
  [deliverTask]: deliver,
  [digestTask]: sendDigest,
  [alertTask]: asSystem(alertHeadquarters),
  [wakeTask]: asSystem(wakeHeadquarters),
  [endLoanTask]: asSystem(endLoan),
  [moveOfferTask]: asSystem(moveOffer),
  [sweepUploadTask]: asSystem(sweepUpload),
  [eraseExpiredTask]: asSystem(eraseExpired),
  [keepLedgerTask]: asSystem(keepLedger),
  [rejudgeTask]: asSystem(rejudgeDay),
  [rejudgeRegisterTask]: asSystem(rejudgeRegister),
  [gradeTask]: asSystem(gradeSiteDays),
  [endAccessTask]: asSystem(endLeaverAccess),
  [remindPeopleTask]: asSystem(remindPeople),
  [closeWindowsTask]: asSystem(closeWindows),
  [computeHoursTask]: asSystem(computeHours),
  [recomputeHoursTask]: asSystem(recomputeHours),
  [openIncidentTask]: asSystem(openIncident),
  [openFromAlarmTask]: asSystem(openFromAlarm),
  [openNextTask]: asSystem(tellNextStep),
  [climbChainTask]: asSystem(climbChain),
  [remindIncidentTask]: asSystem(remindIncident),
  [layOutDutyTask]: asSystem(layOutDuty),
  [endDutyTask]: asSystem(endDuty),
  [planTakesEffectTask]: asSystem(planTakesEffect),
  [remindLineTask]: asSystem(remindChecklistLine),
  [remindContractTask]: asSystem(remindContract),
  [remindFilingTask]: asSystem(remindFiling),
  [tellOfficeTask]: asSystem(tellOffice),
  [followReadinessTask]: asSystem(followReadiness),
  [remindReadinessTask]: asSystem(remindReadiness),
  [openViolationTask]: asSystem(openViolation),
  [openTicketTask]: asSystem(openTicket),
  [ticketClockTask]: asSystem(keepTicketClock),
  [eraseContactTask]: asSystem(eraseContact),
  [openAppraisalTask]: asSystem(openAppraisal),
  [tellAppraisalTask]: asSystem(tellAppraisal),
  [openSurveyTask]: asSystem(openSurvey),
  [closeSurveyTask]: asSystem(closeSurvey),
  [questionAskedTask]: asSystem(questionAsked),
  [questionDueTask]: asSystem(questionDue),
  [signDueTask]: asSystem(remindToSign),
  [sweepDueReportsTask]: asSystem(sweepDueReports),
  [issueDueReportTask]: asSystem(issueDueReport),
  [sweepDueDaysTask]: asSystem(sweepDueDays),
  [issueDueDayTask]: ({ tenantId, siteId, day }, surroundings) =>
    issueDueDay(systemEnvironment(tenantId, surroundings), { siteId: String(siteId), day: String(day) }),
  [meetingPointTask]: asSystem(remindMeetingPoint),
  [nightRoundTask]: asSystem(remindNightRound),
  [openHazardTask]: asSystem(openHazard),
  [remindHazardTask]: asSystem(remindHazard),
  [letterAnsweredTask]: asSystem(takeLetterAnswer),
  [letterDueTask]: asSystem(remindLetter),
  [remindNoticeTask]: asSystem(remindNotice),
  [alertHotWorkTask]: asSystem(alertHotWork),
  [endHotWorkTask]: asSystem(remindHotWork),
  [remindMaintenanceTask]: asSystem(remindMaintenance),
  [closeSittingTask]: asSystem(closeSitting),
  [fillRosterTask]: ({ tenantId, runId }, surroundings) =>
    makeRosterFill(systemEnvironment(tenantId, surroundings), { runId: String(runId) }),
  [remindInvoiceTask]: asSystem(remindInvoice),
  [tellFinanceTask]: asSystem(tellFinance),
  [enterAgreementTask]: asSystem(enterAgreement),
  [remindFindingTask]: asSystem(remindFinding),
  [makeBinderTask]: ({ tenantId, binderId }, surroundings) =>
    makeBinder(systemEnvironment(tenantId, surroundings), { binderId: String(binderId) }),
  [followTask]: ({ tenantId, ...input }, surroundings) =>
    follow(systemEnvironment(tenantId, surroundings), input),
  [reconcileTask]: ({ tenantId }, surroundings) => reconcile(systemEnvironment(tenantId, surroundings)),
  [prepareReportTask]: ({ tenantId, siteId, clientId, month }, surroundings) =>
    makePreparedReport(systemEnvironment(tenantId, surroundings), {
      ...(siteId ? { siteId: String(siteId) } : { clientId: String(clientId) }),
      month: String(month),
    }),
};
