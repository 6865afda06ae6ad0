import { liaisonKinds } from '@zhiqin/duty/rules';
import { dateTimeText, textFor } from '@zhiqin/i18n';
import type { IncidentFile } from '@zhiqin/incidents';
import { incidentTypeCodes, personParts, services, severities } from '@zhiqin/incidents/rules';
import { useTranslation } from 'react-i18next';
import { EntryForm, type FormField } from './form-fields.tsx';
import { useIncidentWords } from './incident-words.ts';

export type IncidentFound = IncidentFile;
export type IncidentWish =
  | 'note'
  | 'call'
  | 'person'
  | 'liaison'
  | 'link-police'
  | 'heads'
  | 'evidence'
  | 'reclassify'
  | 'clip'
  | 'written'
  | 'review'
  | 'action';

/** The one form that is open on an incident's page. */
export function IncidentForm({
  wish,
  found,
  back,
}: {
  wish: IncidentWish;
  found: IncidentFound;
  back: string;
}) {
  const { t, i18n } = useTranslation('portalIncidents');
  const { code } = useIncidentWords();
  const { file } = found;
  const { zone } = file.site;
  const [written] = found.writings;
  const choices = (codes: readonly string[], field: string) =>
    codes.map((value) => ({ value, label: code(field, value) }));
  const forms: Record<IncidentWish, { submit: string; fields: FormField[] }> = {
    note: { submit: t('course.add'), fields: [{ name: 'text', kind: 'long', label: t('course.text') }] },
    call: {
      submit: t('calls.add'),
      fields: [
        { name: 'service', kind: 'choice', label: t('calls.service'), choices: choices(services, 'service') },
        { name: 'calledAt', kind: 'datetime-local', label: t('calls.calledAt'), help: t('calls.time') },
        { name: 'arrivedAt', kind: 'datetime-local', label: t('calls.arrivedAt') },
        { name: 'caseNo', label: t('calls.caseNo') },
      ],
    },
    person: {
      submit: t('people.add'),
      fields: [
        { name: 'part', kind: 'choice', label: t('people.part'), choices: choices(personParts, 'part') },
        { name: 'name', label: t('people.name') },
        { name: 'contact', label: t('people.contact') },
        { name: 'idNumber', label: t('people.idNumber') },
        { name: 'text', kind: 'long', label: t('people.text') },
      ],
    },
    liaison: {
      submit: t('liaison.add'),
      fields: [
        {
          name: 'liaisonKind',
          kind: 'choice',
          label: t('liaison.kind'),
          choices: choices(liaisonKinds, 'liaisonKind'),
        },
        { name: 'policeUnit', label: t('liaison.policeUnit') },
        { name: 'officer', label: t('liaison.officer') },
        { name: 'receiptNo', label: t('liaison.receiptNo') },
        { name: 'text', kind: 'long', label: t('liaison.text') },
      ],
    },
    'link-police': {
      submit: t('liaison.link'),
      fields: [
        {
          name: 'entryId',
          kind: 'choice',
          label: t('liaison.entry'),
          help: t('liaison.linkHelp'),
          choices: found.policeEntries.map(({ id, kind, at }) => ({
            value: id,
            label: `${dateTimeText(at, { zone, language: i18n.language })} · ${textFor(i18n, 'duty', `kinds.${kind}`)}`,
          })),
        },
      ],
    },
    heads: {
      submit: t('heads.add'),
      fields: [
        { name: 'headcount', kind: 'number', label: t('heads.counted') },
        { name: 'missingHeads', kind: 'number', label: t('heads.missing') },
      ],
    },
    evidence: {
      submit: t('evidence.add'),
      fields: [
        { name: 'what', label: t('evidence.what') },
        { name: 'sha256', label: t('evidence.sha256'), help: t('evidence.sha256Help') },
        { name: 'storedAt', label: t('evidence.storedAt') },
      ],
    },
    reclassify: {
      submit: t('reclassify.save'),
      fields: [
        {
          name: 'incidentType',
          kind: 'choice',
          label: t('type'),
          choices: choices(incidentTypeCodes, 'incidentType'),
          value: file.incidentType,
        },
        {
          name: 'severity',
          kind: 'choice',
          label: t('severity'),
          choices: choices(severities, 'severity'),
          value: file.severity,
        },
        { name: 'reason', label: t('reclassify.reason') },
      ],
    },
    clip: {
      submit: t('clip.hold'),
      fields: [
        { name: 'cameraNo', label: t('clip.cameraNo') },
        { name: 'sha256', label: t('clip.sha256'), help: t('clip.sha256Help') },
        { name: 'storedAt', label: t('clip.storedAt') },
      ],
    },
    written: {
      submit: written ? t('written.next') : t('written.save'),
      fields: [
        { name: 'course', kind: 'long', label: t('written.course'), value: written?.course },
        { name: 'handling', kind: 'long', label: t('written.handling'), value: written?.handling },
        { name: 'opinion', kind: 'long', label: t('written.opinion'), value: written?.opinion ?? '' },
      ],
    },
    review: {
      submit: t('review.save'),
      fields: [
        { name: 'cause', kind: 'long', label: t('review.cause') },
        { name: 'lesson', kind: 'long', label: t('review.lesson') },
        { name: 'lessonOn', kind: 'date', label: t('review.lessonOn') },
        { name: 'prevention', kind: 'long', label: t('review.prevention') },
        ...(found.asksResponsibility
          ? [{ name: 'responsibility', kind: 'long', label: t('review.responsibility') } as const]
          : []),
      ],
    },
    action: {
      submit: t('actions.add'),
      fields: [
        { name: 'text', kind: 'long', label: t('actions.text') },
        { name: 'owner', label: t('actions.owner') },
        { name: 'dueOn', kind: 'date', label: t('actions.dueOn') },
      ],
    },
  };
  const { submit, fields } = forms[wish];
  return (
    <EntryForm back={back} submit={submit} fields={fields}>
      <input type="hidden" name="wish" value={wish} />
      <input type="hidden" name="zone" value={file.site.zone} />
    </EntryForm>
  );
}
