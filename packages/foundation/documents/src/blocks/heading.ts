import { sizes } from '../page/scale.ts';
import { type Block, space } from './block.ts';

const looks = {
  1: { size: sizes.title, above: 32, below: space.block },
  2: { size: sizes.section, above: space.block, below: space.close },
  3: { size: sizes.lead, above: space.block, below: space.tight },
} as const;

export interface HeadingOptions {
  /** Target of links, made up where absent. */
  anchor?: string;
  /** Begins a page; an H1 does unless told otherwise. */
  newPage?: boolean;
}

/** H1 to H3; every heading is a bookmark and a target for the contents page. */
export function heading(level: 1 | 2 | 3, text: string, anchor: string, newPage: boolean): Block {
  const look = looks[level];
  return {
    heading: { level, text, anchor, newPage },
    keepsNext: true,
    minimum: (flow) => flow.set(text, { size: look.size, weight: 'bold' }).height + look.above + look.below,
    draw(flow, parent) {
      const { canvas } = flow;
      flow.skip(look.above);
      const set = flow.set(text, { size: look.size, weight: 'bold' });
      const element = canvas.pdf.struct(`H${level}`);
      parent.add(element);
      canvas.pdf.addNamedDestination(anchor, 'XYZ', null as never, flow.y - space.close, null as never);
      flow.placeText(set, element, `H${level}`, flow.left, flow.y);
      element.end();
      flow.y += set.height + look.below;
    },
  };
}
