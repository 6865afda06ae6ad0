import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { deadline, membership, tenant } from '@zhiqin/access/schema';
import { addDays, type Day, dayOf, daysBetween, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { dayInput } from '@zhiqin/sites/rules';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { overdueMonths } from '../assessment/overdue-assessments.ts';
import { type ExpiryLine, expiryList } from '../file/expiry-list.ts';
import { leavingStepsDue } from '../leaving/leaving-steps-due.ts';

export const remindPeopleTask = 'workforce.remind-people';

/** Days left at which a paper is spoken of; −1 is the first day without it. Of the house. */
const spokenOfAt = [30, 7, -1] as const;
/** A month not assessed is spoken of on the first day it is late, and every so many days after. */
const againDays = 7;
/** After a long outage nobody is told of more than this. */
const mostDaysBack = 31;
const namesShown = 5;

/**
 * Every morning at nine, each thing once: papers, certificates, contracts and approvals that have 30 or 7 days left or
 * are over since yesterday; months not assessed in time (P10); what the law asks for when somebody leaves and nobody has
 * done. Told to whoever sees to it, of his own sites. Bears a repeat: whose next morning is planned has run.
 */
export const remindPeople = command({
  action: 'people.remind',
  input: z.object({ since: dayInput }),
  async run(ctx, { since }): Promise<{ told: number }> {
    if (await isPlanned(ctx)) return { told: 0 };
    const today = dayOf(ctx.now, await zoneOf(ctx));
    await planNext(ctx, today);
    const earliest = addDays(today, -mostDaysBack);
    const days = { since: daysBetween(earliest, since) > 0 ? since : earliest, today };
    const told =
      (await tellOfPapers(ctx, days)) + (await tellOfMonths(ctx, days)) + (await tellOfLeavers(ctx, days));
    ctx.audit({ told });
    return { told };
  },
});

/** Sees that the next morning is planned: for a contractor that is new, or whose plan was lost. */
export const planPeopleReminders = command({
  action: 'people.remind',
  input: z.object({}),
  async run(ctx): Promise<void> {
    if (!(await isPlanned(ctx, true))) await planNext(ctx, dayOf(ctx.now, await zoneOf(ctx)));
  },
});

/** The days that have come since it was last spoken: after `since`, up to `today`. */
interface Days {
  since: Day;
  today: Day;
}
const hasCome = (day: Day, { since, today }: Days) => day > since && day <= today;

async function tellOfPapers(ctx: UseContext, days: Days): Promise<number> {
  const { lines } = await ctx.run(expiryList, { withinDays: Math.max(...spokenOfAt) });
  const due = lines.filter(
    ({ until }) => until !== null && spokenOfAt.some((left) => hasCome(addDays(until, -left), days)),
  );
  let told = 0;
  for (const member of await membersAs(ctx, ['owner', 'hr', 'area_manager'])) {
    const own = due.filter(
      (line) => member.allSites || line.siteIds.some((id) => member.siteIds.includes(id)),
    );
    const groups = [
      { template: 'papersOver', lines: own.filter((line) => (line.daysLeft ?? 0) < 0) },
      { template: 'papersRunOut', lines: own.filter((line) => (line.daysLeft ?? 0) >= 0) },
    ];
    for (const { template, lines: said } of groups) {
      if (said.length === 0) continue;
      await notify(ctx, [member.id], {
        template,
        params: { count: said.length, people: namesOf(said), day: said[0]?.until ?? '' },
        path: '/admin/people/expiry',
      });
      told += 1;
    }
  }
  return told;
}

async function tellOfMonths(ctx: UseContext, days: Days): Promise<number> {
  const members = await membersAs(ctx, ['owner', 'hr', 'area_manager', 'captain']);
  let told = 0;
  for (const one of await overdueMonths(ctx)) {
    const lateSince = addDays(one.dueOn, 1);
    const again = daysBetween(lateSince, one.today);
    const spokenOn = addDays(lateSince, again - (again % againDays));
    if (!hasCome(spokenOn, { ...days, today: one.today })) continue;
    const receivers = members.filter((member) => member.allSites || member.siteIds.includes(one.siteId));
    await notify(
      ctx,
      receivers.map((member) => member.id),
      {
        template: 'assessmentOverdue',
        params: {
          ...{ site: one.siteName, month: one.month, day: one.dueOn },
          count: one.withoutSheet + one.undecided,
        },
        path: `/admin/assessment?site=${one.siteId}&month=${one.month}`,
      },
    );
    told += receivers.length;
  }
  return told;
}

async function tellOfLeavers(ctx: UseContext, days: Days): Promise<number> {
  const receivers = (await membersAs(ctx, ['owner', 'hr'])).map((member) => member.id);
  let told = 0;
  for (const { guardId, name, step, dueOn } of await leavingStepsDue(ctx)) {
    // On its last day while there is still time, and on the first day it is late.
    if (!hasCome(dueOn, days) && !hasCome(addDays(dueOn, 1), days)) continue;
    await notify(ctx, receivers, {
      template: 'leavingStepDue',
      params: { name, step, day: dueOn },
      path: `/admin/people/${guardId}/leaving`,
    });
    told += receivers.length;
  }
  return told;
}

/** The first few of them, once each. */
function namesOf(lines: readonly ExpiryLine[]): string {
  const names = [...new Set(lines.map((line) => line.name))];
  return names.slice(0, namesShown).join(' · ') + (names.length > namesShown ? ' …' : '');
}

function membersAs({ tx, tenantId }: UseContext, roles: string[]) {
  return tx
    .select({ id: membership.id, allSites: membership.allSites, siteIds: membership.siteIds })
    .from(membership)
    .where(
      and(eq(membership.tenantId, tenantId), inArray(membership.role, roles), isNull(membership.endedAt)),
    );
}

async function zoneOf({ tx, tenantId }: UseContext): Promise<string> {
  const [own] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
  return own?.zone ?? 'Asia/Shanghai';
}

/** @param evenDue one that is due and waits to be claimed counts as well */
async function isPlanned({ tx, tenantId, now }: UseContext, evenDue = false): Promise<boolean> {
  const rows = await tx
    .select({ dueAt: deadline.dueAt })
    .from(deadline)
    .where(
      and(eq(deadline.tenantId, tenantId), eq(deadline.task, remindPeopleTask), isNull(deadline.claimedAt)),
    );
  return rows.some((row) => evenDue || row.dueAt > now);
}

async function planNext(ctx: UseContext, since: Day): Promise<void> {
  await setDeadline(ctx, {
    task: remindPeopleTask,
    key: 'next',
    payload: { since },
    dueAt: instantAt(addDays(since, 1), '09:00', await zoneOf(ctx)),
  });
}
