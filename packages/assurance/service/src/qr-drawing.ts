import type { Drawing } from '@zhiqin/ui/charts';
import { encode } from 'uqr';

/** A code to scan, as geometry: four modules of quiet around it. @param alt what it is, for who cannot see it */
export function qrDrawing(text: string, alt: string): Drawing {
  const { data } = encode(text, { border: 4, ecc: 'Q' });
  const module = 10;
  const marks = data.flatMap((row, y) =>
    row.flatMap((isDark, x) =>
      isDark
        ? [
            {
              kind: 'rect' as const,
              x: x * module,
              y: y * module,
              width: module,
              height: module,
              fill: 'ink' as const,
            },
          ]
        : [],
    ),
  );
  return { width: data.length * module, height: data.length * module, marks, alt };
}
