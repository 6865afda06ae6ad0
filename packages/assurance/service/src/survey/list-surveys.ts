import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, desc, eq } from 'drizzle-orm';
import { survey, surveyAnswer } from './schema.ts';
import { listSurveysInput, surveyInput } from './survey-input.ts';
import { type SurveyItem, smallSample, surveyItems } from './survey-items.ts';

const columns = {
  id: survey.id,
  siteId: survey.siteId,
  siteName: site.name,
  siteNameEn: site.nameEn,
  zone: site.zone,
  quarter: survey.quarter,
  openedAt: survey.openedAt,
  closesAt: survey.closesAt,
  closedAt: survey.closedAt,
  answers: survey.answers,
  index: survey.index,
  followUp: survey.followUp,
  followUpOwner: survey.followUpOwner,
  followUpDueOn: survey.followUpDueOn,
};

/** Surveys in reach, newest first. Errors: none. */
export const listSurveys = query({
  action: 'survey.read',
  input: listSurveysInput,
  async run({ tx, tenantId }, { siteId }) {
    return tx
      .select(columns)
      .from(survey)
      .innerJoin(site, and(eq(site.tenantId, survey.tenantId), eq(site.id, survey.siteId)))
      .where(and(eq(survey.tenantId, tenantId), siteId ? eq(survey.siteId, siteId) : undefined))
      .orderBy(desc(survey.quarter), site.code)
      .limit(200);
  },
});

export interface SurveyFindings {
  /** Item → mean, 1–5, to a tenth, and how many scored it. */
  means: { item: SurveyItem; mean: number | null; count: number }[];
  answers: number;
  /** Fewer answers than say much. */
  isSmall: boolean;
  comments: string[];
  token: string;
}

/** What a survey found, item by item, with the comments as they were written. Errors: `not-found`. */
export const getSurvey = query({
  action: 'survey.run',
  input: surveyInput,
  async run({ tx, tenantId }, { surveyId }): Promise<SurveyFindings> {
    const [found] = await tx
      .select({ token: survey.token })
      .from(survey)
      .where(and(eq(survey.tenantId, tenantId), eq(survey.id, surveyId)));
    if (!found) throw new DomainError('not-found');
    const sheets = await tx
      .select({ scores: surveyAnswer.scores, comment: surveyAnswer.comment })
      .from(surveyAnswer)
      .where(and(eq(surveyAnswer.tenantId, tenantId), eq(surveyAnswer.surveyId, surveyId)))
      .orderBy(desc(surveyAnswer.answeredAt))
      .limit(5000);
    return {
      means: surveyItems.map((item) => {
        const given = sheets.flatMap((one) => one.scores[item] ?? []);
        const mean = given.reduce((sum, one) => sum + one, 0) / Math.max(1, given.length);
        return { item, mean: given.length === 0 ? null : Math.round(mean * 10) / 10, count: given.length };
      }),
      answers: sheets.length,
      isSmall: sheets.length < smallSample,
      comments: sheets.flatMap((one) => one.comment ?? []).slice(0, 100),
      token: found.token,
    };
  },
});
