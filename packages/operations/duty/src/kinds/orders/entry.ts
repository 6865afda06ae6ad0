import * as z from 'zod/mini';
import { count, entryKind, id } from '../kind.ts';

/**
 * 制度签收 (劳动合同法 第4条): signs for the articles that are new to his post and answers what is asked. Due within
 * the shift; nothing waits for it, least of all a take-over.
 */
export const rulesAcknowledge = entryKind({
  kind: 'rules.acknowledge',
  needsPost: true,
  personal: [],
  body: z.object({
    version: id,
    articles: z.array(id).check(z.minLength(1, 'field.required'), z.maxLength(2000, 'field.too-long')),
    answers: z.array(z.object({ question: id, choice: count })).check(z.maxLength(600, 'field.too-long')),
    language: z.enum(['zh-CN', 'en']),
  }),
});

/** 临时指令已读: tapped at muster, by each guard. */
export const ordersRead = entryKind({
  kind: 'orders.read',
  needsPost: true,
  personal: [],
  body: z.object({ order: id }),
});
