import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TimeText } from './time-text.tsx';

/** Who signed, when, with what remark; or, before that, the way to sign. */
export function SignaturePanel({
  signature,
  zone,
  digest,
  copies,
  children,
}: {
  signature: { name: string; at: Date | string; remark: string | null } | null;
  zone: string;
  /** SHA-256 of the data that is signed. */
  digest: string;
  /** Links to copies that carry the signature. */
  copies?: ReactNode;
  /** The form, where the reader may sign; else who is waited for. */
  children?: ReactNode;
}) {
  const { t } = useTranslation('shell');
  return (
    <section className="card" aria-label={t('signature.title')}>
      <div className="card-head">
        <h2>{t('signature.title')}</h2>
      </div>
      <div className="card-body grid gap-3">
        {signature ? (
          <>
            <p className="text-lg">
              <strong>{signature.name}</strong> <TimeText at={signature.at} zone={zone} />
            </p>
            {signature.remark ? <p className="empty-example">{signature.remark}</p> : null}
            {copies}
          </>
        ) : (
          children
        )}
        <p className="quiet small">
          {t('signature.digest')} <span className="code">{digest}</span>
        </p>
      </div>
    </section>
  );
}
