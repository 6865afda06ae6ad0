import { addPost, createClient, createContract, createSite } from '@zhiqin/sites';
import type { Contractor } from '@zhiqin/test-contractor';
import { bindArticle, getRegulation, importRegulation, publishRegulation } from './index.ts';

/** A small regulation of two chapters for tests. */
export const smallRegulation =
  '门岗管理规定\n\n第一章 巡逻\n第一条 每班巡逻四次。\n第二条 到点扫码：\n（一）不得漏点；\n（二）不得代扫。\n第二章 门岗\n第三条 登记来访人员。\n';

export interface TestRegulation {
  siteId: string;
  clientId: string;
  gate: string;
  patrol: string;
  versionId: string;
  regulationId: string;
}

/** A site with a client and two posts, and a draft whose first article binds T01 at the patrol post. */
export async function testRegulation(contractor: Contractor, code = 'A'): Promise<TestRegulation> {
  const { run } = contractor;
  const { id: siteId } = await run(createSite, {
    code,
    name: `项目${code}`,
    siteType: 'office',
    zone: 'Asia/Shanghai',
  });
  const { id: clientId } = await run(createClient, { code, name: '云栖物业' });
  await run(createContract, {
    clientId,
    contractNo: `C-${code}`,
    title: '保安服务合同',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    siteIds: [siteId],
  });
  const post = async (postCode: string, kind: string) =>
    (
      await run(addPost, {
        siteId,
        code: postCode,
        name: postCode,
        kind,
        heads: 1,
        registersVisitors: kind === 'gate',
        shiftPattern: [{ code: 'D', startTime: '08:00', endTime: '20:00' }],
      })
    ).id;
  const gate = await post('G1', 'gate');
  const patrol = await post('P1', 'patrol');
  const { regulations } = await run(importRegulation, {
    siteId,
    code: 'GATE',
    fileName: '门岗.txt',
    language: 'zh-CN',
    document: { text: smallRegulation },
  });
  const [first] = regulations;
  const versionId = first?.versionId as string;
  await run(bindArticle, {
    versionId,
    articleId: await articleNo(contractor, versionId, '1'),
    controlCode: 'T01',
    parameters: { minimumPerShift: 4 },
    postIds: [patrol],
    reason: '夜间外围偏僻',
    approverName: '王志强',
  });
  return { siteId, clientId, gate, patrol, versionId, regulationId: first?.regulationId as string };
}

export async function articleNo(
  contractor: Contractor,
  versionId: string,
  reference: string,
): Promise<string> {
  const { articles } = await contractor.run(getRegulation, { versionId });
  const found = articles.find((one) => one.reference === reference);
  if (!found) throw new Error(`no article ${reference}`);
  return found.id;
}

export const publish = (contractor: Contractor, versionId: string, effectiveOn: string) =>
  contractor.run(publishRegulation, { versionId, effectiveOn, skipReason: '沿用纸面制度' });
