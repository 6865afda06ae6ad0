import { useWords } from '../phone/words.tsx';
import { Choice, TextField } from './fields.tsx';

/** A line that may not be left silent: "none" is chosen, or something is written. null: not answered yet. */
export function NoneOrText({
  label,
  value,
  onChange,
  phrases,
}: {
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  phrases: readonly string[];
}) {
  const t = useWords();
  const chosen = value === null ? null : value === '' ? 'none' : 'text';
  return (
    <div className="flex flex-col gap-2">
      <Choice
        label={label}
        options={[
          { value: 'none', text: t('none') },
          { value: 'text', text: t('write') },
        ]}
        value={chosen}
        onChoose={(choice) => onChange(choice === 'none' ? '' : value || ' ')}
      />
      {chosen === 'text' && (
        <TextField
          label={label}
          isLong
          maxLength={2000}
          value={value?.trimStart() ?? ''}
          onText={(text) => onChange(text || ' ')}
          phrases={phrases}
        />
      )}
    </div>
  );
}
