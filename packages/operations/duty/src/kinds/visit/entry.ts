import * as z from 'zod/mini';
import { entryKind, freeText, id, instant, shortText } from '../kind.ts';

export const visitorKinds = ['visitor', 'delivery', 'maintenance', 'construction', 'official'] as const;
/** Fire engines, ambulances, police and life-safety repairs pass at one tap and are completed afterwards. */
export const emergencies = ['fire', 'ambulance', 'police', 'life-safety-repair'] as const;
export const hostAnswers = ['call', 'intercom', 'in-person', 'booked', 'no-answer', 'refused'] as const;
export const refusalReasons = [
  'host-refused',
  'not-confirmed',
  'banned',
  'no-agreement',
  'no-identity',
  'suspicious',
  'other',
] as const;

/** What later versions of the form add: an entry without them is as valid as before. */
const optionalId = z.optional(z.nullable(id));

/**
 * 外来人员登记 (S6-3.1.2, S9A-5). Nothing is refused for being incomplete: what the site asks for and is missing
 * shows in V01.
 */
export const admit = entryKind({
  kind: 'visit.admit',
  needsPost: true,
  personal: [
    'name',
    'idNumber',
    'unit',
    'contact',
    'purpose',
    'host',
    'plate',
    'hostUnit',
    'itemsCarried',
    'banReason',
  ],
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
    /** Building and unit of the directory whom the visit is for. */
    hostUnit: z.optional(z.nullable(shortText)),
    /** How the host was asked (S9A-5), whatever he said. */
    hostAnswer: z.optional(z.nullable(z.enum(hostAnswers))),
    /** Languages in which rules and privacy notice stood on the screen (S6-3.4.3). */
    noticeLanguages: z.optional(z.array(z.enum(['zh-CN', 'en'])).check(z.maxLength(2, 'field.too-long'))),
    /** 施工安全协议、维修服务协议 of the register, or its number as the workers showed it on paper. */
    agreement: optionalId,
    agreementNo: z.optional(z.nullable(shortText)),
    /** Whether the agreement names this worker; null: not looked. */
    isWorkerListed: z.optional(z.nullable(z.boolean())),
    emergency: z.optional(z.nullable(z.enum(emergencies))),
    /** 指定通道 (S6-3.3.1). */
    route: z.optional(z.nullable(shortText)),
    itemsCarried: z.optional(z.nullable(freeText)),
    /** Of the ban list: let in all the same, with who decided and why. */
    ban: optionalId,
    banReason: z.optional(z.nullable(freeText)),
  }),
});

export const leave = entryKind({
  kind: 'visit.leave',
  needsPost: true,
  personal: ['note'],
  body: z.object({ visit: id, passReturned: z.boolean(), note: z.nullable(freeText) }),
});

/** 拒绝进入 (S6-3.2.2, S7-3.3.1): who was turned away, and to whom that was reported. */
export const refuse = entryKind({
  kind: 'visit.refuse',
  needsPost: true,
  personal: ['name', 'unit', 'host', 'plate', 'note', 'reportedTo'],
  body: z.object({
    visit: id,
    visitorKind: z.enum(visitorKinds),
    name: z.nullable(shortText),
    unit: z.nullable(shortText),
    host: z.nullable(shortText),
    plate: z.nullable(shortText),
    refusal: z.enum(refusalReasons),
    ban: z.nullable(id),
    reportedTo: z.nullable(shortText),
    note: z.nullable(freeText),
  }),
});
