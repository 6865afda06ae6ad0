import { contrast } from '@zhiqin/ui/charts';
import * as z from 'zod/mini';

/** Least contrast with white paper: WCAG 2.2, 1.4.3. */
export const leastContrast = 4.5;
export const usualAccent = '#2b4c6f';

const picture = z.optional(z.nullable(z.string().check(z.maxLength(1_000_000, 'field.picture-size'))));

export const setReportBrandInput = z.object({
  accent: z.string('field.required').check(
    z.trim(),
    z.regex(/^#[0-9a-fA-F]{6}$/, 'field.not-a-colour'),
    z.refine(
      (hex) => !/^#[0-9a-fA-F]{6}$/.test(hex) || contrast(hex, '#ffffff') >= leastContrast,
      'field.low-contrast',
    ),
  ),
  /** PNG or JPEG, base64; absent: as before. */
  logo: picture,
  seal: picture,
  removeLogo: z.optional(z.boolean()),
  removeSeal: z.optional(z.boolean()),
});
