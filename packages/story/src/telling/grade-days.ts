import { systemActor } from '@zhiqin/access';
import { evaluateSiteDays } from '@zhiqin/compliance';
import type { Database } from '@zhiqin/db';
import { gradeSiteDays } from '@zhiqin/duty';
import type { Day } from '@zhiqin/kernel';
import { doAt } from './environment.ts';
import type { LoadedSite } from './loader.ts';

/** Grades days of a site at a told moment, both included, and judges again what rests on grades alone. */
export async function gradeDays(
  db: Database,
  { tenantId, siteId }: LoadedSite,
  at: Date,
  days: { fromDay: Day; toDay: Day },
): Promise<void> {
  const system = systemActor(tenantId);
  await doAt(db, at, system, gradeSiteDays, { siteId, ...days });
  await doAt(db, at, system, evaluateSiteDays, { siteId, ...days, families: ['scanIntegrity'] });
}
