import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, LinkButton } from '../parts/button.tsx';
import { Card, Trouble } from '../parts/screen.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useText, useWords } from '../phone/words.tsx';
import { isOverdue } from '../post/duty-now.ts';
import { visitOfCode } from './pass-code.ts';

const Scanner = lazy(() => import('../scan/scanner.tsx').then((part) => ({ default: part.Scanner })));

/** Who is inside, the latest first; a printed pass is scanned out or, at the desk, printed. */
export function InsideList({ duty, isDesk }: { duty: Duty; isDesk: boolean }) {
  const t = useWords();
  const text = useText();
  const inside = duty.view.inside
    .filter((v) => v.postId === null || v.postId === duty.post.id || v.passNo)
    .sort((a, b) => b.admittedAt.localeCompare(a.admittedAt));
  return (
    <>
      <h2 className="font-bold text-lg">{t('gate.inside')}</h2>
      {inside.length === 0 && <Card>{t('gate.insideNone')}</Card>}
      <ul className="flex flex-col gap-3">
        {inside.map((visit) => {
          const late = isOverdue(visit, duty.pack.parameters.passHours, duty.now);
          return (
            <li key={visit.visitId}>
              <Card tone={late ? 'warn' : 'plain'}>
                <p className="font-bold text-lg">
                  {visit.name ?? visit.unit ?? text(`gate.kinds.${visit.visitorKind}`)}
                  {visit.passNo && <> · {t('gate.pass', { passNo: visit.passNo })}</>}
                </p>
                <p>
                  {text(`gate.kinds.${visit.visitorKind}`)} ·{' '}
                  {t('gate.since', { time: duty.time(visit.admittedAt) })}
                  {late && (
                    <strong>
                      {' '}
                      <span aria-hidden="true">▲</span> {t('gate.overdue')}
                    </strong>
                  )}
                </p>
                <div className={isDesk ? 'grid grid-cols-2 gap-2' : undefined}>
                  <LinkButton to={`/gate/out/${visit.visitId}`}>{t('gate.out')}</LinkButton>
                  {isDesk && (
                    <LinkButton to={`/gate/pass/${visit.visitId}`}>{t('gateDesk.slipPass.print')}</LinkButton>
                  )}
                </div>
              </Card>
            </li>
          );
        })}
      </ul>
      {inside.length > 0 && <ScanOut duty={duty} />}
    </>
  );
}

/** A printed pass held before the camera opens its visitor's leaving. */
function ScanOut({ duty }: { duty: Duty }) {
  const t = useWords();
  const navigate = useNavigate();
  const [isScanning, setScanning] = useState(false);
  const [unknown, setUnknown] = useState<string | null>(null);
  const read = (code: string) => {
    setScanning(false);
    const visit = visitOfCode(code);
    const isInside = duty.view.inside.some((one) => one.visitId === visit);
    setUnknown(isInside ? null : code);
    if (isInside) void navigate(`/gate/out/${visit}`);
  };
  return (
    <>
      {unknown && <Trouble>{t('gateDesk.slipPass.unknown', { code: unknown })}</Trouble>}
      {isScanning ? (
        <Suspense fallback={t('loading')}>
          <Scanner onCode={read} onClose={() => setScanning(false)} onType={() => setScanning(false)} />
        </Suspense>
      ) : (
        <Button onPress={() => setScanning(true)}>{t('gateDesk.slipPass.scanGo')}</Button>
      )}
    </>
  );
}
