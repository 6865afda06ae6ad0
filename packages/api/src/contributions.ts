import { contributePostCheck } from '@zhiqin/access';
import { assessmentFactsOfDuty, unreviewedBreaches } from '@zhiqin/compliance';
import {
  contributeFollowUp,
  contributeIncidentsAtHand,
  contributeProjection,
  leaverKeys,
  leaverPresence,
} from '@zhiqin/duty';
import { contributeEntryKinds } from '@zhiqin/duty/rules';
import { contributeDisputePart, contributeMonthBlocker, hoursNotApproved } from '@zhiqin/hours';
import { askToOpen, incidentProjection, openIncidentsAt } from '@zhiqin/incidents';
import { incidentKinds } from '@zhiqin/incidents/rules';
import { withdrawLeaver } from '@zhiqin/rostering';
import { isPostOfSite } from '@zhiqin/sites';
import {
  contributeAssessmentFact,
  contributeLeaver,
  disciplinePart,
  unsettledAssessments,
} from '@zhiqin/workforce';

/**
 * Where lower packages take what upper ones contribute. Imported by the router, so that every process that runs
 * use cases has it. Jobs are in `jobs.ts`.
 */
contributePostCheck(isPostOfSite);
contributeMonthBlocker(unreviewedBreaches);
contributeMonthBlocker(hoursNotApproved);
contributeMonthBlocker({ key: 'assessment', count: unsettledAssessments });
contributeLeaver(withdrawLeaver);
contributeLeaver(leaverPresence);
contributeLeaver(leaverKeys);
for (const fact of assessmentFactsOfDuty) contributeAssessmentFact(fact);
contributeDisputePart(disciplinePart);
contributeEntryKinds(incidentKinds);
contributeProjection(incidentProjection);
contributeFollowUp(askToOpen);
contributeIncidentsAtHand(openIncidentsAt);
