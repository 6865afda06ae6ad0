import { uuidv7 } from '@zhiqin/kernel';
import { type ContactOutcome, contactOutcomes } from '@zhiqin/preparedness/rules';
import { useState } from 'react';
import { useDutyWords } from '../duties/duty-words.ts';
import { Button } from '../parts/button.tsx';
import { CallLink } from '../parts/call-link.tsx';
import { Choice } from '../parts/fields.tsx';
import { Card, Screen, Trouble } from '../parts/screen.tsx';
import { usePhoneState } from '../phone/phone-context.tsx';
import { useDuty } from '../phone/use-duty.ts';
import { useRecord } from '../phone/use-record.ts';
import { useName, useWords } from '../phone/words.tsx';

/** 应急联系表: whom one calls, without a network; whoever is on duty says whether a number is right (S9A-3a). */
export default function Contacts() {
  const t = useWords();
  const nameOf = useName();
  const words = useDutyWords();
  const { pack, post, acting } = useDuty();
  const { entries } = usePhoneState();
  const { record, isBusy, failed } = useRecord();
  const [asked, setAsked] = useState<string | null>(null);
  const contacts = pack.preparedness?.contacts ?? [];
  const own = new Map(
    entries
      .map(({ entry }) => entry.content)
      .filter((content) => content.kind === 'contact.verified')
      .map(({ body, at }) => [(body as { contact: string }).contact, at.slice(0, 10)]),
  );
  async function verify(contact: string, contactOutcome: ContactOutcome) {
    if (!acting) return;
    const done = await record({
      kind: 'contact.verified',
      body: { contact, contactOutcome, text: null },
      draftId: uuidv7(),
      postId: post.id,
      personId: acting.personId,
    });
    if (done) setAsked(null);
  }
  return (
    <Screen title={t('contacts.title')} under={nameOf(pack.site)} back="/learn">
      {contacts.length === 0 && <Card>{t('contacts.none')}</Card>}
      {failed && <Trouble>{t('notStored')}</Trouble>}
      {contacts.map((contact) => {
        const verified = own.get(contact.id) ?? contact.verifiedOn;
        // Nobody dials a service to try: its number is read over.
        const outcomes = contactOutcomes.filter((one) =>
          contact.phone.length === 3 ? one === 'read-over' || one === 'wrong' : one !== 'read-over',
        );
        return (
          <section key={contact.id} className="flex flex-col gap-2">
            <CallLink
              name={[nameOf(contact), contact.person].filter(Boolean).join(' · ')}
              phone={contact.phone}
            />
            <p className="text-soft">
              {words.code('contactKind', contact.kind)} ·{' '}
              {verified ? t('contacts.verified', { day: verified }) : t('contacts.never')}
            </p>
            {acting &&
              (asked === contact.id ? (
                <Choice
                  label={words.field('contactOutcome')}
                  columns={1}
                  options={outcomes.map((value) => ({ value, text: words.code('contactOutcome', value) }))}
                  value={null}
                  onChoose={(value) => void verify(contact.id, value)}
                />
              ) : (
                <Button isDisabled={isBusy} onPress={() => setAsked(contact.id)}>
                  {t('contacts.verify', { name: nameOf(contact) })}
                </Button>
              ))}
          </section>
        );
      })}
    </Screen>
  );
}
