import { can } from '@zhiqin/access/rules';
import { DomainError } from '@zhiqin/kernel';
import { meetingBodies } from '@zhiqin/service/rules';
import { Card, EmptyState, LinkButton, PageHead } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { EntryForm } from '../../../parts/form-fields.tsx';
import { MeetingList } from '../../../parts/meeting-list.tsx';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/meetings';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller }) => {
    const [meetings, sites] = await Promise.all([caller.service.listMeetings({}), caller.sites.listSites()]);
    return { meetings, sites };
  });
}

/** "what | who | until", one a line. @throws DomainError `input.invalid` for a line that is not */
function pointOf(line: string): { text: string; owner: string; dueOn: string } {
  const [text = '', owner = '', dueOn = ''] = line.split(/[|｜]/).map((part) => part.trim());
  if (!text || !owner || !/^\d{4}-\d\d-\d\d$/.test(dueOn))
    throw new DomainError('input.invalid', {}, { points: 'field.invalid' });
  return { text, owner, dueOn };
}

export async function action(args: Route.ActionArgs) {
  const { text, lines } = valuesOf(await formOf(args.request));
  return attempt(args, async ({ caller: { service } }) => {
    if (text('pointId')) await service.finishMeetingPoint({ pointId: text('pointId'), note: text('note') });
    else
      await service.recordMeeting({
        siteId: text('siteId'),
        body: text('body') as 'client',
        heldOn: text('heldOn'),
        attendees: lines('attendees'),
        minutes: text('minutes'),
        points: lines('points').map(pointOf),
      });
    return redirect('/admin/service/meetings');
  });
}

/** 会议纪要 with owners' committee and client. */
export default function Meetings({ loaderData: { meetings, sites } }: Route.ComponentProps) {
  const { t } = useTranslation('portalService');
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const may = can(role, 'bulletin.keep');
  const here = '/admin/service/meetings';
  const add = may ? <LinkButton to={`${here}?do=new`}>{t('meeting.add')}</LinkButton> : null;
  const finish = {
    to: (pointId: string) => `${here}?point=${pointId}`,
    form: (pointId: string) =>
      search.get('point') === pointId ? (
        <EntryForm
          back={here}
          submit={t('meeting.finish')}
          fields={[{ name: 'note', label: t('meeting.finishNote') }]}
        >
          <input type="hidden" name="pointId" value={pointId} />
        </EntryForm>
      ) : null,
  };
  return (
    <>
      <PageHead title={t('sections.meetings')} note={t('meeting.lead')} actions={add} />
      {may && search.get('do') === 'new' ? (
        <Card title={t('meeting.add')}>
          <EntryForm
            back={here}
            fields={[
              {
                name: 'siteId',
                kind: 'choice',
                label: t('site'),
                choices: sites.map((one) => ({ value: one.id, label: name(one.name, one.nameEn) })),
              },
              {
                name: 'body',
                kind: 'choice',
                label: t('meeting.body'),
                choices: meetingBodies.map((value) => ({ value, label: t(`meeting.bodies.${value}`) })),
              },
              { name: 'heldOn', kind: 'date', label: t('meeting.heldOn') },
              {
                name: 'attendees',
                kind: 'long',
                label: t('meeting.attendees'),
                help: t('meeting.attendeesHelp'),
              },
              { name: 'minutes', kind: 'long', label: t('meeting.minutes') },
              { name: 'points', kind: 'long', label: t('meeting.points'), help: t('meeting.pointsHelp') },
            ]}
          />
        </Card>
      ) : null}
      {meetings.length === 0 ? (
        <EmptyState title={t('meeting.none')} example={t('meeting.noneText')} action={add} />
      ) : null}
      <MeetingList meetings={meetings} finish={may ? finish : undefined} />
    </>
  );
}
