import type { StructElement } from '../page/canvas.ts';
import type { Flow } from '../page/flow.ts';
import { page, sizes } from '../page/scale.ts';
import { leadingOf, type SetText } from '../text/set-text.ts';
import type { Block } from './block.ts';

export interface ContentsEntry {
  level: 1 | 2 | 3;
  text: string;
  anchor: string;
}

interface Row extends ContentsEntry {
  set: SetText;
  pageIndex: number;
  y: number;
}

const numberWidth = 32;

/**
 * The contents page. Its length is known before the body (`draw` reserves it), its page numbers only after: `fill`
 * goes back and writes them, each entry a link to its heading.
 */
export class Contents implements Block {
  readonly ownPage = true;
  readonly #title: string;
  readonly #entries: readonly ContentsEntry[];
  readonly #rows: Row[] = [];
  #toc: StructElement | undefined;

  constructor(title: string, entries: readonly ContentsEntry[]) {
    this.#title = title;
    this.#entries = entries;
  }

  minimum(): number {
    return 0;
  }

  draw(flow: Flow, parent: StructElement): void {
    flow.nextPage();
    const { pdf } = flow.canvas;
    // A title, not a heading: the bookmarks and the outline of the text begin with the text.
    const title = pdf.struct('P');
    parent.add(title);
    const set = flow.set(this.#title, { size: sizes.title, weight: 'bold' });
    flow.placeText(set, title, 'P', flow.left, flow.y);
    title.end();
    flow.y += set.height + 24;
    this.#toc = pdf.struct('TOC');
    parent.add(this.#toc);
    for (const entry of this.#entries) {
      const top = entry.level === 1;
      const indent = (entry.level - 1) * 16;
      const style = {
        size: sizes.body,
        weight: top ? 'bold' : 'regular',
        leading: leadingOf(sizes.body),
      } as const;
      const row = flow.set(entry.text, style, flow.width - indent - numberWidth - 16);
      flow.y += top && !flow.atTop ? 8 : 0;
      flow.ensure(row.height);
      this.#rows.push({ ...entry, set: row, pageIndex: flow.canvas.pageCount - 1, y: flow.y });
      flow.y += row.height + 2;
    }
  }

  /** `pages` says on which page (from 0) each anchor came to stand. */
  fill(flow: Flow, pages: ReadonlyMap<string, number>): void {
    const { canvas } = flow;
    for (const row of this.#rows) {
      canvas.goTo(row.pageIndex);
      const { pdf } = canvas;
      const item = pdf.struct('TOCI');
      this.#toc?.add(item);
      const link = pdf.struct('Link');
      item.add(link);
      const indent = (row.level - 1) * 16;
      const style = { size: sizes.body, leading: row.set.leading, colour: 'muted' } as const;
      const number = flow.set(String((pages.get(row.anchor) ?? 0) + 1), style, numberWidth);
      const last = row.y + row.set.height - row.set.leading;
      canvas.tag(link, 'Link', () => {
        flow.paintText(row.set, flow.left + indent, row.y);
        flow.paintText(number, page.width - page.right - numberWidth, last, 'end', numberWidth);
      });
      const from = flow.left + indent + (row.set.lines.at(-1)?.width ?? 0) + 8;
      const to = page.width - page.right - (number.lines[0]?.width ?? 0) - 8;
      const y = last + row.set.leading / 2 + 3.5;
      canvas.artifact(() =>
        canvas.paint(
          { stroke: { token: 'line' }, thickness: 0.75, dash: [0.75, 3] },
          () => `${from} ${y} m ${to} ${y} l`,
        ),
      );
      const options = { structParent: link, Contents: new String(row.text) };
      pdf.goTo(flow.left, row.y, flow.width, row.set.height, row.anchor, options as never);
      item.end();
    }
    this.#toc?.end();
  }
}
