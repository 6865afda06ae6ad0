import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { proofFinding } from '../../schema.ts';
import { bodyOf, type Projection } from '../projection.ts';
import type { finding } from './entry.ts';

export const findingProjection: Projection = {
  kinds: ['proof.decided'],
  async project(entries, { tx, tenantId, siteId }) {
    await addRows(
      tx,
      proofFinding,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof finding.body>>(entry);
        return {
          tenantId,
          id: entry.content.id,
          siteId,
          roundKey: body.about,
          decision: body.finding,
          suspicions: body.suspicions,
          decidedBy: body.decidedBy,
          decidedAt: entry.at,
        };
      }),
    );
  },
};
