import type { NoticeSettings } from '@zhiqin/notifications';
import { noticeKinds } from '@zhiqin/notifications/rules';
import { Banner, Button, Card, TextField, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, useActionData } from 'react-router';
import { FormProblem } from '../form-problem.tsx';
import { useProblem } from '../use-problem.ts';
import { PushButton } from './push-button.tsx';

const mails = ['no', 'now', 'daily'] as const;

/** 提醒方式: by kind and way, quiet hours, the daily summary, and the browsers that may wake him. */
export function NoticeSettingsForm({ settings, zone }: { settings: NoticeSettings; zone: string }) {
  const { t } = useTranslation('portalNotifications');
  const problem = useProblem();
  const done = useActionData() as { done?: string } | undefined;
  const labels = {
    quietFrom: t('settings.quietFrom'),
    quietUntil: t('settings.quietUntil'),
    digestAt: t('settings.digestAt'),
  };
  const time = (name: keyof typeof labels, value: string | null, help?: string) => (
    <TextField
      name={name}
      type="time"
      label={labels[name]}
      help={help}
      error={problem.at(name)}
      defaultValue={problem.typed(name) ?? value ?? ''}
    />
  );
  return (
    <div className="grid gap-4">
      {done?.done === 'saved' ? <Banner tone="met">{t('settings.saved')}</Banner> : null}
      <p>{t('settings.urgent')}</p>
      <Card>
        <Form method="post" className="grid gap-4" noValidate>
          <FormProblem labels={labels} />
          {noticeKinds.map((kind) => {
            const choice = settings.choices[kind];
            return (
              <fieldset key={kind} className="flex flex-wrap items-center gap-x-5 gap-y-2">
                <legend className="font-semibold">{t(`kinds.${kind}`)}</legend>
                {(['push', 'sms'] as const).map((way) => (
                  <label key={way} className="flex min-h-8 items-center gap-2">
                    <input
                      type="checkbox"
                      className="size-4"
                      name={`${kind}.${way}`}
                      value="yes"
                      defaultChecked={choice[way]}
                    />
                    {t(`settings.${way}`)}
                  </label>
                ))}
                <label className="flex items-center gap-2">
                  {t('settings.mail')}
                  <select className="field-input w-auto" name={`${kind}.mail`} defaultValue={choice.mail}>
                    {mails.map((value) => (
                      <option key={value} value={value}>
                        {t(`settings.mails.${value}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </fieldset>
            );
          })}
          <div className="form">
            {time('quietFrom', settings.quietFrom)}
            {time('quietUntil', settings.quietUntil, t('settings.quietHelp'))}
            {time('digestAt', settings.digestAt, t('settings.digestHelp'))}
          </div>
          <div>
            <Button name="wish" value="save">
              {t('settings.save')}
            </Button>
          </div>
        </Form>
      </Card>
      <Card title={t('push.title')}>
        <p>{t('push.lead')}</p>
        {settings.browsers.length === 0 ? <p className="quiet">{t('push.none')}</p> : null}
        <ul className="grid gap-2">
          {settings.browsers.map((browser) => (
            <li key={browser.id} className="flex flex-wrap items-center gap-3">
              <span>
                {browser.label} · {t('push.since')} <TimeText at={browser.createdAt} zone={zone} />
              </span>
              <Form method="post">
                <input type="hidden" name="subscriptionId" value={browser.id} />
                <Button kind="quiet" name="wish" value="unsubscribe">
                  {t('push.remove')}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        {settings.pushKey ? <PushButton pushKey={settings.pushKey} /> : <p>{t('push.notOffered')}</p>}
      </Card>
    </div>
  );
}
