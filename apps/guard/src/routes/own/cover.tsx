import { useState } from 'react';
import { CoverCandidates } from '../../own/cover-candidates.tsx';
import { CoverList } from '../../own/cover-list.tsx';
import { LoanRequests } from '../../own/loan-requests.tsx';
import { OwnScreen } from '../../own/own-screen.tsx';
import type { OwnSession } from '../../own/own-server.ts';
import { useOwnWords } from '../../own/own-words.tsx';
import { Card } from '../../parts/screen.tsx';

/** 补岗 at 22:00: who cannot come, which shift is short, who could stand in, and one press to put him on it; and whom other sites ask for. */
export default function OwnCover() {
  const t = useOwnWords('guardCover');
  return (
    <OwnScreen title={t?.('title') ?? ''}>
      {(own) => (own.isLeader ? <Cover own={own} /> : <Card>{t?.('leadersOnly')}</Card>)}
    </OwnScreen>
  );
}

function Cover({ own }: { own: OwnSession }) {
  const [shiftId, setShiftId] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  return (
    <>
      {told !== null && (
        <div role="status">
          <Card tone="ok">{told}</Card>
        </div>
      )}
      {shiftId === null ? (
        <>
          <LoanRequests own={own} onTold={setTold} />
          <CoverList own={own} onFind={setShiftId} onTold={setTold} />
        </>
      ) : (
        <CoverCandidates
          own={own}
          shiftId={shiftId}
          onBack={() => setShiftId(null)}
          onAssigned={(words, isFull) => {
            setTold(words);
            if (isFull) setShiftId(null);
          }}
        />
      )}
    </>
  );
}
