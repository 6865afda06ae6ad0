import { useNavigate } from 'react-router';
import { useDraft } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord, type Wish } from '../phone/use-record.ts';
import type { Acting } from '../storage/open-database.ts';

export interface DutyFormProps {
  duty: Duty;
  acting: Acting;
}

/** A form that is one entry of this post and person, kept as a draft until it is recorded; then home. */
export function useDutyForm<T extends object>({ duty, acting }: DutyFormProps, key: string, blank: T) {
  const navigate = useNavigate();
  const form = useDraft(key, blank);
  const { record, isBusy, failed } = useRecord();
  const { value, set, drop } = form;

  /** @param stay the next of the same follows (a round of extinguishers): the form is empty again, the screen stays. */
  async function save(
    kind: string,
    body: Record<string, unknown>,
    { stay = false, ...more }: Partial<Wish> & { stay?: boolean } = {},
  ): Promise<boolean> {
    const done = await record({
      kind,
      body,
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      ...more,
    });
    if (done && !stay) await navigate('/', { replace: true });
    return done !== undefined;
  }
  return { value, set, drop, save, isBusy, failed, spoken: form.spoken, speak: form.speak };
}

/** What was typed, or null for nothing. */
export const filled = (text: string): string | null => text.trim() || null;
