import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { paperSheetRow } from '../../schema.ts';
import { bodyOf, type Projection, placedRow } from '../projection.ts';
import type { paperSheet } from './entry.ts';

export const paperSheetProjection: Projection = {
  kinds: ['paper-sheet'],
  async project(entries, context) {
    await addRows(
      context.tx,
      paperSheetRow,
      entries.map((entry) => {
        const { sheetNo, writtenBy, lines, photos } = bodyOf<z.output<typeof paperSheet.body>>(entry);
        const times = lines.map((line) => Date.parse(line.at));
        return {
          ...placedRow(entry, context),
          sheetNo,
          writtenBy,
          lines,
          claimedFrom: new Date(Math.min(...times)),
          claimedTo: new Date(Math.max(...times)),
          hasPhotos: photos !== null,
        };
      }),
    );
  },
};
