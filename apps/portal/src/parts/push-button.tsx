import { Button } from '@zhiqin/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from 'react-router';

type Standing = 'idle' | 'adding' | 'unsupported' | 'denied' | 'failed';

/** Lets this browser wake its reader: asks it, then tells the server where to post. Best effort by its nature. */
export function PushButton({ pushKey }: { pushKey: string }) {
  const { t } = useTranslation('portalNotifications');
  const submit = useSubmit();
  const [standing, setStanding] = useState<Standing>('idle');
  const subscribe = async () => {
    if (!('serviceWorker' in navigator) || !('PushManager' in window)) return setStanding('unsupported');
    setStanding('adding');
    try {
      if ((await Notification.requestPermission()) !== 'granted') return setStanding('denied');
      const registration = await navigator.serviceWorker.register('/push-worker.js');
      const made = await registration.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: pushKey,
      });
      const { endpoint = '', keys = {} } = made.toJSON();
      const told = { wish: 'subscribe', endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' };
      await submit({ ...told, label: browserName(navigator.userAgent) }, { method: 'post' });
      setStanding('idle');
    } catch {
      setStanding('failed');
    }
  };
  return (
    <div className="grid gap-2">
      <div>
        <Button kind="plain" type="button" disabled={standing === 'adding'} onClick={() => void subscribe()}>
          {standing === 'adding' ? t('push.adding') : t('push.add')}
        </Button>
      </div>
      <p role="status" className="quiet">
        {standing === 'idle' || standing === 'adding' ? null : t(`push.${standing}`)}
      </p>
    </div>
  );
}

/** "Chrome · Windows": enough to tell one's browsers apart. */
function browserName(userAgent: string): string {
  const browser = /Edg|Firefox|Chrome|Safari/.exec(userAgent)?.[0] ?? '';
  const machine = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(userAgent)?.[0] ?? '';
  return [browser === 'Edg' ? 'Edge' : browser, machine].filter(Boolean).join(' · ') || '–';
}
