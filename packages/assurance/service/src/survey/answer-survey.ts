import { command, door, execute, query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import { lineOf } from '../fields.ts';
import { asHouse, isTrapped, lookedAt, sentTo } from '../public-page.ts';
import { survey, surveyAnswer } from './schema.ts';
import { answerSurveyInput, surveyInput, surveyPlaceInput, takeAnswerInput } from './survey-input.ts';

export interface SurveyPlace {
  quarter: string;
  siteName: string;
  siteNameEn: string | null;
}

async function openedSurvey({ tx, tenantId, now }: UseContext, surveyId: string) {
  const [found] = await tx
    .select({ survey, siteName: site.name, siteNameEn: site.nameEn })
    .from(survey)
    .innerJoin(site, and(eq(site.tenantId, survey.tenantId), eq(site.id, survey.siteId)))
    .where(and(eq(survey.tenantId, tenantId), eq(survey.id, surveyId)));
  if (!found) throw new DomainError('not-found');
  if (found.survey.closedAt || found.survey.closesAt <= now) throw new DomainError('survey.closed');
  return found;
}

/** What a survey asks about. Errors: `not-found`, `survey.closed`. */
export const readSurveyPlace = query({
  action: 'ticket.take',
  input: surveyInput,
  async run(ctx, { surveyId }): Promise<SurveyPlace> {
    const found = await openedSurvey(ctx, surveyId);
    return {
      quarter: found.survey.quarter,
      siteName: found.siteName,
      siteNameEn: found.siteNameEn,
    };
  },
});

/** Opens the survey's page. Errors: `not-found`, `survey.closed`, `rate.limited`. */
export const surveyPlace = door({
  action: 'public-page.use',
  input: surveyPlaceInput,
  async run(ctx, { token }): Promise<SurveyPlace> {
    const place = await lookedAt(ctx, 'survey', token);
    return execute(readSurveyPlace, asHouse(ctx, place), { surveyId: place.subjectId });
  },
});

/** A sheet of a resident, nobody's name on it. Errors: `not-found`, `survey.closed`. */
export const takeSurveyAnswer = command({
  action: 'ticket.take',
  input: takeAnswerInput,
  async run(ctx, { surveyId, scores, comment }): Promise<void> {
    const { survey: found } = await openedSurvey(ctx, surveyId);
    await ctx.tx.insert(surveyAnswer).values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId: found.siteId, surveyId, channel: 'public' },
      ...{ scores, comment: lineOf(comment), answeredAt: ctx.now },
    });
    ctx.audit({ siteId: found.siteId, subjectId: surveyId });
  },
});

/** A resident answers by the public address. Errors: `not-found`, `survey.closed`, `rate.limited`, `input.invalid`. */
export const answerSurvey = door({
  action: 'public-page.use',
  input: answerSurveyInput,
  async run(ctx, { token, scores, comment, website }): Promise<void> {
    const place = await sentTo(ctx, 'survey', token);
    if (isTrapped(website)) return;
    await execute(takeSurveyAnswer, asHouse(ctx, place), { surveyId: place.subjectId, scores, comment });
  },
});

/** Somebody of the client's office answers, once. Errors: `not-found`, `survey.closed`, `survey.answered`. */
export const answerSurveyAsClient = command({
  action: 'survey.answer',
  input: takeAnswerInput,
  async run(ctx, { surveyId, scores, comment }): Promise<void> {
    const { survey: found } = await openedSurvey(ctx, surveyId);
    if (ctx.actor.kind !== 'member') throw new DomainError('access.forbidden');
    const made = await ctx.tx
      .insert(surveyAnswer)
      .values({
        ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId: found.siteId, surveyId, channel: 'client' },
        ...{ scores, comment: lineOf(comment), answeredAt: ctx.now, clientId: found.clientId },
        membershipId: ctx.actor.membershipId,
      })
      .onConflictDoNothing()
      .returning({ id: surveyAnswer.id });
    if (made.length === 0) throw new DomainError('survey.answered');
    ctx.audit({ siteId: found.siteId, subjectId: surveyId });
  },
});
