import type { Drawing } from '@zhiqin/ui/charts';
import { drawDrawing } from '../page/draw-drawing.ts';
import { page, sizes } from '../page/scale.ts';
import type { Picture } from '../picture/read-picture.ts';
import type { Block } from './block.ts';

export interface CoverInput {
  /** Small line above the title: kind of document, number. */
  eyebrow?: string;
  title: string;
  subtitle?: string;
  /** Site, client, month, issued by … in two columns at the foot. */
  facts?: readonly { label: string; value: string }[];
  /** One sentence at the very foot: what the document rests on. */
  note?: string;
  /** A code to scan at the foot's right, and what it leads to. */
  code?: { drawing: Drawing; text: string };
}

/** 27 mm: a phone reads it from arm's length. */
const codeSize = 76;

export interface Brand {
  name: string;
  /** #rrggbb */
  colour: string;
  /** Before the name, on the cover and small in running heads. */
  logo?: PrintedPicture;
  /** 电子印章: at the cover's upper right. */
  seal?: PrintedPicture;
  /** The colour along the top of the first page where there is no cover to show it. */
  band?: boolean;
}

export interface PrintedPicture {
  picture: Picture;
  /** What a screen reader says in its place. */
  alt: string;
}

/** Most a logo takes of the cover, points. */
const logoRoom = { width: 190, height: 44 };
/** A round company seal is 40 mm across on paper; of a cover it takes 30. */
const sealSize = 84;

/** Width and height of a picture that fills a room without leaving it. */
export function fitted({ width, height }: Picture, room: { width: number; height: number }) {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

/** The first page: the contractor's name and colour, title, and who, where, when. */
export function cover(input: CoverInput, brand: Brand): Block {
  return {
    ownPage: true,
    minimum: () => 0,
    draw(flow, parent) {
      const { canvas } = flow;
      const { pdf } = canvas;
      flow.nextPage();
      const paragraph = (
        text: string,
        x: number,
        y: number,
        style: Parameters<typeof flow.set>[1],
        width = flow.width,
      ) => {
        const element = pdf.struct('P');
        parent.add(element);
        const set = flow.set(text, style, width);
        flow.placeText(set, element, 'P', x, y);
        element.end();
        return set.height;
      };
      canvas.artifact(() => canvas.rect(0, 0, page.width, 8, { hex: brand.colour }));
      const figure = ({ picture, alt }: PrintedPicture, x: number, top: number, room: typeof logoRoom) => {
        const { width, height } = fitted(picture, room);
        const bbox = [x, top, x + width, top + height];
        const element = pdf.struct('Figure', { alt, bbox } as never);
        parent.add(element);
        canvas.tag(element, 'Figure', () => canvas.picture(picture, x, top, width, height));
        element.end();
        return width;
      };
      const { logo, seal } = brand;
      if (logo) figure(logo, flow.left, 24, logoRoom);
      const nameWidth = flow.width - (seal ? sealSize + 16 : 0);
      paragraph(brand.name, flow.left, logo ? 76 : 64, { size: sizes.lead, weight: 'bold' }, nameWidth);
      if (seal) {
        const room = { width: sealSize, height: sealSize };
        figure(seal, flow.left + flow.width - fitted(seal.picture, room).width, 20, room);
      }

      const facts = input.facts ?? [];
      const columnWidth = (flow.width - 24) / 2;
      const noteWidth = input.code ? flow.width - codeSize - 56 : flow.width;
      const note = input.note
        ? flow.set(input.note, { size: sizes.small, colour: 'muted' }, noteWidth)
        : undefined;
      const lead = input.code
        ? flow.set(input.code.text, { size: sizes.small, colour: 'muted' }, codeSize + 48)
        : undefined;
      const footHeight = Math.max(note?.height ?? 0, lead ? codeSize + 4 + lead.height : 0);
      const set = flow.set(input.title, { size: sizes.cover, weight: 'bold' });
      const subtitle = input.subtitle
        ? flow.set(input.subtitle, { size: sizes.section, colour: 'muted' })
        : undefined;
      // Long facts push the title up, never the other way round.
      const titleHeight = (input.eyebrow ? 28 : 0) + set.height + 8 + (subtitle?.height ?? 0);
      /** Heights of the rows of facts, set in a size; and where the first of them begins. */
      const layFacts = (size: number) => {
        const laid = facts.map((fact) => flow.set(fact.value, { size }, columnWidth).height + 20);
        const gap = size === sizes.lead ? 16 : 8;
        const rows: number[] = [];
        for (let i = 0; i < facts.length; i += 2) rows.push(Math.max(laid[i] ?? 0, laid[i + 1] ?? 0) + gap);
        const foot = page.height - (size === sizes.lead ? 80 : 56) - (footHeight > 0 ? footHeight + 16 : 0);
        return { size, rows, top: foot - rows.reduce((sum, height) => sum + height, 0) };
      };
      // Much to say (two languages, long names) is said smaller, before it runs into the title.
      const wide = layFacts(sizes.lead);
      const { size, rows, top: firstRow } = wide.top - 64 - titleHeight < 116 ? layFacts(sizes.small) : wide;
      let top = firstRow;
      let y = Math.min(248, Math.max(brand.logo || brand.seal ? 116 : 104, top - 64 - titleHeight));
      if (input.eyebrow)
        y += paragraph(input.eyebrow, flow.left, y, { size: sizes.lead, colour: 'muted' }) + 8;
      const title = pdf.struct('P');
      parent.add(title);
      flow.placeText(set, title, 'P', flow.left, y);
      title.end();
      y += set.height + 8;
      if (input.subtitle)
        y += paragraph(input.subtitle, flow.left, y, { size: sizes.section, colour: 'muted' });
      canvas.artifact(() => canvas.rect(flow.left, y + 20, 48, 3, { hex: brand.colour }));

      canvas.artifact(() =>
        canvas.rules([{ x: flow.left, y: top - 16, width: flow.width }], { token: 'line' }, 0.75),
      );
      rows.forEach((height, row) => {
        for (const [column, fact] of facts.slice(row * 2, row * 2 + 2).entries()) {
          const x = flow.left + column * (columnWidth + 24);
          paragraph(fact.label, x, top, { size: sizes.small, colour: 'muted' }, columnWidth);
          paragraph(fact.value, x, top + 16, { size }, columnWidth);
        }
        top += height;
      });
      if (input.note)
        paragraph(input.note, flow.left, top, { size: sizes.small, colour: 'muted' }, noteWidth);
      if (input.code && lead) {
        const { drawing } = input.code;
        const x = flow.left + flow.width - codeSize;
        const bbox = [x, top, x + codeSize, top + codeSize];
        const code = pdf.struct('Figure', { alt: drawing.alt, bbox } as never);
        parent.add(code);
        canvas.tag(code, 'Figure', () => drawDrawing(flow, drawing, x, top, codeSize / drawing.width));
        code.end();
        const owner = pdf.struct('P');
        parent.add(owner);
        flow.placeText(lead, owner, 'P', x - 48, top + codeSize + 4, 'end', codeSize + 48);
        owner.end();
      }
      flow.y = flow.bottom;
    },
  };
}
