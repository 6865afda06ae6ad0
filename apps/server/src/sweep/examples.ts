import { writeWorkbook } from '@zhiqin/documents';
import { contexts } from '@zhiqin/i18n';
import { loginOf, memberIdOf, squadLeadersResult } from './actors.ts';
import { publicKey, sha } from './column-values.ts';
import { engagementExamples } from './engagement-examples.ts';
import { incidentExamples } from './incident-examples.ts';
import { ledgerExamples } from './ledger-examples.ts';
import { ownThingOf } from './own-things.ts';
import { peopleExamples } from './people-examples.ts';
import { canaryAt, idAt, ownPlace } from './places.ts';
import { readinessExamples } from './readiness-examples.ts';
import { serviceExamples } from './service-examples.ts';
import { upkeepExamples } from './upkeep-examples.ts';
import type { World } from './world.ts';
import { today } from './world-time.ts';

/** Things of which only the second of a place may still be changed. */
const second = { ...ownPlace, person: 2 } as const;
const draft = { versionId: idAt('regulation_version', second), articleId: idAt('article', second) };
const draftOnly = { versionId: draft.versionId };
const binding = { articleId: draft.articleId, controlCode: 'R01', parameters: {}, postIds: null };
const ruleDocument = { text: '第一章 总则\n第一条 门岗应当始终有人值守。\n第二条 交接班应当双方签字。\n' };
/** A picture of one pixel. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const month = (name: string) => ({ month: name });
export const password = 'three guards and a gate';
export const pin = '402817';
/** What the schema cannot say: values that must fit each other or the world. Merged over the generated input. */
const examples: Record<string, unknown> = {
  ...peopleExamples,
  ...serviceExamples,
  ...readinessExamples,
  ...upkeepExamples,
  ...incidentExamples,
  ...engagementExamples,
  ...ledgerExamples,
  'access.signIn': { login: loginOf('owner'), password },
  'access.changePassword': { password, newPassword: 'a lamp over the north gate' },
  'access.requestRecoveryCode': { login: loginOf('hr') },
  'access.recoverWithCode': {
    login: loginOf('hr'),
    code: '123456',
    newPassword: 'a lamp over the north gate',
  },
  'access.signUpTenant': {
    login: 'new@sign-up.example',
    password: 'a lamp over the north gate',
    licenceNo: 'L-1',
    licenceIssuer: 'Police',
  },
  'access.inviteMember': { login: 'invited@own.example', role: 'captain', personId: null, clientIds: [] },
  'access.endMembership': { membershipId: memberIdOf('finance') },
  'access.resetAccess': { membershipId: memberIdOf('squad_leader') },
  'access.enrolDevice': { code: 'ABCD-EFGH-JKMN', publicKey },
  'access.inviteDevice': { ownerPersonId: null },
  'access.setPins': { people: [{ personId: idAt('guard', ownPlace), pin }] },
  ...{ 'access.setPin': { pin }, 'access.signInWithPin': { pin } },
  'access.listAudit': { action: undefined },
  'duty.syncEntries': { lastSeq: 1, entries: [], packVersion: null },
  'duty.dutyLog': { kind: undefined, from: undefined, to: undefined },
  'duty.issueGoodsSlip': {
    slipNo: 'FX-1',
    items: [{ item: 'pump', spec: null, quantity: 1, measure: null }],
    isReturnable: false,
    dueBackAt: null,
    validUntil: null,
  },
  'duty.voidPaperForm': { formId: idAt('paper_form', second), reason: 'torn' },
  'duty.settleKeptEntry': { keptId: idAt('quarantined_entry', second) },
  'duty.revealValue': { path: 'text', reason: 'asked by the police' },
  'duty.setRetention': { dataClass: 'visitor', days: 30 },
  'duty.placeHold': {
    fromDay: '2026-11-01',
    untilDay: '2026-11-20',
    expiresOn: '2027-05-31',
    staffNo: null,
    reason: 'an incident in the garage',
  },
  'duty.liftHold': { holdId: idAt('erasure_hold', second) },
  'duty.listRounds': { day: today, routeId: undefined },
  'duty.getRound': { roundId: idAt('round', ownPlace) },
  'duty.decideProof': { roundKey: idAt('round_key', ownPlace) },
  'adoption.importRegulation': { document: ruleDocument, english: null, corrections: [] },
  'adoption.previewRuleDocument': { document: ruleDocument, corrections: [] },
  'adoption.bindArticle': { ...draft, ...binding },
  'adoption.bindArticles': { versionId: draft.versionId, bindings: [binding] },
  'adoption.adoptTemplateBindings': { versionId: draft.versionId },
  'adoption.publishRegulation': {
    versionId: draft.versionId,
    effectiveOn: '2026-12-01',
    skipReason: 'urgent',
  },
  'adoption.openConsultation': draftOnly,
  'adoption.closeConsultation': draftOnly,
  'adoption.recordMadeKnown': draftOnly,
  'adoption.recordComment': draft,
  'adoption.answerComment': { commentId: idAt('regulation_comment', second) },
  'adoption.answerRelease': { releaseId: idAt('regulation_release', second), answer: 'approved' },
  'adoption.addArticle': { versionId: draft.versionId, afterArticleId: draft.articleId },
  'adoption.reviseArticle': draft,
  'adoption.removeArticle': draft,
  'adoption.moveArticle': { ...draft, afterArticleId: draft.articleId },
  'adoption.unbindArticle': { ...draft, controlCode: 'R01' },
  'adoption.sendToClient': draftOnly,
  'adoption.writeQuestions': {
    ...draft,
    questions: [
      {
        text: '门岗可以无人吗？',
        textEn: null,
        choices: [
          { text: '可以', textEn: null },
          { text: '不可以', textEn: null },
        ],
        correctChoice: 1,
      },
    ],
  },
  'adoption.issueShortOrder': {
    photoBase64: null,
    startsAt: '2026-11-22T06:00:00Z',
    endsAt: '2026-11-23T06:00:00Z',
    photoFileId: null,
  },
  'adoption.endShortOrder': { orderId: idAt('short_order', second) },
  'adoption.promoteShortOrder': {
    orderId: idAt('short_order', second),
    versionId: draft.versionId,
    afterArticleId: draft.articleId,
    label: '第九条',
  },
  'adoption.declarePeriod': { extraPostIds: [] },
  'adoption.endPeriod': { periodId: idAt('declared_period', second) },
  'adoption.switchLevel': { level: 1, onFrom: '2026-12-01', trialUntil: null },
  'rostering.planMonth': { month: '2026-12', squadIds: squadsOf(), fromDay: '2026-12-01' },
  'compliance.listResults': {
    fromDay: '2026-09-01',
    toDay: '2026-09-30',
    verdict: 'breached',
    controlCode: 'R01',
    chapter: 'R',
    squadId: undefined,
    limit: 100,
  },
  'compliance.waiveResult': { resultId: idAt('control_result', second) },
  'compliance.explainScore': {
    fromDay: '2026-09-01',
    toDay: '2026-09-30',
    chapter: 'R',
    controlCode: 'R01',
    squadId: undefined,
  },
  'compliance.scoreTrend': { untilDay: '2026-10-31', period: 'month', periods: 6 },
  'compliance.waiveStanding': { controlCode: 'T01', fromDay: '2026-11-01', untilDay: '2026-11-30' },
  'compliance.endWaiver': { waiverId: idAt('result_waiver', second), fromDay: null },
  'reports.previewDailyReport': { day: today },
  'reports.printDailyReport': { day: today },
  'hours.getMonth': month('2026-10'),
  'hours.startMonthClose': month('2026-08'),
  'hours.closeMonth': month('2026-08'),
  'hours.approveHours': { ...month('2026-09'), guardMonthIds: [idAt('guard_month', ownPlace)] },
  'hours.lockHours': { ...month('2026-09'), guardMonthIds: [idAt('guard_month', ownPlace)] },
  'hours.getSiteHours': month('2026-09'),
  'hours.listStatements': month('2026-09'),
  'hours.myHours': month('2026-09'),
  'hours.myStatement': month('2026-09'),
  'hours.confirmHours': { ...month('2026-09'), hoursHash: canaryAt('guard_month', ownPlace) },
  'hours.contestHours': { ...month('2026-09'), words: 'I stayed until eight.' },
  'hours.answerContest': { guardMonthId: idAt('guard_month', second), words: 'The video says four.' },
  'hours.correctDay': {
    day: '2026-09-07',
    spans: [{ from: '22:00', to: '06:00' }],
    reason: 'relief was late',
  },
  'hours.recordDeduction': { kind: 'incomeTax', amountFen: 1200, minimumWageFen: null },
  'hours.giveTimeOff': { workedOn: '2026-09-07', takenOn: '2026-10-12' },
  'hours.setHoursRules': { fromMonth: '2026-11' },
  ...{ 'reports.issueReport': month('2026-09'), 'reports.getPreparedReport': month('2026-09') },
  'reports.previewMonthlyReport': month('2026-09'),
  'reports.approveReport': { ...month('2026-09'), dataSha256: `c${sha(ownPlace).slice(1)}` },
  'reports.setReportBrand': { accent: '#204060', logo: null, seal: null },
  'reports.approveDayReport': { day: '2026-09-01', dataSha256: `c${sha(ownPlace).slice(1)}` },
  'reports.setReportSchedule': { rule: 'on', dayOfMonth: 3, hour: 10, remindAfterDays: 3 },
  'service.signReport': { dataSha256: sha(ownPlace) },
  'notifications.saveNoticeSettings': {
    ...{ quietFrom: '22:00', quietUntil: '07:00', digestAt: '08:00' },
    choices: { office: { push: true, sms: false, mail: 'daily' } },
  },
  'notifications.subscribePush': {
    endpoint: 'https://push.example.com/send/abc',
    keys: {
      p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
      auth: 'tBHItJI5svbpez7KI4CCXg',
    },
  },
  'notifications.addChannel': { kind: 'webhook', address: 'https://erp.example.com/hook' },
  'notifications.sendAgain': { messageId: idAt('message', second) },
  'reports.askBinder': { fromDay: '2026-10-24', untilDay: '2026-11-22', region: 'national', language: 'en' },
  'reports.recordFinding': { inspectedOn: '2026-11-20', dueOn: '2027-01-05' },
  'reports.signFinding': { as: 'captain', name: null },
  'sites.createSite': { region: '310115' },
  'sites.updateSite': { region: '310115' },
  'sites.createContract': { endsOn: '2027-11-21' },
  'sites.addPost': { shiftPattern: [{ code: 'D', startTime: '08:00', endTime: '20:00' }] },
  'sites.addPlan': { imageBase64: onePixel },
  'sites.retirePlan': { planId: idAt('site_plan', second) },
  'sites.putOnPlan': {
    planId: idAt('site_plan', ownPlace),
    checkpointId: idAt('checkpoint', ownPlace),
    x: 0.5,
    y: 0.25,
  },
  'sites.takeOffPlan': { checkpointId: idAt('checkpoint', second) },
  'sites.addCheckpoint': { datum: 'GCJ02' },
  'equipment.changeGear': { gearId: idAt('gear', second), postId: null },
  'equipment.retireGear': { gearId: idAt('gear', second) },
  'equipment.retireFireAsset': { assetId: idAt('fire_asset', second) },
  'equipment.retireCamera': { cameraId: idAt('camera', second) },
  'gateRegisters.addDirectoryLine': { occupantKind: 'owner', phone: null, plates: [] },
  'gateRegisters.listDirectory': { search: undefined },
  'gateRegisters.endDirectoryLine': { lineId: idAt('directory_line', second) },
  'gateRegisters.endUtility': { utilityId: idAt('site_utility', second) },
  'gateRegisters.retireKey': { keyId: idAt('site_key', second) },
  'gateRegisters.addAgreement': { endsOn: '2027-11-21', inChargePhone: null },
  'gateRegisters.endAgreement': { agreementId: idAt('agreement', second) },
  'gateRegisters.addBan': { plate: null },
  'gateRegisters.liftBan': { banId: idAt('ban', second) },
  'gateRegisters.addLongPass': {
    phone: null,
    validFrom: '2026-11-01',
    validUntil: '2027-10-31',
    hoursFrom: '08:00',
    hoursUntil: '18:00',
  },
  'gateRegisters.endLongPass': { passId: idAt('long_pass', second) },
  'workforce.listGuards': { rank: undefined, squadId: undefined, search: undefined },
  'workforce.registerGuard': guardFields(),
  'workforce.updateGuard': guardFields(),
  'workforce.addCertificate': {
    certificate: { kind: 'guard', certificateNo: 'C-900', issuedOn: '2026-01-05' },
  },
  'workforce.revealGuardValue': { field: 'phone', reason: 'asked by the police' },
  'workforce.setEmploymentTerms': {
    startsOn: today,
    contractType: 'labour',
    hourRegime: 'standard',
    signedOn: null,
    cycle: null,
    contractEndsOn: null,
    approvalUntil: null,
    baseMonthlyFen: 420_000,
    hourlyFen: null,
    allowances: [],
  },
  'workforce.addPaper': {
    startsOn: '2026-03-01',
    endsOn: null,
    kind: 'undertaking',
    bars: [],
    fileBase64: null,
  },
  'workforce.issueItem': { kind: 'uniform', quantity: 1, issuedOn: '2026-03-01' },
  'workforce.returnItem': { returnedOn: today },
  'workforce.guardEligibility': { day: today },
  'workforce.closeLeaving': { leavingId: idAt('guard_leaving', { ...ownPlace, site: 2 }) },
  'workforce.waiveLeavingItem': {
    itemKey: `issue:${idAt('guard_issue', ownPlace)}`,
    reason: 'lost in a fire',
  },
  'workforce.startLeaving': {
    guardId: idAt('guard', second),
    lastDay: today,
    reason: 'resigned',
    endsAccessNow: false,
  },
  'workforce.recordLeavingSteps': {
    finalPayFen: 100,
    finalPayOn: today,
    certificateHandedOn: today,
    policeReportedOn: today,
    insuranceMovedOn: today,
  },
  'workforce.revokeCertificate': { revokedOn: today },
};

