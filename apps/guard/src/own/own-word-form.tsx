import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { useDraft } from '../phone/use-draft.ts';
import { Refused } from './own-screen.tsx';
import { useSend } from './use-asked.ts';

/** A word of his own: a button that opens a field, kept as he types, sent once. */
export function OwnWordForm({
  draftKey,
  open,
  label,
  submit,
  onSend,
  onDone,
}: {
  /** With the guard's id in it: another who opens the screen finds an empty field. */
  draftKey: string;
  open: string;
  label: string;
  submit: string;
  onSend: (text: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const draft = useDraft(draftKey, { text: '' });
  const { send, isBusy, refusal } = useSend();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onPress={() => setOpen(true)}>{open}</Button>;
  const text = draft.value.text.trim();
  const sendIt = async () => {
    if (!(await send(() => onSend(text)))) return;
    draft.drop();
    setOpen(false);
    onDone();
  };
  return (
    <>
      <TextField
        label={label}
        isLong
        maxLength={2000}
        value={draft.value.text}
        onText={(words) => draft.set({ text: words })}
      />
      <Refused refusal={refusal} />
      <Button look="strong" isDisabled={text.length < 2 || isBusy} onPress={() => void sendIt()}>
        {submit}
      </Button>
    </>
  );
}
