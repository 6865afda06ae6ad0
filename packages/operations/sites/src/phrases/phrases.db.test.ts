import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSite } from '../index.ts';
import { listPhrases, setPhrases } from './index.ts';

let database: TestDatabase;
let contractor: Contractor;
beforeAll(async () => {
  database = await testDatabase();
  contractor = await makeContractor(database);
});
afterAll(() => database.drop());

const open = async (code: string): Promise<string> => {
  const site = { code, name: '云栖花园', siteType: 'residential', zone: 'Asia/Shanghai' };
  return (await contractor.run(createSite, site)).id;
};

it('keeps a site’s phrases by place, the same once, and gives the house’s back when there are none', async () => {
  const [siteId, other] = [await open('P1'), await open('P2')];
  const place = 'log.note/text';
  await contractor.run(setPhrases, { siteId, place, phrases: ['一切正常', ' 东门道闸故障 ', '一切正常'] });
  await contractor.run(setPhrases, { siteId, place: 'visit.admit/purpose', phrases: ['看房'] });
  expect(await contractor.run(listPhrases, { siteId })).toEqual({
    'log.note/text': ['一切正常', '东门道闸故障'],
    'visit.admit/purpose': ['看房'],
  });
  await contractor.run(setPhrases, { siteId, place, phrases: ['换一句'] });
  await contractor.run(setPhrases, { siteId, place: 'visit.admit/purpose', phrases: [] });
  expect(await contractor.run(listPhrases, { siteId })).toEqual({ 'log.note/text': ['换一句'] });
  expect(await contractor.run(listPhrases, { siteId: other })).toEqual({});
});

it('takes no place that is none, no empty phrase and no more than a row of them', async () => {
  const siteId = await open('P3');
  const wrong = (change: object) =>
    expect(
      contractor.run(setPhrases, { siteId, place: 'log.note/text', phrases: ['好'], ...change }),
    ).rejects.toMatchObject({ code: 'input.invalid' });
  await wrong({ place: 'log note' });
  await wrong({ phrases: ['  '] });
  await wrong({ phrases: ['长'.repeat(61)] });
  await wrong({ phrases: Array.from({ length: 13 }, (_, i) => `第 ${i} 句`) });
  expect(await contractor.run(listPhrases, { siteId })).toEqual({});
});
