import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../digest-of.ts';
import type { MonthlyReport, PrintLanguage } from '../monthly-report.ts';
import { reportView } from '../view/report-view.ts';
import { loadReportWords, ReportWords } from '../view/report-words.ts';
import { printMonthlyReport } from './print-monthly-report.ts';
import { sampleMonth } from './sample-month.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const createdAt = new Date('2026-11-03T01:30:00Z');
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const close = (text: string) => text.replaceAll(/\s+/g, '');
let written = 0;

async function print(
  report: MonthlyReport,
  language: PrintLanguage,
  more: Partial<Parameters<typeof printMonthlyReport>[1]> = {},
) {
  const bytes = await printMonthlyReport(report, { language, createdAt, draft: false, ...more });
  const file = path.join(folder, `${++written}.pdf`);
  writeFileSync(file, bytes);
  return {
    file,
    bytes,
    text: close(run('pdftotext', '-layout', file, '-')),
    reading: close(run('pdftotext', '-raw', file, '-')),
  };
}

describe.each(['zh-CN', 'en'] as const)('a month in print, %s', (language) => {
  const report = sampleMonth({ seed: 7 });
  let printed: Awaited<ReturnType<typeof print>>;
  let words: ReportWords;
  beforeAll(async () => {
    printed = await print(report, language);
    words = new ReportWords(await loadReportWords(language), language, report.cover.zone);
  });
  const has = (text: string) => expect(printed.reading, text).toContain(close(text));

  it('is a sound, tagged PDF with headings, tables and figures for a screen reader', () => {
    expect(run('qpdf', '--check', printed.file)).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', printed.file)).toMatch(/Tagged:\s+yes/);
    const structure = run('pdfinfo', '-struct', printed.file);
    for (const type of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'L', 'TOC']) {
      expect(structure, type).toMatch(new RegExp(`^\\s*${type}( |:|$)`, 'm'));
    }
    expect(structure.match(/^\s*H1/gm)).toHaveLength(14);
    expect(structure.match(/^\s*Figure/gm)).toHaveLength(6);
  });

  it('has every heading, on paper and among the bookmarks', async () => {
    const view = reportView(report, language, await loadReportWords(language), {
      dataSha256: '',
      draft: false,
    });
    for (const section of [...view.sections, view.signatures]) has(section.title);
    for (const block of view.sections.flatMap((section) => section.blocks))
      if (block.kind === 'heading') has(block.text);
  });

  it('says on the cover whose month it is, by which rules, and the digest of its data', async () => {
    const { cover } = report;
    for (const text of [cover.client, cover.site, cover.contractor]) has(words.name(text));
    for (const text of [
      words.month(cover.month),
      cover.contractNo ?? '',
      cover.licenceNo ?? '',
      cover.site.code,
    ])
      has(text);
    has(words.name(cover.regulations[0]?.title));
    has(await digestOf(report));
  });

  it('prints the verdict with the numbers of the data', () => {
    const { verdict } = report;
    has(words.score(verdict.score.score));
    has(words.score(verdict.lastMonthScore));
    for (const figure of verdict.figures) has(words.share(figure.value ?? 0));
    for (const [look, count] of Object.entries(verdict.counts)) {
      has(`${words.say(`verdicts.${look === 'notApplicable' ? 'not-applicable' : look}`)} ${count}`);
    }
    for (const risk of verdict.risks) has(words.measure(risk.measure));
    for (const request of verdict.requests) has(words.say(`requests.${request.key}`, request.values));
    has(words.controls('score.formula'));
  });

  it('adds up: totals on paper are the sums of the data', () => {
    const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
    const { coverage, patrols, access, rules, verdict } = report;
    has(words.hours(sum(coverage.posts.map((post) => post.contractedMinutes))));
    has(words.hours(sum(coverage.posts.map((post) => post.workedMinutes))));
    for (const key of ['planned', 'done', 'missed'] as const)
      has(words.number(sum(patrols.routes.map((route) => route[key]))));
    has(words.number(sum(access.visitors.map((row) => row.count))));
    has(words.number(access.passesIssued));
    expect(sum(rules.flatMap((rule) => rule.controls.map((control) => control.counts.met)))).toBe(
      verdict.counts.met,
    );
  });

  it('quotes every article and lists every finding with its reason', () => {
    for (const rule of report.rules) has((language === 'en' && rule.bodyEn) || rule.body);
    for (const rule of report.rules) for (const { code } of rule.controls) has(words.control(code));
    const { breaches, unproven, waived } = report.annex;
    for (const line of [...breaches, ...unproven, ...waived]) has(words.measure(line.measure));
    for (const line of unproven) for (const missing of line.missing) has(words.missing(missing));
    for (const line of waived) has(line.reason);
    for (const pass of report.access.outstanding) has(pass.passNo);
    for (const gap of report.dataGaps) has(gap.device);
  });

  it('leaves no key, placeholder or raw instant on the page', () => {
    expect(printed.reading).not.toMatch(/\{\{|undefined|NaN|T\d\d:\d\d:\d\d|\[object/);
    expect(run('pdftotext', printed.file, '-')).not.toMatch(
      /\b(verdicts?|coverage|patrols|access|incidents|codes|annex|rules|measures|missing|units)\.[a-z]/,
    );
  });

  it('carries the digested data, byte for byte', async () => {
    const data = execFileSync('qpdf', ['--show-attachment=report-data.json', printed.file]);
    expect(createHash('sha256').update(data).digest('hex')).toBe(await digestOf(report));
    expect(JSON.parse(data.toString())).toEqual(report);
  });

  it('gives the same bytes for the same month', async () => {
    expect((await print(report, language)).bytes.equals(printed.bytes)).toBe(true);
    expect((await print(sampleMonth({ seed: 8 }), language)).bytes.equals(printed.bytes)).toBe(false);
  });

  it('marks a draft on every page, and an issued report on none', async () => {
    const draft = close(words.say('draft'));
    const marked = await print(report, language, { draft: true });
    const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', marked.file))?.[1]);
    expect(marked.text.split(draft).length - 1).toBeGreaterThanOrEqual(pages);
    expect(printed.text).not.toContain(draft);
  });

  it('shows who signed, when on the site clock, and what he remarked', async () => {
    const signature = {
      signerName: '高建明',
      signedAt: new Date('2026-11-05T02:20:00Z'),
      remark: '请补充 12 日空岗的整改照片',
    };
    const { reading } = await print(report, language, { revision: 2, signature });
    for (const text of ['高建明', '10:20', signature.remark, words.say('revision', { no: 2 })])
      expect(reading).toContain(close(text));
  });

  it('says in a sentence what has no data', async () => {
    const { reading, file } = await print(sampleMonth({ seed: 3, empty: true }), language);
    for (const key of [
      'verdict.leadNone',
      'coverage.none',
      'patrols.none',
      'access.none',
      'rules.none',
      'hazards.none',
      'incidents.none',
      'equipment.none',
      'people.none',
      'readiness.noDrills',
      'service.noMarks',
      'service.noStatement',
      'recommendations.none',
      'corrections.none',
      'annex.noLog',
      'cover.notJudged',
    ]) {
      expect(reading, key).toContain(close(words.say(key)));
    }
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it('keeps every character of long names, and every checkpoint of a big site', async () => {
    const big = sampleMonth({ seed: 5, longNames: true, posts: 5, checkpoints: 60 });
    const { reading } = await print(big, language);
    expect(reading).toContain(close(words.name(big.coverage.posts[0]?.name)));
    expect(reading).toContain(close(words.name(big.cover.client)));
    for (const point of big.patrols.heat.slice(1))
      expect(reading).toContain(close(words.name(point.checkpoint)));
  });
});

describe('one file in both languages', () => {
  it('says everything in Chinese and in English, and what is the same in both once', async () => {
    const report = sampleMonth({ seed: 7 });
    const verifyAt = 'https://example.com/p/verify';
    const { reading: withHeads, file } = await print(report, 'both', { verifyAt });
    const { zone, contractor } = report.cover;
    const chinese = new ReportWords(await loadReportWords('zh-CN'), 'zh-CN', zone);
    const month = chinese.month(report.cover.month);
    const title = chinese.say('documentTitle', { site: chinese.name(report.cover.site), month });
    // A sentence may run on to the next page, past the running heads.
    const heads = new RegExp(
      `${contractor.zh}${close(title)}.{1,12}·摘要[0-9a-f]{12}第\\d+页，共\\d+页`,
      'g',
    );
    const reading = withHeads.replaceAll(heads, '');
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    for (const language of ['zh-CN', 'en'] as const) {
      const words = new ReportWords(await loadReportWords(language), language, report.cover.zone);
      const view = reportView(report, language, await loadReportWords(language), {
        dataSha256: '',
        draft: false,
      });
      for (const section of view.sections) expect(reading, section.title).toContain(close(section.title));
      for (const block of view.sections.flatMap((section) => section.blocks))
        if (block.kind === 'text' && !/[0-9a-f]{64}/.test(block.text))
          expect(reading, block.text).toContain(close(block.text));
      for (const line of report.annex.breaches) expect(reading).toContain(close(words.measure(line.measure)));
    }
    expect(reading.split(await digestOf(report)).length - 1).toBe(2);
    // The code on the cover leads to the page on which the file is verified.
    expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).toContain(verifyAt);
  });
});

describe('words of a report', () => {
  it('never round up to whole what is not whole', async () => {
    const words = new ReportWords(await loadReportWords('en'), 'en', 'Asia/Shanghai');
    expect(words.share(0.9999)).toBe('99.9%');
    expect(words.share(1)).toBe('100%');
    expect(words.score(99.98)).toBe('99.9');
    expect(words.hours(2974 * 60 + 59)).toBe('2,974.9');
  });

  it('say a night by its clock and a month by its days', async () => {
    const words = new ReportWords(await loadReportWords('zh-CN'), 'zh-CN', 'Asia/Shanghai');
    expect(
      words.window({ windowStartsAt: '2026-10-12T14:00:00.000Z', windowEndsAt: '2026-10-12T22:00:00.000Z' }),
    ).toBe('10月12日 22:00–06:00');
    expect(
      words.window({ windowStartsAt: '2026-10-11T16:00:00.000Z', windowEndsAt: '2026-10-12T16:00:00.000Z' }),
    ).toBe('2026年10月12日');
    expect(
      words.window({ windowStartsAt: '2026-09-30T16:00:00.000Z', windowEndsAt: '2026-10-31T16:00:00.000Z' }),
    ).toBe('2026年10月1日–2026年10月31日');
  });
});
