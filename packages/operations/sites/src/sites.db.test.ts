import { contributePostCheck, inviteDevice } from '@zhiqin/access';
import { uuidv7 } from '@zhiqin/kernel';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCheckpoint,
  addPost,
  addRoute,
  createClient,
  createContract,
  createSite,
  getSite,
  isPostOfSite,
  listCheckpointLabels,
  listClients,
  listContracts,
  listSites,
  readSitePlan,
  updateSite,
} from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const shifts = [
  { code: 'D', startTime: '07:00', endTime: '19:00' },
  { code: 'N', startTime: '19:00', endTime: '07:00' },
];

async function openSite(contractor: Contractor, code = 'A', name = '云栖花园') {
  const { id: siteId } = await contractor.run(createSite, {
    code,
    name,
    siteType: 'residential',
    zone: 'Asia/Shanghai',
  });
  const post = { siteId, code: 'P1', name: '巡逻岗', kind: 'patrol', heads: 1, shiftPattern: shifts };
  const { id: postId } = await contractor.run(addPost, post);
  const { id: pointId, qrText } = await contractor.run(addCheckpoint, { siteId, code: 'C1', name: '东门' });
  return { siteId, postId, pointId, qrText };
}

const refusal = (code: string, params: object = {}) => ({ code, params });

