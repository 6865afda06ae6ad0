import * as z from 'zod/mini';
import { count, entryKind, freeText, instant, photoHash, shortText } from '../kind.ts';

const alarmSources = ['intrusion', 'door', 'help-button', 'fire', 'call', 'other'] as const;
const responseFindings = ['nothing', 'false', 'fault', 'intruder', 'person-in-need', 'fire'] as const;

/** 接警处置 (S1-2.3, S7-3.4.1): an alarm came, somebody went, this was found. */
export const alarmResponse = entryKind({
  kind: 'alarm.response',
  needsPost: true,
  personal: ['place', 'text', 'reportedTo', 'photo'],
  body: z.object({
    alarmSource: z.enum(alarmSources),
    place: z.nullable(shortText),
    calledAt: z.nullable(instant),
    reachedAt: z.nullable(instant),
    responseFinding: z.enum(responseFindings),
    text: z.nullable(freeText),
    reportedTo: z.nullable(shortText),
    photo: z.nullable(photoHash),
  }),
});

const helpKinds = ['directions', 'carry', 'door', 'lost', 'medical', 'facility', 'other'] as const;
const helpOutcomes = ['done', 'referred', 'not-possible'] as const;

/** 居民求助 (S1-2.7, S3-9). */
export const residentHelp = entryKind({
  kind: 'resident.help',
  needsPost: true,
  personal: ['resident', 'text'],
  body: z.object({
    helpKind: z.enum(helpKinds),
    /** Name or room. */
    resident: z.nullable(shortText),
    helpOutcome: z.enum(helpOutcomes),
    text: z.nullable(freeText),
  }),
});

const disputeMatters = ['noise', 'parking', 'pet', 'renovation', 'entry', 'fight', 'other'] as const;
const disputeResults = ['settled', 'calmed', 'to-office', 'to-police', 'open'] as const;

/** 纠纷调解 (S9C-6): the parties stay masked; how it ended is for the record. */
export const mediation = entryKind({
  kind: 'mediation',
  needsPost: true,
  personal: ['partyA', 'partyB', 'text'],
  body: z.object({
    disputeMatter: z.enum(disputeMatters),
    partyA: z.nullable(shortText),
    partyB: z.nullable(shortText),
    disputeResult: z.enum(disputeResults),
    text: z.nullable(freeText),
  }),
});

const eventKinds = ['activity', 'guest', 'escort', 'traffic', 'move', 'other'] as const;

/** 活动勤务、护送 (S1-2.8, S1-2.10, S9A-10). Escorting money or arms needs another licence and is none of these. */
export const eventDuty = entryKind({
  kind: 'event.duty',
  needsPost: true,
  personal: ['title', 'text'],
  body: z.object({
    eventKind: z.enum(eventKinds),
    title: z.nullable(shortText),
    from: z.nullable(instant),
    to: z.nullable(instant),
    heads: count,
    eventOutcome: z.enum(['normal', 'incident']),
    text: z.nullable(freeText),
  }),
});

/** What people who are no guards do against a site's rules. */
export const violationKinds = [
  'forced-entry',
  'smoking',
  'open-fire',
  'blocked-exit',
  'parking',
  'speeding',
  'animal',
  'noise',
  'litter',
  'damage',
  'climbing',
  'charging',
  'disorder',
  'other',
] as const;
/** `occupier`: lives or works there. */
export const personKinds = ['visitor', 'worker', 'driver', 'courier', 'occupier', 'unknown'] as const;

/** 违规劝阻 (S5-17, S8-2.2.2): what was seen of whom, and whether he was spoken to, which is the first rung of the ladder. */
export const conductSeen = entryKind({
  kind: 'conduct.seen',
  needsPost: true,
  personal: ['offender', 'plateNo', 'text'],
  body: z.object({
    violationKind: z.enum(violationKinds),
    personKind: z.enum(personKinds),
    isSpokenTo: z.boolean(),
    offender: z.nullable(shortText),
    plateNo: z.nullable(shortText),
    text: z.nullable(freeText),
  }),
});

const policeMatters = ['inspection', 'footage', 'person', 'case', 'fire', 'other'] as const;
const policeGiven = ['nothing', 'information', 'footage', 'papers'] as const;

/** 公安来访 (S3-6, S9C-5): who came, on what matter, what he was given. */
export const policeVisit = entryKind({
  kind: 'police.visit',
  needsPost: true,
  personal: ['officer', 'badgeNo', 'policeUnit', 'text'],
  body: z.object({
    officer: z.nullable(shortText),
    badgeNo: z.nullable(shortText),
    policeUnit: z.nullable(shortText),
    cardSeen: z.boolean(),
    policeMatter: z.enum(policeMatters),
    policeGiven: z.enum(policeGiven),
    text: z.nullable(freeText),
  }),
});

export const liaisonKinds = ['report', 'clue', 'notice', 'meeting', 'drill'] as const;

/** 警务联系 (S7-4.3, S7-3.4.2): what we told the police, or they told us. */
export const policeLiaison = entryKind({
  kind: 'police.liaison',
  needsPost: true,
  personal: ['policeUnit', 'officer', 'receiptNo', 'text'],
  body: z.object({
    liaisonKind: z.enum(liaisonKinds),
    policeUnit: z.nullable(shortText),
    officer: z.nullable(shortText),
    /** Case or receipt number. */
    receiptNo: z.nullable(shortText),
    text: z.nullable(freeText),
  }),
});
