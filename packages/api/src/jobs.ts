import { type Environment, execute, sendMessageTask, systemActor, type UseCase } from '@zhiqin/access';
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
import { sweepUpload, sweepUploadTask } from '@zhiqin/files';
import { computeHours, computeHoursTask, recomputeHours, recomputeHoursTask } from '@zhiqin/hours';
import {
  climbChain,
  climbChainTask,
  openIncident,
  openIncidentTask,
  openNextTask,
  remindIncident,
  remindIncidentTask,
  tellNextStep,
} from '@zhiqin/incidents';
import { type Clock, isUuid } from '@zhiqin/kernel';
import { sendMessage } from '@zhiqin/notifications';
import { makePreparedReport, prepareReportTask } from '@zhiqin/reports';
import {
  fillRosterTask,
  makeRosterFill,
  moveOffer,
  moveOfferTask,
  wakeHeadquarters,
  wakeTask,
} from '@zhiqin/rostering';
import { closeSitting, closeSittingTask, endAccessTask, endLeaverAccess } from '@zhiqin/workforce';

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
  [alertTask]: asSystem(alertHeadquarters),
  [wakeTask]: asSystem(wakeHeadquarters),
  [moveOfferTask]: asSystem(moveOffer),
  [sweepUploadTask]: asSystem(sweepUpload),
  [eraseExpiredTask]: asSystem(eraseExpired),
  [rejudgeTask]: asSystem(rejudgeDay),
  [rejudgeRegisterTask]: asSystem(rejudgeRegister),
  [gradeTask]: asSystem(gradeSiteDays),
  [endAccessTask]: asSystem(endLeaverAccess),
  [closeWindowsTask]: asSystem(closeWindows),
  [computeHoursTask]: asSystem(computeHours),
  [recomputeHoursTask]: asSystem(recomputeHours),
  [openIncidentTask]: asSystem(openIncident),
  [openNextTask]: asSystem(tellNextStep),
  [climbChainTask]: asSystem(climbChain),
  [remindIncidentTask]: asSystem(remindIncident),
  [closeSittingTask]: asSystem(closeSitting),
  [fillRosterTask]: ({ tenantId, runId }, surroundings) =>
    makeRosterFill(systemEnvironment(tenantId, surroundings), { runId: String(runId) }),
  [prepareReportTask]: ({ tenantId, siteId, month }, surroundings) =>
    makePreparedReport(systemEnvironment(tenantId, surroundings), {
      siteId: String(siteId),
      month: String(month),
    }),
};
