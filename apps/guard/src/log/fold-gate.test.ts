import { describe, expect, it } from 'vitest';
import type { StoredEntry } from '../storage/open-database.ts';
import { testIds, testPack } from '../test-phone.ts';
import { foldLog } from './fold-log.ts';

let seq = 0;

function entry(kind: string, body: object, state: StoredEntry['state'] = 'waiting'): StoredEntry {
  seq += 1;
  const at = `2026-11-22T15:00:${String(seq % 60).padStart(2, '0')}.000Z`;
  const content = {
    kind,
    body,
    at,
    person: testIds.zhou,
    post: testIds.post,
    seq,
  } as StoredEntry['entry']['content'];
  return {
    id: String(seq),
    device: testIds.device,
    seq,
    draftId: String(seq),
    entry: { content, hash: '', signature: '', sealed: {} },
    state,
    reason: null,
    sentAt: null,
  };
}

const line = (item: string, quantity: number) => ({ item, spec: null, quantity, measure: null });
const gateAfter = (entries: StoredEntry[], knowsSeq = 0, pack = testPack()) =>
  foldLog(pack, knowsSeq, entries).gate;

describe('the gate on the phone', () => {
  it('has a vehicle from its coming to its going, and no more once the pack knows', () => {
    const came = entry('vehicle.in', { vehicle: 'v', plate: '沪A12345', vehicleKind: 'car', isVip: false });
    expect(gateAfter([came]).vehicles).toMatchObject([
      { vehicleId: 'v', plate: '沪A12345', inAt: expect.any(String) },
    ]);
    const gone = entry('vehicle.out', { vehicle: 'v', plate: null });
    expect(gateAfter([came, gone]).vehicles).toEqual([]);
    // Taken in, and not in the pack: it left by another gate.
    expect(gateAfter([{ ...came, state: 'accepted' }], came.seq).vehicles).toEqual([]);
  });

  it('counts goods down as they leave, in whatever parts, and up again for what is to come back', () => {
    const slip = entry('goods.slip', {
      slip: 's',
      slipNo: 'F-1',
      applicant: null,
      items: [line('椅子', 6), line('餐桌', 1)],
      isReturnable: true,
    });
    const some = entry('goods.out', { slip: 's', items: [line('椅子', 4)], isLetOut: true });
    const stopped = entry('goods.out', { slip: 's', items: [line('餐桌', 1)], isLetOut: false });
    expect(gateAfter([slip, some, stopped]).slips).toMatchObject([
      { items: [line('椅子', 2), line('餐桌', 1)], toReturn: [line('椅子', 4)] },
    ]);
    const rest = entry('goods.out', { slip: 's', items: [line('椅子', 2), line('餐桌', 1)], isLetOut: true });
    const back = entry('goods.back', { slip: 's', items: [line('椅子', 6), line('餐桌', 1)] });
    expect(gateAfter([slip, some, rest]).slips).toMatchObject([{ items: [] }]);
    expect(gateAfter([slip, some, rest, back]).slips).toEqual([]);
  });

  it('does not count down twice what the pack has counted already', () => {
    const { gate } = testPack();
    const open = {
      slipId: 's',
      slipNo: 'F-1',
      applicant: null,
      isReturnable: false,
      items: [line('椅子', 2)],
      toReturn: [],
      dueBackAt: null,
      validUntil: null,
      at: '2026-11-22T14:00:00.000Z',
    };
    const pack = testPack({ gate: { ...gate, slips: [open] } });
    const out = entry('goods.out', { slip: 's', items: [line('椅子', 4)], isLetOut: true }, 'accepted');
    expect(gateAfter([out], out.seq, pack).slips).toEqual([open]);
  });

  it('keeps the keys of a ring that did not come back', () => {
    const lent = entry('key.out', {
      custody: 'c',
      keyNos: ['K1', 'K2'],
      holderKind: 'guard',
      holder: '小李',
    });
    const one = entry('key.return', { custody: 'c', keyNos: ['K1'], keyState: 'sound' });
    expect(gateAfter([lent, one]).keysOut).toMatchObject([{ keyNos: ['K2'], holder: '小李' }]);
    const other = entry('key.return', { custody: 'c', keyNos: ['K2'], keyState: 'lost' });
    expect(gateAfter([lent, one, other]).keysOut).toEqual([]);
  });

  it('remembers a pass that was not given back until it is', () => {
    const admitted = entry('visit.admit', {
      visit: 'a',
      visitorKind: 'visitor',
      name: '陈小姐',
      passNo: 'A-1',
    });
    const left = entry('visit.leave', { visit: 'a', passReturned: false });
    expect(gateAfter([admitted, left]).passesOut).toMatchObject([{ visitId: 'a', passNo: 'A-1' }]);
    const back = entry('pass.return', { visit: 'a', passNo: 'A-1', state: 'returned' });
    expect(gateAfter([admitted, left, back]).passesOut).toEqual([]);
    const parcel = entry('parcel.in', { parcel: 'p', parcelKind: 'parcel', pieces: 1, unit: '3-1502' });
    const taken = entry('parcel.out', { parcel: 'p', taker: 'recipient' });
    expect(gateAfter([parcel]).parcels).toHaveLength(1);
    expect(gateAfter([parcel, taken]).parcels).toEqual([]);
  });

  it('reads a pack that has no gate yet', () => {
    expect(gateAfter([], 0, testPack({ gate: undefined as never })).vehicles).toEqual([]);
  });
});
