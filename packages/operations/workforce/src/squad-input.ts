import { codeInput, idInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

export const createSquadInput = z.object({
  siteId: idInput,
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
});
export const setSquadLeaderInput = z.object({ squadId: idInput, guardId: z.nullable(idInput) });
export const listSquadsInput = z.object({ siteId: z.optional(z.nullable(idInput)) });
