import { idField } from '@zhiqin/access/rules';
import * as z from 'zod/mini';
import { noticeKinds } from './notice-kinds.ts';

export { type NoticeKind, noticeKinds } from './notice-kinds.ts';

export const listMessagesInput = z.object({
  /** Id of the last row of the page before. */
  before: z.optional(z.nullable(idField)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(200))),
});
export const listOutboxInput = z.extend(listMessagesInput, {
  /** Only what could not be handed over. */
  isDead: z.optional(z.boolean()),
});
export const markReadInput = z.object({ itemId: z.optional(z.nullable(idField)) });

const time = z.string('field.required').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.not-a-time'));
const choice = z.object({ push: z.boolean(), sms: z.boolean(), mail: z.enum(['no', 'now', 'daily']) });
export const saveNoticeSettingsInput = z.object({
  quietFrom: z.nullable(time),
  quietUntil: z.nullable(time),
  digestAt: time,
  choices: z.partialRecord(z.enum(noticeKinds), choice),
});
export const subscribePushInput = z.object({
  endpoint: z.string().check(z.maxLength(1000, 'field.too-long')),
  /** As the browser gives them: an uncompressed P-256 point and 16 bytes, base64url. */
  keys: z.object({
    p256dh: z.string().check(z.regex(/^[\w-]{86,88}=?$/, 'field.invalid')),
    auth: z.string().check(z.regex(/^[\w-]{20,24}={0,2}$/, 'field.invalid')),
  }),
  label: z.string().check(z.trim(), z.maxLength(120, 'field.too-long')),
});
export const unsubscribePushInput = z.object({ subscriptionId: idField });

const name = z
  .string('field.required')
  .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(80, 'field.too-long'));
const kinds = z
  .array(z.enum(noticeKinds, 'field.invalid'))
  .check(z.minLength(1, 'field.required'), z.maxLength(noticeKinds.length));
export const addChannelInput = z.object({
  kind: z.enum(['webhook', 'robot'], 'field.required'),
  name,
  address: z.string('field.required').check(z.trim(), z.maxLength(500, 'field.too-long')),
  noticeKinds: kinds,
});
export const channelInput = z.object({ channelId: idField });
export const changeChannelInput = z.object({ channelId: idField, name, noticeKinds: kinds });
export const sendAgainInput = z.object({ messageId: idField });
export const sendTestInput = z.object({
  channelId: z.optional(z.nullable(idField)),
  /** To my own number or address. */
  way: z.optional(z.nullable(z.enum(['sms', 'voice', 'mail']))),
});
