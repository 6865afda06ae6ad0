import type { Database } from '@zhiqin/db';
import {
  approveClientReport,
  getPreparedClientReport,
  issueClientReport,
  listClientReportMonths,
  makePreparedReport,
  prepareClientReport,
} from '@zhiqin/reports';
import { listClients } from '@zhiqin/sites';
import { doAt, toldAt } from './environment.ts';
import type { ToldTenant } from './story-state.ts';
import { memberOf, roleLogin } from './turn-month.ts';

/**
 * Once its sites have theirs, each client with several has the newest month over all of them, read, approved and issued by
 * the office; it is left to the client to sign. Issued already: nothing.
 */
export async function reportToClients(db: Database, { tenantId, state }: ToldTenant): Promise<void> {
  const at = new Date(state.toldUntil);
  const office = await memberOf(db, tenantId, roleLogin('operations'));
  for (const { id: clientId, siteCount } of await doAt(db, at, office, listClients, {})) {
    if (siteCount < 2) continue;
    const months = await doAt(db, at, office, listClientReportMonths, { clientId });
    const whole = months.find(({ sites }) => sites.every(({ report }) => report));
    if (!whole || whole.issued) continue;
    const { month } = whole;
    await doAt(db, at, office, prepareClientReport, { clientId, month });
    await makePreparedReport({ ...toldAt(db, at), actor: office }, { clientId, month });
    const { dataSha256 } = await doAt(db, at, office, getPreparedClientReport, { clientId, month });
    await doAt(db, at, office, approveClientReport, { clientId, month, dataSha256 });
    await doAt(db, at, office, issueClientReport, { clientId, month });
  }
}
