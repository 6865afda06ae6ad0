import { execute, listTenants } from '@zhiqin/access';
import { planErasure } from '@zhiqin/duty';
import { type JobSurroundings, systemEnvironment } from './jobs.ts';

/** Sees that every contractor has its nightly erasure planned; one that has is left alone. */
export async function planErasures(surroundings: JobSurroundings): Promise<void> {
  for (const { id } of await listTenants(surroundings.db))
    await execute(planErasure, systemEnvironment(id, surroundings), {});
}
