import { AdmitForm } from '../gate/admit-form.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Screen } from '../parts/screen.tsx';
import { useName, useWords } from '../phone/words.tsx';

/** 访客进. */
export default function VisitorIn() {
  const t = useWords();
  const nameOf = useName();
  return (
    <OnDuty>
      {(duty, acting) => (
        <Screen title={t('gate.in')} under={nameOf(duty.post)} back="/gate">
          <AdmitForm duty={duty} acting={acting} />
        </Screen>
      )}
    </OnDuty>
  );
}
