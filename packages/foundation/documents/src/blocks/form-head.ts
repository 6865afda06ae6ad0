import type { Drawing } from '@zhiqin/ui/charts';
import { drawDrawing } from '../page/draw-drawing.ts';
import { sizes } from '../page/scale.ts';
import { leadingOf } from '../text/set-text.ts';
import { type Block, space } from './block.ts';

export interface FormHead {
  /** The trade's name of the sheet. */
  title: string;
  /** Whose sheet it is, above the title. */
  organisation: string;
  /** "Site: Cloud Garden", "Period: …": side by side, on further lines as needed. */
  facts: readonly string[];
  /** A code to scan, with what it says beneath. */
  code?: { drawing: Drawing; text: string };
}

const codeSize = 64;

/** Organisation, title in the middle, facts beneath; a code at the right edge where there is one. */
export function formHead({ title, organisation, facts, code }: FormHead): Block {
  const height = leadingOf(sizes.small) + leadingOf(sizes.section) + leadingOf(sizes.small) + 2 * space.close;
  return {
    minimum: () => height + 72,
    draw(flow, parent) {
      const { canvas } = flow;
      const top = flow.y;
      const element = (type: 'P' | 'H1') => {
        const made = canvas.pdf.struct(type);
        parent.add(made);
        return made;
      };
      const middle = (text: string, type: 'P' | 'H1', style: { size: number; weight?: 'bold' }) => {
        const owner = element(type);
        const set = flow.set(text, style, flow.width - (code ? 2 * (codeSize + space.close) : 0));
        const x = flow.left + (code ? codeSize + space.close : 0);
        const width = flow.width - (code ? 2 * (codeSize + space.close) : 0);
        flow.placeText(set, owner, type, x, flow.y, 'middle', width);
        owner.end();
        flow.y += set.height;
      };
      middle(organisation, 'P', { size: sizes.small });
      middle(title, 'H1', { size: sizes.section, weight: 'bold' });
      if (code) {
        const { drawing, text } = code;
        const x = flow.left + flow.width - codeSize;
        const figure = canvas.pdf.struct('Figure', { alt: drawing.alt } as never);
        parent.add(figure);
        canvas.tag(figure, 'Figure', () => drawDrawing(flow, drawing, x, top, codeSize / drawing.width));
        figure.end();
        const owner = element('P');
        const set = flow.set(text, { size: sizes.small, weight: 'bold' });
        flow.placeText(set, owner, 'P', flow.left, top + codeSize + space.tight, 'end', flow.width);
        owner.end();
        flow.y = Math.max(flow.y, top + codeSize + space.tight + set.height);
      }
      flow.y += space.tight;
      const owner = element('P');
      const set = flow.set(facts.join('　　'), { size: sizes.small });
      flow.placeText(set, owner, 'P', flow.left, flow.y);
      owner.end();
      flow.y += set.height + space.tight;
    },
  };
}
