import * as z from 'zod/mini';
import { entryKind, freeText, id, instant, photoHash, shortText } from '../kind.ts';

export const vehicleKinds = [
  'car',
  'van',
  'truck',
  'bus',
  'motorbike',
  'e-bike',
  'special',
  'emergency',
] as const;
export const trafficMatters = [
  'fire-lane',
  'blocking',
  'wrong-bay',
  'no-entry',
  'speeding',
  'e-bike',
  'other',
] as const;
export const trafficActions = ['notice-left', 'owner-called', 'moved-away', 'reported'] as const;

/** 车辆进 (S3-10, 564 第29条); an office keeps bays for important guests (S9A-7). */
export const vehicleIn = entryKind({
  kind: 'vehicle.in',
  needsPost: true,
  personal: ['plate', 'driver', 'unit', 'purpose', 'load', 'note'],
  body: z.object({
    vehicle: id,
    plate: z.nullable(shortText),
    vehicleKind: z.enum(vehicleKinds),
    driver: z.nullable(shortText),
    unit: z.nullable(shortText),
    purpose: z.nullable(freeText),
    bay: z.nullable(shortText),
    isVip: z.boolean(),
    load: z.nullable(freeText),
    isLoadChecked: z.nullable(z.boolean()),
    /** 封条号、过磅单号 of a works gate. */
    sealNo: z.nullable(shortText),
    weighbillNo: z.nullable(shortText),
    expectedLeaveAt: z.nullable(instant),
    ban: z.nullable(id),
    note: z.nullable(freeText),
  }),
});

/** 车辆出. One never seen coming in has an id of its own. */
export const vehicleOut = entryKind({
  kind: 'vehicle.out',
  needsPost: true,
  personal: ['plate', 'load', 'damage', 'note'],
  body: z.object({
    vehicle: id,
    plate: z.nullable(shortText),
    load: z.nullable(freeText),
    isLoadChecked: z.nullable(z.boolean()),
    isSealSound: z.nullable(z.boolean()),
    weighbillNo: z.nullable(shortText),
    damage: z.nullable(freeText),
    note: z.nullable(freeText),
  }),
});

/** 违停、交通秩序告知 (S9A-7, S9C-9). */
export const trafficNotice = entryKind({
  kind: 'vehicle.notice',
  needsPost: true,
  personal: ['plate', 'place', 'note', 'photo'],
  body: z.object({
    vehicle: z.nullable(id),
    plate: z.nullable(shortText),
    place: z.nullable(shortText),
    matter: z.enum(trafficMatters),
    trafficAction: z.enum(trafficActions),
    note: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});
