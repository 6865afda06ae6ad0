import { timeText } from '@zhiqin/i18n';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Card } from '../parts/screen.tsx';
import { useDraft } from '../phone/use-draft.ts';
import { useDuty } from '../phone/use-duty.ts';
import { useSpeech } from '../phone/words.tsx';
import { useCoverLine } from './cover-list.tsx';
import { Refused } from './own-screen.tsx';
import type { OwnSession } from './own-server.ts';
import { useOwnWords } from './own-words.tsx';
import { useAsked, useSend } from './use-asked.ts';

type Loan = Awaited<ReturnType<OwnSession['server']['rostering']['listLoans']['query']>>['lent'][number];

/** 借调征求: other sites ask for people of this one tonight; whoever leads it here says yes, or no and why. */
export function LoanRequests({ own, onTold }: { own: OwnSession; onTold: (words: string) => void }) {
  const { pack } = useDuty();
  const siteId = pack.site.id;
  const asked = useAsked(`loans ${siteId}`, () => own.server.rostering.listLoans.query({ siteId }));
  // The night's gaps are the screen's work: while this is on its way, or nobody asks, it takes no room.
  const waiting = asked.data?.lent.filter((one) => one.mayAnswer) ?? [];
  return (
    <>
      <Refused refusal={asked.refusal} />
      {waiting.map((one) => (
        <Request
          key={one.consentId}
          own={own}
          loan={one}
          onTold={(words) => {
            onTold(words);
            asked.again();
          }}
        />
      ))}
    </>
  );
}

function Request({ own, loan, onTold }: { own: OwnSession; loan: Loan; onTold: (words: string) => void }) {
  const t = useOwnWords('guardCover');
  const { language } = useSpeech();
  const line = useCoverLine(loan.site.zone);
  const { send, isBusy, refusal } = useSend();
  const [isNo, setNo] = useState(false);
  const draft = useDraft(`own-loan:${loan.consentId}`, { reason: '' });
  if (!t) return null;
  const { consentId, name } = loan;
  const reason = draft.value.reason.trim();
  const answer = async (say: 'agreed' | 'declined') => {
    const word = { consentId, answer: say, reason: reason || null };
    if (!(await send(() => own.server.rostering.answerLoan.mutate(word)))) return;
    draft.drop();
    onTold(t(`loans.${say}`, { name, site: loan.site.name }));
  };
  const asker = loan.askerName || t('loans.system');
  const at = timeText(loan.askedAt, { zone: loan.site.zone, language });
  return (
    <Card title={t('loans.wanted', { name, site: loan.site.name })} tone="warn">
      <p className="font-semibold">{line(loan)}</p>
      <p className="text-soft">{t('loans.askedBy', { name: asker, time: at })}</p>
      {loan.wentWithout && <p>{t('loans.went', { name })}</p>}
      <Refused refusal={refusal} />
      {isNo ? (
        <>
          <TextField
            name="loanReason"
            label={t('loans.reason')}
            maxLength={300}
            value={draft.value.reason}
            onText={(text) => draft.set({ reason: text })}
          />
          <Button look="strong" isDisabled={isBusy || reason === ''} onPress={() => void answer('declined')}>
            {t(loan.wentWithout ? 'loans.object' : 'loans.decline')}
          </Button>
          <Button onPress={() => setNo(false)}>{t('loans.back')}</Button>
        </>
      ) : (
        <>
          <Button look="strong" isDisabled={isBusy} onPress={() => void answer('agreed')}>
            {t('loans.agree')}
          </Button>
          <Button isDisabled={isBusy} onPress={() => setNo(true)}>
            {t(loan.wentWithout ? 'loans.object' : 'loans.decline')}
          </Button>
        </>
      )}
    </Card>
  );
}
