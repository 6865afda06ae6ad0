import type { Day } from '@zhiqin/kernel';
import type { PersonFacts } from '@zhiqin/workforce';
import { isValidOn } from '@zhiqin/workforce/rules';

/** Which of the asked skills somebody's file does not show on a day. Pure. */
export function lackingSkills(
  facts: Pick<PersonFacts, 'certificates' | 'papers' | 'sex'>,
  skills: readonly string[],
  day: Day,
): string[] {
  return skills.filter((skill) => {
    if (skill === 'woman') return facts.sex !== 'female';
    if (skill === 'fire_control')
      return !facts.certificates.some((one) => one.kind === 'fire_control' && isValidOn(one, day));
    return !facts.papers.some(
      (paper) =>
        paper.kind === 'skill' &&
        paper.title === skill &&
        paper.startsOn <= day &&
        (paper.endsOn === null || day <= paper.endsOn),
    );
  });
}
