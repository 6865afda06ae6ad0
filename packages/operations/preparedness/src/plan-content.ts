import { canonicalBytes, sha256, toHex } from '@zhiqin/kernel';
import * as z from 'zod/mini';

const required = (max: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(max, 'field.too-long'));
const optional = (max: number) =>
  z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(max, 'field.too-long'))));
/** As people write numbers, with blanks, strokes and an extension. */
const phonePattern = /^\+?[\d\s\-()转#*]{3,30}$/;
export const phoneInput = z
  .string('field.required')
  .check(z.trim(), z.regex(phonePattern, 'field.not-a-phone'));
const phoneOrNone = z.optional(
  z.nullable(
    z.string().check(
      z.trim(),
      z.refine((text) => text === '' || phonePattern.test(text), 'field.not-a-phone'),
    ),
  ),
);
const several = { most: 12, steps: 20 };
const least = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item).check(z.minLength(1, 'field.required'), z.maxLength(most, 'field.too-long'));

/** What a plan says, as it is given. */
export const planContentInput = z.object({
  roles: least(
    z.object({
      name: required(60),
      nameEn: optional(80),
      /** A person or a post. */
      who: optional(80),
      phone: phoneOrNone,
      steps: least(z.object({ text: required(300), textEn: optional(500) }), several.steps),
    }),
    several.most,
  ),
  numbers: z
    .array(z.object({ label: required(60), labelEn: optional(80), phone: phoneInput }))
    .check(z.maxLength(20, 'field.too-long')),
  assembly: least(
    z.object({
      name: required(120),
      nameEn: optional(160),
      /** A checkpoint of the site that stands there, and so on the site's plan. */
      checkpointCode: optional(40),
    }),
    8,
  ),
  note: optional(2000),
  noteEn: optional(2000),
});

interface PlanStep {
  text: string;
  textEn: string | null;
}
interface PlanRole {
  name: string;
  nameEn: string | null;
  who: string | null;
  phone: string | null;
  steps: PlanStep[];
}
export interface PlanContent {
  roles: PlanRole[];
  numbers: { label: string; labelEn: string | null; phone: string }[];
  assembly: { name: string; nameEn: string | null; checkpointCode: string | null }[];
  note: string | null;
  noteEn: string | null;
}

const said = (text: string | null | undefined): string | null => text?.trim() || null;

/** The same with every absence told as null, so that equal words have one digest. */
export function planContentOf(given: z.output<typeof planContentInput>): PlanContent {
  return {
    roles: given.roles.map((role) => ({
      name: role.name,
      nameEn: said(role.nameEn),
      who: said(role.who),
      phone: said(role.phone),
      steps: role.steps.map((step) => ({ text: step.text, textEn: said(step.textEn) })),
    })),
    numbers: given.numbers.map((one) => ({ ...one, labelEn: said(one.labelEn) })),
    assembly: given.assembly.map((point) => ({
      name: point.name,
      nameEn: said(point.nameEn),
      checkpointCode: said(point.checkpointCode),
    })),
    note: said(given.note),
    noteEn: said(given.noteEn),
  };
}

/** The checkpoints at which the assembly points of plans stand. */
export const assemblyCodes = (contents: readonly PlanContent[]): string[] => [
  ...new Set(
    contents.flatMap(({ assembly }) => assembly.flatMap(({ checkpointCode }) => checkpointCode ?? [])),
  ),
];

/** SHA-256 (hex) of a plan's words: what was approved, printed and carried to the post is the same, or is seen not to be. */
export async function digestOfPlan(content: PlanContent): Promise<string> {
  return toHex(await sha256(canonicalBytes(content)));
}
