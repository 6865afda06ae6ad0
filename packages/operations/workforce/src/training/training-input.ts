import { codeInput, dayInput, idInput, longTextInput, nameInput, optionalText } from '@zhiqin/sites/rules';
import * as z from 'zod/mini';
import { attendanceResults, courseKinds, inductionItems, trainingTopics } from './training-topics.ts';

const minutesInput = z.int('field.invalid').check(z.gte(5, 'field.invalid'), z.lte(24 * 60, 'field.invalid'));

export const addCourseInput = z.object({
  code: codeInput,
  kind: z.enum(courseKinds, 'field.invalid'),
  topic: z.enum(trainingTopics, 'field.invalid'),
  name: nameInput,
  nameEn: optionalText,
  text: longTextInput,
  textEn: z.optional(z.nullable(longTextInput)),
  minutes: minutesInput,
  /** Null: people of every site. */
  siteIds: z.optional(z.nullable(z.array(idInput).check(z.minLength(1, 'field.required')))),
});
export const addMaterialInput = z.object({
  courseId: idInput,
  name: nameInput,
  fileBase64: z.string('field.required').check(z.minLength(1, 'field.required')),
});
export const removeMaterialInput = z.object({ courseId: idInput, fileId: idInput });
export const retireCourseInput = z.object({ courseId: idInput });

export const planSessionInput = z.object({
  siteId: idInput,
  courseId: idInput,
  day: dayInput,
  time: z.string('field.required').check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'field.not-a-time')),
  /** Null: the course's own. */
  minutes: z.optional(z.nullable(minutesInput)),
  place: nameInput,
  trainer: nameInput,
});
export const sessionInput = z.object({ sessionId: idInput });
export const cancelSessionInput = z.object({ sessionId: idInput, reason: nameInput });
export const listSessionsInput = z.object({ siteId: z.optional(z.nullable(idInput)) });

export const recordAttendanceInput = z.object({
  sessionId: idInput,
  people: z
    .array(
      z.object({
        guardId: idInput,
        /** Null: all of the session's. */
        minutes: z.optional(z.nullable(minutesInput)),
        result: z.enum(attendanceResults, 'field.invalid'),
        score: z.optional(
          z.nullable(z.int('field.invalid').check(z.gte(0, 'field.invalid'), z.lte(100, 'field.invalid'))),
        ),
      }),
    )
    .check(z.minLength(1, 'field.required'), z.maxLength(200, 'field.too-long')),
});

export const trainingHoursInput = z.object({ siteId: idInput, until: z.optional(z.nullable(dayInput)) });

export const confirmInductionInput = z.object({
  siteId: idInput,
  known: z.array(z.enum(inductionItems, 'field.invalid')),
});
export const recordInductionInput = z.object({
  siteId: idInput,
  guardId: idInput,
  day: dayInput,
  known: z.array(z.enum(inductionItems, 'field.invalid')),
});
