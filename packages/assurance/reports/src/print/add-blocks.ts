import { type Cell, type DocumentBuilder, type Drawing, figureWidthPx } from '@zhiqin/documents';
import { countBars, coverageBars, heatMap, verdictBar } from '@zhiqin/ui/charts';
import type { ViewBlock, ViewCell } from '../view/view-blocks.ts';

/** Puts a section's blocks on paper, charts at the width of the text. */
export function addBlocks(document: DocumentBuilder, blocks: readonly ViewBlock[]): void {
  for (const block of blocks) addBlock(document, block);
}

function addBlock(document: DocumentBuilder, block: ViewBlock): void {
  switch (block.kind) {
    case 'heading':
      document.heading(block.level, block.text, { newPage: block.newPage });
      return;
    case 'text':
      document.paragraph(block.text, { size: block.tone ?? 'body', keepWithNext: block.keepWithNext });
      return;
    case 'list':
      document.list(block.items, { ordered: block.ordered });
      return;
    case 'figures':
      document.keyFigures(block.figures);
      return;
    case 'table':
      document.table({
        caption: block.caption,
        rowHeaders: true,
        columns: block.columns.map(({ header, align, points, share }) => ({
          header,
          align,
          width: points,
          flex: share,
        })),
        rows: block.rows.map((row) => row.map(cellOf)),
      });
      return;
    default: {
      const drawing = drawingOf(block);
      if (drawing) document.figure(drawing, { caption: block.caption });
    }
  }
}

/** A chart at the width of the text; null for what is none. */
export function drawingOf(block: ViewBlock): Drawing | null {
  switch (block.kind) {
    case 'verdictBar':
      return verdictBar({ ...block, width: figureWidthPx });
    case 'coverageBars':
      return coverageBars({ ...block, width: figureWidthPx });
    case 'countBars':
      return countBars({ ...block, width: figureWidthPx });
    case 'heatMap':
      return heatMap({ ...block, width: figureWidthPx });
    default:
      return null;
  }
}

function cellOf(cell: string | ViewCell): Cell {
  if (typeof cell === 'string') return cell;
  const { lead, look, strong, muted } = cell;
  const text = lead ? [{ text: `${lead}\n`, weight: 'bold' as const }, cell.text] : cell.text;
  return { text, verdict: look, weight: strong ? 'bold' : undefined, colour: muted ? 'muted' : undefined };
}
