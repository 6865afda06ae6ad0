import { usePhoneState } from '../phone/phone-context.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { awayKey } from '../phone/watch-alive.ts';
import { useWords } from '../phone/words.tsx';
import type { Acting } from '../storage/open-database.ts';
import { Button } from './button.tsx';
import { Card, Trouble } from './screen.tsx';

/** "Working, or off since when?" The answer is an entry; "off" leaves the silence to a person. */
export function AwayQuestion({ duty, acting }: { duty: Duty; acting: Acting }) {
  const t = useWords();
  const { drafts } = usePhoneState();
  const { record, isBusy, failed } = useRecord();
  const draft = drafts.get(awayKey);
  if (!draft) return null;
  const { from, to } = draft.value as { from: string; to: string };
  const answer = (word: 'working' | 'off') =>
    void record({
      kind: 'device.away',
      body: { from, to, answer: word, offSince: word === 'off' ? from : null },
      draftId: draft.draftId,
      draftKey: awayKey,
      postId: duty.post.id,
      personId: acting.personId,
    });
  return (
    <Card tone="warn" title={t('away.title')}>
      <p>{t('away.question', { from: duty.dateTime(from), to: duty.dateTime(to) })}</p>
      {failed && <Trouble>{t('notStored')}</Trouble>}
      <div className="grid grid-cols-2 gap-2">
        <Button isDisabled={isBusy} onPress={() => answer('working')}>
          {t('away.working')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => answer('off')}>
          {t('away.off')}
        </Button>
      </div>
    </Card>
  );
}
