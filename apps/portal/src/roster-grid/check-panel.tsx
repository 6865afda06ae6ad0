import { Card, DayText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { checkRow, skillsMissing, unfitFor } from './grid-month.ts';
import { useFinding, useSkillWord } from './use-finding.ts';
import type { MonthEdit } from './use-month-edit.ts';

/** What the checks say of the guard the hand is at, as the page stands now. */
export function CheckPanel({ edit, row }: { edit: MonthEdit; row: number }) {
  const { t } = useTranslation('portalRoster');
  const said = useFinding();
  const skillWord = useSkillWord();
  const guard = edit.month.sheet.guards[row];
  const cells = edit.grid[row];
  if (!guard || !cells) return null;
  const unfit = new Set(
    cells.flatMap((cell, col) => {
      const found = unfitFor(edit.month, guard.guardId, col, cell);
      return found ? [found.control ?? found.code] : [];
    }),
  );
  const lines = [
    ...[...unfit].map((control) => ({
      key: control,
      what: t('edit.unfit', { control }),
      law: '',
      days: [] as readonly string[],
    })),
    ...skillsMissing(edit.month, edit.grid, row).map(({ day, skills }) => ({
      key: `skill ${day}`,
      what: t('findings.skill', { detail: skills.map(skillWord).join('、') }),
      law: t('review.house'),
      days: [day],
    })),
    ...checkRow(edit.month, row, cells).map((finding) => ({
      key: `${finding.control} ${finding.days.join()} ${finding.keys.join()}`,
      what: said(finding),
      law: finding.isLaw ? finding.citation : t('review.house'),
      days: finding.days,
    })),
  ];
  return (
    <Card title={`${guard.name} · ${t('edit.checks')}`}>
      {lines.length === 0 ? (
        <p className="quiet">{t('edit.fine')}</p>
      ) : (
        <ul className="grid gap-1">
          {lines.slice(0, 12).map((line) => (
            <li key={line.key}>
              {line.days[0] ? <DayText day={line.days[0]} /> : null} {line.what}{' '}
              <span className="quiet">{line.law}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
