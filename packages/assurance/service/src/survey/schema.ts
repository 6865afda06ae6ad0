import { site } from '@zhiqin/access/schema';
import { tenantForeignKey, tenantTable } from '@zhiqin/db';
import { client } from '@zhiqin/sites/schema';
import { doublePrecision, index, integer, jsonb, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { SurveyScores } from './survey-items.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** 满意度调查 of a site's quarter (S4-2, S1-1.2). Closed, it keeps its index. */
export const survey = tenantTable(
  'survey',
  {
    siteId: uuid('site_id').notNull(),
    clientId: uuid('client_id'),
    /** "2026-Q4" */
    quarter: text('quarter').notNull(),
    token: text('token').notNull(),
    openedAt: instant('opened_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    closedAt: instant('closed_at'),
    answers: integer('answers'),
    /** 0–100; null: nobody answered. */
    index: doublePrecision('index'),
    /** What is done about it, by whom, until when. */
    followUp: text('follow_up'),
    followUpOwner: text('follow_up_owner'),
    followUpDueOn: text('follow_up_due_on'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' } },
  (t) => [
    tenantForeignKey(t, t.siteId, () => site),
    tenantForeignKey(t, t.clientId, () => client),
    unique('survey_quarter_key').on(t.tenantId, t.siteId, t.quarter),
  ],
);

export const surveyAnswer = tenantTable(
  'survey_answer',
  {
    siteId: uuid('site_id').notNull(),
    surveyId: uuid('survey_id').notNull(),
    channel: text('channel').notNull(),
    /** Of the client's office: one each. */
    membershipId: uuid('membership_id'),
    scores: jsonb('scores').$type<SurveyScores>().notNull(),
    comment: text('comment'),
    answeredAt: instant('answered_at').notNull(),
    clientId: uuid('client_id'),
  },
  { scope: 'site', staffOnly: true, client: { column: 'client_id' }, appendOnly: true },
  (t) => [
    tenantForeignKey(t, t.surveyId, () => survey),
    unique('survey_answer_member_key').on(t.tenantId, t.surveyId, t.membershipId),
    index('survey_answer_of').on(t.tenantId, t.surveyId),
  ],
);
