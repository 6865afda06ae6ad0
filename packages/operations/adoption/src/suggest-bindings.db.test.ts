import { uuidv7 } from '@zhiqin/kernel';
import { createSite } from '@zhiqin/sites';
import { makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindArticles, importRegulation, suggestBindings } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const text = `门岗与巡逻管理规定
第一章 总则
第一条 为规范本项目的保安服务，制定本规定。
第二章 巡逻
第二条 巡逻岗每班巡逻不少于五次。
第三条 夜班另有安排的，每班巡逻不少于一次。
第四条 要求如下：
（一）接班人员提前二十分钟到岗；
（二）迟到的，每次扣发工资五十元。
`;

describe('what articles ask for', () => {
  it('is read from their words with headings and items, and says what cannot be bound so', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const site = { code: 'S1', name: '项目一', siteType: 'office', zone: 'Asia/Shanghai' };
    const { id: siteId } = await run(createSite, site);
    const document = { siteId, code: 'A', fileName: '规定.txt', language: 'zh-CN', document: { text } };
    const { regulations } = await run(importRegulation, document);
    const versionId = regulations[0]?.versionId as string;
    const read = async () =>
      (await run(suggestBindings, { versionId })).map(({ label, suggestions, conflicts }) => ({
        label,
        asked: suggestions.map(({ control, params, isBound, refusal }) => ({
          control,
          params,
          isBound,
          refusal: refusal?.code ?? null,
        })),
        against: conflicts.map(({ key }) => key),
      }));

    const first = await read();
    const asked = (label: string) => first.find((one) => one.label === label)?.asked;
    expect(first.map(({ label }) => label)).toEqual(['第二条', '第三条', '第四条']);
    expect(asked('第二条')).toEqual([
      { control: 'T01', params: { minimumPerShift: 5 }, isBound: false, refusal: null },
    ]);
    expect(asked('第三条')).toEqual([
      { control: 'T01', params: { minimumPerShift: 1 }, isBound: false, refusal: 'binding.below-floor' },
    ]);
    expect(asked('第四条')).toMatchObject([{ control: 'H01', params: { minutesBefore: 20 } }]);
    expect(first.at(-1)?.against).toEqual(['wage-fine']);

    const [patrol] = await run(suggestBindings, { versionId });
    const bindings = [
      { articleId: patrol?.articleId, controlCode: 'T01', parameters: { minimumPerShift: 5 } },
    ];
    await run(bindArticles, { versionId, bindings });
    expect((await read())[0]?.asked).toMatchObject([{ control: 'T01', isBound: true }]);
  });

  it('takes the sentences over a list with the first line of it', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const site = { code: 'S3', name: '项目三', siteType: 'office', zone: 'Asia/Shanghai' };
    const { id: siteId } = await run(createSite, site);
    const notice =
      '夜间安全通知\n一、加强巡逻。夜间每班巡逻不少于5次，重点检查：1.仓库；2.宿舍。\n二、提前十分钟到岗。';
    const document = {
      siteId,
      code: 'C',
      fileName: '通知.txt',
      language: 'zh-CN',
      document: { text: notice },
    };
    const { regulations } = await run(importRegulation, document);
    const articles = await run(suggestBindings, { versionId: regulations[0]?.versionId });
    const asked = articles.map(({ label, suggestions }) => [label, ...suggestions.map((one) => one.control)]);
    expect(asked).toEqual([
      ['1.1', 'T01'],
      ['二、', 'H01'],
    ]);
    expect(articles[0]?.text).toContain(articles[0]?.suggestions[0]?.quote);
  });

  it('quotes words of the text it shows', async () => {
    const contractor = await makeContractor(database);
    const { run } = contractor;
    const site = { code: 'S2', name: '项目二', siteType: 'office', zone: 'Asia/Shanghai' };
    const { id: siteId } = await run(createSite, site);
    const document = { siteId, code: 'B', fileName: '规定.txt', language: 'zh-CN', document: { text } };
    const { regulations } = await run(importRegulation, document);
    const articles = await run(suggestBindings, { versionId: regulations[0]?.versionId });
    for (const one of articles) {
      for (const { quote } of [...one.suggestions, ...one.conflicts]) expect(one.text).toContain(quote);
    }
  });

  it('says nothing of a version that is not there', async () => {
    const { run } = await makeContractor(database);
    await expect(run(suggestBindings, { versionId: uuidv7() })).rejects.toMatchObject({ code: 'not-found' });
  });
});
