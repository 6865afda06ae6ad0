import { TextField } from '../parts/fields.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhone } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { shiftOf } from '../post/duty-now.ts';
import { useDutyWords } from './duty-words.ts';
import { FormEnd } from './form-end.tsx';
import { Picker } from './native-field.tsx';
import { type DutyFormProps, filled, useDutyForm } from './use-duty-form.ts';

const blank = { to: {} as Record<string, string>, note: '' };

/** 班中轮岗: everybody on a post stands there; for whoever moves, his new post is chosen. */
export default function Rotate({ duty, acting }: DutyFormProps) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const words = useDutyWords();
  const { store } = usePhone();
  const form = useDutyForm({ duty, acting }, 'duty/rotate', blank);
  const { value, set } = form;
  const { pack } = duty;
  const there = duty.view.onPost.flatMap(({ postId, personId }) => (personId ? [{ postId, personId }] : []));
  const moving = there.filter(({ personId, postId }) => (value.to[personId] ?? postId) !== postId);

  const save = () => {
    const now = store.clock.now();
    const moves = moving.map(({ personId, postId }) => {
      const to = value.to[personId] as string;
      return { person: personId, from: postId, to, shift: shiftOf(pack, to, personId, now)?.id ?? null };
    });
    // Who leaves this post leaves its phone: the one who comes says who he is.
    const goes = moving.some((move) => move.personId === acting.personId);
    void form.save('post.rotate', { moves, note: filled(value.note) }, goes ? { acting: null } : {});
  };
  return (
    <Screen
      kind="post.rotate"
      form={form}
      title={text('kinds.post.rotate')}
      under={nameOf(duty.post)}
      back="/duties"
    >
      <p>{t('duties.rotate.help')}</p>
      {there.length < 2 && <Card>{t('duties.rotate.alone')}</Card>}
      {there.map(({ personId, postId }) => {
        const from = pack.posts.find((post) => post.id === postId);
        const name = duty.nameOf(personId) ?? t('unknownPerson');
        return (
          <Picker
            key={`${personId} ${postId}`}
            label={`${name} · ${from ? nameOf(from) : ''}`}
            value={value.to[personId] ?? null}
            none={t('duties.rotate.stays')}
            options={pack.posts
              .filter((post) => post.id !== postId)
              .map((post) => ({ id: post.id, text: nameOf(post) }))}
            onChange={(to) => set({ to: { ...value.to, [personId]: to ?? postId } })}
          />
        );
      })}
      <TextField
        name="note"
        label={words.field('note')}
        isLong
        maxLength={2000}
        value={value.note}
        onText={(note) => set({ note })}
      />
      <FormEnd
        missing={moving.length === 0 ? [t('duties.rotate.somebody')] : []}
        isBusy={form.isBusy}
        failed={form.failed}
        onSave={save}
      />
    </Screen>
  );
}
