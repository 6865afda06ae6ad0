import * as z from 'zod/mini';
import { id, instant } from '../kinds/kind.ts';
import { sheetKeys } from './sheet-specs.ts';

const search = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(80, 'field.too-long'))));

export const sheetInput = z.object({
  siteId: id,
  sheet: z.enum(sheetKeys, 'field.invalid'),
  from: instant,
  to: instant,
  search,
  /** `nextCursor` of the page before. */
  cursor: z.optional(z.nullable(z.string().check(z.maxLength(80)))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
});

export const printSheetInput = z.object({
  siteId: id,
  sheet: z.enum(sheetKeys, 'field.invalid'),
  from: instant,
  to: instant,
  search,
  /** The reader's own unless he asks for the other. */
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
