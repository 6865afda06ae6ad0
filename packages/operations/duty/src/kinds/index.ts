import { finding } from './finding/entry.ts';
import { gateKinds } from './gate-kinds.ts';
import { handover } from './handover/entry.ts';
import type { EntryKind } from './kind.ts';
import { correction, hazard, note } from './log/entry.ts';
import { ordersRead, rulesAcknowledge } from './orders/entry.ts';
import { roundEnd, roundStart, scan } from './patrol/entry.ts';
import { placing } from './place/entry.ts';
import { postLifeKinds } from './post-life-kinds.ts';
import { absence, deviceAway, signOff, signOn } from './presence/entry.ts';
import { settlement } from './settlement/entry.ts';
import { takesSpeech } from './spoken.ts';
import { admit, leave } from './visit/entry.ts';

const known = new Map(
  [
    signOn,
    signOff,
    absence,
    deviceAway,
    handover,
    roundStart,
    scan,
    roundEnd,
    admit,
    leave,
    note,
    hazard,
    correction,
    rulesAcknowledge,
    ordersRead,
    settlement,
    finding,
    placing,
    ...gateKinds,
    ...postLifeKinds,
  ].map((kind) => [kind.kind, takesSpeech(kind as unknown as EntryKind)]),
);

/** Every kind a phone or desk may record. Adding one: its folder, its form, its words, a line here. */
export const entryKinds: ReadonlyMap<string, EntryKind> = known;

/** Kinds whose rows belong to a package below: phone, server and story each contribute them once, as they start. */
export function contributeEntryKinds(kinds: readonly EntryKind[]): void {
  for (const kind of kinds) known.set(kind.kind, takesSpeech(kind));
}
