import type { HazardFound } from '@zhiqin/upkeep';
import { assigneeKinds, hazardLevels, hazardMatters } from '@zhiqin/upkeep/rules';
import { useTranslation } from 'react-i18next';
import { EntryForm, type FormField } from '../form-fields.tsx';
import { PaperField } from './paper-field.tsx';
import { useUpkeepWords } from './upkeep-words.ts';

export type HazardWish = 'classify' | 'assign' | 'note' | 'finish' | 'verify' | 'reopen' | 'hand-over';

/** The one form that is open on a hazard's page. */
export function HazardForm({ wish, found, back }: { wish: HazardWish; found: HazardFound; back: string }) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const { file } = found;
  const forms: Record<HazardWish, { submit: string; lead?: string; fields: FormField[]; photo?: string }> = {
    classify: {
      submit: t('work.classifySave'),
      fields: [
        {
          ...{ name: 'level', kind: 'choice', label: t('level'), value: file.level },
          choices: hazardLevels.map((value) => ({ value, label: words.level(value) })),
        },
        {
          ...{ name: 'matter', kind: 'choice', label: t('matter'), value: file.matter },
          choices: hazardMatters.map((value) => ({ value, label: words.matter(value) })),
        },
        { name: 'reason', label: t('work.reason') },
      ],
    },
    assign: {
      submit: t('work.assignSave'),
      fields: [
        {
          ...{ name: 'assigneeKind', kind: 'choice', label: t('work.assigneeKind') },
          value: file.assigneeKind ?? 'own',
          choices: assigneeKinds.map((value) => ({ value, label: t(`assigneeKinds.${value}`) })),
        },
        { name: 'assigneeName', label: t('work.assigneeName'), value: file.assigneeName ?? '' },
        { name: 'note', kind: 'long', label: t('work.assignNote') },
      ],
    },
    note: {
      submit: t('work.note'),
      fields: [{ name: 'text', kind: 'long', label: t('work.noteText') }],
      photo: t('work.photo'),
    },
    finish: {
      submit: t('work.finish'),
      fields: [{ name: 'text', kind: 'long', label: t('work.finishText') }],
      photo: t('work.finishPhoto'),
    },
    verify: {
      submit: t('work.verify'),
      lead: t('work.verifyLead'),
      fields: [
        {
          ...{ name: 'isGood', kind: 'choice', label: t('work.result'), value: 'yes' },
          choices: [
            { value: 'yes', label: t('work.good') },
            { value: 'no', label: t('work.bad') },
          ],
        },
        { name: 'text', kind: 'long', label: t('work.verifyText') },
      ],
      photo: t('work.photo'),
    },
    reopen: {
      submit: t('work.reopen'),
      fields: [{ name: 'text', kind: 'long', label: t('work.reopenText') }],
    },
    'hand-over': {
      submit: t('work.handOverSave'),
      lead: t('work.handOverLead'),
      fields: [
        { name: 'what', kind: 'long', label: t('work.handOverWhat'), value: file.text ?? '' },
        { name: 'ask', kind: 'long', label: t('work.handOverAsk') },
        { name: 'answerBy', kind: 'date', label: t('work.answerBy') },
        { name: 'isUrgent', kind: 'flag', label: t('work.urgent'), value: file.level === 'high' },
      ],
    },
  };
  const { submit, lead, fields, photo } = forms[wish];
  return (
    <div className="mt-3">
      {lead ? <p className="quiet">{lead}</p> : null}
      <EntryForm
        key={wish}
        back={back}
        submit={submit}
        fields={fields}
        hasFile={Boolean(photo)}
        labelled={photo ? [{ name: 'photoBase64', label: photo }] : []}
      >
        <input type="hidden" name="wish" value={wish} />
        {photo ? <PaperField name="photoBase64" label={photo} /> : null}
      </EntryForm>
    </div>
  );
}
