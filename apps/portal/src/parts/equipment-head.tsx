import { can } from '@zhiqin/access/rules';
import { LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../use-self.ts';
import { SheetLinks } from './sheet-links.tsx';

const registers = ['gear', 'fire', 'cameras'] as const;

/** Name of a register of equipment, the way to the other two, and the list as a file. */
export function EquipmentHead({ base, here }: { base: string; here: (typeof registers)[number] }) {
  const { role } = useSelf();
  const code = base.split('/')[3] ?? '';
  const { t } = useTranslation(['sites', 'portalUpkeep']);
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
      <PageTitle title={t(`sites:equipment.${here}.title`)} />
      <h2>{t(`sites:equipment.${here}.title`)}</h2>
      <nav aria-label={t('sites:equipment.others')} className="flex flex-wrap gap-2">
        {registers
          .filter((one) => one !== here)
          .map((one) => (
            <LinkButton key={one} kind="quiet" to={`${base}/${one}`}>
              {t(`sites:equipment.${one}.title`)}
            </LinkButton>
          ))}
        {can(role, 'upkeep.read') ? (
          <LinkButton kind="quiet" to={base.replace(/registers$/, 'upkeep')}>
            {t('portalUpkeep:pages.due')}
          </LinkButton>
        ) : null}
        {can(role, 'equipment.keep') ? (
          <LinkButton kind="quiet" to={`${base.replace(/registers$/, 'import')}/${here}`}>
            {t('sites:importPage.open')}
          </LinkButton>
        ) : null}
        <SheetLinks code={code} sheet={here === 'fire' ? 'fireAssets' : here} />
      </nav>
    </div>
  );
}
