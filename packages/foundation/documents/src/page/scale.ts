/** The one scale of type, in points: 12 14 16 20 28 px on screen are 9 10.5 12 15 21 pt on paper; 8 in ruled forms alone. */
export const sizes = { dense: 8, small: 9, body: 10.5, lead: 12, section: 15, title: 21, cover: 28 } as const;

/** Points of one CSS px: drawings are made in px. */
export const pointsPerPixel = 0.75;

/** A4 with generous margins, in points on a 4-point grid. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 72, bottom: 72 } as const;

/** A sheet of paper with its margins and the lines its running heads stand on, in points. */
export interface Paper {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  headAt: number;
  footAt: number;
}

const form = { left: 36, right: 36, top: 52, bottom: 48, headAt: 24 } as const;

/** What a document is laid out on: reports read with wide margins, forms filled to the edge a printer still reaches. */
export const papers = {
  report: { ...page, headAt: 36, footAt: page.height - 48 },
  form: { ...form, width: page.width, height: page.height, footAt: page.height - 36 },
  'wide-form': { ...form, width: page.height, height: page.width, footAt: page.width - 36 },
} as const satisfies Record<string, Paper>;

export type PaperName = keyof typeof papers;

export const textWidth = page.width - page.left - page.right;

/** px that a drawing may be wide to fill the text width at its natural size. */
export const figureWidthPx = Math.floor(textWidth / pointsPerPixel);

/** 40 Chinese characters or about 75 Latin ones: longer lines lose the eye. */
export const readingWidth = 40 * sizes.body;
