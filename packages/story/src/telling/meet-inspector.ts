import { dayOf } from '@zhiqin/kernel';
import { recordFinding, settleFinding, signFinding } from '@zhiqin/reports';
import { listSites } from '@zhiqin/sites';
import { captainLogin } from '../world/contractor.ts';
import { doAt } from './environment.ts';
import { type MonthOfSite, memberOf } from './turn-month.ts';

const minute = 60_000;

/** The district's police look in at the site: what they found, signed by both, and put right two days on. */
export async function meetInspector(
  { db, tenantId, siteId, siteCode }: MonthOfSite,
  at: Date,
): Promise<void> {
  const captain = await memberOf(db, tenantId, captainLogin(siteCode));
  const after = (minutes: number) => new Date(at.getTime() + minutes * minute);
  const site = (await doAt(db, at, captain, listSites, {})).find((one) => one.id === siteId);
  if (!site) return;
  const inspectorName = '沈国强';
  const { findingId } = await doAt(db, at, captain, recordFinding, {
    ...{ siteId, inspectedOn: dayOf(at, site.zone), authority: '辖区派出所', inspectorName },
    inspectorNo: '090217',
    found: '查看在岗人员、保安员证和近一月登记：人证相符，登记齐全；夜班一名队员未随身带证。',
    demands: '保安员上岗随身携带保安员证。',
    dueOn: dayOf(after(3 * 24 * 60), site.zone),
  });
  await doAt(db, after(5), captain, signFinding, { findingId, as: 'inspector', name: inspectorName });
  await doAt(db, after(6), captain, signFinding, { findingId, as: 'captain' });
  await doAt(db, after(20), captain, settleFinding, { findingId, note: '已在班前会检查，全员带证。' });
}
