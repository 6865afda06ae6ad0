import type { Drawing } from '@zhiqin/ui/charts';
import type { StructElement } from '../page/canvas.ts';
import { drawDrawing } from '../page/draw-drawing.ts';
import type { Flow } from '../page/flow.ts';
import { sizes } from '../page/scale.ts';
import { leadingOf } from '../text/set-text.ts';
import { type Block, space } from './block.ts';

export interface Signature {
  /** "甲方（盖章）", "For the client" */
  party: string;
  organisation?: string;
  /** Who signed; absent leaves lines for pen and seal. */
  signedBy?: string;
  /** Formatted for the reader, in the site's zone. */
  signedAt?: string;
  /** How it can be checked: fingerprint, code. */
  proof?: string;
  /** The signature as drawn on the screen. */
  drawing?: Drawing;
}

const inner = 12;
const gutter = 16;
const boxHeight = 132;

/** Boxes side by side, two a row, each signed on screen or left for pen and seal. Kept on one page. */
export function signatures(parties: readonly Signature[], words: { name: string; date: string }): Block {
  return {
    minimum: () => boxHeight,
    draw(flow, parent) {
      const { canvas } = flow;
      const width = (flow.width - gutter) / 2;
      const list = canvas.pdf.struct('L');
      parent.add(list);
      for (let from = 0; from < parties.length; from += 2) {
        flow.ensure(boxHeight);
        parties.slice(from, from + 2).forEach((party, i) => {
          const x = flow.left + i * (width + gutter);
          canvas.artifact(() =>
            canvas.paint(
              { stroke: { token: 'line' }, thickness: 0.75 },
              () => `${x} ${flow.y} ${width} ${boxHeight} re`,
            ),
          );
          const item = canvas.pdf.struct('LI');
          list.add(item);
          const body = canvas.pdf.struct('LBody');
          item.add(body);
          placeTexts(flow, body, party, words, x + inner, width - 2 * inner);
          if (party.drawing) {
            const { drawing } = party;
            const scale = Math.min(0.75, (width - 2 * inner - 64) / drawing.width, 40 / drawing.height);
            const figure = canvas.pdf.struct('Figure', { alt: drawing.alt } as never);
            body.add(figure);
            canvas.tag(figure, 'Figure', () =>
              drawDrawing(flow, drawing, x + inner + 64, flow.y + 40, scale),
            );
          } else if (!party.signedBy) {
            const lines = [flow.y + 76, flow.y + 108].map((y) => ({
              x: x + inner + 40,
              y,
              width: width - 2 * inner - 40,
            }));
            canvas.artifact(() => canvas.rules(lines, { token: 'muted' }, 0.5));
          }
          item.end();
        });
        flow.y += boxHeight + space.block;
      }
      list.end();
    },
  };
}

type Words = { name: string; date: string };

function placeTexts(
  flow: Flow,
  body: StructElement,
  party: Signature,
  words: Words,
  x: number,
  width: number,
): void {
  const small = (text: string, y: number) => {
    flow.placePart(flow.set(text, { size: sizes.small, colour: 'muted' }, width), body, x, y);
  };
  flow.placePart(flow.set(party.party, { size: sizes.body, weight: 'bold' }, width), body, x, flow.y + 8);
  if (party.organisation) small(party.organisation, flow.y + 8 + leadingOf(sizes.body));
  if (!party.signedBy) {
    small(words.name, flow.y + 64);
    small(words.date, flow.y + 96);
    return;
  }
  const nameAt = party.drawing ? flow.y + 84 : flow.y + 60;
  const value = width - 40;
  small(words.name, nameAt + 1.5);
  flow.placePart(flow.set(party.signedBy, { size: sizes.body, weight: 'bold' }, value), body, x + 40, nameAt);
  if (party.signedAt) {
    small(words.date, nameAt + 18);
    flow.placePart(flow.set(party.signedAt, { size: sizes.small }, value), body, x + 40, nameAt + 18);
  }
  if (party.proof && !party.drawing) small(party.proof, nameAt + 36);
}
