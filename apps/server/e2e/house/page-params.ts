import path from 'node:path';
import { publicActor } from '@zhiqin/access';
import { createCaller } from '@zhiqin/api';
import { localFolder, useFileStore } from '@zhiqin/files';
import type { Contractor } from './contractor.ts';
import { issueLastMonth } from './issue-last-month.ts';
import { lastMonth, productState } from './product-state.ts';

/** What the addresses of the portal's pages name, at a site: its newest things, and a draft of this code. */
export async function paramsOf(
  contractor: Contractor,
  siteCode: string,
  draftCode: string,
  needsReport: boolean,
): Promise<Record<string, string>> {
  useFileStore(localFolder(path.join(productState().dataDir, 'files')));
  const { office, tenantId } = contractor;
  const { id: siteId } = await contractor.siteByCode(siteCode);
  const draft = await importDraft(contractor, siteId, draftCode);
  const [log, rounds, results, people, reportId] = await Promise.all([
    office.duty.dutyLog({ siteId, kind: 'visit.admit', limit: 1 }),
    office.duty.dutyLog({ siteId, kind: 'patrol.start', limit: 1 }),
    office.compliance.listResults({ siteId, fromDay: `${lastMonth}-01`, toDay: `${lastMonth}-31`, limit: 1 }),
    office.workforce.listGuards({ siteId }),
    needsReport ? issueLastMonth(contractor, siteCode) : undefined,
  ]);
  const known = {
    code: siteCode,
    entryId: log.lines[0]?.id,
    resultId: results[0]?.id,
    roundId: rounds.lines[0]?.body.round as string | undefined,
    planId: await drawPlan(contractor, siteId),
    guardId: people.guards[0]?.id,
    sessionId: (await office.training.listSessions({ siteId }))[0]?.id,
    examId: (await office.training.listExams({})).exams[0]?.id,
    assessmentId: await assessmentAt(contractor, siteId),
    guardMonthId: await guardMonthAt(contractor, siteId),
    incidentId: await incidentAt(contractor, siteId),
    ...(await upkeepAt(contractor, siteId)),
    ...(await readinessAt(contractor, siteId)),
    reportId,
    ...(needsReport ? { dayReportId: await dayIssuedAt(contractor, siteId) } : {}),
    ...(await serviceAt(contractor, siteId)),
    // A statement wants the month closed, as the report's does.
    ...(needsReport ? await moneyAt(contractor, siteId) : {}),
    register: 'fire',
    ledger: tenantId,
    ...draft,
    '*': 'no-such-page',
  };
  return Object.fromEntries(Object.entries(known).filter((one): one is [string, string] => Boolean(one[1])));
}

/** Somebody's sheet of the last month, laid out where nobody has. */
async function assessmentAt({ office }: Contractor, siteId: string): Promise<string | undefined> {
  const own = { siteId, month: lastMonth };
  await office.assessment.openAssessments(own);
  return (await office.assessment.listAssessments(own)).sheets[0]?.id;
}

/** Somebody's hours of the last month, worked out where nobody has. */
async function guardMonthAt({ office }: Contractor, siteId: string): Promise<string | undefined> {
  const own = { siteId, month: lastMonth };
  await office.hours.computeHours(own);
  return (await office.hours.getSiteHours(own)).guards[0]?.id;
}