function squadsOf(): string[] {
  return [
    idAt('squad', ownPlace),
    idAt('squad', second),
    idAt('squad 3', ownPlace),
    idAt('squad 4', ownPlace),
  ];
}

function guardFields() {
  const file = {
    birthDate: '1990-03-07',
    education: 'senior',
    nationality: null,
    idNumber: null,
    phone: '13800138000',
    contractType: 'employment',
    contractStartsOn: '2026-01-05',
    sex: 'male',
    formerRetirementAge: null,
  };
  return { joinedOn: '2026-01-05', rank: 'guard', file, certificates: [], terms: null, papers: [] };
}

/** @param role who asks: some can only do a thing to themselves. */
export function exampleOf(path: string, role: string): unknown {
  if (path === 'access.chooseMembership') {
    if (role === 'public') return { membershipId: memberIdOf('owner') };
    return {
      membershipId:
        role === 'guard'
          ? idAt('membership', ownPlace)
          : memberIdOf(role as Parameters<typeof memberIdOf>[0]),
    };
  }
  if (path === 'compliance.replyToOwnResult' && role === 'squad_leader')
    return { resultId: squadLeadersResult };
  const own = ownThingOf(path, role);
  return own ? { ...(examples[path] as object | undefined), ...own } : examples[path];
}

