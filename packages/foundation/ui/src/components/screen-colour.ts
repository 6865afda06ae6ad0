import type { ColourToken } from '../charts/drawing.ts';

/** Drawings on screen follow the page's tokens, so light and dark need no second drawing. */
export const screenColour = (token: ColourToken): string => `var(--${token})`;
