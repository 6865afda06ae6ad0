import type { ColourToken } from '@zhiqin/ui/charts';
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
  return {
    keepsNext: options.keepWithNext,
    minimum: () => leadingOf(size) * 2,
    draw(flow, parent) {
      const element = flow.canvas.pdf.struct('P');
      parent.add(element);
      const width = Math.min(flow.width, options.size === 'small' ? flow.width : readingWidth);
      flow.flowText(flow.set(text, { size, colour: options.colour }, width), element, 'P');
      element.end();
      flow.y += size > sizes.body ? space.block : space.close;
    },
  };
}
