import type { GoodsLine } from './projected-types.ts';

/** What is inside, out or open at the gates of a site, as the pack has it; the phone lays its own entries over it. */
export interface GateAtHand {
  vehicles: {
    vehicleId: string;
    plate: string | null;
    vehicleKind: string;
    bay: string | null;
    isVip: boolean;
    hasSeal: boolean;
    inAt: string;
    expectedLeaveAt: string | null;
  }[];
  /** Not carried out whole yet, or returnable and not all back. */
  slips: {
    slipId: string;
    slipNo: string;
    applicant: string | null;
    isReturnable: boolean;
    /** Still to be carried. */
    items: GoodsLine[];
    /** Carried, to come back. */
    toReturn: GoodsLine[];
    dueBackAt: string | null;
    validUntil: string | null;
    at: string;
  }[];
  parcels: {
    parcelId: string;
    parcelKind: string;
    unit: string | null;
    recipient: string | null;
    courier: string | null;
    pieces: number;
    shelf: string | null;
    inAt: string;
  }[];
  keysOut: {
    custodyId: string;
    keyNos: string[];
    holderKind: string;
    holder: string | null;
    lentAt: string;
    dueBackAt: string | null;
  }[];
  /** Temporary passes whose holders left without giving them back. */
  passesOut: { visitId: string; passNo: string; leftAt: string }[];
}

/**
 * What a gate looks things up in: two thousand units in some 120 kB. It travels apart from the rest of the pack, only
 * when its version differs from the phone's.
 */
export interface GateRegisters {
  version: string;
  buildings: string[];
  /** Index of the building, unit, name, first letters of its pinyin, phone, plates parted by blanks. */
  directory: [number, string, string, string, string, string][];
  /** Kind, name, place, note. */
  utilities: [string, string, string, string][];
  /** Id, number, what it opens, ring, hook, copies. */
  keys: [string, string, string, string, string, number][];
  agreements: {
    id: string;
    kind: string;
    no: string;
    firm: string;
    area: string | null;
    from: string;
    until: string;
    inCharge: string | null;
    phone: string | null;
    workers: string[];
  }[];
  longPasses: {
    id: string;
    no: string;
    kind: string;
    holder: string;
    firm: string | null;
    areas: string | null;
    from: string;
    until: string;
    /** "HH:MM", both or none. */
    hours: [string, string] | null;
    plate: string | null;
  }[];
  /** Plate and identity number only as {@link banMark} under `salt`. */
  salt: string;
  bans: {
    id: string;
    name: string | null;
    description: string | null;
    until: string;
    plateMark: string | null;
    idMark: string | null;
  }[];
}
