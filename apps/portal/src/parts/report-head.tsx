import { useTranslation } from 'react-i18next';
import type { PortalContext } from '../portal-context.ts';

export type Brand = Awaited<ReturnType<PortalContext['caller']['reports']['getReportBrand']>>;

export const pictureOf = ({ mediaType, base64 }: { mediaType: string; base64: string }) =>
  `data:${mediaType};base64,${base64}`;

/** The contractor's colour, logo and seal above a report, as on the cover of its PDF. */
export function ReportHead({ brand, name }: { brand: Brand; name: string }) {
  const { t } = useTranslation('portalReports');
  const { accent, logo, seal } = brand;
  return (
    <div className="mb-4 flex items-start gap-4 pt-3" style={{ borderTop: `4px solid ${accent}` }}>
      {logo ? (
        <img
          src={pictureOf(logo)}
          alt={t('look.logoOf', { name })}
          className="max-h-11 max-w-48 bg-white p-1"
        />
      ) : null}
      <strong className="min-w-0 grow">{name}</strong>
      {seal ? (
        <img
          src={pictureOf(seal)}
          alt={t('look.sealOf', { name })}
          className="max-h-20 max-w-20 bg-white p-1"
        />
      ) : null}
    </div>
  );
}