/** A fire at the gate, whose client has been told: the worker opens the file. */
async function incidentAt({ office }: Contractor, siteId: string): Promise<string> {
  const { posts } = await office.sites.getSite({ siteId });
  const { incidentId } = await office.incidents.reportIncident({
    siteId,
    postId: posts[0]?.id ?? '',
    incidentType: 'fire',
    severity: 'serious',
    place: '2 号楼地下室配电间',
    nature: '冒烟，有焦味',
    unknown: ['people', 'features', 'losses'],
  });
  for (let asked = 0; asked < 600; asked++) {
    const [known] = (await office.incidents.listIncidents({ siteId })).filter((one) => one.id === incidentId);
    if (known?.fileNo) return incidentId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nobody opened the file of the incident');
}

/** A day of the last month as the client has it: printed and issued by the worker. */
async function dayIssuedAt({ office }: Contractor, siteId: string): Promise<string> {
  const day = `${lastMonth}-10`;
  const issued = async () => (await office.service.listDayReports({ siteId, day }))[0]?.id;
  if (!(await issued())) await office.reports.askDayReport({ siteId, day });
  for (let asked = 0; asked < 600; asked++) {
    const known = await issued();
    if (known) return known;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nobody issued the day');
}

/** What client and residents say: a ticket by the poster, last month's appraisal, the quarter's survey, a host and his visitor. */
async function serviceAt({ db, clock, office }: Contractor, siteId: string): Promise<Record<string, string>> {
  const { service } = office;
  const stranger = { db, clock, actor: publicActor, language: 'zh-CN', requestId: 'browser-test' } as const;
  const { service: outside } = createCaller(stranger);
  const { token: poster } = (await service.getPoster({ siteId })) ?? (await service.renewPoster({ siteId }));
  const { number } = await outside.sendFeedback({ token: poster, kind: 'suggestion', text: '加一盏灯' });
  const [ticket] = await service.listTickets({ siteId });
  const { appraisalId } = await service.openAppraisal({ siteId, month: lastMonth });
  const { surveyId, token: surveyToken } = await service.openSurvey({ siteId });
  const { token: host } = await service.addHostLink({ siteId, unit: '3-1502', untilDay: '2030-12-31' });
  const { today } = await outside.hostPlace({ token: host });
  const { pass } = await outside.inviteVisitor({ token: host, name: '李晓明', fromDay: today });
  return { poster, number, ticketId: ticket?.id ?? '', appraisalId, surveyId, surveyToken, host, pass };
}

/** Rates of the site's contract, and a month before anybody worked: agreed on paper and invoiced with a number of ours. */
async function moneyAt({ office: { billing } }: Contractor, siteId: string): Promise<Record<string, string>> {
  const contract = (await billing.listContractRates({})).find((one) => one.siteIds.includes(siteId));
  if (!contract) return {};
  const contractId = contract.id;
  const { posts } = await billing.getContractRates({ contractId });
  const [month, fromDay] = [contract.startsOn.slice(0, 7), contract.startsOn];
  const [known] = await billing.listStatements({ siteId, month });
  if (known?.invoiceId) return { contractId, statementId: known.statementId, invoiceId: known.invoiceId };
  const { currency, taxKey } = { currency: 'CNY', taxKey: 'cn-general' } as const;
  await billing.setRateCard({
    ...{ contractId, fromDay },
    terms: {
      ...{
        currency,
        taxKey,
        pricesIncludeTax: true,
        nightPercent: 100,
        holidayPercent: 300,
        overtimePercent: null,
      },
      posts: posts
        .filter((one) => one.siteId === siteId)
        .map((one) => ({
          ...{ postId: one.id, siteId, basis: 'month' as const, rateFen: 2_600_000, minutesPerDay: 1_440 },
          shortfall: 'shown' as const,
        })),
      ...{ items: [], minimumFen: null, maximumFen: null, increaseCapBasisPoints: null, deductionRules: [] },
      ...{ deductsAppraisal: true, paymentDays: 30 },
    },
  });
  const { statementId, digest } = await billing.draftStatement({ siteId, month, reason: '浏览器测试' });
  const seen = { statementId, digest };
  await billing.agreeStatement(seen);
  await billing.sendStatement(seen);
  await billing.acceptStatement({ ...seen, fileBase64: onePixel });
  const { invoiceId } = await billing.issueInvoice({ statementIds: [statementId] });
  return { contractId, statementId, invoiceId };
}

/** A hazard that went to the client in writing, and a notice of the fire service. */
async function upkeepAt({ office }: Contractor, siteId: string): Promise<Record<string, string>> {
  const { upkeep } = office;
  const { hazardId } = await upkeep.registerHazard({
    ...{ siteId, source: 'resident', matter: 'electrical', level: 'medium', place: '地下一层配电间' },
    text: '灯不亮，门锁松动',
  });
  const { letterId } = await upkeep.handOverHazard({
    ...{ hazardId, what: '灯不亮，门锁松动', ask: '请安排电工修理', answerBy: '2027-03-01' },
  });
  const { noticeId } = await upkeep.addNotice({
    ...{ siteId, noticeNo: `消改-${letterId.slice(-6)}`, authority: 'fire', authorityName: '区消防救援大队' },
    ...{ issuedOn: '2026-11-01', dueOn: '2027-03-01' },
  });
  return { hazardId, letterId, noticeId };
}

/** A picture of one pixel: that a checkpoint can be drawn on it is what the page needs. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

async function drawPlan({ office }: Contractor, siteId: string): Promise<string> {
  const { id } = await office.sites.addPlan({ siteId, name: '一层', floor: '1', imageBase64: onePixel });
  const [point] = (await office.sites.getSite({ siteId })).checkpoints;
  if (point) await office.sites.putOnPlan({ planId: id, checkpointId: point.id, x: 0.5, y: 0.5 });
  return id;
}

/** A regulation nobody has published yet: the page that binds an article asks for one. */
async function importDraft({ office }: Contractor, siteId: string, code: string) {
  const { regulations } = await office.adoption.importRegulation({
    siteId,
    code,
    fileName: '门岗管理规定.txt',
    language: 'zh-CN',
    document: { text: '门岗管理规定\n\n第一章 巡逻\n第一条 每班巡逻四次。\n第二条 到点扫码。\n' },
  });
  const versionId = regulations[0]?.versionId ?? '';
  const { articles } = await office.adoption.getRegulation({ versionId });
  const { releaseId } = await office.adoption.sendToClient({ versionId });
  return { versionId, releaseId, articleId: articles.find((article) => article.reference !== null)?.id };
}

/** The plan the story has shown to the client, and a drill it has held. */
async function readinessAt(
  { office }: Contractor,
  siteId: string,
): Promise<Record<string, string | undefined>> {
  const { scenarios, drills } = await office.preparedness.getPreparedness({ siteId });
  return {
    emergencyPlanId: scenarios.find((one) => one.inForce?.releasedAt)?.inForce?.id,
    drillId: drills.find((one) => one.result !== null)?.id,
    form: 'card',
  };
}
