import { can } from '@zhiqin/access/rules';
import { controlByCode } from '@zhiqin/regulations/rules';
import { Card } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import type { PortalContext } from '../portal-context.ts';

interface AwaitedControl {
  code: string;
  /** So many articles in force ask for it. */
  articles: number;
}

/** The controls that bind a site today; none for whoever may not read its regulation. */
export async function controlsAwaited(
  { caller, actor }: PortalContext,
  siteId: string,
): Promise<AwaitedControl[]> {
  if (!can(actor.role, 'regulation.read')) return [];
  const regulations = await caller.adoption.listRegulations({ siteId });
  const inForce = regulations.flatMap((one) => one.versions).filter((one) => one.isInForce);
  const versions = await Promise.all(
    inForce.map((one) => caller.adoption.getRegulation({ versionId: one.id })),
  );
  const codes = versions.flatMap(({ articles }) =>
    articles.flatMap(({ bindings }) => bindings.map(({ controlCode }) => controlCode)),
  );
  return [...Map.groupBy(codes, (code) => code)]
    .map(([code, asked]) => ({ code, articles: asked.length }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The rest is folded away: the list says what will be judged, it is not what the page is about. */
const controlsOpen = 12;

/** Before the first window has closed: what will be judged, and how often. */
export function AwaitedControls({ controls }: { controls: readonly AwaitedControl[] }) {
  const { t } = useTranslation(['portalSite', 'controls']);
  if (controls.length === 0) return null;
  const list = (part: readonly AwaitedControl[]) => (
    <ul className="grid gap-x-6 gap-y-1 md:grid-cols-2">
      {part.map(({ code, articles }) => (
        <li key={code}>
          <span className="code">{code}</span>{' '}
          {t(`controls:byCode.${code}.name` as 'controls:byCode.R01.name')}{' '}
          <span className="quiet small">
            {t(`controls:frequencies.${controlByCode(code).frequency}`)} ·{' '}
            {t('portalSite:compliance.askedBy', { count: articles })}
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={t('portalSite:compliance.awaited', { count: controls.length })}>
      <p className="quiet prose mb-2">{t('portalSite:compliance.awaitedHelp')}</p>
      {list(controls.slice(0, controlsOpen))}
      {controls.length > controlsOpen ? (
        <details className="mt-2">
          <summary className="cursor-pointer">
            {t('portalSite:compliance.awaitedMore', { count: controls.length - controlsOpen })}
          </summary>
          {list(controls.slice(controlsOpen))}
        </details>
      ) : null}
    </Card>
  );
}
