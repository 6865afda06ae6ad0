/** The one scale of type, in points: 12 14 16 20 28 px on screen are 9 10.5 12 15 21 pt on paper. */
export const sizes = { small: 9, body: 10.5, lead: 12, section: 15, title: 21, cover: 28 } as const;

/** Points of one CSS px: drawings are made in px. */
export const pointsPerPixel = 0.75;

/** A4 with generous margins, in points on a 4-point grid. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 72, bottom: 72 } as const;

export const textWidth = page.width - page.left - page.right;

/** px that a drawing may be wide to fill the text width at its natural size. */
export const figureWidthPx = Math.floor(textWidth / pointsPerPixel);

/** 40 Chinese characters or about 75 Latin ones: longer lines lose the eye. */
export const readingWidth = 40 * sizes.body;
