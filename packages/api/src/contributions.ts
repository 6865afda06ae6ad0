import { contributePostCheck } from '@zhiqin/access';
import { agreementsInLedger, invoicesInLedger, statementsInLedger } from '@zhiqin/billing';
import {
  appraisalFactsOfResults,
  assessmentFactsOfDuty,
  unreadReplies,
  unreviewedBreaches,
  verdictsInLedger,
  waiverEndsInLedger,
  waiversInLedger,
} from '@zhiqin/compliance';
import {
  contributeFollowUp,
  contributeIncidentsAtHand,
  contributeInvitationsAtHand,
  contributePreparednessAtHand,
  contributeProjection,
  contributeUpkeepAtHand,
  dutyEntriesInLedger,
  erasuresInLedger,
  leaverKeys,
  leaverPresence,
} from '@zhiqin/duty';
import { contributeEntryKinds } from '@zhiqin/duty/rules';
import {
  contributeDisputePart,
  contributeMonthBlocker,
  doubtfulRounds,
  hoursNotApproved,
  keptRecords,
  leaveUndecided,
} from '@zhiqin/hours';
import { askToOpen, incidentProjection, openIncidentsAt } from '@zhiqin/incidents';
import { incidentKinds } from '@zhiqin/incidents/rules';
import { contributeLedgerSource } from '@zhiqin/ledger';
import { contributeContacts } from '@zhiqin/notifications';
import { askToFollow, preparednessAt, preparednessProjection } from '@zhiqin/preparedness';
import { preparednessKinds } from '@zhiqin/preparedness/rules';
import {
  contributeBinderPart,
  drillsPart,
  dutyPlanPart,
  emergencyPlansPart,
  filingsPart,
  reportFilesInLedger,
  upkeepPart,
} from '@zhiqin/reports';
import { withdrawLeaver } from '@zhiqin/rostering';
import {
  askToOpenViolation,
  contributeAppraisalFact,
  feedbackFact,
  invitationsAt,
  signaturesInLedger,
} from '@zhiqin/service';
import { isPostOfSite } from '@zhiqin/sites';
import {
  askToAlertHotWork,
  askToOpenHazard,
  fireInspectionProjection,
  hazardProjection,
  hotWorkProjection,
  upkeepAt,
} from '@zhiqin/upkeep';
import { upkeepKinds } from '@zhiqin/upkeep/rules';
import {
  contributeAssessmentFact,
  contributeLeaver,
  disciplinePart,
  papersPart,
  phonesOfPeople,
  unsettledAssessments,
} from '@zhiqin/workforce';

/**
 * Where lower packages take what upper ones contribute. Imported by the router, so that every process that runs
 * use cases has it. Jobs are in `jobs.ts`.
 */
contributePostCheck(isPostOfSite);
// In the order they are dealt with, and shown.
contributeMonthBlocker(unreviewedBreaches);
contributeMonthBlocker(unreadReplies);
contributeMonthBlocker(doubtfulRounds);
contributeMonthBlocker(keptRecords);
contributeMonthBlocker(leaveUndecided);
contributeMonthBlocker(hoursNotApproved);
contributeMonthBlocker({ key: 'assessment', count: unsettledAssessments });
for (const source of [
  dutyEntriesInLedger,
  erasuresInLedger,
  verdictsInLedger,
  waiversInLedger,
  waiverEndsInLedger,
  signaturesInLedger,
  agreementsInLedger,
  statementsInLedger,
  invoicesInLedger,
  reportFilesInLedger,
])
  contributeLedgerSource(source);
contributeLeaver(withdrawLeaver);
contributeLeaver(leaverPresence);
contributeLeaver(leaverKeys);
for (const fact of assessmentFactsOfDuty) contributeAssessmentFact(fact);
contributeAssessmentFact(feedbackFact);
for (const fact of appraisalFactsOfResults) contributeAppraisalFact(fact);
contributeDisputePart(papersPart);
contributeDisputePart(disciplinePart);
contributeEntryKinds(incidentKinds);
contributeProjection(incidentProjection);
contributeFollowUp(askToOpen);
contributeContacts(phonesOfPeople);
contributeIncidentsAtHand(openIncidentsAt);
contributeInvitationsAtHand(invitationsAt);
contributeEntryKinds(preparednessKinds);
contributeProjection(preparednessProjection);
contributeFollowUp(askToFollow);
contributePreparednessAtHand(preparednessAt);
contributeEntryKinds(upkeepKinds);
for (const projection of [hazardProjection, fireInspectionProjection, hotWorkProjection])
  contributeProjection(projection);
contributeFollowUp(askToOpenHazard);
contributeFollowUp(askToOpenViolation);
contributeFollowUp(askToAlertHotWork);
contributeUpkeepAtHand(upkeepAt);
for (const part of [filingsPart, dutyPlanPart, emergencyPlansPart, drillsPart, upkeepPart])
  contributeBinderPart(part);
