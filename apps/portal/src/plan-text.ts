import type { DutyPlanContent } from '@zhiqin/engagement/rules';
import { DomainError, isDomainError } from '@zhiqin/kernel';

/** The lists of a plan, as people write them: one thing a line, its parts between bars. */
export interface PlanTexts {
  threats: string;
  survey: string;
  posts: string;
  routes: string;
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
const partsOf = (line: string): string[] => line.split(/[|｜]/).map((part) => part.trim());
const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter(Boolean);

/**
 * Reads the lists of a plan. @throws DomainError `input.invalid` with the list and the number of the line that cannot be read.
 */
export function planListsOf(
  texts: PlanTexts,
): Pick<DutyPlanContent, 'threats' | 'survey' | 'posts' | 'routes'> {
  const wrong = (field: keyof PlanTexts, line: number) =>
    new DomainError('input.invalid', { line }, { [`content.${field}`]: 'field.line-wrong' });
  const read = <Line>(field: keyof PlanTexts, of: (parts: string[]) => Line | null): Line[] =>
    linesOf(texts[field]).map((line, i) => {
      const found = of(partsOf(line));
      if (found === null) throw wrong(field, i + 1);
      return found;
    });
  return {
    threats: read('threats', ([name = '', likelihood, effect, ...measures]) =>
      name && likelihood && effect
        ? {
            name,
            likelihood: Number(likelihood),
            effect: Number(effect),
            measures: measures.join(' ').trim() || null,
          }
        : null,
    ),
    survey: read('survey', ([question = '', ...given]) => {
      const answers = given.filter(Boolean).map((one) => /^(.*?)\s*[=＝]\s*(\d+)$/.exec(one));
      if (!question || answers.length === 0 || answers.includes(null)) return null;
      return {
        question,
        answers: answers.map((one) => ({ answer: one?.[1] ?? '', count: Number(one?.[2]) })),
      };
    }),
    posts: read('posts', ([code = '', name = '', kind, heads, times, skills, ...method]) => {
      const shifts = listOf(times).map((one) =>
        /^([A-Za-z0-9_-]+)\s+(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)$/.exec(one),
      );
      if (!code || !name || !kind || !heads || shifts.length === 0 || shifts.includes(null)) return null;
      return {
        code,
        name,
        kind: kind as DutyPlanContent['posts'][number]['kind'],
        heads: Number(heads),
        shifts: shifts.map((one) => ({
          code: one?.[1] ?? '',
          startTime: one?.[2] ?? '',
          endTime: one?.[3] ?? '',
        })),
        skills: listOf(skills),
        method: method.join(' ').trim() || null,
      };
    }),
    routes: read('routes', ([code = '', name = '', postCode = '', rounds, points]) =>
      code && name && postCode && rounds
        ? { code, name, postCode, roundsPerShift: Number(rounds), checkpointCodes: listOf(points) }
        : null,
    ),
  };
}

/** The same lists as text, to be written on. */
export function planTextsOf(
  content: Pick<DutyPlanContent, 'threats' | 'survey' | 'posts' | 'routes'>,
): PlanTexts {
  const line = (...parts: (string | number | null | undefined)[]) =>
    parts
      .map((part) => String(part ?? '').replaceAll(/\s*[\r\n]+\s*/g, ' '))
      .join(' | ')
      .replace(/( \| )+$/, '');
  return {
    threats: content.threats
      .map((one) => line(one.name, one.likelihood, one.effect, one.measures))
      .join('\n'),
    survey: content.survey
      .map((one) => line(one.question, ...one.answers.map(({ answer, count }) => `${answer}=${count}`)))
      .join('\n'),
    posts: content.posts
      .map((one) =>
        line(
          one.code,
          one.name,
          one.kind,
          one.heads,
          one.shifts.map((shift) => `${shift.code} ${shift.startTime}-${shift.endTime}`).join(', '),
          one.skills?.join(', '),
          one.method,
        ),
      )
      .join('\n'),
    routes: content.routes
      .map((one) =>
        line(one.code, one.name, one.postCode, one.roundsPerShift, one.checkpointCodes.join(', ')),
      )
      .join('\n'),
  };
}

/**
 * A refusal of one part of a line, said at the list it stands in with the number of the line. Anything else as it is.
 */
export function atItsLine(error: unknown): unknown {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (!isDomainError(cause) || !cause.fields) continue;
    const fields: Record<string, string> = {};
    let line: number | undefined;
    for (const [path, code] of Object.entries(cause.fields)) {
      const inList = /^((?:content\.)?[a-z]+)\.(\d+)(\.|$)/.exec(path);
      if (!inList?.[1]) fields[path] = code;
      else {
        line ??= Number(inList[2]) + 1;
        fields[inList[1]] ??= 'field.line-wrong';
      }
    }
    return line === undefined ? error : new DomainError(cause.code, { ...cause.params, line }, fields);
  }
  return error;
}
