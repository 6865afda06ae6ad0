import * as z from 'zod/mini';
import { count, entryKind, freeText, id, shortText } from '../kind.ts';

const panelStates = ['normal', 'alarm', 'fault', 'shielded'] as const;
const panelModes = ['auto', 'manual'] as const;

/** 消控室值班记录 (GB 25201-2010 第5.2条, S9B-7): one row at least every two hours, two names. */
export const controlRoomRow = entryKind({
  kind: 'control-room.row',
  needsPost: true,
  personal: ['fault', 'action'],
  names: ({ second }) => ({ people: [second] }),
  body: z.object({
    panelState: z.enum(panelStates),
    panelMode: z.enum(panelModes),
    /** Sprinklers, smoke extraction, doors: whether they start by themselves. */
    otherSystems: z.enum(panelModes),
    selfTest: z.boolean(),
    mainPower: z.boolean(),
    standbyPower: z.boolean(),
    fireAlarms: count,
    falseAlarms: count,
    fault: z.nullable(freeText),
    action: z.nullable(freeText),
    /** The other operator on duty; null: he is alone. */
    second: z.nullable(id),
  }),
});

const alarmSignals = ['smoke', 'heat', 'button', 'flow', 'gas', 'other'] as const;

/** The panel rings (R02: from here until it is verified the second operator is rightly out). */
export const panelAlarm = entryKind({
  kind: 'panel.alarm',
  needsPost: true,
  personal: ['point'],
  names: ({ sent }) => ({ people: [sent] }),
  body: z.object({
    /** Made on the phone; the verification names it. */
    alarm: id,
    signal: z.enum(alarmSignals),
    /** Address and place as the panel shows them. */
    point: shortText,
    /** Who goes to look. */
    sent: z.nullable(id),
  }),
});

const alarmFindings = ['fire', 'false', 'fault', 'test'] as const;

/** What was found there. A fire: linkage to automatic, 119, evacuation; else the cause, and the panel reset. */
export const panelVerify = entryKind({
  kind: 'panel.verify',
  needsPost: true,
  personal: ['cause'],
  body: z.object({
    alarm: id,
    found: z.enum(alarmFindings),
    cause: z.nullable(freeText),
    linkageAuto: z.boolean(),
    called119: z.boolean(),
    evacuated: z.boolean(),
    reset: z.boolean(),
  }),
});
