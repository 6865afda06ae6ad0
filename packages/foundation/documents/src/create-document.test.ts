import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawingToSvg, verdictBar } from '@zhiqin/ui/charts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDocument, type DocumentBuilder } from './index.ts';
import { sampleReport } from './sample-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhiqin-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
async function save(document: DocumentBuilder): Promise<string> {
  const file = join(folder, `${++written}.pdf`);
  writeFileSync(file, await document.render());
  return file;
}

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
/** Text as a reader finds it: lines of a paragraph joined. */
const textOf = (file: string) => run('pdftotext', file, '-').replaceAll(/\s+/g, '');
const has = (text: string, sentence: string) => expect(text).toContain(sentence.replaceAll(/\s+/g, ''));
const pagesOf = (file: string) => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', file))?.[1]);

function blank(language: 'zh-CN' | 'en' = 'zh-CN') {
  return createDocument({ language, title: '试', author: '试', createdAt: new Date('2026-12-01T00:00:00Z') });
}

describe.each(['zh-CN', 'en'] as const)('sample report in %s', (language) => {
  let file: string;
  let text: string;
  beforeAll(async () => {
    file = await save(sampleReport(language));
    text = textOf(file);
  });

  it('is a sound PDF 1.7, tagged, with its language and title', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/PDF version:\s+1\.7/);
    const json = JSON.parse(run('qpdf', '--json', '--json-key=qpdf', file)) as {
      qpdf: [unknown, Record<string, unknown>];
    };
    const catalogue = Object.values(json.qpdf[1]).find((object) =>
      JSON.stringify(object).includes('"/Type":"/Catalog"'),
    );
    expect(JSON.stringify(catalogue)).toContain(`"/Lang":"u:${language}"`);
  });

  it('is found by its sentences', () => {
    const sentences = {
      'zh-CN': [
        '本月 412 项判定中 388 项达标。6 项违约集中在 12 日夜班：接班迟到 7 分钟、一轮巡逻缺 2 个巡查点；当晚值班队长已到场处理，整改于 14 日完成。5 项待证，原因是 3 号终端自 21 日 01:12 起未再上报。',
        '合同约定每日三班共 72 小时。26 日因暴雨，经甲方同意撤下一个户外岗 12 小时（见豁免 W-07）。',
        '请于 12月10日 前修复地下车库 B2 层 3 号摄像机；隐患单 H-118 已逾期 6 天。',
        '业主信息变更后请及时更新访客白名单，打开在线名单。',
        '队员𬭎喆转岗后由欧阳慧敏接任东门岗。',
        '本报告由执勤记录直接生成，每个数字都可以打开它的原始记录。',
        '第 3 页，共 9 页',
        '综合得分',
      ],
      en: [
        'Of 412 judgements this month 388 were met. The six breaches fall on the night of the 12th: relief came 7 minutes late and one round missed 2 checkpoints. Five remain unproven because phone 3 has not reported since 01:12 on the 21st.',
        'On the 26th one outdoor post was stood down for 12 hours in heavy rain with the client’s consent (waiver W-07).',
        'Ouyang Huimin takes over the east gate from Hong Zhe (𬭎喆).',
        'Page 3 of 9',
      ],
    }[language];
    for (const sentence of sentences) has(text, sentence);
  });

  it('shows its structure to a screen reader', () => {
    const structure = run('pdfinfo', '-struct-text', file);
    for (const type of [
      'Sect',
      'H1',
      'H2',
      'P',
      'Table',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
      'Figure',
      'Caption',
      'L',
      'LI',
      'LBody',
      'TOC',
      'TOCI',
      'Link',
    ]) {
      expect(structure, type).toMatch(new RegExp(`^\\s*${type}( |:|$)`, 'm'));
    }
    // Once per column and once per row: the repeated head is not read again.
    expect(structure.match(/^\s*TH:/gm)).toHaveLength(6 + 52);
  });

  it('gives every figure its alternative text', () => {
    const structure = run('pdfinfo', '-struct', file);
    expect(structure.match(/^\s*Figure/gm)).toHaveLength(5);
    expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-').match(/\/Alt [(<]/g)).toHaveLength(5);
  });

  it('repeats the head of the table on each of its pages', () => {
    const head = language === 'en' ? 'Control' : '管控项';
    for (const page of [5, 6, 7, 8]) {
      expect(run('pdftotext', '-f', String(page), '-l', String(page), file, '-')).toContain(head);
    }
  });

  it('links the contents to the pages where the headings stand', () => {
    const contents = run('pdftotext', '-f', '2', '-l', '2', '-layout', file, '-');
    const heading = language === 'en' ? 'Signatures' : '签署';
    const page = /(\d+)\s*$/.exec(
      contents.split('\n').find((line) => line.includes(heading)) ?? '',
    )?.[1] as string;
    expect(run('pdftotext', '-f', page, '-l', page, file, '-')).toContain(heading);
  });

  it('carries its attachment unchanged', () => {
    const target = join(folder, `${language}.csv`);
    run('pdfdetach', '-save', '1', '-o', target, file);
    expect(run('cat', target)).toBe('article,verdict\n1,met\n');
  });

  it('is the same to the byte when made again', async () => {
    const [first, second] = await Promise.all([
      sampleReport(language).render(),
      sampleReport(language).render(),
    ]);
    expect(first.equals(second)).toBe(true);
  });
});

