import { describe, expect, it } from 'vitest';
import {
  type ColourToken,
  contrast,
  coverageBars,
  type Drawing,
  drawingToSvg,
  heatMap,
  heatShades,
  mixColour,
  palette,
  scoreTrend,
  verdictBar,
  verdictLooks,
  verdictShape,
} from '../charts.ts';

const texts = (drawing: Drawing) =>
  drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

const day = (label: string, contractedHours: number, workedHours: number) => ({
  label,
  contractedHours,
  workedHours,
  href: `/admin/days/${label}`,
});

const month = coverageBars({
  days: Array.from({ length: 31 }, (_, i) => day(String(i + 1), 72, i === 11 ? 70 : i === 12 ? 60.5 : 72)),
  labels: { contracted: '合同', worked: '实际', hourUnit: '小时' },
  alt: '三月每日到岗工时',
});

describe('palette', () => {
  const carriesText = (Object.keys(palette) as ColourToken[]).filter(
    (token) => token !== 'line' && token !== 'paper',
  );
  it.each(carriesText)('%s stands at 4.5:1 on white', (token) => {
    expect(contrast(palette[token], palette.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(heatShades)('the number on heat shade %s can be read', (shade) => {
    const ground = mixColour(palette.accent, shade);
    expect(contrast(ground, shade >= 0.7 ? palette.paper : palette.ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('heat shades stay apart in greyscale', () => {
    for (let i = 1; i < heatShades.length; i++) {
      const [lighter, darker] = [heatShades[i - 1] ?? 0, heatShades[i] ?? 0];
      expect(contrast(mixColour(palette.accent, lighter), mixColour(palette.accent, darker))).toBeGreaterThan(
        1.15,
      );
    }
  });
});

describe('verdictShape', () => {
  it('gives every verdict a shape of its own, without any letter', () => {
    const looks = verdictLooks.map((verdict) => {
      const marks = verdictShape(verdict, 0, 0, 12, 'ink');
      expect(marks.every((mark) => mark.kind !== 'text')).toBe(true);
      return JSON.stringify(marks);
    });
    expect(new Set(looks).size).toBe(verdictLooks.length);
  });
});

describe('coverageBars', () => {
  it('prints what is missing and links every day to its records', () => {
    expect(texts(month)).toEqual(expect.arrayContaining(['−2', '−11.5', '合同 72', '实际 72', '小时']));
    const linked = new Set(month.marks.flatMap((mark) => (mark.href ? [mark.href] : [])));
    expect(linked.size).toBe(31);
  });

  it('keeps every mark inside the picture', () => {
    for (const mark of month.marks) {
      if (mark.kind !== 'rect') continue;
      expect(mark.x).toBeGreaterThanOrEqual(0);
      expect(mark.x + mark.width).toBeLessThanOrEqual(month.width);
      expect(mark.y + mark.height).toBeLessThanOrEqual(month.height);
    }
  });

  it('draws an empty month without numbers out of nowhere', () => {
    const empty = coverageBars({
      days: [],
      labels: { contracted: '合同', worked: '实际', hourUnit: '小时' },
      alt: '无',
    });
    expect(JSON.stringify(empty)).not.toMatch(/NaN|Infinity|null/);
  });
});

describe('heatMap', () => {
  const map = heatMap({
    columns: ['0', '1', '2', '3'],
    rows: [
      {
        label: '东门岗',
        cells: [{ value: 0 }, { value: 4 }, { value: null }, { value: 1, verdict: 'unproven' }],
      },
    ],
    alt: '出入人次',
  });

  it('prints values, a dash where nothing was due and the shape of a verdict', () => {
    expect(texts(map)).toEqual(expect.arrayContaining(['东门岗', '0', '4']));
    expect(map.marks.filter((mark) => mark.kind === 'line')).toHaveLength(1);
    expect(map.marks.some((mark) => mark.kind === 'circle' && mark.dash)).toBe(true);
  });

  it('prints the number on the darkest cell in paper colour', () => {
    expect(map.marks.find((mark) => mark.kind === 'text' && mark.text === '4')).toMatchObject({
      fill: 'paper',
    });
  });
});

describe('verdictBar', () => {
  const bar = verdictBar({
    shares: [
      { verdict: 'breached', count: 1, word: '违约' },
      { verdict: 'met', count: 4000, word: '达标' },
      { verdict: 'unproven', count: 2, word: '待证' },
      { verdict: 'waived', count: 0, word: '豁免' },
    ],
    alt: '判定',
  });
  const labels = bar.marks.filter((mark) => mark.kind === 'text');

  it('shows word and count of each in the fixed order and leaves out what did not occur', () => {
    expect(labels.map((mark) => mark.text)).toEqual(['达标', '4000', '违约', '1', '待证', '2']);
  });

  it('keeps the smallest part visible and labels apart, within the width', () => {
    const parts = bar.marks.filter((mark) => mark.kind === 'rect');
    expect(Math.min(...parts.map((mark) => mark.width))).toBeGreaterThanOrEqual(4);
    const lefts = labels.map((mark) => mark.x);
    expect([...lefts].sort((a, b) => a - b)).toEqual(lefts);
    expect(Math.max(...lefts)).toBeLessThan(bar.width);
  });
});

describe('scoreTrend', () => {
  it('labels every score, breaks at a month not judged and says what moved it', () => {
    const trend = scoreTrend({
      points: [
        { label: '1月', score: 91.24 },
        { label: '2月', score: null },
        { label: '3月', score: 88, note: '漏巡 3 次' },
      ],
      target: { score: 90, label: '目标 90' },
      alt: '得分',
    });
    expect(texts(trend)).toEqual(expect.arrayContaining(['91.2', '88', '漏巡 3 次', '目标 90']));
    const path = trend.marks.find((mark) => mark.kind === 'path');
    expect(path?.d.match(/M/g)).toHaveLength(2);
  });
});

describe('drawingToSvg', () => {
  it('escapes what people wrote and refuses addresses that run code', () => {
    const svg = drawingToSvg({
      width: 10,
      height: 10,
      alt: '"><script>',
      marks: [
        {
          kind: 'text',
          x: 0,
          y: 0,
          text: '<b>&\u0000',
          size: 12,
          fill: 'ink',
          title: '<i>',
          href: '/a?b=1&c="',
        },
        { kind: 'circle', cx: 1, cy: 1, r: 1, fill: 'met', href: 'javascript:alert(1)' },
        { kind: 'circle', cx: 1, cy: 1, r: 1, fill: 'met', href: '//evil.example' },
      ],
    });
    expect(svg).toContain('&lt;b&gt;&amp;<title>&lt;i&gt;</title>');
    expect(svg).toContain('href="/a?b=1&amp;c=&quot;"');
    expect(svg).not.toMatch(/<script|javascript:|evil/);
    expect(svg).not.toContain('\u0000');
  });

  it('takes colours from the renderer', () => {
    expect(drawingToSvg(month, { colour: (token) => `var(--${token})` })).toContain('fill="var(--accent)"');
  });
});
