import type { FilesOfEntry } from '@zhiqin/duty';
import { dateTimeText, textFor } from '@zhiqin/i18n';
import { Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';

/** Photos and voice notes of an entry, what has not come yet, and what was erased. Nothing where there is none. */
export function EntryFiles({
  files: { files, erased },
  deviceLabel,
  zone,
}: {
  files: FilesOfEntry;
  deviceLabel: string;
  zone: string;
}) {
  const { t, i18n } = useTranslation(['personal', 'portalSite']);
  const timeOf = (at: Date) => dateTimeText(new Date(at), { zone, language: i18n.language });
  const fieldName = (path: string) =>
    textFor(i18n, 'portalSite', `duty.fields.${path}`, { defaultValue: path });
  return (
    <>
      {files.length > 0 ? (
        <Card title={t('personal:files')}>
          <ul className="grid gap-3 sm:grid-cols-2">
            {files.map((file, index) => {
              const isVoice = file.mediaType?.startsWith('audio/');
              const label = t(isVoice ? 'personal:voice' : 'personal:photo', { no: index + 1 });
              const address = `/api/files/${file.fileId}`;
              return (
                <li key={`${file.path}-${file.sha256}`}>
                  {file.erasedAt ? (
                    <p>{t('personal:fileErased', { time: timeOf(file.erasedAt) })}</p>
                  ) : !file.fileId ? (
                    <p>
                      {t('personal:notReceived', { device: deviceLabel })}
                      <span className="quiet small"> {t('personal:notReceivedHelp')}</span>
                    </p>
                  ) : isVoice ? (
                    // biome-ignore lint/a11y/useMediaCaption: what a guard said has no captions
                    <audio controls src={address} aria-label={label} className="w-full" />
                  ) : (
                    <a href={address}>
                      <img
                        src={address}
                        alt={label}
                        loading="lazy"
                        className="max-h-80 w-full object-contain"
                      />
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </Card>
      ) : null}
      {erased.length > 0 ? (
        <Card title={t('personal:erased')}>
          <ul className="grid gap-1">
            {erased.map((one) => (
              <li key={`${one.paths.join()}-${String(one.at)}`}>
                {t('personal:erasedLine', {
                  fields: one.paths.map(fieldName).join(' · ') || t('personal:files'),
                  days: one.days,
                  time: timeOf(one.at),
                })}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
