import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Card } from '../parts/screen.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { siteDay } from '../post/site-clock.ts';

export interface WorkAgreement {
  agreement: string | null;
  agreementNo: string;
  isWorkerListed: boolean | null;
}

/** 施工、维修协议 (S6-3.4.1, S6-3.4.2): which of those in force, and whether the worker is named in it. */
export function WorkAgreementChoice({
  duty,
  kind,
  value,
  onChange,
}: {
  duty: Duty;
  kind: 'construction' | 'maintenance';
  value: WorkAgreement;
  /** `worker`: fills the name and firm of the form. */
  onChange: (change: Partial<WorkAgreement>, filled?: { name?: string; unit?: string }) => void;
}) {
  const t = useWords();
  const today = siteDay(duty.now, duty.pack.site.zone);
  const inForce = (duty.pack.registers?.agreements ?? []).filter(
    (one) => one.kind === kind && one.from <= today && one.until >= today,
  );
  const chosen = inForce.find((one) => one.id === value.agreement);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-semibold">{t('gateDesk.agreement.title')}</legend>
      {inForce.length === 0 && <Card tone="warn">{t('gateDesk.agreement.none')}</Card>}
      {inForce.map((one) => (
        <Button
          key={one.id}
          isPressed={one.id === value.agreement}
          onPress={() =>
            onChange(
              one.id === value.agreement
                ? { agreement: null, isWorkerListed: null }
                : { agreement: one.id, isWorkerListed: null },
              { unit: one.firm },
            )
          }
        >
          {one.firm} · {t('gateDesk.agreement.until', { no: one.no, until: one.until })}
        </Button>
      ))}
      {chosen && chosen.workers.length > 0 && (
        <>
          <p className="font-semibold">{t('gateDesk.agreement.workers')}</p>
          <div className="grid grid-cols-2 gap-2">
            {chosen.workers.map((name) => (
              <Button key={name} onPress={() => onChange({ isWorkerListed: true }, { name })}>
                {name}
              </Button>
            ))}
            <Button
              isPressed={value.isWorkerListed === false}
              onPress={() => onChange({ isWorkerListed: false })}
            >
              {t('gateDesk.agreement.notListed')}
            </Button>
          </div>
        </>
      )}
      {!chosen && (
        <TextField
          name="agreementNo"
          label={t('gateDesk.agreement.paperNo')}
          value={value.agreementNo}
          maxLength={60}
          onText={(agreementNo) => onChange({ agreementNo })}
        />
      )}
    </fieldset>
  );
}
