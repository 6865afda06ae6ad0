import { can, query, roleOf, type UseContext } from '@zhiqin/access';
import { dayOf, daysOfMonth } from '@zhiqin/kernel';
import { calendarRegionOf, dayKind, readSitePlan, requireOwnSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, desc, eq, inArray, or } from 'drizzle-orm';
import { isStrict } from '../checks/is-strict.ts';
import type { GuardMonth } from '../checks/planned-work.ts';
import { monthCalendar, readGuardMonths } from '../checks/read-guard-months.ts';
import { needsApproval, readReview } from '../checks/review-month.ts';
import { unfitOn, unfitSpans } from '../checks/unfit-on.ts';
import { isAskedOfSome } from '../demand/needs-of.ts';
import { readNeeds, readSkills } from '../demand/read-needs.ts';
import { publishedAt } from '../publication.ts';
import { readMonth } from '../read-month.ts';
import { siteMonthInput } from '../roster-input.ts';
import { rosterVersions } from '../roster-version.ts';
import { rosterApproval, rosterChange, rosterReceipt, shift } from '../schema.ts';
import { shiftsOfPosts } from './month-shifts.ts';

/**
 * A site's month to be worked on: every guard of the site with what he does each day, the places there are, and all
 * that the checks need, so that the page can run them while it is edited. Of other sites it tells when somebody works,
 * never where. An hour's pay only to whoever may publish.
 * Errors: `not-found`.
 */
export const getRosterSheet = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const site = await requireOwnSite(ctx, siteId);
    const plan = await readSitePlan(ctx, siteId);
    const days = daysOfMonth(month);
    const region = calendarRegionOf(site);
    const published = await publishedAt(ctx, siteId, month);
    const stored = await readMonth(ctx, siteId, month);
    const { needOf } = await readNeeds(ctx, plan);
    const shifts = stored.shifts.length > 0 ? stored.shifts : shiftsOfPosts(plan, month, needOf);
    const people = await readPeople(ctx, siteId, {
      first: days[0] as string,
      last: days.at(-1) as string,
      placed: stored.assignments.map((one) => one.guardId),
    });
    const guardIds = people.map((one) => one.id);
    const seesPay = can(roleOf(ctx.actor), 'roster.publish');
    const guards = new Map(
      (await readGuardMonths(ctx, month, guardIds)).map((one) => [
        one.guardId,
        seesPay ? one : withoutPay(one),
      ]),
    );
    const unfit = await unfitOn(ctx, plan, guardIds, days.at(-1) as string);
    const { lacks, brings } = await readSkills(ctx, plan, guardIds, days.at(-1) as string);
    const onShift = new Map(stored.shifts.map((one) => [one.id, one]));
    const own = new Set(stored.assignments.map((one) => one.id));
    const placesBy = Map.groupBy(stored.assignments, (one) => one.guardId);
    const review = await readReview(ctx, {
      plan,
      month,
      shifts: stored.shifts,
      assignments: stored.assignments,
    });
    const findings = review();
    return {
      site: { id: site.id, code: site.code, name: site.name, nameEn: site.nameEn, zone: site.zone },
      month,
      today: dayOf(ctx.now, site.zone),
      days: days.map((day) => dayKind(day, region)),
      workdays: monthCalendar(month, region).workdays,
      publishedAt: published,
      isStrict: await isStrict(ctx),
      seesPay,
      posts: plan.posts.map((post) => ({
        id: post.id,
        code: post.code,
        name: post.name,
        nameEn: post.nameEn,
        kind: post.kind,
      })),
      shifts: shifts.map(({ day, postId, code, heads, startsAt, endsAt }) => ({
        day,
        postId,
        code,
        heads,
        startsAt,
        endsAt,
        skills: needOf(postId, code, day).skills,
        skillHeads: needOf(postId, code, day).skillHeads,
      })),
      guards: people.map(({ id, name, staffNo, joinedOn, leftOn, squadId }) => {
        const {
          work = [],
          terms = [],
          protectedSpans = [],
          cycleBefore = { months: 0, minutes: 0 },
        } = guards.get(id) ?? {};
        return {
          guardId: id,
          name,
          staffNo,
          squadId,
          joinedOn,
          leftOn,
          cells: (placesBy.get(id) ?? []).flatMap(({ shiftId }) => {
            const at = onShift.get(shiftId);
            return at ? [{ day: at.day, postId: at.postId, code: at.code }] : [];
          }),
          // What he does at other sites, or here in the months beside this one.
          around: work
            .filter((one) => !own.has(one.key))
            .map(({ day, startsAt, endsAt, zone }) => ({ day, startsAt, endsAt, zone })),
          terms,
          protectedSpans,
          cycleBefore,
        };
      }),
      unfit: unfitSpans(unfit, plan, guardIds, days),
      // Places that ask for a skill, and who does not bring it; empty where no post asks for any.
      lacking: shifts.flatMap((at) =>
        needOf(at.postId, at.code, at.day).skills.length === 0
          ? []
          : guardIds.flatMap((guardId) => {
              const skills = lacks(guardId, at);
              const { day, postId, code } = at;
              return skills.length > 0 ? [{ guardId, day, postId, code, skills }] : [];
            }),
      ),
      // Places where some of the team have to bring a skill, and who does.
      bringing: shifts.flatMap((at) => {
        const need = needOf(at.postId, at.code, at.day);
        const { day, postId, code } = at;
        return isAskedOfSome(need)
          ? guardIds.filter((id) => brings(id, at)).map((guardId) => ({ guardId, day, postId, code }))
          : [];
      }),
      findings: seesPay ? findings : findings.map((one) => ({ ...one, payFen: null })),
      toApprove: findings.filter(needsApproval).length,
      ...(await readAfterwards(ctx, siteId, month)),
    };
  },
});

