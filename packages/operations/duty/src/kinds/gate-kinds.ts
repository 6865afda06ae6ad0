import { goodsBack, goodsOut, goodsSlip } from './goods/entry.ts';
import { keyOut, keyReturn } from './key/entry.ts';
import type { EntryKind } from './kind.ts';
import { parcelIn, parcelOut } from './parcel/entry.ts';
import { passReturn, passUse } from './pass/entry.ts';
import { trafficNotice, vehicleIn, vehicleOut } from './vehicle/entry.ts';
import { refuse } from './visit/entry.ts';

/** What passes a gate and what lies in custody there, beside the visitors' register. */
export const gateKinds = [
  refuse,
  passUse,
  passReturn,
  vehicleIn,
  vehicleOut,
  trafficNotice,
  goodsSlip,
  goodsOut,
  goodsBack,
  parcelIn,
  parcelOut,
  keyOut,
  keyReturn,
] as unknown as readonly EntryKind[];
