import { issueShortOrder } from '@zhiqin/adoption';
import type { Database } from '@zhiqin/db';
import { listSites } from '@zhiqin/sites';
import { doAt, look } from '../telling/environment.ts';
import { memberOf } from '../telling/turn-month.ts';
import { captainLogin } from '../world/contractor.ts';
import type { ShortOrderOfStory } from '../world/short-orders.ts';

/**
 * The captains' short orders, each in its own moment, all before the telling begins: guards' signed entries name them,
 * so a story told twice from one founding must find the same ones.
 */
export async function issueOrders(
  db: Database,
  tenantId: string,
  orders: readonly ShortOrderOfStory[],
): Promise<void> {
  const sites = await look(db, tenantId, listSites, null);
  for (const { siteCode, issuedAt, startsAt, endsAt, text, textEn } of orders) {
    const siteId = sites.find((one) => one.code === siteCode)?.id;
    // A story of fewer sites leaves out the orders of the others.
    if (!siteId) continue;
    const captain = await memberOf(db, tenantId, captainLogin(siteCode));
    const span = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    await doAt(db, issuedAt, captain, issueShortOrder, { siteId, text, textEn, ...span });
  }
}
