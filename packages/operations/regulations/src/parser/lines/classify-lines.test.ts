import { describe, expect, it } from 'vitest';
import { classifyLines } from './classify-lines.ts';

const noiseOf = (text: string) =>
  classifyLines(text)
    .filter((line) => line.noise !== null)
    .map((line) => `${line.noise} ${line.text}`);

describe('what is no part of the rules', () => {
  it.each([
    '- 3 -',
    '— 12 —',
    '第 3 页 共 12 页',
    '第3页',
    '3/12',
    '页码：1/3',
    'Page 2 of 9',
    '第三页',
    '共12页 第3页',
  ])('page number %s', (line) => {
    expect(noiseOf(`第一条 甲。\n${line}\n第二条 乙。`)).toEqual([`page-number ${line}`]);
  });

  it.each([
    '下载文档前请自行甄别内容的完整性。',
    '本文档下载后可编辑修改',
    '如有侵权请联系删除',
    '更多文档请访问 https://www.example.com/a',
    '精品文档，欢迎下载',
    'www.example.com',
  ])('site’s notice %s', (line) => {
    expect(noiseOf(`第一条 甲。\n${line}`)).toEqual([`site-notice ${line}`]);
  });

  it.each([
    '第五条 不得私自下载监控录像。',
    '保安员登录 https://www.example.com/patrol 填报巡逻记录，当班完成。',
    '第十二条 版权归公司所有。',
    '3. 监控截图下载后可交公安机关使用，其他用途仅供参考。',
    '巡逻资料仅保存六十日。',
    '第 3 页由班长签字',
    '3 号楼',
  ])('but not %s', (line) => {
    expect(noiseOf(`第一条 甲。\n${line}`)).toEqual([]);
  });

  it('heads and feet of pages, whatever number they carry; the title under the first one stays', () => {
    const page = (no: number, body: string) => `某某物业 管理制度 HB-0${no}\n${body}\n内部资料 ${no}`;
    const text = [page(1, '保安管理制度\n第一条 甲。'), page(2, '第二条 乙。'), page(3, '第三条 丙。')].join(
      '\f',
    );
    expect(noiseOf(text)).toEqual(
      [1, 2, 3].flatMap((no) => [`running-head 某某物业 管理制度 HB-0${no}`, `running-head 内部资料 ${no}`]),
    );
  });

  it('never a rule that happens to stand at two page breaks', () => {
    const text = '1.1 登记来人\n- 1 -\n1.2 收回证件\n2.1 登记来人\n- 2 -\n2.2 收回证件';
    expect(noiseOf(text)).toEqual(['page-number - 1 -', 'page-number - 2 -']);
  });

  it('tables of contents with and without dots', () => {
    const body = '第一章 总则\n第一条 甲。\n第二章 门岗\n第二条 乙。';
    expect(noiseOf(`目 录\n第一章 总则 ........ 1\n第二章 门岗…………2\n${body}`)).toHaveLength(3);
    expect(noiseOf(`目录\n第一章 总则\n第二章 门岗\n${body}`)).toHaveLength(3);
    expect(noiseOf(`Contents\n1 Scope   1\n2 Duties   4\n1 Scope\nText.\n2 Duties\nText.`)).toHaveLength(3);
  });

  it('signatures and dates under a document, none inside it', () => {
    expect(noiseOf('第一条 甲。\n某某物业服务有限公司\n二〇二六年五月一日')).toHaveLength(2);
    expect(noiseOf('第一条 甲。\n批准：李四\n2026年5月1日')).toHaveLength(2);
    expect(noiseOf('Article 1 Text.\nSigned: ________\n1 May 2026')).toHaveLength(2);
    expect(noiseOf('第一条 填写下列内容：\n日期：____年__月__日\n第二条 乙。')).toEqual([]);
  });

  it('what is glued to the end of a line, and the signs of headings in pasted text', () => {
    expect(noiseOf('第一条 甲。 第 3 页 共 9 页\n第二条 乙。')).toEqual(['page-number 第 3 页 共 9 页']);
    expect(noiseOf('第一条 甲。本文档下载后可编辑')).toEqual(['site-notice 本文档下载后可编辑']);
    expect(noiseOf('## 第一章 总则\n第一条 甲。')).toEqual(['rule-line ##']);
  });
});
