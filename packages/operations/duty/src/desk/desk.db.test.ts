import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MemberActor } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { type TestDatabase, testClock, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestPhone, makeTestSite, runAs, type TestSite } from '../fixture.ts';
import { note } from '../kinds/log/entry.ts';
import { dutyLog } from '../log/duty-log.ts';
import { getEntry } from '../log/get-entry.ts';
import { devicesHealth } from '../now/devices-health.ts';
import { readSitePack } from '../read-site-pack.ts';
import { correctEntry } from './correct-entry.ts';
import { issueGoodsSlip } from './issue-goods-slip.ts';
import { printGoodsSlip } from './print-goods-slip.ts';
import { recordAbsence } from './record-absence.ts';

let database: TestDatabase;
let place: TestSite;
const clock = testClock('2026-11-20T09:00:00Z');
beforeAll(async () => {
  database = await testDatabase();
  place = await makeTestSite(database);
});
afterAll(() => database.drop());

const member = (role: MemberActor['role'], sites: MemberActor['sites'] = 'all'): MemberActor => ({
  kind: 'member',
  role,
  tenantId: place.tenantId,
  membershipId: uuidv7(),
  accountId: null,
  personId: null,
  sites,
  clientIds: [],
  displayName: role,
  sessionId: null,
});

describe('the desk', () => {
  it('corrects an entry beside it, and the log shows both', async () => {
    const phone = await makeTestPhone(database, clock, place);
    const told = await phone.log.record(
      note,
      { category: 'routine', text: '沪A12345 停在通道', reportedTo: null },
      phone.at(place.gate, place.guards[0]),
    );
    await phone.sync();
    const captain = member('captain', [place.siteId]);
    const made = await runAs(database.db, clock, captain, correctEntry, {
      entryId: told.content.id,
      text: '车牌应为沪A54321',
    });
    const record = await runAs(database.db, clock, captain, getEntry, { entryId: told.content.id });
    expect(record).toMatchObject({ link: 'linked', body: { text: '沪A12345 停在通道' }, hash: told.hash });
    expect(record.corrections).toMatchObject([{ entryId: made.entryId, text: '车牌应为沪A54321' }]);
  });

  it('makes one desk device however many write at once, and its chain holds', async () => {
    const here = await makeTestSite(database);
    const owner = { ...member('owner'), tenantId: here.tenantId };
    const window = { from: '2026-11-20T00:00:00Z', to: '2026-11-20T08:00:00Z', note: '无人到岗' };
    const request = { siteId: here.siteId, postId: here.gate, ...window };
    await Promise.all([1, 2, 3].map(() => runAs(database.db, clock, owner, recordAbsence, request)));
    const health = await runAs(database.db, clock, owner, devicesHealth, { siteId: here.siteId });
    expect(health).toMatchObject([{ kind: 'desk', accepted: 3, kept: 0, missing: 0, isWhole: true }]);
    const { lines } = await runAs(database.db, clock, owner, dutyLog, { siteId: here.siteId });
    expect(lines.map((line) => line.link)).toEqual(['linked', 'linked', 'linked']);
  });

  it('issues a goods slip once by its number, and the gate’s phones have it with their next pack', async () => {
    const captain = member('captain', [place.siteId]);
    const slip = {
      siteId: place.siteId,
      postId: place.gate,
      slipNo: 'F-0100',
      applicant: '陈经理',
      hasOwnerConsent: true,
      items: [{ item: '显示器', spec: null, quantity: 2, measure: '台' }],
      isReturnable: true,
    };
    const issue = (more: object = {}) =>
      runAs(database.db, clock, captain, issueGoodsSlip, {
        ...slip,
        dueBackAt: '2026-11-27T09:00:00Z',
        ...more,
      });
    await expect(issue({ dueBackAt: null })).rejects.toMatchObject({
      fields: { dueBackAt: 'field.required' },
    });
    const { slipId } = await issue();
    await expect(issue()).rejects.toMatchObject({ code: 'goods-slip.no-taken' });
    const other = await makeTestSite(database, place.tenantId);
    await expect(issue({ slipNo: 'F-0101', postId: other.gate })).rejects.toMatchObject({
      code: 'not-found',
    });
    const phone = await makeTestPhone(database, clock, place, { postId: place.gate });
    const { gate } = await runAs(database.db, clock, phone.actor, readSitePack, {});
    expect(JSON.stringify(gate)).toContain(slipId);
  });

  it('prints a goods slip in three marked copies with one number, names in full, and keeps who printed it', async () => {
    const captain = member('captain', [place.siteId]);
    const item = { spec: '55 寸', quantity: 2, measure: '台' };
    const { entryId } = await runAs(database.db, clock, captain, issueGoodsSlip, {
      siteId: place.siteId,
      postId: place.gate,
      slipNo: 'F-0300',
      applicant: '3-1502 王建国',
      hasOwnerConsent: true,
      approver: '物业 刘主任',
      items: [
        { item: '电视机', ...item },
        { item: '木箱', spec: null, quantity: 1, measure: null },
      ],
      reason: '搬家',
      isReturnable: false,
      carrier: '陈搬运',
      plate: '沪A77777',
    });
    const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-slip-'));
    const print = async (language: 'zh-CN' | 'en') => {
      const made = await runAs(database.db, clock, captain, printGoodsSlip, { entryId, language });
      const file = path.join(folder, `${language}.pdf`);
      writeFileSync(file, Buffer.from(made.base64, 'base64'));
      const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
      return {
        text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ''),
        info: run('pdfinfo', file),
      };
    };
    try {
      const { text, info } = await print('zh-CN');
      for (const part of ['第一联存根', '第二联门岗留存', '第三联持有人随货']) expect(text).toContain(part);
      for (const part of ['单号：F-0300', '王建国', '陈搬运', '沪A77777', '电视机', '55寸', '批准人（盖章）'])
        expect(text.split(part), part).toHaveLength(4);
      expect(info).toMatch(/Pages:\s+1\n/);
      const english = await print('en');
      for (const part of ['Copy1:office', 'Copy2:gatepost', 'Copy3:bearer'])
        expect(english.text).toContain(part);
      expect(english.info).toMatch(/Pages:\s+1\n/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const told =
      await database.owner`select actor_role from audit_entry where detail ->> 'printed' = 'F-0300'`;
    expect(told.map((row) => row.actor_role)).toEqual(['captain', 'captain']);
    const elsewhere = await makeTestSite(database, place.tenantId);
    await expect(
      runAs(database.db, clock, member('captain', [elsewhere.siteId]), printGoodsSlip, { entryId }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes nothing for a post of another site, nor what is not over yet', async () => {
    const other = await makeTestSite(database, place.tenantId);
    const captain = member('captain', [place.siteId]);
    const window = { from: '2026-11-20T00:00:00Z', to: '2026-11-20T08:00:00Z', note: '无人' };
    const ask = (input: object) =>
      runAs(database.db, clock, captain, recordAbsence, { siteId: place.siteId, ...window, ...input });
    await expect(ask({ postId: other.gate })).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask({ siteId: other.siteId, postId: other.gate })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(ask({ postId: place.gate, to: '2026-11-20T10:00:00Z' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
    await expect(runAs(database.db, clock, member('guard'), recordAbsence, {})).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });
});
