import { Button } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useName } from '../names.ts';
import { useShiftWord } from './use-finding.ts';
import type { MonthEdit } from './use-month-edit.ts';
import type { Selection } from './use-selection.ts';

/** What a finger or a mouse writes with: a button for each shift and for rest, the post it is at, and the way back. */
export function Palette({ edit, selection }: { edit: MonthEdit; selection: Selection }) {
  const { t } = useTranslation('portalRoster');
  const shiftWord = useShiftWord();
  const name = useName();
  const { sheet, codes } = edit.month;
  return (
    <div className="rg-palette">
      <fieldset className="rg-codes">
        <legend className="sr-only">{t('edit.shifts')}</legend>
        {codes.map((code) => (
          <Button key={code} kind="plain" type="button" onClick={() => selection.write(code)}>
            {shiftWord(code)}
          </Button>
        ))}
        <Button kind="plain" type="button" onClick={() => selection.write(null)}>
          {t('rest')}
        </Button>
        <Button
          kind={selection.isStretching ? 'main' : 'plain'}
          type="button"
          aria-pressed={selection.isStretching}
          onClick={() => selection.setStretching(!selection.isStretching)}
        >
          {t('edit.stretch')}
        </Button>
      </fieldset>
      <label className="rg-post">
        <span className="field-label">{t('edit.post')}</span>
        <select
          className="field-input"
          value={selection.post ?? ''}
          onChange={(event) =>
            selection.setPost(event.target.value === '' ? null : Number(event.target.value))
          }
        >
          <option value="">{t('edit.anyPost')}</option>
          {sheet.posts.map((post, at) => (
            <option key={post.id} value={at}>
              {post.code} {name(post.name, post.nameEn)}
            </option>
          ))}
        </select>
      </label>
      <div className="rg-codes">
        <Button kind="quiet" type="button" disabled={!edit.canUndo} onClick={edit.undo}>
          {t('edit.undo')}
        </Button>
        <Button kind="quiet" type="button" disabled={!edit.canRedo} onClick={edit.redo}>
          {t('edit.redo')}
        </Button>
      </div>
    </div>
  );
}
