import { claimDue, execute, systemActor, type UseCase } from '@zhiqin/access';
import { membership, site as siteTable } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { inboxItem } from '@zhiqin/notifications/schema';
import {
  getReportDelivery,
  listServiceReports,
  markReportRead,
  remindToSign,
  signDueTask,
  signReport,
} from '@zhiqin/service';
import { type QueuedJob, runAsKilled } from '@zhiqin/testing';
import { and, asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  approveReport,
  getPreparedReport,
  issueDueReport,
  issueDueReportTask,
  issueReport,
  listReportSchedules,
  prepareReport,
  setReportSchedule,
  sweepDueReports,
  sweepDueReportsTask,
} from '../index.ts';
import { reportedSite } from '../testing/reported-site.ts';

const site = reportedSite();
const { as, closeTheMonth, job, livedMonth, office, ofMonth, wall } = site;
const uses = {
  [sweepDueReportsTask]: sweepDueReports,
  [issueDueReportTask]: issueDueReport,
  [signDueTask]: remindToSign,
} as unknown as Record<string, UseCase<unknown, unknown>>;
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Rows of people who are told. */
async function people(...actors: ReturnType<typeof site.member>[]) {
  await site.database.db.write(wall(), (tx) =>
    tx.insert(membership).values(
      actors.map((one) => ({
        ...{ tenantId: site.tenantId, id: one.membershipId, accountId: one.accountId, role: one.role },
        ...{ displayName: one.displayName, allSites: !one.role.startsWith('client'), siteIds: [] },
        clientIds: [...one.clientIds],
        createdAt: site.clock.now(),
      })),
    ),
  );
}
const inboxOf = async (membershipId: string) =>
  (
    await site.database.db.read(wall(), (tx) =>
      tx
        .select({ template: inboxItem.template, path: inboxItem.path })
        .from(inboxItem)
        .where(and(eq(inboxItem.tenantId, site.tenantId), eq(inboxItem.membershipId, membershipId)))
        .orderBy(asc(inboxItem.createdAt), asc(inboxItem.id)),
    )
  ).map((row) => row.template);

const done = new Set<string>();
/** The queue keeps what it ran: a job without a time of its own is run again whenever the clock has moved. */
const nameOf = ({ key, payload }: QueuedJob) => `${key} ${payload.dueAt ?? site.clock.now().toISOString()}`;
/** Runs what has fallen due, each job's worker killed before it commits and after. */
async function work(): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    while ((await claimDue(site.database.db, site.clock.now())) > 0);
    const waiting = (await site.database.queuedJobs()).filter(
      (one) => one.payload.tenantId === site.tenantId && uses[one.task] && !done.has(nameOf(one)),
    );
    if (waiting.length === 0) return ran;
    for (const one of waiting) {
      const { task, payload } = one;
      done.add(nameOf(one));
      const { tenantId: _own, dueAt: _due, ...input } = payload;
      const use = uses[task] as UseCase<unknown, unknown>;
      const actor = systemActor(site.tenantId);
      await runAsKilled(site.database.db, (db: Database) =>
        execute(use, { ...site.environment(actor), db }, input),
      );
      ran.push(task);
    }
  }
}

const rule = { rule: 'on', dayOfMonth: 3, hour: 10, remindAfterDays: 3 } as const;
const until = (at: string) => site.clock.set(at);
const reports = () => office(listServiceReports, { siteId: site.siteId });
const standing = async () => (await office(listReportSchedules, {})).sites[0];

