import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { claimDue, execute, systemActor, type UseCase } from '@zhiqin/access';
import { membership } from '@zhiqin/access/schema';
import type { Database } from '@zhiqin/db';
import { readAttachments, samplePng } from '@zhiqin/documents';
import { visit } from '@zhiqin/duty/schema';
import { readFile } from '@zhiqin/files';
import { uuidv7 } from '@zhiqin/kernel';
import { inboxItem } from '@zhiqin/notifications/schema';
import { getDayReport, listDayReportReadings, listDayReports, markDayReportRead } from '@zhiqin/service';
import { runAsKilled } from '@zhiqin/testing';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import {
  approveDayReport,
  askDayReport,
  getDayDue,
  issueDueDay,
  issueDueDayTask,
  listDaySchedules,
  printDailyReport,
  setDaySchedule,
  setReportBrand,
  sweepDueDays,
  sweepDueDaysTask,
} from '../index.ts';
import { checkReportFile } from '../sealed/check-report-file.ts';
import { reportedSite } from '../testing/reported-site.ts';
import type { DailyReport } from './daily-report.ts';

const site = reportedSite();
const { as, livedMonth, member, office, wall } = site;
const of = (day: string) => ({ siteId: site.siteId, day });
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? String(error),
  );
const everyHour = (hour: number, asks: 'itself' | 'approval') =>
  office(setDaySchedule, { rule: 'on', hour, asks });
const days = () => office(listDayReports, { siteId: site.siteId });

async function people(...actors: ReturnType<typeof site.member>[]) {
  await site.database.db.write(wall(), (tx) =>
    tx.insert(membership).values(
      actors.map((one) => ({
        ...{ tenantId: site.tenantId, id: one.membershipId, accountId: one.accountId, role: one.role },
        ...{ displayName: one.displayName, allSites: !one.role.startsWith('client'), siteIds: [] },
        ...{ clientIds: [...one.clientIds], createdAt: site.clock.now() },
      })),
    ),
  );
}
const inboxOf = ({ membershipId }: { membershipId: string }) =>
  site.database.db.read(wall(), (tx) =>
    tx
      .select({ template: inboxItem.template, path: inboxItem.path })
      .from(inboxItem)
      .where(and(eq(inboxItem.tenantId, site.tenantId), eq(inboxItem.membershipId, membershipId)))
      .orderBy(inboxItem.createdAt, inboxItem.id),
  );

const done = new Set<string>();
/** Runs what has fallen due; each job's worker is killed before it commits and after. */
async function work(): Promise<string[]> {
  const ran: string[] = [];
  for (;;) {
    while ((await claimDue(site.database.db, site.clock.now())) > 0);
    const waiting = (await site.database.queuedJobs()).filter(
      ({ key, task, payload }) =>
        payload.tenantId === site.tenantId &&
        [sweepDueDaysTask, issueDueDayTask].includes(task) &&
        !done.has(`${key} ${payload.dueAt ?? site.clock.now().toISOString()}`),
    );
    if (waiting.length === 0) return ran;
    for (const { key, task, payload } of waiting) {
      done.add(`${key} ${payload.dueAt ?? site.clock.now().toISOString()}`);
      const { tenantId: _own, dueAt: _due, ...input } = payload;
      const environment = site.environment(systemActor(site.tenantId));
      if (task === sweepDueDaysTask)
        await runAsKilled(site.database.db, (db: Database) =>
          execute(sweepDueDays as UseCase<unknown, unknown>, { ...environment, db }, input),
        );
      else {
        const asked = { siteId: String(input.siteId), day: String(input.day) };
        await Promise.all([issueDueDay(environment, asked), issueDueDay(environment, asked)]);
      }
      ran.push(task);
    }
  }
}