describe('hard cases', () => {
  it('prints the code point of a character that no font has, and nothing reverses the text', async () => {
    const file = await save(blank().paragraph('队员\u{2FFFE}𬭎 \u202eevil\u202c \u{F0000}'));
    has(textOf(file), '队员[U+2FFFE]𬭎evil[U+F0000]');
  });

  it('splits a row taller than a page and loses no line of it', async () => {
    const long = Array.from({ length: 120 }, (_, i) => `第 ${i} 行记录`).join('\n');
    const file = await save(
      blank().table({
        columns: [{ header: '甲', width: 80 }, { header: '乙' }],
        rows: [
          ['一', long],
          ['二', '完'],
        ],
      }),
    );
    const text = textOf(file);
    for (let i = 0; i < 120; i++) has(text, `第${i}行记录`);
    has(text, '完');
    expect(pagesOf(file)).toBeGreaterThan(2);
  });

  it('never leaves a heading at the foot of a page', async () => {
    for (let filler = 20; filler < 40; filler++) {
      const document = blank();
      for (let i = 0; i < filler; i++) document.paragraph(`填充 ${i}`);
      const file = await save(
        document.heading(2, '孤立标题').table({ columns: [{ header: '甲' }], rows: [['跟随内容']] }),
      );
      const pages = run('pdftotext', file, '-').split('\f');
      const page = pages.find((content) => content.includes('孤立标题'));
      expect(page).toContain('跟随内容');
    }
  });

  it('says so in place of rows when a table is empty, and makes a page even of nothing', async () => {
    has(
      textOf(
        await save(
          blank().table({ columns: [{ header: '甲' }, { header: '乙' }], rows: [], empty: '本月没有违约。' }),
        ),
      ),
      '本月没有违约。',
    );
    expect(pagesOf(await save(blank()))).toBe(1);
  });

  it('runs nothing that a person typed', async () => {
    const nasty = ') Tj /JS (app.alert(1)) \\ <script> (((';
    const file = await save(
      blank('en')
        .heading(1, nasty)
        .paragraph(nasty)
        .table({ columns: [{ header: nasty }], rows: [[nasty]] }),
    );
    expect(run('qpdf', '--check', file)).toContain('No syntax');
    has(textOf(file), nasty);
    expect(run('qpdf', '--json', file)).not.toMatch(/"\/(JS|Launch|JavaScript|OpenAction)"/);
  });

  it('refuses a link that is not an address', async () => {
    const file = await save(blank().paragraph(['见 ', { text: '此处', href: 'javascript:alert(1)' }]));
    expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).not.toMatch(/\/URI|javascript/);
    has(textOf(file), '见此处');
  });

  it('draws the same chart as the screen', async () => {
    const drawing = verdictBar({
      shares: [{ verdict: 'breached', count: 7, word: '违约' }],
      alt: '七项违约',
    });
    has(textOf(await save(blank().figure(drawing))), '违约7');
    expect(drawingToSvg(drawing)).toContain('违约');
  });
});
