import { can } from '@zhiqin/access/rules';
import { Banner, Card, LiveDot, PageHead, TimeText, VerdictMark } from '@zhiqin/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BreachLine } from '../../parts/breach-line.tsx';
import { FirstSteps } from '../../parts/first-steps.tsx';
import { IncidentsAtHand } from '../../parts/incidents-at-hand.tsx';
import { useTodaySites } from '../../parts/today-sites.ts';
import { ask } from '../../problem.ts';
import { useLive } from '../../use-live.ts';
import type { Route } from './+types/today';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => {
    const [today, first, incidents] = await Promise.all([
      caller.compliance.getToday(),
      can(actor.role, 'site.create') ? caller.compliance.firstSteps() : null,
      can(actor.role, 'incident.read') ? caller.incidents.listIncidents({ isOpen: true, limit: 50 }) : [],
    ]);
    return { today, incidents, steps: first?.steps ?? [] };
  });
}

const brokenShown = 12;

/** Exceptions first, in order of consequence, the next action beside each. */
export default function Today({ loaderData: { today, incidents, steps } }: Route.ComponentProps) {
  const { t } = useTranslation(['portal', 'workforce']);
  const live = useLive();
  const at = useTodaySites(today.sites);
  const groups = [
    {
      key: 'unmanned',
      tone: 'breached',
      lines: today.unmanned.map((post) => ({
        key: post.shiftId,
        text: (
          <>
            <strong>{t('portal:today.unmannedFor', { count: post.minutes })}</strong> {at.site(post.siteId)} ·{' '}
            {at.name(post.postName, post.postNameEn)}
            <p className="quiet small">
              {t('portal:today.present', { present: post.present, heads: post.heads })}
              {post.rostered.length > 0
                ? ` · ${t('portal:today.rostered', { names: at.list(post.rostered) })}`
                : null}
              {' · '}
              {post.heardAt ? (
                <>
                  {t('portal:today.phoneHeard')} <TimeText at={post.heardAt} zone={at.zone(post.siteId)} />
                </>
              ) : (
                t('portal:today.phoneNotHeard')
              )}
            </p>
          </>
        ),
        to: `${at.path(post.siteId)}/duty`,
        action: t('portal:today.openLog'),
      })),
    },
    {
      key: 'broken',
      tone: 'breached',
      lines: today.broken.slice(0, brokenShown).map((result) => ({
        key: result.id,
        text: <BreachLine result={result} site={at.site(result.siteId)} zone={at.zone(result.siteId)} />,
        to: `${at.path(result.siteId)}/compliance/${result.id}`,
        action: t('portal:today.review'),
      })),
      total: today.broken.length,
    },
    {
      key: 'silent',
      tone: 'unproven',
      lines: today.silent.map((phone) => ({
        key: phone.deviceId,
        text: (
          <>
            <strong>{phone.label}</strong> {at.site(phone.siteId)}
            <p className="quiet small">
              {phone.heardAt ? t('portal:today.silentSince') : t('portal:today.neverHeard')}{' '}
              <TimeText at={phone.heardAt ?? phone.enrolledAt} zone={at.zone(phone.siteId)} />
            </p>
          </>
        ),
        to: `${at.path(phone.siteId)}/devices`,
        action: t('portal:today.openDevices'),
      })),
    },
    {
      key: 'unproven',
      tone: 'unproven',
      lines: today.unproven.map((row) => ({
        key: row.siteId,
        text: (
          <>
            {at.site(row.siteId)}{' '}
            <span className="quiet">{t('portal:today.windows', { count: row.windows })}</span>
          </>
        ),
        to: `${at.path(row.siteId)}/compliance?verdict=unproven`,
        action: t('portal:today.openResults'),
      })),
    },
    {
      key: 'passes',
      tone: 'unproven',
      lines: today.passes.map((pass) => ({
        key: pass.visitId,
        text: (
          <>
            <strong>{t('portal:today.pass', { passNo: pass.passNo ?? '' })}</strong> {at.site(pass.siteId)}
            <p className="quiet small">
              {pass.leftAt ? (
                <>
                  {t('portal:today.leftWithPass')} <TimeText at={pass.leftAt} zone={at.zone(pass.siteId)} />
                </>
              ) : (
                <>
                  {t('portal:today.shouldHaveLeft')}{' '}
                  <TimeText at={pass.expectedLeaveAt} zone={at.zone(pass.siteId)} />
                </>
              )}
            </p>
          </>
        ),
        to: pass.entryId ? `${at.path(pass.siteId)}/duty/${pass.entryId}` : `${at.path(pass.siteId)}/duty`,
        action: t('portal:today.openEntry'),
      })),
    },
    {
      key: 'certificates',
      tone: undefined,
      lines: today.certificates.map((paper) => ({
        key: paper.certificateId,
        text: (
          <>
            <strong className="unbroken">{paper.name}</strong>{' '}
            {t(`workforce:certificateKinds.${paper.kind}` as 'workforce:certificateKinds.guard')}
            <p className="quiet small">{t('portal:today.expiresOn', { day: at.day(paper.expiresOn) })}</p>
          </>
        ),
        to: `/admin/people/${paper.guardId}`,
        action: t('portal:today.openFile'),
      })),
    },
    {
      key: 'months',
      tone: undefined,
      lines: today.months.map((work) => ({
        key: `${work.siteId} ${work.month}`,
        text: (
          <>
            {at.site(work.siteId)} · {at.month(work.month)}
            <p className="quiet small">{t(`portal:today.step.${work.step}`)}</p>
          </>
        ),
        to: work.reportId
          ? `/admin/reports/${work.reportId}`
          : `${at.path(work.siteId)}/months?month=${work.month}`,
        action: t(`portal:today.stepAction.${work.step}`),
      })),
    },
  ] as const;
  const open = groups.filter((group) => group.lines.length > 0);
  return (
    <>
      <PageHead
        title={t('portal:menu.today')}
        note={t('portal:today.lead')}
        actions={<LiveDot live={live} />}
      />
      {steps.length > 0 ? (
        <div className="mb-4">
          <FirstSteps steps={steps} siteCode={today.sites[0]?.code ?? null} />
        </div>
      ) : open.length === 0 && incidents.length === 0 ? (
        <Banner tone="met">
          <VerdictMark verdict="met" /> {t('portal:today.allWell')}{' '}
          <TimeText at={today.checkedAt} zone={today.zone} show="time" />
        </Banner>
      ) : null}
      <div className="grid gap-4">
        <IncidentsAtHand incidents={incidents} />
        {open.map((group) => (
          <Group
            key={group.key}
            title={t(`portal:today.groups.${group.key}`)}
            tone={group.tone}
            total={'total' in group ? group.total : group.lines.length}
            lines={group.lines}
          />
        ))}
      </div>
      {open.length > 0 ? (
        <p className="quiet small mt-4">
          {t('portal:today.restChecked')} <TimeText at={today.checkedAt} zone={today.zone} show="time" />
        </p>
      ) : null}
    </>
  );
}

interface Line {
  key: string;
  text: ReactNode;
  to: string;
  action: string;
}

const linesOpen = 5;

function Group({
  title,
  tone,
  total,
  lines,
}: {
  title: string;
  tone?: string;
  total: number;
  lines: readonly Line[];
}) {
  const { t } = useTranslation('portal');
  const shown = lines.slice(0, linesOpen);
  const more = lines.slice(linesOpen);
  return (
    <Card
      flush
      title={title}
      aside={
        <span className="count-pill" data-tone={tone}>
          {total}
        </span>
      }
    >
      <Lines lines={shown} />
      {more.length > 0 ? (
        <details>
          <summary className="cursor-pointer border-t px-4 py-2" style={{ borderColor: 'var(--line)' }}>
            {t('today.more', { count: total - shown.length })}
          </summary>
          <Lines lines={more} />
        </details>
      ) : null}
    </Card>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="attention-list">
      {lines.map((line) => (
        <li key={line.key}>
          <div>{line.text}</div>
          <Link className="button" data-kind="plain" to={line.to}>
            {line.action}
          </Link>
        </li>
      ))}
    </ul>
  );
}
