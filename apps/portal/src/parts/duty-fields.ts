import { dutyKinds } from '@zhiqin/engagement/rules';
import type { Choice } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import type { valuesOf } from '../form-values.ts';
import type { FormField } from './form-fields.tsx';

/** What is asked of a temporary duty or a change of posts; the office names the post, a client does not see any. */
export function useDutyFields(
  sites: readonly Choice[] | null,
  places: readonly Choice[] | null,
): FormField[] {
  const { t } = useTranslation('portalEngagement');
  return [
    ...(sites ? [{ name: 'siteId', kind: 'choice', label: t('site'), choices: sites } as const] : []),
    {
      name: 'kind',
      kind: 'choice',
      label: t('duty.kind'),
      choices: dutyKinds.map((value) => ({ value, label: t(`duty.kinds.${value}`) })),
    },
    { name: 'title', label: t('duty.name') },
    { name: 'place', label: t('duty.place') },
    ...(places
      ? [
          {
            name: 'postShift',
            kind: 'choice',
            label: t('duty.changedPost'),
            help: t('duty.postHelp'),
            empty: t('duty.noPost'),
            choices: places,
          } as const,
        ]
      : []),
    { name: 'startsOn', kind: 'date', label: t('duty.startsOn') },
    { name: 'endsOn', kind: 'date', label: t('duty.endsOn'), help: t('duty.endsHelp') },
    { name: 'startTime', kind: 'time', label: t('duty.startTime') },
    { name: 'endTime', kind: 'time', label: t('duty.endTime') },
    { name: 'heads', kind: 'number', label: t('duty.heads'), help: t('duty.headsHelp') },
    { name: 'orders', kind: 'long', label: t('duty.orders'), help: t('duty.ordersHelp') },
    { name: 'isPublicEvent', kind: 'flag', label: t('duty.isPublicEvent') },
    { name: 'permitNo', label: t('duty.permitNo'), help: t('duty.permitHelp') },
  ];
}

/** The same as the command takes it. */
export function dutyAsked({ text, given, number, flag }: ReturnType<typeof valuesOf>) {
  const [postId, shiftCode] = (given('postShift') ?? '').split('/');
  return {
    kind: text('kind') as (typeof dutyKinds)[number],
    title: text('title'),
    place: given('place'),
    postId: postId || null,
    shiftCode: shiftCode || null,
    startsOn: text('startsOn'),
    endsOn: given('endsOn'),
    startTime: given('startTime'),
    endTime: given('endTime'),
    heads: number('heads'),
    orders: given('orders'),
    isPublicEvent: flag('isPublicEvent'),
    permitNo: given('permitNo'),
  };
}
