import { LinkButton, PageTitle } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { ExcelLink } from './excel-link.tsx';

const registers = ['gear', 'fire', 'cameras'] as const;

/** Name of a register of equipment, the way to the other two, and the list as a file. */
export function EquipmentHead({ base, here }: { base: string; here: (typeof registers)[number] }) {
  const { t } = useTranslation('sites');
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
      <PageTitle title={t(`equipment.${here}.title`)} />
      <h2>{t(`equipment.${here}.title`)}</h2>
      <nav aria-label={t('equipment.others')} className="flex flex-wrap gap-2">
        {registers
          .filter((one) => one !== here)
          .map((one) => (
            <LinkButton key={one} kind="quiet" to={`${base}/${one}`}>
              {t(`equipment.${one}.title`)}
            </LinkButton>
          ))}
        <ExcelLink path={`${base}/${here}/list.xlsx`} />
      </nav>
    </div>
  );
}
