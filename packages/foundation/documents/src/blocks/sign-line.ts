import { sizes } from '../page/scale.ts';
import { leadingOf } from '../text/set-text.ts';
import { type Block, space } from './block.ts';

const room = leadingOf(sizes.body) + space.block;

/** Labels side by side, each with a rule to sign on. Never parted from itself by a page end. */
export function signLine(labels: readonly string[]): Block {
  return {
    minimum: () => room,
    draw(flow, parent) {
      flow.ensure(room);
      const { canvas } = flow;
      const share = flow.width / Math.max(1, labels.length);
      flow.y += space.close;
      const rules = labels.map((label, i) => {
        const x = flow.left + i * share;
        const set = flow.set(label, { size: sizes.small }, share - space.close);
        flow.placePart(set, parent, x, flow.y);
        const from = x + (set.lines[0]?.width ?? 0) + space.tight;
        const y = flow.y + set.leading;
        return { x: from, y, width: Math.max(24, x + share - space.wide - from) };
      });
      canvas.artifact(() => canvas.rules(rules, { token: 'muted' }, 0.5));
      flow.y += leadingOf(sizes.small) + space.close;
    },
  };
}
