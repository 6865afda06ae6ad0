import { useWords } from '../phone/words.tsx';
import { TextField } from './fields.tsx';

/** 说明: what else is to be said about any entry, typed, tapped or spoken; nothing is asked for. */
export function NoteField({ value, onText }: { value: string | undefined; onText: (note: string) => void }) {
  const t = useWords();
  // A draft of the version before this one has none.
  return (
    <TextField
      name="note"
      label={t('duties.fields.note')}
      isLong
      maxLength={2000}
      value={value ?? ''}
      onText={onText}
    />
  );
}
