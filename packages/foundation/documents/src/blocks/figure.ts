import type { Drawing } from '@zhiqin/ui/charts';
import { drawDrawing } from '../page/draw-drawing.ts';
import type { Flow } from '../page/flow.ts';
import { pointsPerPixel, sizes } from '../page/scale.ts';
import type { Picture } from '../picture/read-picture.ts';
import { leadingOf } from '../text/set-text.ts';
import { type Block, space } from './block.ts';

export interface FigureOptions {
  caption?: string;
  /** What the drawing is drawn upon, stretched to its size: a site's plan under its marks. */
  upon?: Picture;
}

/** A drawing as a Figure with its alternative text, never split; a caption names it from above. */
export function figure(drawing: Drawing, options: FigureOptions = {}): Block {
  const scaleIn = (flow: Flow) => {
    const natural = Math.min(pointsPerPixel, flow.width / drawing.width);
    return Math.min(natural, (flow.bottom - 140) / drawing.height);
  };
  const captionHeight = options.caption ? leadingOf(sizes.body) + space.close : 0;
  return {
    minimum: (flow) => drawing.height * scaleIn(flow) + captionHeight + space.tight,
    draw(flow, parent) {
      const { canvas } = flow;
      const scale = scaleIn(flow);
      const height = drawing.height * scale;
      flow.skip(space.tight);
      flow.ensure(height + captionHeight);
      if (options.caption) {
        const caption = canvas.pdf.struct('Caption');
        parent.add(caption);
        const set = flow.set(options.caption, { size: sizes.body, weight: 'bold' });
        flow.placeText(set, caption, 'Caption', flow.left, flow.y);
        caption.end();
        flow.y += set.height + space.close;
      }
      const bbox = [flow.left, flow.y, flow.left + drawing.width * scale, flow.y + height];
      const element = canvas.pdf.struct('Figure', { alt: drawing.alt, bbox } as never);
      parent.add(element);
      canvas.tag(element, 'Figure', () => {
        if (options.upon)
          canvas.picture(options.upon, flow.left, flow.y, drawing.width * scale, drawing.height * scale);
        drawDrawing(flow, drawing, flow.left, flow.y, scale);
      });
      element.end();
      flow.y += height + space.block;
    },
  };
}
