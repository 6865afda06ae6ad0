import type { ColourToken } from '@zhiqin/ui/charts';
import type { Flow } from '../page/flow.ts';
import { readingWidth, sizes } from '../page/scale.ts';
import { leadingOf, type RichText } from '../text/set-text.ts';
import { type Block, space } from './block.ts';

export interface ParagraphOptions {
  size?: 'small' | 'body' | 'lead';
  colour?: ColourToken;
  /** True keeps it on the page of what follows. */
  keepWithNext?: boolean;
}

/** A paragraph of at most 40 Chinese characters a line. */
export function paragraph(text: RichText, options: ParagraphOptions = {}): Block {
  const size = sizes[options.size ?? 'body'];
  const gap = size > sizes.body ? space.block : space.close;
  const setIn = (flow: Flow) =>
    flow.set(
      text,
      { size, colour: options.colour },
      Math.min(flow.width, options.size === 'small' ? flow.width : readingWidth),
    );
  return {
    keepsNext: options.keepWithNext,
    // What has to stay with the next stays with it whole.
    minimum: (flow) => (options.keepWithNext ? setIn(flow).height + gap : leadingOf(size) * 2),
    draw(flow, parent) {
      const element = flow.canvas.pdf.struct('P');
      parent.add(element);
      flow.flowText(setIn(flow), element, 'P');
      element.end();
      flow.y += gap;
    },
  };
}
