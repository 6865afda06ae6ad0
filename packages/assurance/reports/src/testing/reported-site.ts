import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, execute, type MemberActor, systemActor, type UseCase } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { listResults, reviewResults, unreviewedBreaches } from '@zhiqin/compliance';
import { localFolder, useFileStore } from '@zhiqin/files';
import { closeMonth, contributeMonthBlocker } from '@zhiqin/hours';
import { uuidv7 } from '@zhiqin/kernel';
import { usePrivacyKey } from '@zhiqin/privacy';
import { createClient, createContract, createSite } from '@zhiqin/sites';
import { type TestClock, type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { issueReport, makePreparedReport, prepareReport } from '../index.ts';
import { liveMonth } from './lived-month.ts';

/** The month every test here lives, closes and reports. */
export const month = '2026-10';

/** One contractor with a client and a site, anew for each test; files in a folder that goes with the database. */
export class ReportedSite {
  database!: TestDatabase;
  clock!: TestClock;
  tenantId!: string;
  siteId!: string;
  clientId!: string;
  otherClientId!: string;
  readonly folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-report-'));

  environment = (actor: Actor) => ({
    db: this.database.db,
    clock: this.clock,
    actor,
    language: 'zh-CN' as const,
    requestId: 'test',
  });
  as = <I, O>(actor: Actor, use: UseCase<I, O>, input: unknown) =>
    execute(use, this.environment(actor), input);
  member = (role: MemberActor['role'], clientIds: string[] = []): MemberActor => ({
    kind: 'member',
    role,
    tenantId: this.tenantId,
    membershipId: uuidv7(),
    accountId: uuidv7(),
    personId: null,
    sites: 'all',
    clientIds,
    displayName: role.startsWith('client') ? '高建明' : '林晓岚',
    sessionId: null,
  });
  run = <I, O>(use: UseCase<I, O>, input: unknown) => this.as(systemActor(this.tenantId), use, input);
  office = <I, O>(use: UseCase<I, O>, input: unknown) => this.as(this.member('operations'), use, input);
  ofMonth = () => ({ siteId: this.siteId, month });
  job = () => makePreparedReport(this.environment(systemActor(this.tenantId)), this.ofMonth());
  wall = () => ({
    tenantId: this.tenantId,
    audience: 'staff' as const,
    sites: 'all' as const,
    clientIds: [],
    personId: null,
  });

  livedMonth = () =>
    liveMonth({
      db: this.database.db,
      clock: this.clock,
      tenantId: this.tenantId,
      siteId: this.siteId,
      run: this.run,
    });

  closeTheMonth = async () => {
    const breached = await this.office(listResults, {
      siteId: this.siteId,
      fromDay: '2026-10-01',
      toDay: '2026-10-31',
      verdict: 'breached',
      limit: 1000,
    });
    if (breached.length > 0) await this.office(reviewResults, { resultIds: breached.map((row) => row.id) });
    await this.office(closeMonth, this.ofMonth());
  };

  issued = async () => {
    await this.livedMonth();
    await this.closeTheMonth();
    await this.office(prepareReport, this.ofMonth());
    await this.job();
    return this.office(issueReport, this.ofMonth());
  };

  begin = async () => {
    this.clock = testClock('2026-10-01T00:00:00Z');
    this.tenantId = uuidv7();
    await this.database.db.write(this.wall(), (tx) =>
      tx.insert(tenant).values({
        id: this.tenantId,
        slug: this.tenantId,
        name: '安衡保安服务有限公司',
        nameEn: 'Anheng Security',
        licenceNo: '浙公保服 20190087',
        operatorKind: 'contractor',
        zone: 'Asia/Shanghai',
        languages: ['zh-CN', 'en'],
        createdAt: this.clock.now(),
      }),
    );
    const committee = { code: 'C1', name: '滨江花园业主委员会', nameEn: 'Riverside Owners’ Committee' };
    this.clientId = (await this.run(createClient, committee)).id;
    this.otherClientId = (await this.run(createClient, { code: 'C2', name: '别家公司' })).id;
    this.siteId = (
      await this.run(createSite, {
        code: 'BJHY',
        name: '滨江花园',
        nameEn: 'Riverside Gardens',
        siteType: 'residential',
        zone: 'Asia/Shanghai',
        clientId: this.clientId,
      })
    ).id;
    await this.run(createContract, {
      clientId: this.clientId,
      contractNo: 'AH-14',
      title: '保安服务合同',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      siteIds: [this.siteId],
    });
  };
}

/** The site of the tests of the file that calls this. */
export function reportedSite(): ReportedSite {
  const site = new ReportedSite();
  beforeAll(async () => {
    site.database = await testDatabase();
    usePrivacyKey(randomBytes(32));
    useFileStore(localFolder(site.folder));
    contributeMonthBlocker(unreviewedBreaches);
  });
  beforeEach(site.begin);
  afterAll(async () => {
    await site.database.drop();
    rmSync(site.folder, { recursive: true, force: true });
  });
  return site;
}
