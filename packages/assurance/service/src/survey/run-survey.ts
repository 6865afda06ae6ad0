import { addPublicLink, command, newToken, setDeadline } from '@zhiqin/access';
import { addDays, DomainError, dayOf, instantAt, monthOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import { clientOffice, company, membersOf } from '../members-of.ts';
import { survey, surveyAnswer } from './schema.ts';
import { followUpInput, openSurveyInput, surveyInput } from './survey-input.ts';
import { indexOf, monthAfterQuarter, quarterOf } from './survey-items.ts';

export const openSurveyTask = 'service.open-survey';
export const closeSurveyTask = 'service.close-survey';
const openDays = 14;

/**
 * 季度满意度调查 (S4-2, K08): opens the present quarter's at a site, with an address for residents and one each for the client's office.
 * The next quarter's opens of itself ten days into it. Opened before: the same one. Bears a repeat. Errors: `not-found`.
 */
export const openSurvey = command({
  action: 'survey.run',
  input: openSurveyInput,
  async run(ctx, { siteId, days = openDays }): Promise<{ surveyId: string; token: string }> {
    const { tx, tenantId, now } = ctx;
    const { zone, clientId, name } = await requireSite(ctx, siteId);
    const quarter = quarterOf(monthOf(now, zone));
    const nextMonth = monthAfterQuarter(quarter);
    await setDeadline(ctx, {
      task: openSurveyTask,
      key: siteId,
      payload: { siteId },
      dueAt: instantAt(`${nextMonth}-11`, '09:00', zone),
    });
    const [before] = await tx
      .select({ surveyId: survey.id, token: survey.token })
      .from(survey)
      .where(and(eq(survey.tenantId, tenantId), eq(survey.siteId, siteId), eq(survey.quarter, quarter)));
    if (before) return before;
    const surveyId = ctx.newId();
    const token = newToken();
    // It closes within its quarter, which is judged by it.
    const daysAhead = addDays(dayOf(now, zone), days);
    const [lastDay = daysAhead] = [daysAhead, addDays(`${nextMonth}-01`, -1)].sort();
    const lastMoment = instantAt(lastDay, '23:00', zone);
    const closesAt = new Date(Math.max(now.getTime(), lastMoment.getTime()));
    await tx.insert(survey).values({
      ...{ tenantId, id: surveyId, siteId, clientId, quarter, token, openedAt: now },
      closesAt,
    });
    await addPublicLink(ctx, { siteId, kind: 'survey', subjectId: surveyId, token });
    await setDeadline(ctx, {
      task: closeSurveyTask,
      key: surveyId,
      payload: { surveyId },
      dueAt: closesAt,
    });
    await notify(ctx, await membersOf(ctx, clientOffice, siteId, clientId), {
      template: 'surveyOpened',
      params: { site: name, quarter },
      path: `/client/survey/${surveyId}`,
    });
    ctx.audit({ siteId, subjectId: surveyId, quarter });
    return { surveyId, token };
  },
});

/** Works out the index and closes; a poor one is brought before the company. Closed before: nothing. Its address says from then on that it is
 * closed. Bears a repeat. Errors: `not-found`. */
export const closeSurvey = command({
  action: 'survey.run',
  input: surveyInput,
  async run(ctx, { surveyId }): Promise<{ index: number | null; answers: number }> {
    const { tx, tenantId, now } = ctx;
    const where = and(eq(survey.tenantId, tenantId), eq(survey.id, surveyId));
    const [found] = await tx.select().from(survey).where(where).for('update');
    if (!found) throw new DomainError('not-found');
    if (found.closedAt) return { index: found.index, answers: found.answers ?? 0 };
    const sheets = await tx
      .select({ scores: surveyAnswer.scores })
      .from(surveyAnswer)
      .where(and(eq(surveyAnswer.tenantId, tenantId), eq(surveyAnswer.surveyId, surveyId)));
    const index = indexOf(sheets.map((one) => one.scores));
    await tx.update(survey).set({ closedAt: now, answers: sheets.length, index }).where(where);
    const { name } = await requireSite(ctx, found.siteId);
    await notify(ctx, await membersOf(ctx, company, found.siteId), {
      template: 'surveyClosed',
      params: { site: name, quarter: found.quarter, index: index ?? '–', answers: sheets.length },
      path: '/admin/service/surveys',
    });
    ctx.audit({ siteId: found.siteId, subjectId: surveyId, index, answers: sheets.length });
    return { index, answers: sheets.length };
  },
});

/** What is done about a survey's findings, by whom, until when. Errors: `not-found`. */
export const followUpSurvey = command({
  action: 'survey.run',
  input: followUpInput,
  async run(ctx, { surveyId, text, owner, dueOn }): Promise<void> {
    const changed = await ctx.tx
      .update(survey)
      .set({ followUp: text, followUpOwner: owner, followUpDueOn: dueOn })
      .where(and(eq(survey.tenantId, ctx.tenantId), eq(survey.id, surveyId)))
      .returning({ siteId: survey.siteId });
    const [row] = changed;
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: surveyId, dueOn });
  },
});
