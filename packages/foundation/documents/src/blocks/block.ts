import type { StructElement } from '../page/canvas.ts';
import type { Flow } from '../page/flow.ts';

/** One thing on the page. `minimum` is the height its first part needs, so that a heading never stands alone above it. */
export interface Block {
  minimum(flow: Flow): number;
  draw(flow: Flow, parent: StructElement): void;
  /** Set by headings: the contents page and the bookmarks are made of them. */
  heading?: { level: 1 | 2 | 3; text: string; anchor: string; newPage: boolean };
  /** Set by blocks after which nothing may be separated from them by a page end. */
  keepsNext?: boolean;
  /** Blocks that lay out whole pages by themselves (cover, contents). */
  ownPage?: boolean;
}

/** Points between blocks, on the 4-point grid. */
export const space = { tight: 4, close: 8, block: 16, wide: 24 } as const;