describe('sites', () => {
  it('are opened, listed in pinyin order with counts, read and changed', async () => {
    const contractor = await makeContractor(database);
    const a = await openSite(contractor, 'A', '云栖花园');
    await openSite(contractor, 'B', '滨江大厦');
    await contractor.run(addRoute, {
      siteId: a.siteId,
      postId: a.postId,
      code: 'R1',
      name: '夜巡',
      roundsPerShift: 3,
      checkpointIds: [a.pointId],
    });
    const listed = await contractor.run(listSites, {});
    expect(listed.map((site) => [site.name, site.counts])).toEqual([
      ['滨江大厦', { posts: 1, checkpoints: 1, routes: 0 }],
      ['云栖花园', { posts: 1, checkpoints: 1, routes: 1 }],
    ]);
    await contractor.run(updateSite, { siteId: a.siteId, overlays: ['high_rise'], address: '滨江路 1 号' });
    const site = await contractor.run(getSite, { siteId: a.siteId });
    expect(site).toMatchObject({ name: '云栖花园', overlays: ['high_rise'], address: '滨江路 1 号' });
    expect(site.routes[0]).toMatchObject({ code: 'R1', roundsPerShift: 3, checkpointIds: [a.pointId] });
    expect(JSON.stringify(site)).not.toContain(a.qrText.slice(4));
  });

  it('have phones lying at their own posts alone: another’s post is as one that is not there', async () => {
    contributePostCheck(isPostOfSite);
    const [contractor, other] = [await makeContractor(database), await makeContractor(database)];
    const a = await openSite(contractor);
    const [b, foreign] = [await openSite(contractor, 'B'), await openSite(other)];
    const wish = { siteId: a.siteId, kind: 'site', label: '巡逻手机' };
    for (const actor of [contractor.member('captain', { sites: [a.siteId] }), contractor.member('owner')]) {
      for (const postId of [b.postId, foreign.postId, uuidv7()])
        await expect(contractor.run(inviteDevice, { ...wish, postId }, actor)).rejects.toMatchObject(
          refusal('not-found'),
        );
      const { enrolmentId } = await contractor.run(inviteDevice, { ...wish, postId: a.postId }, actor);
      const [row] = await database.owner`select post_id from device_enrolment where id = ${enrolmentId}`;
      expect(row).toEqual({ post_id: a.postId });
    }
  });

  it('print labels for those who may, one unguessable code each', async () => {
    const contractor = await makeContractor(database);
    const a = await openSite(contractor);
    const captain = contractor.member('captain', { sites: [a.siteId] });
    const { labels } = await contractor.run(listCheckpointLabels, { siteId: a.siteId }, captain);
    expect(labels).toEqual([
      expect.objectContaining({ id: a.pointId, code: 'C1', name: '东门', qrText: a.qrText }),
    ]);
    const guard = contractor.member('guard', { sites: [a.siteId], personId: uuidv7() });
    await expect(contractor.run(listCheckpointLabels, { siteId: a.siteId }, guard)).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });

  it('refuse a code that is taken, each in its own words', async () => {
    const contractor = await makeContractor(database);
    const { siteId, postId, pointId } = await openSite(contractor);
    const site = { code: 'A', name: '另一处', siteType: 'office', zone: 'Asia/Shanghai' };
    await expect(contractor.run(createSite, site)).rejects.toMatchObject(
      refusal('site.code-taken', { code: 'A' }),
    );
    const post = { siteId, code: 'P1', name: '门岗', kind: 'gate', heads: 1, shiftPattern: shifts };
    await expect(contractor.run(addPost, post)).rejects.toMatchObject(
      refusal('post.code-taken', { code: 'P1' }),
    );
    await expect(contractor.run(addCheckpoint, { siteId, code: 'C1', name: '西门' })).rejects.toMatchObject(
      refusal('checkpoint.code-taken'),
    );
    const route = { siteId, postId, code: 'R1', name: '夜巡', roundsPerShift: 1, checkpointIds: [pointId] };
    await contractor.run(addRoute, route);
    await expect(contractor.run(addRoute, route)).rejects.toMatchObject(refusal('route.code-taken'));
  });

  it('of another tenant, or out of reach, look like no site at all', async () => {
    const contractor = await makeContractor(database);
    const other = await makeContractor(database);
    const mine = await openSite(contractor, 'A');
    const second = await openSite(contractor, 'B');
    const foreign = await openSite(other, 'A');
    const manager = contractor.member('area_manager', { sites: [mine.siteId] });
    const notFound = async (siteId: string, actor = contractor.system) => {
      const post = { siteId, code: 'P9', name: '门岗', kind: 'gate', heads: 1, shiftPattern: shifts };
      const route = {
        siteId,
        postId: mine.postId,
        code: 'R9',
        name: '夜巡',
        roundsPerShift: 1,
        checkpointIds: [mine.pointId],
      };
      const tries = [
        contractor.run(getSite, { siteId }, actor),
        contractor.run(updateSite, { siteId, name: '改名' }, actor),
        contractor.run(addPost, post, actor),
        contractor.run(addCheckpoint, { siteId, code: 'C9', name: '点' }, actor),
        contractor.run(addRoute, route, actor),
      ];
      const results = await Promise.allSettled(tries);
      return results.map((result) =>
        result.status === 'rejected' ? [result.reason.code, result.reason.params] : 'allowed',
      );
    };
    const nothing = Array.from({ length: 5 }, () => ['not-found', {}]);
    expect(await notFound(uuidv7())).toEqual(nothing);
    expect(await notFound(foreign.siteId)).toEqual(nothing);
    expect(await notFound(second.siteId, manager)).toEqual(nothing);
    expect((await contractor.run(listSites, {}, manager)).map((site) => site.id)).toEqual([mine.siteId]);
  });

  it('take no route over another site’s post or checkpoint', async () => {
    const contractor = await makeContractor(database);
    const a = await openSite(contractor, 'A');
    const b = await openSite(contractor, 'B');
    const route = {
      siteId: a.siteId,
      postId: a.postId,
      code: 'R1',
      name: '夜巡',
      roundsPerShift: 1,
      checkpointIds: [a.pointId],
    };
    await expect(contractor.run(addRoute, { ...route, postId: b.postId })).rejects.toMatchObject(
      refusal('not-found'),
    );
    await expect(
      contractor.run(addRoute, { ...route, checkpointIds: [a.pointId, b.pointId] }),
    ).rejects.toMatchObject(refusal('not-found'));
  });

  it('give other packages the whole plan, labels included', async () => {
    const contractor = await makeContractor(database);
    const a = await openSite(contractor);
    const wall = {
      tenantId: contractor.tenantId,
      audience: 'staff',
      sites: [a.siteId],
      clientIds: [],
      personId: null,
    } as const;
    const plan = await database.db.read(wall, (tx) =>
      readSitePlan({ tx, tenantId: contractor.tenantId }, a.siteId),
    );
    expect(plan.posts[0]?.shiftPattern).toEqual(shifts);
    expect(`ZQ1:${plan.checkpoints[0]?.labelCode}`).toBe(a.qrText);
  });
});

