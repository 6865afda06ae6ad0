import { codeInput, idInput, nameInput, optionalText, postKinds, timeInput } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';

const long = z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(4000, 'field.too-long'))));
const scale = z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(5, 'field.invalid'));
const count = z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(1_000_000, 'field.invalid'));

/** One danger of the site's picture: likelihood and effect from 1 to 5 (S2-4.1). */
const threatInput = z.object({
  name: nameInput,
  likelihood: scale,
  effect: scale,
  /** What stands against it already. */
  measures: long,
});

/** What residents or tenants answered, as counts: no person, no word of one (S2-4.1). */
const surveyInput = z.object({
  question: nameInput,
  answers: z
    .array(z.object({ answer: nameInput, count }))
    .check(z.minLength(1, 'field.required'), z.maxLength(12, 'field.too-long')),
});

const plannedPost = z.object({
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
  kind: z.enum(postKinds, 'field.invalid'),
  registersVisitors: z.optional(z.boolean()),
  heads: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(50, 'field.invalid')),
  skills: z.optional(z.array(nameInput).check(z.maxLength(8, 'field.too-long'))),
  shifts: z
    .array(z.object({ code: codeInput, startTime: timeInput, endTime: timeInput }))
    .check(z.minLength(1, 'field.required'), z.maxLength(6, 'field.too-long')),
  /** How the duty is done there; becomes the post's instructions where it has none. */
  method: long,
});

const plannedRoute = z.object({
  code: codeInput,
  name: nameInput,
  nameEn: optionalText,
  postCode: codeInput,
  roundsPerShift: z.int('field.invalid').check(z.gte(1, 'field.invalid'), z.lte(24, 'field.invalid')),
  isOrdered: z.optional(z.boolean()),
  checkpointCodes: z
    .array(codeInput)
    .check(z.minLength(1, 'field.required'), z.maxLength(200, 'field.too-long')),
});

/** 执勤方案: from the needs of the site to posts, routes, method, gear and emergency handling (GA/T 594-2006; S2-4.2). */
export const planContentInput = z
  .object({
    threats: z.array(threatInput).check(z.maxLength(40, 'field.too-long')),
    surveyed: z.optional(z.nullable(z.object({ asked: count, answered: count }))),
    survey: z.array(surveyInput).check(z.maxLength(30, 'field.too-long')),
    posts: z.array(plannedPost).check(
      z.minLength(1, 'field.required'),
      z.maxLength(60, 'field.too-long'),
      z.refine((posts) => new Set(posts.map((one) => one.code)).size === posts.length, 'field.duplicate'),
    ),
    routes: z.array(plannedRoute).check(
      z.maxLength(60, 'field.too-long'),
      z.refine((routes) => new Set(routes.map((one) => one.code)).size === routes.length, 'field.duplicate'),
    ),
    methods: long,
    gear: long,
    emergency: long,
  })
  .check(
    z.refine(
      ({ posts, routes }) => {
        const codes = new Set(posts.map((one) => one.code));
        return routes.every((route) => codes.has(route.postCode));
      },
      { error: 'field.invalid', path: ['routes'] },
    ),
  );
export type DutyPlanContent = z.infer<typeof planContentInput>;
export type PlannedPost = DutyPlanContent['posts'][number];
export type PlannedRoute = DutyPlanContent['routes'][number];

export const siteInput = z.object({ siteId: idInput });
export const planInput = z.object({ dutyPlanId: idInput });
export const saveDutyPlanInput = z.object({
  siteId: idInput,
  content: planContentInput,
  /** Why there is another version; asked for from the second on. */
  reason: optionalText,
});
export const printDutyPlanInput = z.object({
  dutyPlanId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
export const printReleasedPlanInput = z.object({
  planReleaseId: idInput,
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
export const answerDutyPlanInput = z
  .object({
    planReleaseId: idInput,
    answer: z.enum(['approved', 'returned'], 'field.required'),
    remark: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(2000, 'field.too-long')))),
  })
  .check(
    z.refine(({ answer, remark }) => answer === 'approved' || Boolean(remark), {
      error: 'field.required',
      path: ['remark'],
    }),
  );
const isoDay = z.string('field.required').check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day'));
export const previewAdoptionInput = z.object({ dutyPlanId: idInput, effectiveOn: isoDay });
export const adoptDutyPlanInput = z.object({
  dutyPlanId: idInput,
  effectiveOn: isoDay,
  /** Where the client has not approved it: why it is put in force all the same. */
  skipReason: optionalText,
  /** A draft of the site's regulation: its articles get the plan's controls as the template binds them. */
  versionId: z.optional(z.nullable(idInput)),
});
