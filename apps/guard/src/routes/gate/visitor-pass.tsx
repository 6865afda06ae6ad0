import { Navigate } from 'react-router';
import { encode } from 'uqr';
import { passCodeOf } from '../../gate/pass-code.ts';
import { clearBody } from '../../log/clear-body.ts';
import type { VisitInside } from '../../log/fold-log.ts';
import { Button } from '../../parts/button.tsx';
import { OnDuty } from '../../parts/on-duty.tsx';
import { Screen } from '../../parts/screen.tsx';
import { usePhoneState } from '../../phone/phone-context.tsx';
import type { Duty } from '../../phone/use-duty.ts';
import { useName, useText, useWords } from '../../phone/words.tsx';
import { visitorNotice } from '../../post/visitor-notice.ts';
import type { Route } from './+types/visitor-pass.ts';

export default function VisitorPass({ params }: Route.ComponentProps) {
  const t = useWords();
  return (
    <OnDuty>
      {(duty) => {
        const visit = duty.view.inside.find((one) => one.visitId === params.visit);
        if (!visit) return <Navigate to="/gate" replace />;
        return (
          <Screen title={t('gateDesk.slipPass.title')} under={visit.name ?? undefined} back="/gate">
            <div className="print:hidden">
              <Button look="strong" onPress={() => window.print()}>
                {t('gateDesk.slipPass.go')}
              </Button>
            </div>
            <Pass duty={duty} visit={visit} />
          </Screen>
        );
      }}
    </OnDuty>
  );
}

/** 临时通行证 (S6-3.3): printed at the desk without a network; ink on paper whatever the screen wears. */
function Pass({ duty, visit }: { duty: Duty; visit: VisitInside }) {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const { entries } = usePhoneState();
  // The host stands in the entry of the phone that admitted; another phone's pass leaves the line out.
  const own = entries.find(
    ({ entry: { content } }) => content.kind === 'visit.admit' && content.body.visit === visit.visitId,
  );
  const host = own ? clearBody(own.entry).host : null;
  const lines: [string, string | null][] = [
    [t('gateDesk.slipPass.kind'), text(`gate.kinds.${visit.visitorKind}`)],
    [t('gateDesk.slipPass.holder'), visit.name ?? visit.unit],
    [t('gateDesk.slipPass.host'), typeof host === 'string' ? host : null],
    [t('gateDesk.slipPass.from'), duty.dateTime(visit.admittedAt)],
    [
      t('gateDesk.slipPass.until'),
      visit.expectedLeaveAt
        ? duty.dateTime(visit.expectedLeaveAt)
        : t('gateDesk.slipPass.untilHours', { hours: duty.pack.parameters.passHours }),
    ],
    [t('gateDesk.slipPass.gate'), nameOf(duty.post)],
  ];
  return (
    <article className="visitor-pass flex flex-col gap-3 rounded-xl border-2 border-black bg-white p-4 text-black">
      <p className="font-semibold">
        {nameOf(duty.pack.site)} · {t('gateDesk.slipPass.title')}
      </p>
      <p className="font-bold text-4xl leading-none">
        <span className="block font-semibold text-base">{t('gateDesk.slipPass.no')}</span>
        {visit.passNo ?? t('gateDesk.slipPass.noNumber')}
      </p>
      <div className="flex flex-wrap items-start gap-4">
        <dl className="min-w-48 flex-1">
          {lines.map(
            ([name, said]) =>
              said && (
                <div key={name} className="flex flex-wrap gap-x-2 border-black border-b py-1">
                  <dt>{name}</dt>
                  <dd className="font-semibold">{said}</dd>
                </div>
              ),
          )}
        </dl>
        <figure className="w-40 shrink-0">
          <PassCode text={passCodeOf(visit.visitId)} title={t('gateDesk.slipPass.scan')} />
          <figcaption className="text-center">{t('gateDesk.slipPass.scan')}</figcaption>
        </figure>
      </div>
      <h2 className="font-bold">{t('gateDesk.slipPass.rules')}</h2>
      {Object.entries(visitorNotice).map(([language, notice]) => (
        <p key={language} lang={language}>
          {notice}
        </p>
      ))}
    </article>
  );
}

/** One path of black squares: sharp on any printer. */
function PassCode({ text, title }: { text: string; title: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title} shapeRendering="crispEdges">
      <path d={squares.join('')} />
    </svg>
  );
}