describe('a report issued by schedule', () => {
  it('goes out at the hour of the site’s zone, once, however often its worker dies (Berlin, winter time)', async () => {
    await site.database.db.write(wall(), (tx) =>
      tx.update(siteTable).set({ zone: 'Europe/Berlin' }).where(eq(siteTable.id, site.siteId)),
    );
    await livedMonth();
    await office(setReportSchedule, { siteId: null, ...rule });
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    const { dataSha256 } = await office(getPreparedReport, ofMonth());
    await office(approveReport, { ...ofMonth(), dataSha256 });
    until('2026-11-03T08:59:59Z');
    await work();
    expect(await reports()).toEqual([]);
    expect((await standing())?.nextAt?.toISOString()).toBe('2026-11-03T09:00:00.000Z');
    until('2026-11-03T09:00:00Z');
    expect(await work()).toEqual([sweepDueReportsTask, issueDueReportTask]);
    expect(await reports()).toMatchObject([{ month: '2026-10', revision: 1 }]);
    // The job once more, and the clock of the following day: nothing is issued twice.
    const system = systemActor(site.tenantId);
    await as(system, issueDueReport, ofMonth());
    until('2026-11-04T09:00:00Z');
    await work();
    expect(await reports()).toHaveLength(1);
    expect((await standing())?.nextAt?.toISOString()).toBe('2026-12-03T09:00:00.000Z');
  });

  it('says plainly why it did not go out, once for each reason, and goes at once when it is approved late', async () => {
    const owner = site.member('owner');
    await people(owner);
    await livedMonth();
    await office(setReportSchedule, { siteId: site.siteId, ...rule });
    until('2026-11-03T02:00:00Z');
    await work();
    expect(await standing()).toMatchObject({
      last: { month: '2026-10', isIssued: false, heldBy: 'blocked' },
    });
    await closeTheMonth();
    await site.run(issueDueReport, ofMonth());
    await site.run(issueDueReport, ofMonth());
    await office(prepareReport, ofMonth());
    await job();
    await site.run(issueDueReport, ofMonth());
    expect(await inboxOf(owner.membershipId)).toEqual([
      'reportBlocked',
      'reportNotPrepared',
      'reportNotApproved',
    ]);
    const { dataSha256 } = await office(getPreparedReport, ofMonth());
    expect(await code(office(approveReport, { ...ofMonth(), dataSha256: '0'.repeat(64) }))).toBe(
      'report.changed',
    );
    expect(await reports()).toEqual([]);
    expect(await office(approveReport, { ...ofMonth(), dataSha256 })).toEqual({ isDue: true });
    site.clock.advance({ minutes: 1 });
    expect(await work()).toEqual([issueDueReportTask]);
    const [issued] = await reports();
    expect(issued).toMatchObject({ revision: 1 });
    expect(await standing()).toMatchObject({
      last: { isIssued: true, heldBy: null, reportId: issued?.id },
    });
  });

  it('is not issued again where somebody did by hand, nor at a site that is switched off', async () => {
    await site.issued();
    await office(setReportSchedule, { siteId: null, ...rule });
    until('2026-11-03T02:00:00Z');
    await work();
    expect(await reports()).toHaveLength(1);
    expect(await standing()).toMatchObject({ last: { isIssued: true } });
    await office(setReportSchedule, { siteId: site.siteId, ...rule, rule: 'off' });
    expect(await standing()).toMatchObject({ rule: null, nextAt: null, own: { isOn: false } });
    until('2026-12-03T02:00:00Z');
    await work();
    expect(await standing()).toMatchObject({ last: { month: '2026-10' } });
  });

  it('makes one revision when two workers hold the same job, and refuses who may not', async () => {
    await livedMonth();
    await office(setReportSchedule, { siteId: null, ...rule });
    await closeTheMonth();
    await office(prepareReport, ofMonth());
    await job();
    const { dataSha256 } = await office(getPreparedReport, ofMonth());
    await office(approveReport, { ...ofMonth(), dataSha256 });
    until('2026-11-03T02:00:00Z');
    await Promise.all([1, 2].map(() => site.run(issueDueReport, ofMonth())));
    expect(await reports()).toHaveLength(1);
    const captain = site.member('captain');
    expect(await code(as(captain, approveReport, { ...ofMonth(), dataSha256 }))).toBe('access.forbidden');
    expect(await code(as(captain, setReportSchedule, { siteId: null, ...rule }))).toBe('access.forbidden');
    expect(await code(office(setReportSchedule, { siteId: null, ...rule, dayOfMonth: 31 }))).toBe(
      'input.invalid',
    );
  });
});

describe('a report on its way to the client', () => {
  it('is told to its people, asked for until it is signed, and the office sees how it arrived', async () => {
    const gao = site.member('client_approver', [site.clientId]);
    const viewer = site.member('client_viewer', [site.clientId]);
    const stranger = site.member('client_approver', [site.otherClientId]);
    const owner = site.member('owner');
    await people(gao, viewer, stranger, owner);
    until('2026-11-02T02:00:00Z');
    const { reportId } = await site.issued();
    until('2026-11-02T02:00:00Z');
    expect(await inboxOf(gao.membershipId)).toEqual(['reportIssued']);
    expect(await inboxOf(stranger.membershipId)).toEqual([]);
    await as(viewer, markReportRead, { reportId });
    for (const day of ['05', '08', '11', '14', '17']) {
      until(`2026-11-${day}T01:30:00Z`);
      await work();
    }
    const reminded = ['reportSignDue', 'reportSignDue', 'reportSignDue'];
    expect(await inboxOf(gao.membershipId)).toEqual(['reportIssued', ...reminded]);
    expect(await inboxOf(viewer.membershipId)).toEqual(['reportIssued']);
    expect(await inboxOf(owner.membershipId)).toEqual(['reportUnsigned']);
    const delivery = await as(owner, getReportDelivery, { reportId });
    expect(delivery.people.map(({ name, readAt }) => [name, readAt !== null])).toEqual([
      [gao.displayName, false],
      [viewer.displayName, true],
    ]);
    expect(delivery.reminders.map((one) => one.number)).toEqual([1, 2, 3]);
    expect(delivery.nextReminderAt).toBeNull();
    expect(await code(as(gao, getReportDelivery, { reportId }))).toBe('access.forbidden');
  });

  it('asks nobody who has signed, nor for what a newer revision replaced', async () => {
    const gao = site.member('client_approver', [site.clientId]);
    await people(gao);
    const first = await site.issued();
    site.clock.advance({ hours: 1 });
    await office(prepareReport, ofMonth());
    await job();
    const second = await office(issueReport, ofMonth());
    const [{ dataSha256 } = { dataSha256: '' }] = (await reports()).filter(
      (one) => one.id === second.reportId,
    );
    site.clock.advance({ days: 4 });
    await as(gao, signReport, { reportId: second.reportId, dataSha256 });
    await work();
    expect(await inboxOf(gao.membershipId)).toEqual(['reportIssued', 'reportRevised']);
    expect(
      (await as(site.member('owner'), getReportDelivery, { reportId: first.reportId })).nextReminderAt,
    ).toBeNull();
  });
});
