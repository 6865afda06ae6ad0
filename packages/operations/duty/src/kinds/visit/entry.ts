import * as z from 'zod/mini';
import { entryKind, freeText, id, instant, shortText } from '../kind.ts';

export const visitorKinds = ['visitor', 'delivery', 'maintenance', 'construction', 'official'] as const;

/**
 * 外来人员登记 (S6-3.1.2, S9A-5). Nothing is refused for being incomplete: what the site asks for and is missing
 * shows in V01.
 */
export const admit = entryKind({
  kind: 'visit.admit',
  needsPost: true,
  personal: ['name', 'idNumber', 'unit', 'contact', 'purpose', 'host', 'plate'],
  body: z.object({
    visit: id,
    visitorKind: z.enum(visitorKinds),
    name: z.nullable(shortText),
    idType: z.nullable(z.enum(['resident-id', 'passport', 'work-card', 'other'])),
    idNumber: z.nullable(shortText),
    unit: z.nullable(shortText),
    contact: z.nullable(shortText),
    purpose: z.nullable(freeText),
    host: z.nullable(shortText),
    hostConfirmed: z.boolean(),
    plate: z.nullable(shortText),
    expectedLeaveAt: z.nullable(instant),
    passNo: z.nullable(shortText),
    noticeGiven: z.boolean(),
  }),
});

export const leave = entryKind({
  kind: 'visit.leave',
  needsPost: true,
  personal: ['note'],
  body: z.object({ visit: id, passReturned: z.boolean(), note: z.nullable(freeText) }),
});
