import * as z from 'zod/mini';
import { id, optional, publicToken, required, trap } from '../fields.ts';

export const ticketKinds = ['complaint', 'suggestion', 'praise', 'help'] as const;
export type TicketKind = (typeof ticketKinds)[number];
export const ticketSources = ['public', 'client', 'office'] as const;
export type TicketSource = (typeof ticketSources)[number];
/** What it is about. */
export const ticketMatters = [
  'attitude',
  'absence',
  'gate',
  'patrol',
  'parking',
  'noise',
  'theft',
  'fire',
  'facility',
  'privacy',
  'other',
] as const;
export type TicketMatter = (typeof ticketMatters)[number];
export const satisfactions = ['yes', 'partly', 'no'] as const;
export type Satisfied = (typeof satisfactions)[number];

const kind = z.enum(ticketKinds, 'field.required');
const words = required(2000);
/** Base64 of a picture: a third longer than its bytes. */
const picture = z.string().check(z.maxLength(28 * 1024 * 1024, 'field.too-long'));

export const feedbackPlaceInput = z.object({ token: publicToken });
export const sendFeedbackInput = z.object({
  token: publicToken,
  kind,
  text: words,
  contact: optional(120),
  photos: z.optional(z.array(picture).check(z.maxLength(3, 'field.too-long'))),
  website: trap,
});
export const takeFeedbackInput = z.object({
  siteId: id,
  kind,
  text: words,
  language: z.enum(['zh-CN', 'en']),
  contact: z.nullable(z.string()),
  photos: z.array(z.instanceof(Uint8Array)),
});
export const trackingInput = z.object({ number: publicToken });
export const rateFeedbackInput = z.object({
  number: publicToken,
  satisfied: z.enum(satisfactions, 'field.required'),
});
export const rateTicketInput = z.object({ ticketId: id, satisfied: z.enum(satisfactions, 'field.required') });

export const ticketInput = z.object({ ticketId: id });
export const listTicketsInput = z.object({
  siteId: z.optional(z.nullable(id)),
  isOpen: z.optional(z.boolean()),
  limit: z.optional(z.int().check(z.gte(1), z.lte(500))),
});
export const ticketClockInput = z.object({ ticketId: id, what: z.enum(['reply-soon', 'reply', 'close']) });
export const recordTicketInput = z.object({ siteId: id, kind, text: words, contact: optional(120) });
export const complainInput = z.object({ siteId: id, kind, text: words });
export const classTicketInput = z.object({
  ticketId: id,
  matter: z.enum(ticketMatters, 'field.required'),
  ownerId: z.optional(z.nullable(id)),
});
export const replyTicketInput = z.object({ ticketId: id, reply: required(2000) });
export const closeTicketInput = z.object({
  ticketId: id,
  result: required(2000),
  isUpheld: z.optional(z.nullable(z.boolean())),
  guardIds: z.optional(z.array(id).check(z.maxLength(20, 'field.too-long'))),
});
export const reopenTicketInput = z.object({ ticketId: id, reason: required(500) });
export const tellMusterInput = z.object({
  ticketId: id,
  text: required(500),
  days: z.optional(z.int().check(z.gte(1, 'field.invalid'), z.lte(14, 'field.invalid'))),
});
export const revealContactInput = z.object({ ticketId: id, reason: required(200) });
export const posterInput = z.object({ siteId: id });
export const printPosterInput = z.object({
  siteId: id,
  /** Public address of the house: `https://zhiqin.example`. */
  origin: z
    .string()
    .check(z.regex(/^https?:\/\/[^\s/]+$/, 'field.invalid'), z.maxLength(200, 'field.too-long')),
});
