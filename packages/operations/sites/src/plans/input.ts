import * as z from 'zod/mini';
import { idInput, nameInput, optionalText } from '../field-inputs.ts';

/** Base64 of ten megabytes, the most a picture may be. */
const mostCharacters = 14_000_000;

export const addPlanInput = z.object({
  siteId: idInput,
  name: nameInput,
  nameEn: optionalText,
  building: optionalText,
  floor: optionalText,
  imageBase64: z
    .string('field.required')
    .check(z.minLength(1, 'field.required'), z.maxLength(mostCharacters, 'field.too-long')),
});
export const planIdInput = z.object({ planId: idInput });

const fraction = z.number('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(1, 'field.invalid'));

/** `x` and `y`: fractions of the picture's width and height, from its top left. */
export const putOnPlanInput = z.object({ planId: idInput, checkpointId: idInput, x: fraction, y: fraction });
export const takeOffPlanInput = z.object({ checkpointId: idInput });
