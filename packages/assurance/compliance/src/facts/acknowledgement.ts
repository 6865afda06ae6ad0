import type { UseContext } from '@zhiqin/access';
import { acknowledgementsFor } from '@zhiqin/adoption';
import { presenceSpan, ruleAcknowledgement } from '@zhiqin/duty/schema';
import { addDays, addMonths, type Day, type Month, monthWindow } from '@zhiqin/kernel';
import type { AcknowledgementFacts } from '@zhiqin/regulations';
import { papersOf } from '@zhiqin/workforce';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import { groupBy } from './presence.ts';
import type { SiteDays } from './site-days.ts';
import { siteSilence } from './site-silence.ts';

type Asked = Awaited<ReturnType<typeof acknowledgementsFor>>[number];

interface Person {
  personId: string;
  /** Of the month. */
  postIds: string[];
  /** First day ever at the site. */
  firstDay: Day;
}
interface Signature {
  entryId: string;
  personId: string;
  versionId: string;
  articleIds: string[];
  day: Day;
}

/** Everybody who stood at the site in a month, and when he had signed for what is new at his posts (P12). */
export async function acknowledgementWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const window = monthWindow(month, days.zone);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const asked = await acknowledgementsFor(ctx, days.siteId, last);
  if (asked.length === 0) return [];
  const [people, signatures] = await Promise.all([
    peopleOf(ctx, days, window.startsAt, window.endsAt),
    signaturesOf(ctx, days, window.endsAt),
  ]);
  if (people.length === 0) return [];
  const silence = await siteSilence(ctx, days.siteId, window);
  const papers = await papersOf(
    ctx,
    people.map((one) => one.personId),
  );
  const signedBy = groupBy(signatures, (one) => `${one.personId} ${one.versionId}`);
  return people.map((person) => {
    const facts: AcknowledgementFacts = {
      guardId: person.personId,
      month,
      asOf: last,
      entryIds: [],
      versions: asked.flatMap((version) =>
        signingOf(version, person, signedBy.get(`${person.personId} ${version.versionId}`) ?? []),
      ),
      // On file as a paper; none on file is a missing record, not a refusal.
      isConfidentialitySigned: (papers.get(person.personId) ?? []).some(
        (paper) => paper.kind === 'undertaking' && paper.startsOn <= last,
      )
        ? true
        : null,
      silence,
    };
    return {
      subjectKey: `guard-month:${person.personId}:${month}`,
      postId: null,
      shiftId: null,
      personId: person.personId,
      day: last,
      ...window,
      named: { family: 'acknowledgement', facts },
    };
  });
}

/** Nothing where no article of the version concerns a post of his; read once the last of them is signed for. */
function signingOf(
  { title, effectiveOn, articles }: Asked,
  { postIds, firstDay }: Person,
  signatures: readonly Signature[],
): AcknowledgementFacts['versions'][number][] {
  const own = articles.filter(
    (one) => one.postIds === null || one.postIds.some((id) => postIds.includes(id)),
  );
  if (own.length === 0) return [];
  const firstSigned = own.map(({ articleId }) =>
    signatures.find((one) => one.articleIds.includes(articleId)),
  );
  const isWhole = firstSigned.every((one) => one !== undefined);
  const signed = firstSigned.filter((one) => one !== undefined);
  return [
    {
      title,
      publishedOn: effectiveOn > firstDay ? effectiveOn : firstDay,
      readOn: isWhole
        ? (signed
            .map((one) => one.day)
            .sort()
            .at(-1) ?? null)
        : null,
      entryIds: [...new Set(signed.map((one) => one.entryId))],
    },
  ];
}

function peopleOf(ctx: UseContext, { siteId, zone }: SiteDays, from: Date, to: Date): Promise<Person[]> {
  const p = presenceSpan;
  const inMonth = sql`${p.fromAt} >= ${from.toISOString()}`;
  return jsonRows<Person>(
    ctx,
    sql`select ${p.personId} as "personId", array_agg(distinct ${p.postId}) filter (where ${inMonth}) as "postIds",
               to_char(min(${p.fromAt}) at time zone ${zone}, 'YYYY-MM-DD') as "firstDay"
        from ${p} where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${siteId} and ${p.personId} is not null
          and ${p.fromAt} < ${to.toISOString()}
        group by ${p.personId} having bool_or(${inMonth}) order by ${p.personId}`,
  );
}

/** In order of time: the first signature for an article counts. */
function signaturesOf(ctx: UseContext, { siteId, zone }: SiteDays, to: Date): Promise<Signature[]> {
  const a = ruleAcknowledgement;
  return jsonRows<Signature>(
    ctx,
    sql`select ${a.id} as "entryId", ${a.personId} as "personId", ${a.versionId} as "versionId",
               ${a.articleIds} as "articleIds", to_char(${a.at} at time zone ${zone}, 'YYYY-MM-DD') as "day"
        from ${a} where ${a.tenantId} = ${ctx.tenantId} and ${a.siteId} = ${siteId} and ${a.at} < ${to.toISOString()}
        order by ${a.at}, ${a.id}`,
  );
}