const withoutPay = (guard: GuardMonth): GuardMonth => ({
  ...guard,
  terms: guard.terms.map((terms) => ({ ...terms, hourFen: null })),
});

async function readPeople(
  { tx, tenantId }: UseContext,
  siteId: string,
  { first, last, placed }: { first: string; last: string; placed: readonly string[] },
) {
  const rows = await tx
    .select({
      id: guard.id,
      name: guard.name,
      pinyin: guard.pinyin,
      staffNo: guard.staffNo,
      squadId: guard.squadId,
      joinedOn: guard.joinedOn,
      leftOn: guard.leftOn,
    })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        or(
          arrayOverlaps(guard.siteIds, [siteId]),
          placed.length > 0 ? inArray(guard.id, [...new Set(placed)]) : undefined,
        ),
      ),
    );
  const ofPlace = new Set(placed);
  return rows
    .filter(
      ({ id, joinedOn, leftOn }) =>
        ofPlace.has(id) || (joinedOn <= last && (leftOn === null || leftOn >= first)),
    )
    .sort((a, b) => (a.pinyin + a.staffNo < b.pinyin + b.staffNo ? -1 : 1));
}

/** Who answered for it, what changed since, and who has seen it. */
async function readAfterwards({ tx, tenantId }: UseContext, siteId: string, month: string) {
  const [approval] = await tx
    .select({
      approverName: rosterApproval.approverName,
      reason: rosterApproval.reason,
      approvedAt: rosterApproval.approvedAt,
      payFen: rosterApproval.payFen,
      fineFen: rosterApproval.fineFen,
      findings: rosterApproval.findings,
    })
    .from(rosterApproval)
    .where(
      and(
        eq(rosterApproval.tenantId, tenantId),
        eq(rosterApproval.siteId, siteId),
        eq(rosterApproval.month, month),
      ),
    );
  const changes = await tx
    .select({
      id: rosterChange.id,
      guardId: rosterChange.guardId,
      name: guard.name,
      day: shift.day,
      code: shift.code,
      kind: rosterChange.kind,
      reason: rosterChange.reason,
      changerName: rosterChange.changerName,
      changedAt: rosterChange.changedAt,
    })
    .from(rosterChange)
    .innerJoin(shift, and(eq(shift.tenantId, rosterChange.tenantId), eq(shift.id, rosterChange.shiftId)))
    .innerJoin(guard, and(eq(guard.tenantId, rosterChange.tenantId), eq(guard.id, rosterChange.guardId)))
    .where(
      and(
        eq(rosterChange.tenantId, tenantId),
        eq(rosterChange.siteId, siteId),
        eq(rosterChange.month, month),
      ),
    )
    .orderBy(desc(rosterChange.changedAt), desc(rosterChange.id))
    .limit(200);
  const receipts = await tx
    .select({
      guardId: rosterReceipt.guardId,
      seenAt: rosterReceipt.seenAt,
      version: rosterReceipt.version,
      kind: rosterReceipt.kind,
    })
    .from(rosterReceipt)
    .where(
      and(
        eq(rosterReceipt.tenantId, tenantId),
        eq(rosterReceipt.siteId, siteId),
        eq(rosterReceipt.month, month),
      ),
    );
  const versionOf = await rosterVersions(
    { tx, tenantId },
    month,
    receipts.map((one) => one.guardId),
  );
  return {
    approval: approval ? { ...approval, findings: approval.findings.length } : null,
    changes,
    // Of the month as it stands now: what was seen before the last change is asked for again.
    receipts: receipts
      .filter((one) => one.kind === 'seen' && one.version === versionOf(siteId, one.guardId))
      .map(({ guardId, seenAt }) => ({ guardId, seenAt })),
    shown: receipts
      .filter((one) => one.kind === 'shown' && one.version === versionOf(siteId, one.guardId))
      .map(({ guardId, seenAt }) => ({ guardId, seenAt })),
  };
}
