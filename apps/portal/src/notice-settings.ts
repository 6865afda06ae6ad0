import { type NoticeKind, noticeKinds } from '@zhiqin/notifications/rules';
import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { valuesOf } from './form-values.ts';
import { ask, attempt, formOf } from './problem.ts';

export const loadNoticeSettings = (args: LoaderFunctionArgs) =>
  ask(args, ({ caller }) => caller.notifications.readNoticeSettings());

/** What the page of one's own reminders may wish: choices, a browser more, a browser less, notices read. */
export async function noticeSettingsAction(args: ActionFunctionArgs) {
  const { text, given, flag } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { notifications } }) => {
    switch (text('wish')) {
      case 'read':
        await notifications.markInboxRead({ itemId: given('itemId') });
        return { done: 'read' as const };
      case 'subscribe':
        await notifications.subscribePush({
          endpoint: text('endpoint'),
          keys: { p256dh: text('p256dh'), auth: text('auth') },
          label: text('label').slice(0, 120),
        });
        return { done: 'subscribed' as const };
      case 'unsubscribe':
        await notifications.unsubscribePush({ subscriptionId: text('subscriptionId') });
        return { done: 'unsubscribed' as const };
      default: {
        const choices = Object.fromEntries(
          noticeKinds.map((kind) => [
            kind,
            {
              push: flag(`${kind}.push`),
              sms: flag(`${kind}.sms`),
              mail: (given(`${kind}.mail`) ?? 'no') as 'no' | 'now' | 'daily',
            },
          ]),
        ) as Record<NoticeKind, { push: boolean; sms: boolean; mail: 'no' | 'now' | 'daily' }>;
        await notifications.saveNoticeSettings({
          quietFrom: given('quietFrom'),
          quietUntil: given('quietUntil'),
          digestAt: text('digestAt'),
          choices,
        });
        return { done: 'saved' as const };
      }
    }
  });
}
