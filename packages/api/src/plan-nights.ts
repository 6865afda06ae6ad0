import { execute, listTenants } from '@zhiqin/access';
import { planErasure } from '@zhiqin/duty';
import { planHours } from '@zhiqin/hours';
import { planLedger } from '@zhiqin/ledger';
import { planPayments } from '@zhiqin/payments';
import { planPeopleReminders } from '@zhiqin/workforce';
import { type JobSurroundings, systemEnvironment } from './jobs.ts';

/** Sees that every contractor's nightly erasure, hours, ledger, morning reminders and payments are planned; what is planned is left alone. */
export async function planNights(surroundings: JobSurroundings): Promise<void> {
  for (const { id } of await listTenants(surroundings.db)) {
    const environment = systemEnvironment(id, surroundings);
    await execute(planErasure, environment, {});
    await execute(planHours, environment, {});
    await execute(planLedger, environment, {});
    await execute(planPeopleReminders, environment, {});
    await planPayments(environment);
  }
}
