import { type FormEvent, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { Screen, Trouble } from '../parts/screen.tsx';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useWords } from '../phone/words.tsx';

/** The captain's QR opens this page with the code behind the #: it never reaches a server's log. */
export default function Enrol() {
  const t = useWords();
  const { store, sync } = usePhone();
  const { device } = usePhoneState();
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [code, setCode] = useState(() => codeIn(hash));
  const [label, setLabel] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<'refused' | 'offline' | 'insecure' | null>(null);

  // The link may be opened while this page already stands there: then only the part behind the # changes.
  useEffect(() => {
    if (codeIn(hash)) setCode(codeIn(hash));
  }, [hash]);

  async function enrol(event: FormEvent) {
    event.preventDefault();
    if (isBusy || !code.trim()) return;
    if (!globalThis.crypto?.subtle) return setWrong('insecure');
    setBusy(true);
    setWrong(null);
    // Needs the network anyway, so what makes keys is fetched now and not with the first screen.
    const end = await import('../sign-in/register-phone.ts')
      .then(({ registerPhone }) => registerPhone(store.db, code.trim(), label.trim(), store.clock.now()))
      .catch(() => 'offline' as const);
    setBusy(false);
    if (end !== 'done') return setWrong(end);
    await store.refresh();
    sync.soon();
    await navigate('/', { replace: true });
  }

  return (
    <Screen title={t('enrol.title')} back={device ? '/me' : null}>
      <p>{t('enrol.help')}</p>
      <form onSubmit={enrol} className="flex flex-col gap-4">
        <TextField label={t('enrol.code')} value={code} onText={setCode} />
        <TextField
          label={t('enrol.label')}
          help={t('enrol.labelHelp')}
          value={label}
          onText={setLabel}
          maxLength={60}
        />
        {wrong && <Trouble>{t(`enrol.${wrong}`)}</Trouble>}
        <Button look="strong" type="submit" isDisabled={isBusy || !code.trim()}>
          {isBusy ? t('enrol.going') : t('enrol.go')}
        </Button>
      </form>
      <LanguageSwitch />
    </Screen>
  );
}

const codeIn = (hash: string) => decodeURIComponent(hash).replace(/^#(code=)?/, '');
