import { actorOfLogin, type MemberActor, normaliseLogin, systemActor } from '@zhiqin/access';
import { listResults, reviewResults } from '@zhiqin/compliance';
import type { Database } from '@zhiqin/db';
import { decideProof, proofQueue } from '@zhiqin/duty';
import { approveHours, closeMonth, computeHours, getMonth } from '@zhiqin/hours';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import { keepLedger } from '@zhiqin/ledger';
import { issueReport, makePreparedReport, prepareReport } from '@zhiqin/reports';
import { listServiceReports, markReportRead, signReport } from '@zhiqin/service';
import { decideRest, openAssessments, scoreRest } from '@zhiqin/workforce';
import { captainLogin, contractor, demoMembers } from '../world/contractor.ts';
import { sitePlanOf } from '../world/load-sites.ts';
import { doAt, toldAt } from './environment.ts';
import { handleIncidents } from './handle-incident.ts';
import { hearResidents } from './hear-residents.ts';
import { keepInOrder } from './keep-in-order.ts';
import { meetInspector } from './meet-inspector.ts';
import { answerHours, answerLeave, askForLeave } from './settle-people.ts';

export interface MonthOfSite {
  db: Database;
  tenantId: string;
  siteId: string;
  siteCode: string;
  month: Month;
}

/** The second day of the next month, in the office: breaches looked at, doubted rounds decided, hours approved, month closed, report made and issued. Done already: nothing. */
export async function turnMonth(
  { db, tenantId, siteId, siteCode, month }: MonthOfSite,
  at: Date,
): Promise<void> {
  const office = await memberOf(db, tenantId, roleLogin('operations'));
  const { closedAt } = await doAt(db, at, office, getMonth, { siteId, month });
  if (!closedAt) {
    const days = { fromDay: `${month}-01`, toDay: addDays(`${addMonths(month, 1)}-01`, -1) };
    const breaches = await doAt(db, at, office, listResults, {
      siteId,
      ...days,
      verdict: 'breached',
      limit: 500,
    });
    const open = breaches.filter((result) => !result.reviewedAt).map((result) => result.id);
    if (open.length > 0)
      await doAt(db, at, office, reviewResults, { resultIds: open, note: '已与队长核实，情况属实。' });
    await decideDoubts({ db, tenantId, siteId, siteCode, month }, at);
    await assessMonth({ db, tenantId, siteId, siteCode, month }, at);
    await answerLeave({ db, tenantId, siteId, siteCode, month }, at);
    await doAt(db, at, office, computeHours, { siteId, month });
    await answerHours({ db, tenantId, siteId, siteCode, month }, at);
    await doAt(db, at, office, approveHours, { siteId, month });
    await doAt(db, at, office, closeMonth, { siteId, month });
    await askForLeave({ db, tenantId, siteId, siteCode, month }, at);
    await handleIncidents({ db, tenantId, siteId, siteCode, month }, at);
    await meetInspector({ db, tenantId, siteId, siteCode, month }, new Date(at.getTime() - 60 * 60_000));
    await hearResidents({ db, tenantId, siteId, siteCode, month }, at);
    await keepInOrder({ db, tenantId, siteId, siteCode, month }, at);
  }
  if (await issuedReport(db, tenantId, siteId, month, at)) return;
  // The report carries the roots of the month's days.
  while ((await doAt(db, at, systemActor(tenantId), keepLedger, {})).more);
  await doAt(db, at, office, prepareReport, { siteId, month });
  await makePreparedReport({ ...toldAt(db, at), actor: office }, { siteId, month });
  await doAt(db, at, office, issueReport, { siteId, month });
}

/** Rounds that look made up wait for a person: before the month is closed the office has asked. */
async function decideDoubts({ db, tenantId, siteId, month }: MonthOfSite, at: Date): Promise<void> {
  const office = await memberOf(db, tenantId, roleLogin('operations'));
  const ends = monthWindow(month, contractor.zone).endsAt;
  for (const round of await doAt(db, at, office, proofQueue, { siteId, limit: 100 })) {
    if (!round.readings.some((one) => one.at < ends)) continue;
    const why = '问过本人：坐在泵房扫了贴在本子上的码，已当面说清。';
    await doAt(db, at, office, decideProof, {
      ...{ siteId, roundKey: round.roundKey, finding: 'not-genuine', why },
    });
  }
}

/** Everybody's month: the captain goes by the facts, the office agrees. */
async function assessMonth({ db, tenantId, siteId, siteCode, month }: MonthOfSite, at: Date): Promise<void> {
  const captain = await memberOf(db, tenantId, captainLogin(siteCode));
  await doAt(db, at, captain, openAssessments, { siteId, month });
  await doAt(db, at, captain, scoreRest, { siteId, month, score: 85 });
  const office = await memberOf(db, tenantId, roleLogin('operations'));
  await doAt(db, at, office, decideRest, { siteId, month });
}

/** The third day, at the client's: the approver reads the report and signs it. Signed already, or not issued: nothing. */
export async function signMonth(
  { db, tenantId, siteId, siteCode, month }: MonthOfSite,
  at: Date,
): Promise<void> {
  const report = await issuedReport(db, tenantId, siteId, month, at);
  if (!report || report.signedAt) return;
  const clientCode = sitePlanOf(siteCode)?.clientCode;
  const approver = await memberOf(db, tenantId, roleLogin('client_approver', clientCode));
  await doAt(db, at, approver, markReportRead, { reportId: report.id });
  await doAt(db, at, approver, signReport, {
    reportId: report.id,
    dataSha256: report.dataSha256,
    remark: null,
  });
}

async function issuedReport(db: Database, tenantId: string, siteId: string, month: Month, at: Date) {
  const office = await memberOf(db, tenantId, roleLogin('operations'));
  const reports = await doAt(db, at, office, listServiceReports, { siteId });
  return reports.find((report) => report.month === month);
}

export function roleLogin(role: string, clientCode?: string): string {
  const member = demoMembers.find(
    (one) => one.role === role && (!clientCode || one.clientCode === clientCode),
  );
  if (!member) throw new Error(`the demo has no ${role}`);
  return member.login;
}

export async function memberOf(db: Database, tenantId: string, login: string): Promise<MemberActor> {
  const member = await actorOfLogin(db, tenantId, normaliseLogin(login) ?? login);
  if (!member) throw new Error(`the demo member ${login} is gone`);
  return member;
}
