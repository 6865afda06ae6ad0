import { textFor } from '@zhiqin/i18n';
import { VerdictMark } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

/** Doubts seen on receipt, and whether the entry's link holds; a quiet dash where there is none. */
export function EntryFlags({
  flags,
  link,
}: {
  flags: readonly string[];
  link: 'linked' | 'pending' | 'broken';
}) {
  const { t, i18n } = useTranslation('portalSite');
  if (flags.length === 0 && link === 'linked') return <span className="quiet">–</span>;
  return (
    <ul className="grid gap-1" style={{ color: 'var(--unproven)' }}>
      {link === 'linked' ? null : (
        <li className="verdict" style={link === 'broken' ? { color: 'var(--breached)' } : undefined}>
          <VerdictMark verdict={link === 'broken' ? 'breached' : 'unproven'} />
          {t(`duty.links.${link}`)}
        </li>
      )}
      {flags.map((flag) => (
        <li key={flag} className="verdict">
          <VerdictMark verdict="unproven" />
          {textFor(i18n, 'duty', `flags.${flag}`)}
        </li>
      ))}
    </ul>
  );
}
