import { createI18n, languages } from '@zhiqin/i18n';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import { pageContexts } from '../page-words.ts';
import { type HistoryEvent, ResultHistory } from './result-history.tsx';
import { type Change, ScoreChanges } from './score-changes.tsx';
import { signedPoints } from './signed-points.ts';

const short = { key: 'roundsShort', values: { completed: 1, required: 4 } };
const silent = { key: 'deviceSilent', values: { device: '巡逻机 02', at: '2026-10-20T01:00:00.000Z' } };
const at = (hour: number) => new Date(Date.UTC(2026, 9, 20, hour));
const state = (verdict: string, missing: object[] = []) => ({
  verdict,
  measure: short,
  missing,
  parameters: { minimumPerShift: 4 },
  controlVersion: 1,
  isTrial: false,
  judgedAt: at(8).toISOString(),
});

const events = [
  {
    kind: 'judged',
    at: at(8),
    verdict: 'unproven',
    measure: short,
    missing: [silent],
    controlVersion: 1,
    isTrial: true,
  },
  {
    kind: 'changed',
    at: at(9),
    before: state('unproven', [silent]),
    after: { ...state('breached'), controlVersion: 2 },
    causes: [
      'late-entries',
      'withdrawn-entries',
      'phone-heard',
      'parameters',
      'control-version',
      'trial',
      'records',
    ],
    parameters: [{ name: 'minimumPerShift', before: 4, after: 5 }],
    newEvidence: ['entry-new'],
    lostEvidence: ['entry-gone'],
  },
  { kind: 'reviewed', at: at(10), note: '已与队长核实', by: '林晓岚' },
  {
    kind: 'replied',
    at: at(11),
    words: '<b>第三圈停电</b>',
    personId: 'p',
    personName: '李强',
    toldTo: '林晓岚',
    entryId: null,
  },
  {
    kind: 'replied',
    at: at(11),
    words: '手机坏了',
    personId: 'p',
    personName: '李强',
    toldTo: null,
    entryId: 'entry-reply',
  },
  {
    kind: 'waived',
    at: at(12),
    waiverId: 'w1',
    by: '林晓岚',
    reason: '暴雨',
    standing: null,
    isEnded: true,
  },
  { kind: 'waiver-ended', at: at(13), waiverId: 'w1', by: '周敏', reason: '弄错班次', fromDay: null },
  {
    kind: 'waived',
    at: at(14),
    waiverId: 'w2',
    by: '林晓岚',
    reason: '外墙施工',
    standing: {
      fromDay: '2026-10-20',
      untilDay: '2026-10-31',
      isEveryPost: false,
      postName: '巡逻岗',
      postNameEn: 'Patrol',
    },
    isEnded: false,
  },
  { kind: 'waiver-ended', at: at(15), waiverId: 'w2', by: '周敏', reason: '完工', fromDay: '2026-10-25' },
  { kind: 'month-closed', at: at(16), month: '2026-10' },
  { kind: 'corrected', at: at(17), fromVerdict: 'breached', toVerdict: 'met', measure: short },
] as unknown as HistoryEvent[];

const finding = {
  code: 'T01',
  missing: null,
  device: null,
  measureKey: 'roundsShort',
  exampleId: 'r1',
  exampleMeasure: short,
  exampleMissing: null,
};
const changes: Change[] = [
  {
    finding: { ...finding, verdict: 'breached', count: 3 },
    best: 97.1,
    worst: 95,
    gain: 2.1,
    risk: 0,
  },
  {
    finding: {
      ...finding,
      verdict: 'unproven',
      count: 12,
      missing: 'deviceSilent',
      device: '巡逻机 02',
      exampleMissing: silent,
    },
    best: 96.5,
    worst: 91,
    gain: 1.5,
    risk: -4,
  },
  {
    finding: { ...finding, code: 'R01', verdict: 'unproven', count: 1 },
    best: 100,
    worst: 0,
    gain: null,
    risk: null,
  },
];

async function printed(language: (typeof languages)[number], what: React.ReactNode) {
  const i18n = await createI18n(language, pageContexts);
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <MemoryRouter>{what}</MemoryRouter>
    </I18nextProvider>,
  );
  return { html, text: html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
}

const history = (
  <ResultHistory
    events={events}
    zone="Asia/Shanghai"
    dutyBase="/admin/sites/A/duty"
    asked={(name, value) => ({ name, value: String(value) })}
    actionsOf={() => null}
  />
);

describe.each(languages)('what happened to a result, in %s', (language) => {
  it('is told line by line, without a key or a gap left in it', async () => {
    const { html, text } = await printed(language, history);
    expect(html.match(/<li class="grid gap-1">/g)).toHaveLength(events.length);
    expect(text).not.toMatch(/history\.|end\.|standing\.|measures\.|missing\.|\{\{|undefined|null/);
    for (const said of ['已与队长核实', '李强', '弄错班次', '外墙施工', '4 → 5', '巡逻机 02'])
      expect(text).toContain(said);
    for (const entry of ['entry-new', 'entry-gone', 'entry-reply'])
      expect(html).toContain(`href="/admin/sites/A/duty/${entry}"`);
    expect(html).toContain('&lt;b&gt;');
  });

  it('is followed by what would have changed the score', async () => {
    const { html, text } = await printed(
      language,
      <ScoreChanges
        changes={changes}
        title="T"
        base="/admin/sites/A/compliance"
        query="month=2026-10"
        zone="Asia/Shanghai"
      />,
    );
    expect(text).not.toMatch(/score\.|measures\.|missing\.|\{\{|undefined|null/);
    for (const said of ['+2.1', '97.1', '−4.0', '+1.5', '91.0', '96.5', '100.0'])
      expect(text).toContain(said);
    expect(html).toContain('/admin/sites/A/compliance?month=2026-10&amp;control=T01&amp;verdict=breached');
    expect(html).toContain('href="/admin/sites/A/compliance/r1"');
  });
});

it('writes points with their sign', () => {
  expect([2.14, -4, 0.04, -0.04, 0].map((points) => signedPoints(points, 'en'))).toEqual([
    '+2.1',
    '−4.0',
    '±0',
    '±0',
    '±0',
  ]);
});
