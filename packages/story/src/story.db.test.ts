import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readStoryProgress, systemActor } from '@zhiqin/access';
import { acknowledgementsOwed } from '@zhiqin/duty';
import { localFolder, useFileStore } from '@zhiqin/files';
import { usePrivacyKey } from '@zhiqin/privacy';
import { isRecorded } from '@zhiqin/regulations';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doAt, look } from './telling/environment.ts';
import { openSites } from './telling/open-sites.ts';
import { findStory } from './telling/story-state.ts';
import { tellStory } from './telling/tell-story.ts';
import { expectedBreaches, placeFaults, silenceOf } from './world/faults.ts';
import { demoSiteCodes } from './world/site-plans.ts';

const files = mkdtempSync(path.join(tmpdir(), 'zhiqin-story-'));
beforeAll(() => {
  usePrivacyKey(randomBytes(32));
  useFileStore(localFolder(files));
});
afterAll(() => rmSync(files, { recursive: true, force: true }));

const minutes = 60_000;

describe('a story over the turn of a month', { timeout: 10 * minutes }, () => {
  // Six days with the National Day in them: every fault, a month closed, its reports issued and signed.
  const until = new Date('2026-10-04T12:00:00+08:00');
  const from = new Date('2026-09-28T07:00:00+08:00');
  const faults = placeFaults({ from, until, siteCodes: demoSiteCodes });
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await tellStory({ db: database.db, until, days: 6 });
  }, 10 * minutes);
  afterAll(() => database.drop());

  const results = (verdict: string) => database.owner`
    select s.code as site, r.control_code as control, r.day, p.code as post, r.window_starts_at as "startsAt",
           r.window_ends_at as "endsAt", r.missing
    from control_result r join site s on s.id = r.site_id left join post p on p.id = r.post_id
    where r.verdict = ${verdict} order by 1, 3, 4, 2`;

  it('is found breached where faults were planted, and nowhere else', async () => {
    const found = (await results('breached')).map(
      ({ site, control, day, post }) => `${site} ${post} ${day} ${control}`,
    );
    const planted = expectedBreaches(faults).map(
      ({ siteCode, controlCode, day, postCode }) => `${siteCode} ${postCode} ${day} ${controlCode}`,
    );
    expect(new Set(faults.map((fault) => fault.kind)).size).toBe(14);
    // The overdue extinguisher is a finding of the month.
    const extinguisher = isRecorded('F08') ? ['JAZX null 2026-09-30 F08'] : [];
    expect(found.sort()).toEqual([...planted, ...extinguisher].sort());
  });

  it('leaves the windows of the silent phone unproven, each with its reason, and no other', async () => {
    const fault = faults.find(({ kind }) => kind === 'silent-phone');
    const silence = silenceOf(fault as NonNullable<typeof fault>);
    const unproven = await results('unproven');
    expect(
      unproven.filter(
        (row) =>
          row.site !== 'QMGY' || row.post !== 'P1' || row.startsAt > silence.to || row.endsAt < silence.from,
      ),
    ).toEqual([]);
    expect(new Set(unproven.map((row) => row.startsAt.toISOString())).size).toBe(3);
    expect([
      ...new Set(unproven.flatMap((row) => row.missing.map((one: { key: string }) => one.key))),
    ]).toEqual(['deviceRevoked']);
  });

  it('judges most of the rest met, for every control bound', async () => {
    const met = new Set((await results('met')).map((row) => row.control));
    const bound = await database.owner`select distinct control_code as code from binding`;
    expect(bound.length).toBeGreaterThan(30);
    const judged = await database.owner`select distinct control_code as code from control_result`;
    const neverMet = judged.map((row) => row.code).filter((code) => !met.has(code));
    // Nobody disagreed at a handover, no scene had to be protected, and no recorder is about to write over a clip yet.
    const nothingToDo = ['H06', 'I05', 'I08'];
    expect(neverMet.filter((code) => !nothingToDo.includes(code))).toEqual([]);
  });

  it('has every phone heard, nothing kept for a person, no doubt noted but of paper and stand-ins', async () => {
    const [row] = await database.owner`
      select (select count(*) from quarantined_entry)::int as kept,
             (select count(*) from duty_entry where cardinality(flags) > 0 and kind not in ('paper-sheet', 'post.relieve'))::int as doubted,
             (select count(*) from duty_entry where received_at < occurred_at)::int as early,
             (select count(*) from duty_entry where occurred_at > ${until})::int as late`;
    expect(row).toEqual({ kept: 0, doubted: 0, early: 0, late: 0 });
  });

  it('leaves the seated round, and no other, to be looked into', async () => {
    const doubted = await database.owner`
      select distinct s.code as site, r.post_id as post, p.grade from entry_proof p
      join site s on s.id = p.site_id join patrol_round r on r.round_id = p.round_key
      where cardinality(p.open_suspicions) > 0`;
    expect(doubted).toHaveLength(1);
    expect(doubted[0]).toMatchObject({ site: 'YQHY', grade: 'D' });
  });

  it('leaves one to three of each site who owe a signature, and the rest signed', async () => {
    const sites = await database.owner`select id, tenant_id, code from site`;
    for (const site of sites) {
      const { versions } = await doAt(database.db, until, systemActor(site.tenant_id), acknowledgementsOwed, {
        siteId: site.id,
      });
      const people = versions.flatMap((version) => version.people);
      const overdue = people.filter((one) => one.state === 'overdue').length;
      expect(overdue).toBeGreaterThanOrEqual(1);
      expect(overdue).toBeLessThanOrEqual(3);
      expect(people.filter((one) => one.state === 'signed').length).toBeGreaterThanOrEqual(12);
    }
  });

  it('leaves a short order running that most have read, and a draft in consultation', async () => {
    const [order] = await database.owner`
      select s.code, (select count(*) from order_reading r where r.order_id = o.id)::int as read
      from short_order o join site s on s.id = o.site_id`;
    expect(order?.code).toBe('YQHY');
    expect(order?.read).toBeGreaterThanOrEqual(12);
    const drafts = await database.owner`
      select s.code, v.version_no as no, t.step from regulation_step t
      join regulation_version v on v.id = t.version_id join site s on s.id = v.site_id
      where t.step = 'consultation-opened'`;
    expect(drafts).toEqual([{ code: 'JAZX', no: 2, step: 'consultation-opened' }]);
  });

  it('closes the month, issues its reports and has the clients sign them', async () => {
    const reports = await database.owner`
      select r.month, r.issued_at as "issuedAt", g.signed_at as "signedAt" from service_report r
      join report_signature g on g.report_id = r.id`;
    expect(reports).toHaveLength(3);
    for (const report of reports) {
      expect(report.month).toBe('2026-09');
      expect(report.issuedAt).toEqual(new Date('2026-10-02T10:00:00+08:00'));
      expect(report.signedAt).toEqual(new Date('2026-10-03T11:00:00+08:00'));
    }
  });

  it('settles the month: every site’s statement agreed by its client, invoiced, three fifths of it paid', async () => {
    const rows = await database.owner`
      select s.code, r.state, r.gross_fen::bigint as gross, i.gross_fen::bigint as invoiced, sum(a.amount_fen)::bigint as paid,
        (select count(*)::int from deduction_decision d where d.statement_id = t.id and decision = 'confirmed') as deductions
      from statement t join site s on s.id = t.site_id join statement_revision r on r.statement_id = t.id
        join invoice_line l on l.revision_id = r.id join invoice i on i.id = l.invoice_id
        join receipt_allocation a on a.invoice_id = i.id
      group by s.code, r.state, r.gross_fen, i.gross_fen, t.id order by s.code`;
    expect(rows.map((row) => [row.code, row.state])).toEqual(
      [...demoSiteCodes].sort().map((code) => [code, 'accepted']),
    );
    for (const { gross, invoiced, paid } of rows) {
      expect(Number(invoiced)).toBe(Number(gross));
      expect(Number(paid)).toBe(Math.round((Number(gross) * 3) / 5));
      expect(Number(gross)).toBeGreaterThan(1_000_000);
    }
  });
});

