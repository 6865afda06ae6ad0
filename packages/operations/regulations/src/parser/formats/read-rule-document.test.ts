import { readFileSync } from 'node:fs';
import { isDomainError } from '@zhiqin/kernel';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatNumber } from './docx/number-formats.ts';
import { readRuleDocument } from './read-rule-document.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const level = (no: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${no}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering ${w}>
  <w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '')}</w:abstractNum>
  <w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
</w:numbering>`;
const styles = `<w:styles ${w}>
  <w:style w:type="paragraph" w:styleId="List"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Deeper"><w:basedOn w:val="List"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>`;

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const numbered = (listId: number, at: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${listId}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const styled = (style: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const plain = (text: string) => `<w:p>${run(text)}</w:p>`;

const docx = (body: string) =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${w} xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
    ),
    'word/numbering.xml': strToU8(numbering),
    'word/styles.xml': strToU8(styles),
  });
const refusal = (bytes: Uint8Array) =>
  readRuleDocument(bytes).then(
    () => null,
    (error) => (isDomainError(error) ? error.code : error),
  );

describe('a Word document', () => {
  it('carries its automatic numbers: by list, by style, started over, one in the other', async () => {
    const body = [
      numbered(5, 0, '巡逻'),
      numbered(5, 1, '每班两次。'),
      numbered(5, 2, '地库；'),
      numbered(5, 2, '楼顶。'),
      numbered(5, 1, '有记录。'),
      styled('List', '门岗'),
      styled('Deeper', '登记。'),
      numbered(5, 3, '看证件'),
      numbered(6, 0, '其他'),
      '<w:p><w:pPr><w:pStyle w:val="List"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>无编号</w:t></w:r></w:p>',
    ].join('');
    expect((await readRuleDocument(docx(body))).split('\n')).toEqual([
      '一、 巡逻',
      '1.1 每班两次。',
      'a) 地库；',
      'b) 楼顶。',
      '1.2 有记录。',
      '二、 门岗',
      '2.1 登记。',
      '• 看证件',
      '七、 其他',
      '无编号',
    ]);
  });

  it('gives the text as it stands: runs, tables, breaks; nothing deleted, nothing twice', async () => {
    const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map(plain).join('')}</w:tc>`;
    const body = [
      `<w:p>${run('按时')}${run('到岗')}<w:del><w:r><w:delText>迟到</w:delText></w:r></w:del><w:ins>${run('，签名')}</w:ins></w:p>`,
      `<w:p>${run('左')}<w:r><w:tab/></w:r>${run('右')}<w:r><w:br/></w:r>${run('下')}<w:r><w:br w:type="page"/></w:r></w:p>`,
      `<w:tbl><w:tr>${cell('岗位')}${cell('人数')}</w:tr><w:tr>${cell('门岗')}${cell('2')}</w:tr><w:tr>${cell('说明：', '一、夜间双岗。')}</w:tr></w:tbl>`,
      `<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>${plain('框中文字')}</w:txbxContent></mc:Choice><mc:Fallback>${plain('框中文字')}</mc:Fallback></mc:AlternateContent></w:p>`,
      `<w:p><w:r><w:t>A &amp; B</w:t></w:r></w:p>`,
    ].join('');
    expect(await readRuleDocument(docx(body))).toBe(
      '按时到岗，签名\n左\t右\n下\f\n岗位\t人数\n门岗\t2\n说明：\n一、夜间双岗。\n框中文字\n\nA & B',
    );
  });

  it.each([
    ['chineseCounting', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 1010, '一千零一十'],
    ['chineseLegalSimplified', 3, '叁'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 27, 'aa'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalFullWidth', 12, '１２'],
    ['decimal', 7, '7'],
  ])('writes %s %i as %s', (format, value, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe('radicals in place of characters', () => {
  it('are read as what they stand for, in their places', async () => {
    const copied = '⻋库保安规定\n第⼀条 每⽇巡查⻋库，⻓明灯不亮的报修。';
    const text = await readRuleDocument(new TextEncoder().encode(copied));
    expect(text).toBe('车库保安规定\n第一条 每日巡查车库，长明灯不亮的报修。');
  });
});

describe('a file that holds no rules to read', () => {
  it.each([
    ['a broken PDF', Buffer.from('%PDF-1.7 第一条'), 'document.binary'],
    ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'document.binary'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'document.binary'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), 'document.binary'],
    ['an empty Word document', docx('<w:p/>'), 'document.empty'],
    ['nothing', new Uint8Array(), 'document.empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'document.binary'],
  ])(
    '%s is refused in words',
    async (_, bytes, code) => {
      expect(await refusal(bytes)).toBe(code);
    },
    60_000,
  );

  it('a PDF of pictures is told from one that cannot be read', async () => {
    // The pages of a real file with their text operators taken out.
    const scanned = readFileSync(new URL('../samples/english-manual.pdf', import.meta.url), 'latin1').replace(
      /\/Contents \d+ 0 R/g,
      (reference) => ' '.repeat(reference.length),
    );
    expect(await refusal(Buffer.from(scanned, 'latin1'))).toBe('document.scanned');
  }, 60_000);
});
