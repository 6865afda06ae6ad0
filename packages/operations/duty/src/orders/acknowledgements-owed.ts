import { query, type UseContext } from '@zhiqin/access';
import { acknowledgementsFor } from '@zhiqin/adoption';
import type { AcknowledgementAsked } from '@zhiqin/adoption/rules';
import { dayOf, instantAt } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { siteInput } from '@zhiqin/sites/rules';
import { and, asc, eq } from 'drizzle-orm';
import { ruleAcknowledgement } from '../schema.ts';
import { namesOfPeople, peopleAtPosts } from './people-at-posts.ts';
import { signingState } from './signing-state.ts';

/** Shifts that begin within so many hours are already shown as due. */
const hoursAhead = 24;

/**
 * Of each version in force at a site: who signed for what is new in it, how his answers were, and who still owes it;
 * overdue first. Errors: `not-found`.
 */
export const acknowledgementsOwed = query({
  action: 'regulation.read-record',
  input: siteInput,
  async run(ctx, { siteId }) {
    const site = await requireSite(ctx, siteId);
    const asked = await acknowledgementsFor(ctx, siteId, dayOf(ctx.now, site.zone));
    const versions = [];
    for (const version of asked) versions.push(await signingOf(ctx, siteId, site.zone, version));
    return { zone: site.zone, versions };
  },
});

async function signingOf(ctx: UseContext, siteId: string, zone: string, version: AcknowledgementAsked) {
  const from = instantAt(version.effectiveOn, '00:00', zone);
  const until = new Date(ctx.now.getTime() + hoursAhead * 3_600_000);
  const stays = Map.groupBy(await peopleAtPosts(ctx, siteId, from, until), (stay) => stay.personId);
  const signatures = await ctx.tx
    .select()
    .from(ruleAcknowledgement)
    .where(
      and(
        eq(ruleAcknowledgement.tenantId, ctx.tenantId),
        eq(ruleAcknowledgement.siteId, siteId),
        eq(ruleAcknowledgement.versionId, version.versionId),
      ),
    )
    .orderBy(asc(ruleAcknowledgement.at), asc(ruleAcknowledgement.id));
  const signedBy = Map.groupBy(signatures, (row) => row.personId);
  const names = await namesOfPeople(ctx, [...stays.keys()]);
  const right = new Map(
    version.articles.flatMap((one) => one.questions.map((question) => [question.id, question.correctChoice])),
  );
  const people = [...stays].flatMap(([personId, own]) => {
    const entries = signedBy.get(personId) ?? [];
    const state = signingState(
      version.articles,
      own,
      new Set(entries.flatMap((row) => row.articleIds)),
      ctx.now,
    );
    const named = names.get(personId);
    if (!state || !named) return [];
    // The first answer to a question is his result; later ones are practice.
    const answers = new Map<string, number>();
    for (const { question, choice } of entries.flatMap((row) => row.answers))
      if (right.has(question) && !answers.has(question)) answers.set(question, choice);
    return {
      personId,
      ...named,
      ...state,
      signedAt: entries.at(-1)?.at ?? null,
      answered: answers.size,
      right: [...answers].filter(([question, choice]) => right.get(question) === choice).length,
    };
  });
  const order = { overdue: 0, due: 1, signed: 2 };
  return {
    versionId: version.versionId,
    versionNo: version.versionNo,
    title: version.title,
    titleEn: version.titleEn,
    effectiveOn: version.effectiveOn,
    newArticles: version.articles.length,
    questions: right.size,
    people: people.sort(
      (a, b) =>
        order[a.state] - order[b.state] || (a.staffNo < b.staffNo ? -1 : a.staffNo > b.staffNo ? 1 : 0),
    ),
  };
}
