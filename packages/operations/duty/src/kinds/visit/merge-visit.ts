import type * as z from 'zod/mini';
import type { visit } from '../../schema.ts';
import { bodyOf, type ProjectedEntry } from '../projection.ts';
import { isEarlier } from '../two-ends.ts';
import type { admit, leave } from './entry.ts';

export type VisitRow = typeof visit.$inferInsert;

/** Fields of the register that a site may ask for. */
export const visitFields = [
  'name',
  'idType',
  'idNumber',
  'unit',
  'contact',
  'purpose',
  'host',
  'plate',
  'expectedLeaveAt',
  'passNo',
] as const;

/**
 * Adds one entry to a visit. Of two admissions (or leavings) of one visit the earlier counts, whichever came first,
 * so the order of arrival does not matter.
 */
export function mergeVisit(
  row: VisitRow | undefined,
  entry: ProjectedEntry,
  place: { tenantId: string; siteId: string },
): VisitRow {
  const body = bodyOf<{ visit: string }>(entry);
  const before: VisitRow = row ?? {
    ...place,
    id: entry.content.id,
    visitId: body.visit,
    isHostConfirmed: false,
    isNoticeGiven: false,
    absentFields: [],
  };
  return entry.content.kind === 'visit.admit' ? withAdmission(before, entry) : withLeaving(before, entry);
}

function withAdmission(row: VisitRow, entry: ProjectedEntry): VisitRow {
  const body = bodyOf<z.output<typeof admit.body>>(entry);
  const { content } = entry;
  const absent = visitFields.filter((field) => body[field] === null || body[field] === undefined);
  // What was let in at one tap is completed by a second entry: a field is absent while no entry has it.
  const absentFields = row.admitEntryId ? absent.filter((field) => row.absentFields.includes(field)) : absent;
  if (isEarlier(row.admittedAt, row.admitEntryId, entry)) return { ...row, absentFields };
  return {
    ...row,
    id: content.id,
    visitorKind: body.visitorKind,
    passNo: body.passNo,
    admittedAt: entry.at,
    admitPostId: content.post,
    admitEntryId: content.id,
    admittedBy: content.person,
    expectedLeaveAt: body.expectedLeaveAt ? new Date(body.expectedLeaveAt) : null,
    isHostConfirmed: body.hostConfirmed,
    isNoticeGiven: body.noticeGiven,
    absentFields,
    hostAnswer: body.hostAnswer ?? null,
    agreementId: body.agreement ?? null,
    agreementNo: body.agreementNo ?? null,
    isWorkerListed: body.isWorkerListed ?? null,
    emergency: body.emergency ?? null,
    banId: body.ban ?? null,
  };
}

function withLeaving(row: VisitRow, entry: ProjectedEntry): VisitRow {
  if (isEarlier(row.leftAt, row.leaveEntryId, entry)) return row;
  const body = bodyOf<z.output<typeof leave.body>>(entry);
  const { content } = entry;
  return {
    ...row,
    id: row.admitEntryId ?? content.id,
    leftAt: entry.at,
    leavePostId: content.post,
    leaveEntryId: content.id,
    isPassReturned: body.passReturned,
  };
}
