import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Tick } from '../parts/fields.tsx';
import { Card } from '../parts/screen.tsx';
import { useName } from '../phone/words.tsx';
import { Refused } from './own-screen.tsx';
import type { OwnSession } from './own-server.ts';
import { useOwnWords } from './own-words.tsx';
import { useSend } from './use-asked.ts';

type Item = Awaited<
  ReturnType<OwnSession['server']['training']['myTraining']['query']>
>['inductionItems'][number];

/** 应知应会: what he must know at a site before his first shift there is over. */
export function InductionCard({
  own,
  items,
  site,
  onDone,
}: {
  own: OwnSession;
  items: readonly Item[];
  site: { id: string; name: string; nameEn: string | null };
  onDone: () => void;
}) {
  const t = useOwnWords('guardLearn');
  const words = useOwnWords('training');
  const nameOf = useName();
  const [known, setKnown] = useState<readonly Item[]>([]);
  const { send, isBusy, refusal } = useSend();
  if (!t || !words) return null;
  const sign = async () => {
    const input = { siteId: site.id, known: [...known] };
    if (await send(() => own.server.training.confirmInduction.mutate(input))) onDone();
  };
  return (
    <Card title={t('exams.induction', { site: nameOf(site) })} tone="warn">
      <p>{t('exams.inductionLead')}</p>
      {items.map((key) => (
        <Tick
          key={key}
          label={words(`induction.${key}`)}
          isOn={known.includes(key)}
          onChange={(isOn) => setKnown(isOn ? [...known, key] : known.filter((one) => one !== key))}
        />
      ))}
      <Refused refusal={refusal} />
      <Button look="strong" isDisabled={known.length < items.length || isBusy} onPress={() => void sign()}>
        {t('exams.inductionSign')}
      </Button>
    </Card>
  );
}
