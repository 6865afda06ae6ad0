import { fitted, type PrintedPicture } from '../blocks/cover.ts';
import type { SetText } from '../text/set-text.ts';
import type { Flow } from './flow.ts';
import { page, sizes } from './scale.ts';

export interface RunningHeads {
  /** Pages before this index (from 0) stay bare: the cover. */
  first: number;
  head: string;
  /** Small before the head. */
  logo?: PrintedPicture;
  title: string;
  foot: string;
  /** #rrggbb along the top of the first page. */
  band?: string;
  pageText(page: number, total: number): string;
}

/** Writes head and foot on every page once the number of pages is known, as artifacts. */
export function drawRunningHeads(flow: Flow, heads: RunningHeads): void {
  const { canvas } = flow;
  const total = canvas.pageCount;
  const small = (text: string): SetText => {
    const set = flow.set(text, { size: sizes.small, colour: 'muted' }, flow.width * 0.6);
    return { ...set, lines: set.lines.slice(0, 1) };
  };
  const head = small(heads.head);
  const logo = heads.logo?.picture;
  const room = logo && fitted(logo, { width: 60, height: 14 });
  const title = small(heads.title);
  const foot = small(heads.foot);
  for (let i = heads.first; i < total; i++) {
    canvas.goTo(i);
    const number = small(heads.pageText(i + 1, total));
    canvas.artifact(() => {
      const { headAt, footAt } = flow.paper;
      if (heads.band && i === 0) canvas.rect(0, 0, page.width, 8, { hex: heads.band });
      if (logo && room)
        canvas.picture(logo, flow.left, headAt - (room.height - 11) / 2, room.width, room.height);
      flow.paintText(head, flow.left + (room ? room.width + 6 : 0), headAt);
      flow.paintText(title, flow.left, headAt, 'end', flow.width);
      flow.paintText(foot, flow.left, footAt);
      flow.paintText(number, flow.left, footAt, 'end', flow.width);
      canvas.rules([{ x: flow.left, y: headAt + 18, width: flow.width }], { token: 'line' }, 0.5);
    }, 'Pagination');
  }
}
