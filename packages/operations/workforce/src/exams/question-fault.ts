import type { QuestionKind } from './exam-types.ts';

interface Written {
  kind: QuestionKind;
  choices: readonly { text: string }[];
  right: readonly number[];
  pictureFileId?: string | null;
  /** The picture itself, not yet kept. */
  pictureBase64?: string | null;
  pictureAlt?: string | null;
}

/**
 * What a question cannot be asked with: choices that read alike or are not two for true and false, a right answer that
 * is not among them, one too many or too few, no picture for a picture question, one without words. Null: it can be asked.
 */
export function questionFault({ kind, choices, right, ...picture }: Written) {
  if (new Set(choices.map((one) => one.text)).size < choices.length) return 'choices' as const;
  if (kind === 'true-false' && choices.length !== 2) return 'choices' as const;
  const hasPicture = Boolean(picture.pictureFileId || picture.pictureBase64);
  if (kind === 'picture' && !hasPicture) return 'picture' as const;
  // Who cannot see it is asked the same question.
  if (picture.pictureBase64 && !picture.pictureAlt) return 'alt' as const;
  if (kind === 'order') return null;
  const known = new Set(right);
  if (known.size < right.length || right.some((index) => index >= choices.length)) return 'right' as const;
  const wanted = kind === 'multiple' ? right.length >= 2 : right.length === 1;
  return wanted ? null : ('right' as const);
}

/** Right places of a question as the bank keeps them: an order question's choices are written in the right order. */
export function rightOf({ kind, choices, right }: Written): number[] {
  return kind === 'order' ? choices.map((_, index) => index) : [...right].sort((a, b) => a - b);
}
