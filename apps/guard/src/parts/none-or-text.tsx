import { useWords } from '../phone/words.tsx';
import { Choice, TextField } from './fields.tsx';
import { useFormWords } from './form-words.tsx';

/** A line that may not be left silent: "none" is chosen, or something is written. null: not answered yet. */
export function NoneOrText({
  name,
  label,
  value,
  onChange,
  phrases,
}: {
  /** Of the entry's body. */
  name: string;
  label: string;
  value: string | null;
  onChange: (value: string) => void;
  phrases: readonly string[];
}) {
  const t = useWords();
  const words = useFormWords();
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
        onChoose={(choice) => {
          // "None" takes back what was said as well as what was written.
          if (choice === 'none') words?.form.speak(name, null);
          onChange(choice === 'none' ? '' : value || ' ');
        }}
      />
      {chosen === 'text' && (
        <TextField
          name={name}
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
