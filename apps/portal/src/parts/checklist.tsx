import { can } from '@zhiqin/access/rules';
import type { ChecklistRow } from '@zhiqin/engagement';
import { textFor } from '@zhiqin/i18n';
import { Card, DayText, TimeText, VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSelf } from '../use-self.ts';
import { EntryForm } from './form-fields.tsx';
import { PaperInput } from './paper-input.tsx';
import { SignaturePad } from './signature-pad.tsx';

interface Found {
  site: { zone: string };
  closedAt: Date | null;
  lines: ChecklistRow[];
}

/** One of the two lists: each line with owner, day, what the house knows of it, and the one form that is open. */
export function Checklist({ phase, found, here }: { phase: 'in' | 'out'; found: Found; here: string }) {
  const { t } = useTranslation('portalEngagement');
  return (
    <Card title={t(`checklist.${phase}`)}>
      <ul className="grid gap-4">
        {found.lines
          .filter((line) => line.phase === phase)
          .map((line) => (
            <li key={line.id} id={`line-${line.id}`}>
              <Line line={line} zone={found.site.zone} here={here} isOpen={!found.closedAt} />
            </li>
          ))}
      </ul>
    </Card>
  );
}

function Line({
  line,
  zone,
  here,
  isOpen,
}: {
  line: ChecklistRow;
  zone: string;
  here: string;
  isOpen: boolean;
}) {
  const { t, i18n } = useTranslation('portalEngagement');
  const { role } = useSelf();
  const [search] = useSearchParams();
  const isSettled = line.isDone || line.waivedAt !== null;
  const wish = isOpen && search.get('line') === line.id ? search.get('do') : null;
  const ticks = isOpen && can(role, 'engagement.tick');
  const title = line.title ?? t(`lines.${line.code as 'own'}`);
  const hidden = (to: string) => (
    <>
      <input type="hidden" name="wish" value={to} />
      <input type="hidden" name="checklistLineId" value={line.id} />
    </>
  );
  const opens = (to: string, label: string) =>
    wish === to ? null : (
      <Link to={`${here}?do=${to}&line=${line.id}#line-${line.id}`} aria-label={`${label}: ${title}`}>
        {label}
      </Link>
    );
  return (
    <>
      <p className="break-words">
        <VerdictMark verdict={isSettled ? 'met' : line.isLate ? 'breached' : 'unproven'} />{' '}
        <strong>{title}</strong>{' '}
        <span className="quiet">
          {t(line.isMust ? 'checklist.must' : 'checklist.should')} · {line.owner} ·{' '}
          <DayText day={line.dueOn} />
          {line.isLate ? ` · ${t('checklist.late')}` : ''}
        </span>
      </p>
      <div className="small grid gap-1 pl-6">
        {line.fact ? (
          <p className="break-words">
            {textFor(i18n, 'portalEngagement', `facts.${line.fact.computed}`, line.fact.values)}
          </p>
        ) : null}
        {line.doneAt ? (
          <p className="break-words">
            {t('checklist.by', { name: line.doneByName ?? '–', note: line.note ?? '' })}{' '}
            <TimeText at={line.doneAt} zone={zone} />
            {line.fileId ? (
              <>
                {' '}
                <a href={`/api/files/${line.fileId}`}>PDF</a>
              </>
            ) : null}
          </p>
        ) : null}
        {line.asksSignatures && line.doneAt ? (
          <p className="break-words">
            {t('checklist.ours')}: {line.ourSigner ?? t('checklist.notSigned')} · {t('checklist.clients')}:{' '}
            {line.clientSigner ?? t('checklist.notSigned')}
            {isSettled ? '' : ` · ${t('checklist.waitsSignatures')}`}
          </p>
        ) : null}
        {line.waivedAt ? (
          <p className="break-words">
            {t('checklist.waivedBy', { name: line.waivedByName ?? '–', reason: line.waiveReason ?? '' })}
          </p>
        ) : null}
        {isOpen ? (
          <div className="flex flex-wrap gap-4">
            {ticks && !isSettled && !line.doneAt ? opens('finish', t('checklist.finish')) : null}
            {ticks && line.asksSignatures && line.doneAt && !isSettled
              ? opens('sign', t('checklist.sign'))
              : null}
            {can(role, 'engagement.decide') && line.isMust && !isSettled
              ? opens('waive', t('checklist.waive'))
              : null}
            {can(role, 'engagement.keep') && !isSettled ? opens('change', t('checklist.change')) : null}
          </div>
        ) : null}
      </div>
      {wish === 'finish' && ticks ? (
        <EntryForm
          back={here}
          hasFile
          submit={t('checklist.finish')}
          fields={[{ name: 'note', kind: 'long', label: t('checklist.note') }]}
        >
          <PaperInput name="fileBase64" label={t('file')} />
          {hidden('finish')}
        </EntryForm>
      ) : null}
      {wish === 'sign' && ticks ? (
        <EntryForm
          back={here}
          hasFile
          submit={t('checklist.sign')}
          fields={[
            {
              name: 'side',
              kind: 'choice',
              label: t('checklist.side'),
              choices: [
                { value: 'contractor', label: t('checklist.ours') },
                { value: 'client', label: t('checklist.clients') },
              ],
              value: line.ourSignedAt ? 'client' : 'contractor',
            },
            { name: 'name', label: t('checklist.signer') },
          ]}
        >
          <SignaturePad name="signatureBase64" photoName="fileBase64" />
          {hidden('sign')}
        </EntryForm>
      ) : null}
      {wish === 'waive' && can(role, 'engagement.decide') ? (
        <EntryForm
          back={here}
          submit={t('checklist.waive')}
          fields={[{ name: 'reason', label: t('checklist.waiveReason') }]}
        >
          {hidden('waive')}
        </EntryForm>
      ) : null}
      {wish === 'change' && can(role, 'engagement.keep') ? (
        <EntryForm
          back={here}
          submit={t('checklist.change')}
          fields={[
            { name: 'owner', label: t('checklist.owner'), value: line.owner },
            { name: 'dueOn', kind: 'date', label: t('checklist.heads.dueOn'), value: line.dueOn },
          ]}
        >
          {hidden('change')}
        </EntryForm>
      ) : null}
    </>
  );
}
