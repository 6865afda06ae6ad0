import type { ColourToken, Drawing, Mark } from './drawing.ts';
import { palette } from './palette.ts';

export interface SvgOptions {
  /** Token → CSS colour, for example a custom property; the light palette when absent. */
  colour?: (token: ColourToken) => string;
  /** Font family of the texts; inherited when absent. */
  fontFamily?: string;
}

function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, even escaped.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}

const number = (value: number) => String(Math.round(value * 100) / 100);

/** Only addresses that open records: a path of our own, a fragment, http(s). Never `javascript:` and its kin. */
export function safeHref(href: string | undefined): string | undefined {
  return href && (/^(https?:\/\/|#)/i.test(href) || /^\/(?![/\\])/.test(href)) ? href : undefined;
}

/** A drawing as one `<svg>` for server-rendered pages and mail; all text and addresses are escaped. */
export function drawingToSvg(
  drawing: Drawing,
  { colour = (token) => palette[token], fontFamily }: SvgOptions = {},
): string {
  const size = `width="${number(drawing.width)}" height="${number(drawing.height)}" viewBox="0 0 ${number(drawing.width)} ${number(drawing.height)}"`;
  const font = fontFamily ? ` font-family="${escapeXml(fontFamily)}"` : '';
  // A picture whose marks are links is a group of things to reach, not one image: role img would hide the links.
  const role = drawing.marks.some((mark) => safeHref(mark.href)) ? 'group' : 'img';
  const body = drawing.marks.map((mark) => markToSvg(mark, colour)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="${role}" aria-label="${escapeXml(drawing.alt)}"${font}>${body}</svg>`;
}

function markToSvg(mark: Mark, colour: (token: ColourToken) => string): string {
  const title = mark.title ? `<title>${escapeXml(mark.title)}</title>` : '';
  const element = shape(mark, colour, title);
  const href = safeHref(mark.href);
  return href ? `<a href="${escapeXml(href)}">${element}</a>` : element;
}

function shape(mark: Mark, colour: (token: ColourToken) => string, title: string): string {
  if (mark.kind === 'text') {
    const anchor = mark.anchor && mark.anchor !== 'start' ? ` text-anchor="${mark.anchor}"` : '';
    const weight = mark.weight === 'bold' ? ' font-weight="700"' : '';
    return `<text x="${number(mark.x)}" y="${number(mark.y)}" font-size="${number(mark.size)}"${weight}${anchor} fill="${escapeXml(colour(mark.fill))}">${escapeXml(mark.text)}${title}</text>`;
  }
  const paint = painted(mark, colour);
  if (mark.kind === 'line') {
    return `<line x1="${number(mark.x1)}" y1="${number(mark.y1)}" x2="${number(mark.x2)}" y2="${number(mark.y2)}"${paint}>${title}</line>`;
  }
  if (mark.kind === 'circle') {
    return `<circle cx="${number(mark.cx)}" cy="${number(mark.cy)}" r="${number(mark.r)}"${paint}>${title}</circle>`;
  }
  if (mark.kind === 'path') return `<path d="${escapeXml(mark.d)}"${paint}>${title}</path>`;
  const radius = mark.radius ? ` rx="${number(mark.radius)}"` : '';
  return `<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}"${radius}${paint}>${title}</rect>`;
}

function painted(mark: Exclude<Mark, { kind: 'text' }>, colour: (token: ColourToken) => string): string {
  const fill = mark.kind === 'line' ? undefined : mark.fill;
  const shade = mark.kind === 'line' ? undefined : mark.fillShade;
  let paint = ` fill="${fill ? escapeXml(colour(fill)) : 'none'}"`;
  if (fill && shade !== undefined && shade < 1) paint += ` fill-opacity="${number(shade)}"`;
  if (mark.stroke) {
    paint += ` stroke="${escapeXml(colour(mark.stroke))}" stroke-width="${number(mark.strokeWidth ?? 1)}"`;
    if (mark.dash) paint += ` stroke-dasharray="${mark.dash.map(number).join(' ')}"`;
  }
  return paint;
}
