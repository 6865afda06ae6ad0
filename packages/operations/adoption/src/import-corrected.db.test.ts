import { readFileSync } from 'node:fs';
import { createSite } from '@zhiqin/sites';
import { type Contractor, makeContractor } from '@zhiqin/test-contractor';
import { type TestDatabase, testDatabase } from '@zhiqin/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getRegulation, importRegulation, previewRuleDocument } from './index.ts';

let database: TestDatabase;
let contractor: Contractor;
let siteId: string;
beforeAll(async () => {
  database = await testDatabase();
  contractor = await makeContractor(database);
  ({ id: siteId } = await contractor.run(createSite, {
    code: 'A',
    name: '项目A',
    siteType: 'office',
    zone: 'Asia/Shanghai',
  }));
});
afterAll(() => database.drop());

const samples = new URL('../../regulations/src/parser/samples/', import.meta.url);
const sample = (name: string) => ({ bytesBase64: readFileSync(new URL(name, samples)).toString('base64') });

async function stored(more: object) {
  const { regulations } = await contractor.run(importRegulation, {
    siteId,
    code: 'REG',
    fileName: '制度.txt',
    language: 'zh-CN',
    ...more,
  });
  const versions = await Promise.all(
    regulations.map(({ versionId }) => contractor.run(getRegulation, { versionId })),
  );
  return versions.map(({ articles }) => articles.filter((article) => article.reference !== null));
}

describe('a rule document with what a person put right', () => {
  const text =
    '门岗管理规定\r\n\r\n第一条 来访登记。离场收回证件。\r\n第二条 夜间加强。\r\n第三条 巡逻。\r\n\r\n车场管理规定\r\n\r\n第一条 车辆按位停放。凭证出入。\r\n';
  const plain = text.replaceAll('\r\n', '\n');
  const corrections = [
    { kind: 'split', at: plain.indexOf('离场'), label: '第一条之二' },
    { kind: 'merge', at: plain.indexOf('第三条') },
    { kind: 'split', at: plain.indexOf('凭证'), label: '第二条' },
    { kind: 'relabel', at: plain.indexOf('第二条'), label: '第五条' },
  ];

  it('is shown and stored the corrected way, whatever its line ends, in every regulation of the file', async () => {
    const shown = await contractor.run(previewRuleDocument, { document: { text }, corrections });
    expect(shown.map((one) => one.clauses)).toEqual([3, 2]);
    expect(shown.map((one) => one.text).join('')).toBe(plain);
    const [gate, cars] = await stored({ document: { text }, corrections });
    expect(gate?.map(({ label, reference, body }) => [label.trim(), reference, body])).toEqual([
      ['第一条', '1', '来访登记。'],
      ['第一条之二', '1-2', '离场收回证件。'],
      ['第五条', '5', '夜间加强。\n第三条巡逻。'],
    ]);
    expect(cars?.map(({ label, body }) => [label.trim(), body])).toEqual([
      ['第一条', '车辆按位停放。'],
      ['第二条', '凭证出入。'],
    ]);
  });

  it('is refused where a part is to have no number', async () => {
    const bad = { document: { text }, corrections: [{ kind: 'relabel', at: 8, label: ' ' }] };
    await expect(contractor.run(previewRuleDocument, bad)).rejects.toMatchObject({ code: 'input.invalid' });
  });
});

describe('a rule document as an office file', () => {
  it('is read from Word, automatic numbers and all, and from PDF', async () => {
    const [word] = await stored({
      code: 'WORD',
      fileName: '守则.docx',
      document: sample('automatic-numbers.docx'),
    });
    expect(word?.map((article) => article.reference)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const [pdf] = await stored({ code: 'PDF', fileName: '办法.pdf', document: sample('soft-wrapped.pdf') });
    expect(pdf?.map((article) => article.reference)).toEqual(['1', '2', '3', '4', '5', '6']);
    const [shown] = await contractor.run(previewRuleDocument, { document: sample('soft-wrapped.pdf') });
    expect(new Set(shown?.noise.map((one) => one.kind))).toEqual(
      new Set(['running-head', 'page-number', 'closing']),
    );
  }, 60_000);
});