/** A workbook that takes on one guard for the own site. */
export async function prepareExamples(world: World): Promise<void> {
  const { default: words } = await contexts.workforce['zh-CN']();
  const heads = words.importColumns;
  const cells = {
    [heads.staffNo]: 'N-900',
    [heads.name]: '周国庆',
    [heads.site]: String(world.rowAt('site', ownPlace).code),
    [heads.joinedOn]: '2026-01-05',
  };
  const columns = Object.keys(cells).map((header) => ({ header, width: 18, type: 'text' as const }));
  const book = await writeWorkbook({
    sheets: [{ name: words.importSheetName, columns, rows: [Object.values(cells)] }],
  });
  for (const path of ['workforce.previewGuardImport', 'workforce.importGuards'])
    examples[path] = { bytesBase64: book.toString('base64') };
  const { default: siteWords } = await contexts.sites['zh-CN']();
  const unit = { header: siteWords.directoryColumns.unit, width: 18, type: 'text' as const };
  const directory = { name: siteWords.directorySheetName, columns: [unit], rows: [['1502']] };
  const units = await writeWorkbook({ sheets: [directory] });
  const questions = await writeWorkbook({
    sheets: [
      {
        name: '题目',
        columns: ['题型', '知识点', '题目', '选项A', '选项B', '答案'].map((header) => ({
          header,
          type: 'text' as const,
        })),
        rows: [['单选题', '消防', '火警电话？', '119', '110', 'A']],
      },
    ],
  });
  for (const path of ['training.previewQuestions', 'training.importQuestions'])
    examples[path] = { bytesBase64: questions.toString('base64') };
  for (const path of ['gateRegisters.previewDirectoryImport', 'gateRegisters.importDirectory'])
    examples[path] = { bytesBase64: units.toString('base64') };
  const roster = await writeWorkbook({
    sheets: [
      {
        name: '排班',
        columns: ['姓名', ...Array.from({ length: 31 }, (_, n) => String(n + 1))].map((header) => ({
          header,
          type: 'text' as const,
        })),
        rows: [[canaryAt('guard', ownPlace), '休']],
      },
    ],
  });
  for (const path of ['rostering.previewRosterImport', 'rostering.importRoster'])
    examples[path] = {
      month: '2026-12',
      bytesBase64: roster.toString('base64'),
      legend: null,
      corrections: null,
    };
  const keys = await writeWorkbook({
    sheets: [
      {
        name: siteWords.importSheets.keys,
        columns: (['keyNo', 'opens'] as const).map((key) => ({
          header: siteWords.importColumns[key],
          type: 'text' as const,
        })),
        rows: [['K-900', '泵房']],
      },
    ],
  });
  for (const path of ['equipment.previewRegisterImport', 'equipment.importRegister'])
    examples[path] = { register: 'keys', bytesBase64: keys.toString('base64') };
}
