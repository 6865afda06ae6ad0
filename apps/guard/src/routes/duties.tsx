import { LinkButton } from '../parts/button.tsx';
import { OnDuty } from '../parts/on-duty.tsx';
import { Screen } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useName, useText, useWords } from '../phone/words.tsx';
import { openRelief } from '../post/post-life-now.ts';

/** By the words guards use; what is done most stands first. The kind names the tile. */
const groups = [
  {
    name: 'people',
    items: [
      ['relief', 'post.relieve'],
      ['check-call', 'check-call'],
      ['muster', 'muster'],
      ['rotate', 'post.rotate'],
      ['supervision', 'supervision'],
      ['training', 'training.held'],
      ['induction', 'induction.signed'],
      ['drill', 'drill.started'],
    ],
  },
  {
    name: 'watch',
    items: [
      ['control-room', 'control-room.row'],
      ['panel', 'panel.alarm'],
      ['fire-gear', 'fire-gear.check'],
      ['fire-inspection', 'fire.inspection'],
      ['hot-work', 'hot-work.seen'],
      ['hazards', 'hazard.progress'],
      ['station', 'station.checked'],
      ['cctv', 'cctv.finding'],
      ['footage', 'footage.access'],
    ],
  },
  {
    name: 'events',
    items: [
      ['incident', 'incident.report'],
      ['incident-call', 'incident.call'],
      ['incident-scene', 'incident.scene'],
      ['incident-statement', 'incident.statement'],
      ['incident-progress', 'incident.progress'],
      ['help', 'resident.help'],
      ['alarm', 'alarm.response'],
      ['mediation', 'mediation'],
      ['conduct', 'conduct.seen'],
      ['event', 'event.duty'],
      ['police-visit', 'police.visit'],
      ['police-liaison', 'police.liaison'],
    ],
  },
  {
    name: 'paper',
    items: [
      ['correction', 'correction'],
      ['paper-sheet', 'paper-sheet'],
    ],
  },
] as const;

/** Everything a post records that does not stand on the first screen. */
export default function Duties() {
  const t = useWords();
  const text = useText();
  const nameOf = useName();
  const { entries } = usePhoneState();
  return (
    <OnDuty>
      {(duty) => {
        const isRelieved = openRelief(entries, duty.post.id) !== null;
        return (
          <Screen title={t('duties.title')} under={nameOf(duty.post)}>
            {groups.map(({ name, items }) => (
              <section key={name} className="flex flex-col gap-2">
                <h2 className="font-bold text-lg">{t(`duties.groups.${name}`)}</h2>
                <nav aria-label={t(`duties.groups.${name}`)} className="grid grid-cols-2 gap-3">
                  {items
                    .filter(([form]) => form !== 'control-room' || duty.post.kind === 'control_room')
                    .map(([form, kind]) => (
                      <LinkButton key={form} to={`/duties/${form}`}>
                        {form === 'hazards'
                          ? t('duties.hazards.title')
                          : text(`kinds.${form === 'relief' && isRelieved ? 'post.resume' : kind}`)}
                      </LinkButton>
                    ))}
                </nav>
              </section>
            ))}
          </Screen>
        );
      }}
    </OnDuty>
  );
}
