import type { ColourToken } from './drawing.ts';

/** Light values, also the PDF's. All but `line` and `paper` stand at 4.5:1 or more on white (tested). */
export const palette: Readonly<Record<ColourToken, string>> = {
  met: '#1c7a45',
  breached: '#b3261e',
  unproven: '#8a5a00',
  notApplicable: '#6e6962',
  waived: '#2a5db0',
  ink: '#26221d',
  muted: '#6b645b',
  line: '#ddd6cc',
  accent: '#2b4c6f',
  paper: '#ffffff',
};

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `share` of `hex` mixed into `paper`, as #rrggbb. */
export function mixColour(hex: string, share: number, paper: string = palette.paper): string {
  const under = channels(paper);
  const mixed = channels(hex).map((channel, i) =>
    Math.round(channel * share + (under[i] ?? 255) * (1 - share)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
