import { addRows } from '@zhiqin/db';
import type * as z from 'zod/mini';
import { cctvFindingRow, footageAccessRow } from '../../schema.ts';
import { bodyOf, type Projection, placedRow } from '../projection.ts';
import type { cctvFinding, footageAccess } from './entry.ts';

export const cctvFindingProjection: Projection = {
  kinds: ['cctv.finding'],
  async project(entries, context) {
    await addRows(
      context.tx,
      cctvFindingRow,
      entries.map((entry) => {
        const { camera, cameraNo, finding, oldestOn } = bodyOf<z.output<typeof cctvFinding.body>>(entry);
        return { ...placedRow(entry, context), cameraId: camera, cameraNo, finding, oldestOn };
      }),
    );
  },
};

/** What the register of views asks for (公共安全视频图像信息系统管理条例 第16条) → the field that says it. */
const asked = { reason: 'reason', content: 'cameraNos', person: 'requester', unit: 'requesterUnit' } as const;

export const footageAccessProjection: Projection = {
  kinds: ['footage.access'],
  async project(entries, context) {
    await addRows(
      context.tx,
      footageAccessRow,
      entries.map((entry) => {
        const body = bodyOf<z.output<typeof footageAccess.body>>(entry);
        return {
          ...placedRow(entry, context),
          authority: body.authority,
          handling: body.handling,
          missingFields: Object.entries(asked).flatMap(([name, field]) =>
            body[field] === null ? [name] : [],
          ),
          isApproved: body.approvedBy !== null,
          periodFrom: dateOf(body.periodFrom),
          periodTo: dateOf(body.periodTo),
        };
      }),
    );
  },
};

const dateOf = (text: string | null) => (text ? new Date(text) : null);
