import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleClientMonth } from '../client/sample-client-month.ts';
import type { SiteSums } from '../client/site-sums.ts';
import { recheckClient } from '../sealed/recheck-client.ts';
import { loadReportWords } from '../view/report-words.ts';
import { viewOf } from '../view/view-of.ts';
import { printMonthlyReport } from './print-monthly-report.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhiqin-client-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' });
const close = (text: string) => text.replaceAll(/\s+/g, '');
const createdAt = new Date('2026-11-03T03:30:00Z');

it.each(['zh-CN', 'en', 'both'] as const)(
  'prints every site and every total on sound, tagged pages, %s',
  async (language) => {
    const report = sampleClientMonth({ seed: 7 });
    const bytes = await printMonthlyReport(report, { language, createdAt, draft: false });
    const file = path.join(folder, `${language}.pdf`);
    writeFileSync(file, bytes);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/);
    const structure = run('pdfinfo', '-struct', file);
    for (const type of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'Figure', 'L', 'TOC'])
      expect(structure, type).toMatch(new RegExp(`^\\s*${type}( |:|$)`, 'm'));
    const text = close(run('pdftotext', '-raw', file, '-'));
    const view = viewOf(
      report,
      language === 'en' ? 'en' : 'zh-CN',
      await loadReportWords(language === 'en' ? 'en' : 'zh-CN'),
      {
        dataSha256: '0'.repeat(64),
        draft: false,
      },
    );
    expect(view.sections).toHaveLength(14);
    for (const { title } of view.sections) expect(text).toContain(close(title));
    for (const { name, code, dataSha256 } of report.sites) {
      expect(text).toContain(close(language === 'en' ? (name.en ?? '') : name.zh));
      expect(text).toContain(code);
      expect(text).toContain(dataSha256);
    }
    const { money, coverage } = report.totals;
    const yuan = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
    expect(Object.keys(money)).toEqual(['CNY']);
    expect(text).toContain(yuan.format((money.CNY?.grossFen ?? 0) / 100));
    const hours = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
    expect(text).toContain(hours.format(Math.floor(coverage.workedMinutes / 6) / 10));
    // No words left unsaid.
    expect(text).not.toMatch(/client\.[a-z]|reports:/i);
  },
);

it('adds money and counts up to the unit over random months, and finds any total that is off by one', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const report = sampleClientMonth({ seed, sites: 2 + (seed % 5) });
    expect(recheckClient(report)).toEqual([]);
    const gross = report.sites.reduce((sum, site) => sum + (site.statement?.grossFen ?? 0), 0);
    expect(report.totals.money.CNY?.grossFen ?? 0).toBe(gross);
    const paths: ((sums: SiteSums) => Record<string, number>)[] = [
      (sums) => sums.coverage,
      (sums) => sums.verdicts,
      (sums) => sums.passes,
      (sums) => sums.money.CNY as Record<string, number>,
    ];
    const numbers = paths[seed % paths.length]?.(report.totals) ?? {};
    const key = Object.keys(numbers)[seed % Object.keys(numbers).length] ?? '';
    numbers[key] = (numbers[key] ?? 0) + 1;
    expect(
      recheckClient(report).map((one) => one.figure.split('.').at(-1)),
      `${seed}`,
    ).toContain(key);
  }
});

it('holds thirty sites on pages whose heat maps can still be read', async () => {
  const report = sampleClientMonth({ seed: 3, sites: 30 });
  const bytes = await printMonthlyReport(report, { language: 'zh-CN', createdAt, draft: false });
  const file = path.join(folder, 'thirty.pdf');
  writeFileSync(file, bytes);
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  const text = close(run('pdftotext', '-raw', file, '-'));
  expect(text).toContain('各项目缺员的分钟数，按时刻（2／2）');
  expect(text).toContain('等30个项目');
  for (const { code } of report.sites) expect(text).toContain(code);
});