describe('clients and contracts', () => {
  const contractOf = (clientId: string, siteIds: string[], contractNo = 'HT-2026-1') => ({
    clientId,
    contractNo,
    title: '保安服务合同',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    siteIds,
    monthlyFeeFen: 12_000_000,
  });

  it('make a site the client’s, who then sees it and nothing of its posts', async () => {
    const contractor = await makeContractor(database);
    const { siteId } = await openSite(contractor);
    const { id: clientId } = await contractor.run(createClient, {
      code: 'K1',
      name: '云栖物业',
      contactName: '高经理',
      contactPhone: '021-5555',
    });
    await contractor.run(createContract, contractOf(clientId, [siteId]));
    const approver = contractor.member('client_approver', { clientIds: [clientId], sites: [] });
    expect(await contractor.run(listSites, {}, approver)).toEqual([
      expect.objectContaining({ id: siteId, clientName: '云栖物业', counts: null }),
    ]);
    const seen = await contractor.run(getSite, { siteId }, approver);
    expect(seen).toMatchObject({ posts: [], checkpoints: [], client: { contactName: '高经理' } });
    expect(seen.contracts).toEqual([expect.objectContaining({ contractNo: 'HT-2026-1' })]);
    expect(await contractor.run(listContracts, {}, approver)).toEqual([
      expect.objectContaining({ clientName: '云栖物业', monthlyFeeFen: 12_000_000 }),
    ]);
    expect(await contractor.run(listClients, {}, approver)).toEqual([
      expect.objectContaining({ id: clientId, siteCount: 1 }),
    ]);
    const stranger = contractor.member('client_viewer', { clientIds: [uuidv7()], sites: [] });
    expect(await contractor.run(listSites, {}, stranger)).toEqual([]);
    expect(await contractor.run(listClients, {}, stranger)).toEqual([]);
    await expect(contractor.run(getSite, { siteId }, stranger)).rejects.toMatchObject(refusal('not-found'));
  });

  it('hide contact and contracts from a guard of the site', async () => {
    const contractor = await makeContractor(database);
    const { siteId } = await openSite(contractor);
    const { id: clientId } = await contractor.run(createClient, {
      code: 'K1',
      name: '云栖物业',
      contactPhone: '021-5555',
    });
    await contractor.run(createContract, contractOf(clientId, [siteId]));
    const guard = contractor.member('guard', { sites: [siteId], personId: uuidv7() });
    expect(await contractor.run(getSite, { siteId }, guard)).toMatchObject({ client: null, contracts: null });
  });

  it('refuse a number twice, a site of another client, and foreign clients and sites', async () => {
    const contractor = await makeContractor(database);
    const other = await makeContractor(database);
    const { siteId } = await openSite(contractor);
    const b = await openSite(contractor, 'B');
    const foreign = await openSite(other);
    const { id: clientId } = await contractor.run(createClient, { code: 'K1', name: '云栖物业' });
    const { id: rival } = await contractor.run(createClient, { code: 'K2', name: '滨江物业' });
    await expect(contractor.run(createClient, { code: 'K1', name: '又一家' })).rejects.toMatchObject(
      refusal('client.code-taken', { code: 'K1' }),
    );
    await contractor.run(createContract, contractOf(clientId, [siteId]));
    await expect(contractor.run(createContract, contractOf(clientId, [siteId]))).rejects.toMatchObject(
      refusal('contract.no-taken'),
    );
    await expect(contractor.run(createContract, contractOf(rival, [siteId], 'HT-2'))).rejects.toMatchObject(
      refusal('contract.site-of-other-client', { site: '云栖花园' }),
    );
    await expect(
      contractor.run(createContract, contractOf(uuidv7(), [b.siteId], 'HT-3')),
    ).rejects.toMatchObject(refusal('not-found'));
    await expect(
      contractor.run(createContract, contractOf(clientId, [b.siteId, foreign.siteId], 'HT-3')),
    ).rejects.toMatchObject(refusal('not-found'));
    expect((await contractor.run(listSites, {})).find((site) => site.id === b.siteId)?.clientId).toBeNull();
  });
});
