import { type GateAtHand, type GoodsLine, goodsLeft, type SitePack } from '@zhiqin/duty/rules';
import type { StoredEntry } from '../storage/open-database.ts';
import { clearBody } from './clear-body.ts';

/** The gate as the pack has it, to lay own entries over. A pack kept by the app's version before this one has none. */
export function gateOf({ gate }: Pick<SitePack, 'gate'>): GateAtHand {
  return {
    vehicles: [...(gate?.vehicles ?? [])],
    slips: [...(gate?.slips ?? [])],
    parcels: [...(gate?.parcels ?? [])],
    keysOut: [...(gate?.keysOut ?? [])],
    passesOut: [...(gate?.passesOut ?? [])],
  };
}

/**
 * Lays one own entry over the gate.
 * @param inPack the pack contains it already: what it opened may have been closed since, so nothing is opened anew
 * @param passNo of the visitor who leaves, as long as he was inside
 */
export function layGate(
  gate: GateAtHand,
  { entry }: StoredEntry,
  inPack: boolean,
  passNo: string | null,
): void {
  const { kind, at } = entry.content;
  const lay = layers[kind];
  if (lay) lay(gate, clearBody(entry), { at, inPack, passNo });
}

interface Told {
  at: string;
  inPack: boolean;
  passNo: string | null;
}
type Body = Record<string, unknown>;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const linesOf = (value: unknown) => (Array.isArray(value) ? (value as GoodsLine[]) : []);
const namesOf = (value: unknown) => (Array.isArray(value) ? (value as string[]) : []);

const layers: Record<string, (gate: GateAtHand, body: Body, told: Told) => void> = {
  'vehicle.in'(gate, body, { at, inPack }) {
    if (inPack || gate.vehicles.some((one) => one.vehicleId === body.vehicle)) return;
    gate.vehicles.push({
      vehicleId: String(body.vehicle),
      plate: textOf(body.plate),
      vehicleKind: String(body.vehicleKind),
      bay: textOf(body.bay),
      isVip: body.isVip === true,
      hasSeal: textOf(body.sealNo) !== null,
      inAt: at,
      expectedLeaveAt: textOf(body.expectedLeaveAt),
    });
  },
  'vehicle.out'(gate, body) {
    gate.vehicles = gate.vehicles.filter((one) => one.vehicleId !== body.vehicle);
  },
  'goods.slip'(gate, body, { at, inPack }) {
    if (inPack || gate.slips.some((one) => one.slipId === body.slip)) return;
    gate.slips.push({
      slipId: String(body.slip),
      slipNo: String(body.slipNo),
      applicant: textOf(body.applicant),
      isReturnable: body.isReturnable === true,
      items: linesOf(body.items),
      toReturn: [],
      dueBackAt: textOf(body.dueBackAt),
      validUntil: textOf(body.validUntil),
      at,
    });
  },
  'goods.out'(gate, body, { inPack }) {
    if (inPack || body.isLetOut !== true) return;
    const carried = linesOf(body.items);
    changeSlip(gate, body.slip, (slip) => ({
      ...slip,
      items: goodsLeft(slip.items, [carried]),
      toReturn: slip.isReturnable ? [...slip.toReturn, ...carried] : [],
    }));
  },
  'goods.back'(gate, body, { inPack }) {
    if (inPack) return;
    changeSlip(gate, body.slip, (slip) => ({
      ...slip,
      toReturn: goodsLeft(slip.toReturn, [linesOf(body.items)]),
    }));
  },
  'parcel.in'(gate, body, { at, inPack }) {
    if (inPack || gate.parcels.some((one) => one.parcelId === body.parcel)) return;
    gate.parcels.push({
      parcelId: String(body.parcel),
      parcelKind: String(body.parcelKind),
      unit: textOf(body.unit),
      recipient: textOf(body.recipient),
      courier: textOf(body.courier),
      pieces: Number(body.pieces),
      shelf: textOf(body.shelf),
      inAt: at,
    });
  },
  'parcel.out'(gate, body) {
    gate.parcels = gate.parcels.filter((one) => one.parcelId !== body.parcel);
  },
  'key.out'(gate, body, { at, inPack }) {
    if (inPack || gate.keysOut.some((one) => one.custodyId === body.custody)) return;
    gate.keysOut.push({
      custodyId: String(body.custody),
      keyNos: namesOf(body.keyNos),
      holderKind: String(body.holderKind),
      holder: textOf(body.holder),
      lentAt: at,
      dueBackAt: textOf(body.dueBackAt),
    });
  },
  'key.return'(gate, body) {
    const back = new Set(namesOf(body.keyNos));
    gate.keysOut = gate.keysOut
      .map((one) =>
        one.custodyId === body.custody
          ? { ...one, keyNos: one.keyNos.filter((keyNo) => !back.has(keyNo)) }
          : one,
      )
      .filter((one) => one.keyNos.length > 0);
  },
  'visit.leave'(gate, body, { at, inPack, passNo }) {
    if (inPack || !passNo || body.passReturned === true) return;
    gate.passesOut.push({ visitId: String(body.visit), passNo, leftAt: at });
  },
  'pass.return'(gate, body) {
    gate.passesOut = gate.passesOut.filter((one) => one.visitId !== body.visit);
  },
};

type Slip = GateAtHand['slips'][number];

function changeSlip(gate: GateAtHand, slipId: unknown, change: (slip: Slip) => Slip): void {
  gate.slips = gate.slips
    .map((slip) => (slip.slipId === slipId ? change(slip) : slip))
    .filter((slip) => slip.items.length > 0 || slip.toReturn.length > 0);
}
