import { systemActor } from '@zhiqin/access';
import { appraisalFactsOfResults } from '@zhiqin/compliance';
import { addDays, dayOf } from '@zhiqin/kernel';
import {
  addHostLink,
  answerAppraisal,
  answerSurveyAsClient,
  classTicket,
  closeSurvey,
  closeTicket,
  complain,
  contributeAppraisalFact,
  getPoster,
  openAppraisal,
  openSurvey,
  openTicket,
  planNightRound,
  publishBulletin,
  recordMeeting,
  recordViolation,
  renewPoster,
  replyTicket,
  reportNightRound,
  scoreAppraisal,
  setAppraisalTemplate,
  signAppraisal,
  takeFeedback,
  takeSurveyAnswer,
  takeViolationStep,
  tellMuster,
} from '@zhiqin/service';
import { usualBands, usualItems } from '@zhiqin/service/rules';
import { listSites } from '@zhiqin/sites';
import { captainLogin } from '../world/contractor.ts';
import { sitePlanOf } from '../world/load-sites.ts';
import { headStartOf, voicesAt } from '../world/voices.ts';
import { doAt } from './environment.ts';
import { type MonthOfSite, memberOf, roleLogin } from './turn-month.ts';

// Whoever tells the story may be no server: what stands beside an appraisal's items is contributed here as well.
for (const fact of appraisalFactsOfResults) contributeAppraisalFact(fact);

const minute = 60_000;
/** Sheets of residents: gate, patrol, bearing, response. */
const sheets = [
  [5, 4, 5, 5],
  [4, 4, 5, 4],
  [5, 5, 4, 5],
  [4, 5, 5, 5],
  [5, 4, 4, 4],
  [5, 5, 5, 4],
] as const;

/**
 * What residents and client say as a month turns: a complaint answered and told to the muster, one still open, praise, the
 * client's own, the month's appraisal signed by both, a bulletin, a meeting, conduct, a night round; and a survey once a quarter.
 */
export async function hearResidents(
  { db, tenantId, siteId, siteCode, month }: MonthOfSite,
  at: Date,
): Promise<void> {
  const clientCode = sitePlanOf(siteCode)?.clientCode;
  const [captain, office, owner, client] = await Promise.all([
    memberOf(db, tenantId, captainLogin(siteCode)),
    memberOf(db, tenantId, roleLogin('operations')),
    memberOf(db, tenantId, roleLogin('owner')),
    memberOf(db, tenantId, roleLogin('client_approver', clientCode)),
  ]);
  const system = systemActor(tenantId);
  const site = (await doAt(db, at, office, listSites, {})).find((one) => one.id === siteId);
  if (!site) return;
  const today = dayOf(at, site.zone);
  const from = at.getTime() - (300 + headStartOf(siteCode)) * minute;
  const said = voicesAt(siteCode, month);
  const after = (minutes: number) => new Date(from + minutes * minute);

  if (!(await doAt(db, after(0), office, getPoster, { siteId }))) {
    await doAt(db, after(0), captain, renewPoster, { siteId });
    await doAt(db, after(0), captain, addHostLink, { siteId, unit: '3-1502', untilDay: addDays(today, 365) });
    await doAt(db, after(0), office, setAppraisalTemplate, {
      siteId,
      items: [...usualItems],
      bands: [...usualBands],
    });
  }
  await doAt(db, after(1), captain, publishBulletin, {
    ...{ siteId, ...said.bulletin },
    untilDay: addDays(today, 20),
  });
  const send = (minutes: number, kind: string, text: string, contact: string | null) =>
    doAt(db, after(minutes), system, takeFeedback, {
      ...{ siteId, kind, text, language: 'zh-CN', contact, photos: [] },
    });
  const { ticketId } = await send(5, 'complaint', said.complaint.text, '13800001234');
  await doAt(db, after(20), captain, classTicket, { ticketId, matter: 'absence' });
  await doAt(db, after(60), captain, replyTicket, {
    ticketId,
    reply: said.complaint.reply,
  });
  await doAt(db, after(70), captain, closeTicket, {
    ticketId,
    result: said.complaint.result,
    isUpheld: true,
  });
  await doAt(db, after(75), captain, tellMuster, { ticketId, text: said.complaint.muster });
  const praise = await send(90, 'praise', said.praise, null);
  await doAt(db, after(120), captain, closeTicket, { ticketId: praise.ticketId, result: '已在班前会表扬。' });
  await send(270, 'suggestion', said.suggestion, null);
  const own = await doAt(db, after(130), client, complain, {
    ...{ siteId, kind: 'suggestion', text: said.wish.text },
  });
  await doAt(db, after(130), system, openTicket, { ticketId: own.ticketId });
  await doAt(db, after(150), office, replyTicket, {
    ticketId: own.ticketId,
    reply: said.wish.reply,
  });

  await doAt(db, after(160), captain, recordMeeting, {
    ...{ siteId, body: 'owners-committee', heldOn: today, attendees: ['业委会主任', '物业经理', '队长'] },
    minutes: '通报上月安保情况；业主反映车库照明不足、电动车乱停。',
    points: [{ text: '车库照明清单报物业', owner: '队长', dueOn: addDays(today, 14) }],
  });
  const { violationId } = await doAt(db, after(170), captain, recordViolation, {
    ...{ siteId, happenedAt: after(165).toISOString(), violationKind: 'blocked-exit', personKind: 'driver' },
    ...said.blockedExit,
  });
  for (const [step, text] of [
    ['oral', '请立即挪车，司机说十分钟。'],
    ['written', '十五分钟后仍未挪车，告知消防通道不得占用，再犯将报警处理。'],
  ] as const)
    await doAt(db, after(step === 'oral' ? 166 : 185), captain, takeViolationStep, {
      violationId,
      step,
      text,
    });
  const night = addDays(today, -1);
  const { nightRoundId } = await doAt(db, after(0), office, planNightRound, {
    ...{ siteId, night, membershipId: owner.membershipId },
  });
  await doAt(db, after(100), owner, reportNightRound, {
    nightRoundId,
    findings: said.nightRound,
  });

  const { appraisalId } = await doAt(db, after(190), system, openAppraisal, { siteId, month });
  await doAt(db, after(200), client, scoreAppraisal, {
    appraisalId,
    scores: usualItems.map(({ code }, i) => ({
      code,
      score: i === 0 ? 85 : 95,
      remark: i === 0 ? '有一次交接晚到' : null,
    })),
  });
  await doAt(db, after(220), office, answerAppraisal, {
    appraisalId,
    answers: [{ code: 'manning', text: '当班已补时，本月起提前二十分钟到岗。' }],
  });
  await doAt(db, after(230), client, signAppraisal, { appraisalId, revision: 1 });
  await doAt(db, after(240), office, signAppraisal, { appraisalId, revision: 1 });

  // The second month of a quarter asks how it goes; the day is early, the quarter's end far.
  if (Number(month.slice(5)) % 3 !== 1) return;
  const { surveyId } = await doAt(db, after(10), office, openSurvey, { siteId });
  for (const [gate, patrol, bearing, response] of sheets)
    await doAt(db, after(30), system, takeSurveyAnswer, {
      surveyId,
      scores: { gate, patrol, bearing, response },
      comment: null,
    });
  await doAt(db, after(40), client, answerSurveyAsClient, {
    surveyId,
    scores: { gate: 5, communication: 5 },
  });
  await doAt(db, after(250), office, closeSurvey, { surveyId });
}
