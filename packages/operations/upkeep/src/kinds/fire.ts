import { entryKind, freeText, id, photoHash, shortText } from '@zhiqin/duty/rules';
import * as z from 'zod/mini';

/** 防火检查 (公安部令第61号 第26条; S1-2.4): item by item, signed by whoever looked and whoever answers for the place. */
export const fireInspection = entryKind({
  kind: 'fire.inspection',
  needsPost: true,
  personal: ['counterName', 'inspectorSignature', 'counterSignature', 'text', 'photo'],
  body: z.object({
    items: z
      .array(z.object({ key: shortText, ok: z.boolean() }))
      .check(z.minLength(1, 'field.required'), z.maxLength(20, 'field.too-long')),
    inspectorSignature: z.nullable(photoHash),
    /** 被检查部门负责人: null where nobody was there to sign. */
    counterName: z.nullable(shortText),
    counterSignature: z.nullable(photoHash),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});

/** 动火巡查 (消防法 第21条): hot work a guard came upon, and what he saw of permit, watcher and certificate. */
export const hotWorkSeenKind = entryKind({
  kind: 'hot-work.seen',
  needsPost: true,
  personal: ['place', 'text', 'photo'],
  body: z.object({
    /** Of those the site knows; null: none was shown, or one that is not on file. */
    permit: z.nullable(id),
    place: z.nullable(shortText),
    hasPermit: z.boolean(),
    hasWatcher: z.boolean(),
    hasCertificate: z.boolean(),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});

/** 防火检查内容 (公安部令第61号 第26条), in the order one walks. */
export const fireInspectionItems = [
  'rectified',
  'routes',
  'exitSigns',
  'waterSupply',
  'extinguishers',
  'electrical',
  'hotWork',
  'staffKnow',
  'keyParts',
  'storage',
  'controlRoom',
  'patrolRecords',
] as const;
