import './contributions.ts';
import { createCallerFactory, router } from './procedures.ts';
import { accessRouter } from './routers/access.ts';
import { adoptionRouter } from './routers/adoption.ts';
import { assessmentRouter } from './routers/assessment.ts';
import { billingRouter } from './routers/billing.ts';
import { complianceRouter } from './routers/compliance.ts';
import { dutyRouter } from './routers/duty.ts';
import { engagementRouter } from './routers/engagement.ts';
import { equipmentRouter } from './routers/equipment.ts';
import { gateRegistersRouter } from './routers/gate-registers.ts';
import { hoursRouter } from './routers/hours.ts';
import { incidentsRouter } from './routers/incidents.ts';
import { ledgerRouter } from './routers/ledger.ts';
import { notificationsRouter } from './routers/notifications.ts';
import { paymentsRouter } from './routers/payments.ts';
import { preparednessRouter } from './routers/preparedness.ts';
import { reportsRouter } from './routers/reports.ts';
import { rosteringRouter } from './routers/rostering.ts';
import { serviceRouter } from './routers/service.ts';
import { sitesRouter } from './routers/sites.ts';
import { trainingRouter } from './routers/training.ts';
import { upkeepRouter } from './routers/upkeep.ts';
import { workforceRouter } from './routers/workforce.ts';

/** One table per context; a procedure is a use case and nothing else. */
export const appRouter = router({
  access: accessRouter,
  duty: dutyRouter,
  notifications: notificationsRouter,
  adoption: adoptionRouter,
  rostering: rosteringRouter,
  compliance: complianceRouter,
  hours: hoursRouter,
  incidents: incidentsRouter,
  ledger: ledgerRouter,
  upkeep: upkeepRouter,
  preparedness: preparednessRouter,
  payments: paymentsRouter,
  reports: reportsRouter,
  service: serviceRouter,
  sites: sitesRouter,
  engagement: engagementRouter,
  billing: billingRouter,
  equipment: equipmentRouter,
  gateRegisters: gateRegistersRouter,
  workforce: workforceRouter,
  training: trainingRouter,
  assessment: assessmentRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
