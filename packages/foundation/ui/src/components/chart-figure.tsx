import type { ReactNode } from 'react';
import type { Drawing } from '../charts/drawing.ts';
import { drawingToSvg } from '../charts/drawing-to-svg.ts';
import { screenColour } from './screen-colour.ts';

/** A drawing with its caption; marks that carry an address open their records. */
export function ChartFigure({
  drawing,
  caption,
  fits = false,
}: {
  drawing: Drawing;
  caption?: ReactNode;
  /** Small drawings that need no sideways scroll on a phone. */
  fits?: boolean;
}) {
  const svg = drawingToSvg(drawing, { colour: screenColour, fontFamily: 'inherit' });
  // A picture wider than a phone is scrolled; that place must be reachable by keyboard.
  const scrolls = fits ? {} : { tabIndex: 0, role: 'region', 'aria-label': drawing.alt };
  return (
    <figure>
      {/* Safe: our own drawing; it escapes every text and address. */}
      <div
        className="chart"
        data-fits={fits || undefined}
        {...scrolls}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {caption ? <figcaption className="quiet small mt-1">{caption}</figcaption> : null}
    </figure>
  );
}
