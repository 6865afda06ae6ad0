import { useNavigate } from 'react-router';
import type { DraftForm } from '../phone/use-draft.ts';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import type { Acting, StoredEntry } from '../storage/open-database.ts';

/** Records a form of the gate and goes back to its list; the buttons rest meanwhile. */
export function useSavedEntry<T>(form: DraftForm<T>, duty: Duty, acting: Acting) {
  const navigate = useNavigate();
  const { record, isBusy, failed } = useRecord();
  async function save(
    kind: string,
    body: Record<string, unknown>,
    then: { flash: string; to: string },
  ): Promise<StoredEntry | undefined> {
    const done = await record({
      kind,
      body,
      draftId: form.draftId,
      draftKey: form.key,
      postId: duty.post.id,
      personId: acting.personId,
      flash: then.flash,
    });
    if (done) await navigate(then.to, { replace: true });
    return done;
  }
  return { save, isBusy, failed };
}

/** Nothing typed is nothing said. */
export const filled = (part: string): string | null => part.trim() || null;
