import { useEffect } from 'react';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import type { Duty } from '../phone/use-duty.ts';
import { useWords } from '../phone/words.tsx';
import { openIncidents } from '../post/open-incidents.ts';
import { useDutyWords } from './duty-words.ts';
import { Picker } from './native-field.tsx';
import { PlanLink } from './plan-link.tsx';

/** Which incident in hand an entry is about; the only one there is needs no tap. */
export function IncidentPicker({
  label,
  value,
  onChange,
  duty,
}: {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  duty: Duty;
}) {
  const t = useWords();
  const words = useDutyWords();
  const { store } = usePhone();
  const { entries } = usePhoneState();
  const open = openIncidents(duty.pack, entries, store.clock.now());
  const only = open.length === 1 ? open[0]?.id : undefined;
  useEffect(() => {
    if (only && !value) onChange(only);
  }, [only, value, onChange]);
  const chosen = open.find((one) => one.id === value);
  return (
    <>
      <Picker
        label={label}
        value={value}
        none={open.length === 0 ? t('duties.incident.none') : t('duties.incident.choose')}
        options={open.map(({ id, fileNo, incidentType, at }) => ({
          id,
          text: `${words.code('incidentType', incidentType)} ${duty.time(at)} ${fileNo ?? ''}`.trim(),
        }))}
        onChange={onChange}
      />
      {chosen && <PlanLink incidentType={chosen.incidentType} duty={duty} />}
    </>
  );
}
