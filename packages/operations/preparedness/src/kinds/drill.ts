import { count, entryKind, freeText, id, photoHash, shortText } from '@zhiqin/duty/rules';
import * as z from 'zod/mini';
import { type ScenarioCode, scenarioCodes } from '../scenarios.ts';

/** Of a planned drill, or made on the phone for one nobody planned. */
const drill = id;

/** 演练开始 (S3-12; 421-15): which scenario is drilled, by which version of the plan, who commands. */
export const drillStarted = entryKind({
  kind: 'drill.started',
  needsPost: true,
  personal: ['commander', 'text'],
  body: z.object({
    drill,
    scenario: z.enum(scenarioCodes as [ScenarioCode, ...ScenarioCode[]]),
    /** Version drilled; null: there is none, or the post has none. */
    plan: z.nullable(id),
    commander: z.nullable(shortText),
    text: z.nullable(freeText),
  }),
});

/** 演练步骤: a step of the plan at the moment it was done, or what else was seen. */
export const drillStep = entryKind({
  kind: 'drill.step',
  needsPost: true,
  personal: ['text', 'photo'],
  body: z.object({
    drill,
    /** Place in the plan: role and step, both from 0; null: no step of it. */
    step: z.nullable(z.object({ role: count, step: count })),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});

/** 演练结束 (S5-16): who took part, and who was counted at the assembly point. */
export const drillEnded = entryKind({
  kind: 'drill.ended',
  needsPost: true,
  personal: ['text', 'photo'],
  body: z.object({
    drill,
    participants: count,
    headcount: z.nullable(count),
    missingHeads: z.nullable(count),
    text: z.nullable(freeText),
    photo: z.nullable(photoHash),
  }),
});