describe('one seed', { timeout: 5 * minutes }, () => {
  const until = new Date('2026-11-12T09:20:00+08:00');
  const story = { until, days: 1, siteCodes: ['JAZX'], seed: 'one' };

  /** When, what, where, who: everything told, without the ids that commands make. */
  async function told({ owner }: TestDatabase) {
    const rows = await owner`
      select e.occurred_at, e.kind, p.code, g.staff_no, e.seq from duty_entry e
      join post p on p.id = e.post_id left join guard g on g.id = e.person_id order by 1, 3, 5`;
    const lines = rows.map((row) =>
      [row.occurred_at.toISOString(), row.kind, row.code, row.staff_no, row.seq].join(' '),
    );
    return { count: lines.length, hash: createHash('sha256').update(lines.join('\n')).digest('hex') };
  }

  it('tells the same twice, in one go or with a stop in between', async () => {
    const [whole, halved] = [await testDatabase(), await testDatabase()];
    await tellStory({ db: whole.db, ...story, isPinned: true });
    // Stopped at the first morning, followed live for a while as the server does, then told to its end.
    const stop = new AbortController();
    const begun = await tellStory({
      db: halved.db,
      ...story,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(Date.parse(begun.state.toldUntil)).toBeLessThan(until.getTime());
    for (const moment of ['13:41', '14:57:30', '20:17']) {
      const [site] = await openSites(halved.db, begun, until);
      await site?.tellTo(Date.parse(`2026-11-11T${moment}+08:00`), true);
    }
    await tellStory({ db: halved.db, ...story });
    const [once, twice] = [await told(whole), await told(halved)];
    expect(once.count).toBeGreaterThan(150);
    expect(twice).toEqual(once);
    // Told to a pinned moment: nobody goes on with it.
    await tellStory({ db: whole.db, until: new Date('2026-11-12T11:00:00+08:00') });
    expect(await told(whole)).toEqual(once);
    const kept = await findStory(whole.db);
    expect(kept?.state.toldUntil).toBe(until.toISOString());
    expect(await look(whole.db, kept?.tenantId ?? '', readStoryProgress, null)).toMatchObject({ done: 1 });
    await Promise.all([whole.drop(), halved.drop()]);
  });
});
