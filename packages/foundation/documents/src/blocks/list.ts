import { readingWidth, sizes } from '../page/scale.ts';
import { leadingOf, type RichText } from '../text/set-text.ts';
import { type Block, space } from './block.ts';

const indent = 20;

/** A list, numbered (1. 2. 3.) or with small discs. */
export function list(items: readonly RichText[], options: { ordered?: boolean } = {}): Block {
  return {
    minimum: () => leadingOf(sizes.body) * 2,
    draw(flow, parent) {
      const { canvas } = flow;
      const element = canvas.pdf.struct('L');
      parent.add(element);
      items.forEach((item, i) => {
        const body = flow.set(item, { size: sizes.body }, Math.min(flow.width, readingWidth) - indent);
        flow.ensure(Math.min(body.height, body.leading * 2));
        const li = canvas.pdf.struct('LI');
        element.add(li);
        const label = canvas.pdf.struct('Lbl');
        li.add(label);
        if (options.ordered) {
          const set = flow.set(`${i + 1}.`, { size: sizes.body, colour: 'muted' }, indent);
          flow.placeText(set, label, 'Lbl', flow.left, flow.y);
        } else {
          canvas.tag(label, 'Lbl', () => {
            const middle = flow.y + body.leading / 2;
            canvas.paint({ fill: { token: 'muted' } }, () => {
              canvas.pdf.circle(flow.left + 5, middle, 1.75);
              return undefined;
            });
          });
        }
        const text = canvas.pdf.struct('LBody');
        li.add(text);
        flow.flowText(body, text, 'LBody', flow.left + indent);
        flow.y += space.tight;
        li.end();
      });
      element.end();
      flow.y += space.close;
    },
  };
}
