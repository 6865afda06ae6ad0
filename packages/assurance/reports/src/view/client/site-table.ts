import type { ClientMonth, SiteOfClient } from '../../client/client-month.ts';
import type { SiteSums } from '../../client/site-sums.ts';
import { hourLabels, type ReportWords } from '../report-words.ts';
import type { ViewBlock, ViewCell, ViewColumn } from '../view-blocks.ts';

type Text = string | ViewCell;

/** A column over the sites; what adds up says its total too, what does not leaves it empty. */
export interface SiteColumn {
  header: string;
  points?: number;
  share?: number;
  align?: ViewColumn['align'];
  of: (site: SiteOfClient) => Text;
  total?: (totals: SiteSums) => Text;
}

/** A column of a number that adds up. */
export function sumColumn(
  header: string,
  words: ReportWords,
  of: (sums: SiteSums) => number,
  { points = 64, isBad = false, say }: { points?: number; isBad?: boolean; say?: (n: number) => string } = {},
): SiteColumn {
  const cell = (sums: SiteSums): ViewCell => ({
    text: (say ?? ((n) => words.number(n)))(of(sums)),
    strong: isBad && of(sums) > 0,
  });
  return { header, points, align: 'end', of: (site) => cell(site.sums), total: cell };
}

/** A site's name, leading to its own report where a page can. */
export const siteCell = (site: SiteOfClient, words: ReportWords): ViewCell => ({
  text: words.name(site.name),
  reportId: site.reportId,
});

/** One row a site, the client's total beneath. */
export function siteTable(
  { sites, totals }: ClientMonth,
  words: ReportWords,
  caption: string | undefined,
  columns: readonly SiteColumn[],
): ViewBlock {
  const hasTotal = columns.some(({ total }) => total);
  const strong = (cell: Text): ViewCell =>
    typeof cell === 'string' ? { text: cell, strong: true } : { ...cell, strong: true };
  return {
    kind: 'table',
    caption,
    columns: [
      { header: words.say('cover.site'), share: 1 },
      ...columns.map(({ header, points, share, align }) => ({ header, points, share, align })),
    ],
    rows: [
      ...sites.map((site) => [siteCell(site, words), ...columns.map(({ of }) => of(site))]),
      ...(hasTotal
        ? [
            [
              strong(words.say('coverage.total')),
              ...columns.map(({ total }) => (total ? strong(total(totals)) : '')),
            ],
          ]
        : []),
    ],
  };
}

/** Rows of one picture that still can be read on a page. */
const rowsPerPicture = 24;

/** What happened at each site by the hour of its day; nothing where nothing did. */
export function siteHeat(
  { sites }: ClientMonth,
  words: ReportWords,
  of: (sums: SiteSums) => Record<string, number>,
  said: { caption: string; alt: string },
): ViewBlock[] {
  const rows = sites.map((site) => ({
    label: words.name(site.name),
    hours: hourLabels.map((hour) => of(site.sums)[hour] ?? 0),
  }));
  const max = Math.max(...rows.flatMap((row) => row.hours));
  if (max === 0) return [];
  const parts = Math.ceil(rows.length / rowsPerPicture);
  return Array.from({ length: parts }, (_, part) => ({
    kind: 'heatMap' as const,
    caption: parts === 1 ? said.caption : words.say('client.part', { ...said, part: part + 1, parts }),
    alt: said.alt,
    columns: hourLabels,
    rows: rows.slice(part * rowsPerPicture, (part + 1) * rowsPerPicture).map(({ label, hours }) => ({
      label,
      cells: hours.map((value) => ({ value })),
    })),
    max,
  }));
}