describe('a day goes to the client', () => {
  it('at its hour by the site’s clock, once, in the ledger in the order of issue, and verifies by its file alone', async () => {
    await livedMonth();
    const gao = member('client_approver', [site.clientId]);
    const stranger = member('client_approver', [site.otherClientId]);
    await people(gao, stranger);
    const logo = samplePng(96, 48, (x, y) => (x > y ? [180, 20, 30, 255] : [0, 0, 0, 0])).toString('base64');
    await as(member('owner'), setReportBrand, { accent: '#7A1F2B', logo, seal: null });
    await everyHour(9, 'itself');
    const [listed] = (await office(listDaySchedules, {})).sites;
    expect(listed?.nextAt).toEqual(new Date('2026-11-03T09:00:00+08:00'));
    site.clock.set('2026-11-03T00:59:00Z');
    expect(await work()).toEqual([]);
    site.clock.set('2026-11-03T01:00:00Z');
    await work();
    expect((await days()).map(({ day, revision }) => ({ day, revision }))).toEqual([
      { day: '2026-11-02', revision: 1 },
    ]);
    await work();
    const [issued] = await days();
    expect(await days()).toHaveLength(1);

    // The client hears of it with a way there, reads it and opens its files; a stranger does not.
    expect(await inboxOf(gao)).toEqual([{ template: 'dayReportIssued', path: `/client/days/${issued?.id}` }]);
    expect(await inboxOf(stranger)).toEqual([]);
    const dayReportId = issued?.id;
    await as(gao, markDayReportRead, { dayReportId });
    expect(await office(listDayReportReadings, { dayReportId })).toMatchObject([{ name: gao.displayName }]);
    expect(await as(stranger, listDayReports, {})).toEqual([]);
    expect(await code(as(stranger, getDayReport, { dayReportId }))).toBe('not-found');

    const leaves = await site.database.owner`
      select kind, commitment from ledger_leaf where tenant_id = ${site.tenantId} order by no`;
    const own = leaves.filter(({ kind }) => kind.startsWith('report-'));
    expect(own.map(({ kind }) => kind)).toEqual(['report-data', 'report-file', 'report-file', 'report-file']);
    expect(own[0]?.commitment).toBe(issued?.dataSha256);
    for (const [language, word] of [
      ['zh-CN', '执勤日报'],
      ['both', '执勤日报'],
    ] as const) {
      const fileId = issued?.files[language];
      const { bytes } = await as(gao, readFile, { id: fileId });
      const file = path.join(site.folder, `day-${language}.pdf`);
      writeFileSync(file, bytes);
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
      expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
      expect(
        execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).split('\n').length,
      ).toBeGreaterThan(3);
      expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain(word);
      const attachments = await readAttachments(bytes);
      expect([...attachments.keys()].sort()).toEqual(['ledger.json', 'report-data.csv', 'report-data.json']);
      expect(await checkReportFile(bytes, attachments)).toMatchObject({ sound: true, state: 'issued' });
      const changed = Buffer.from(bytes);
      changed[1500] = (changed[1500] as number) ^ 1;
      expect((await checkReportFile(changed, attachments)).sound).toBe(false);
      // Whoever asks for the day's print has the issued file, byte for byte.
      const printed = await office(printDailyReport, { ...of('2026-11-02'), language });
      expect(Buffer.from(printed.base64, 'base64').equals(Buffer.from(bytes))).toBe(true);
      expect(printed).toMatchObject({ isDraft: false, revision: 1 });
    }
  });

  it('waits for approval where the company asks for it, and then sends what was read, not what came later', async () => {
    await livedMonth();
    const lin = member('operations');
    await people(lin);
    await everyHour(9, 'approval');
    site.clock.set('2026-11-03T01:00:00Z');
    await work();
    expect(await days()).toEqual([]);
    const due = await office(getDayDue, of('2026-11-02'));
    expect(due).toMatchObject({ isIssued: false, heldBy: 'notApproved' });
    expect((await inboxOf(lin)).map(({ template }) => template)).toEqual(['dayReportWaits']);
    await receive('2026-11-02T02:00:00Z');
    const other = { ...of('2026-11-02'), dataSha256: '0'.repeat(64) };
    expect(await code(as(lin, approveDayReport, other))).toBe('report.changed');
    const gao = member('client_approver', [site.clientId]);
    const seen = { ...of('2026-11-02'), dataSha256: due?.dataSha256 };
    expect(await code(as(gao, approveDayReport, seen))).toBe('access.forbidden');
    await as(lin, approveDayReport, seen);
    site.clock.advance({ minutes: 1 });
    await work();
    const [issued] = await days();
    expect(issued).toMatchObject({ revision: 1, dataSha256: due?.dataSha256 });

    // The late record is a revision that says what it changes; the same again is refused.
    await as(lin, askDayReport, of('2026-11-02'));
    site.clock.advance({ minutes: 1 });
    await work();
    const [second] = await days();
    expect(second?.revision).toBe(2);
    const data = (await office(getDayReport, { dayReportId: second?.id })).data as DailyReport;
    expect(data.corrects).toEqual({
      revision: 1,
      figures: [{ figure: 'visitors', before: 0, after: 1 }],
    });
    expect(await code(as(lin, askDayReport, of('2026-11-02')))).toBe('report.already-issued');
    expect(await code(as(lin, askDayReport, of('2026-11-03')))).toBe('report.day-not-over');
    const file = path.join(site.folder, 'second.pdf');
    const { bytes } = await office(readFile, { id: second?.files.en });
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
    expect(text).toContain('What is different from revision 1');
    const attachments = await readAttachments(bytes);
    expect((await checkReportFile(bytes, attachments)).sound).toBe(true);
  });

  it('names no incident that was not released, and nothing of the contractor’s own', async () => {
    await livedMonth();
    const { owner } = site.database;
    // Its brief in the duty log is not what is looked at here, and the database is this file's own.
    await owner`alter table incident drop constraint incident_tenant_id_id_duty_entry_tenant_id_id_fk`;
    const incident = async (releasedAt: string | null) => {
      const id = uuidv7();
      await owner`insert into incident ${owner({
        ...{
          tenant_id: site.tenantId,
          id,
          site_id: site.siteId,
          post_id: uuidv7(),
          file_no: `F-${releasedAt ? 1 : 2}`,
        },
        ...{ incident_type: 'fire', severity: 'serious', missing: owner.json([]) as never },
        ...{
          discovered_at: '2026-10-06T02:00:00Z',
          reported_at: '2026-10-06T02:05:00Z',
          released_at: releasedAt,
        },
      })}`;
    };
    await incident(null);
    await incident('2026-10-07T00:00:00Z');
    await office(askDayReport, of('2026-10-06'));
    await work();
    const [issued] = await days();
    const data = JSON.stringify((await office(getDayReport, { dayReportId: issued?.id })).data);
    expect(data).toContain('F-1');
    for (const secret of ['F-2', '周敏', 'S1"', 'wage', 'payFen', '"W0'])
      expect(data, secret).not.toContain(secret);
  });
});

/** A visitor whom a phone reports afterwards. */
async function receive(at: string) {
  await site.database.db.write(wall(), (tx) =>
    tx.insert(visit).values({
      ...{ tenantId: site.tenantId, id: uuidv7(), siteId: site.siteId, visitId: uuidv7() },
      ...{ admittedAt: new Date(at), isHostConfirmed: false, isNoticeGiven: true, absentFields: [] },
    }),
  );
}
