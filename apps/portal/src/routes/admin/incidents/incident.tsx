import { can } from '@zhiqin/access/rules';
import {
  Banner,
  Button,
  Card,
  DayText,
  Fact,
  Facts,
  FileButton,
  LinkButton,
  PageHead,
  TimeText,
} from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { valuesOf } from '../../../form-values.ts';
import { localInstant } from '../../../local-instant.ts';
import { useName } from '../../../names.ts';
import { IncidentActions } from '../../../parts/incident-actions.tsx';
import { BriefFacts } from '../../../parts/incident-brief.tsx';
import { IncidentChain } from '../../../parts/incident-chain.tsx';
import { IncidentCourse } from '../../../parts/incident-course.tsx';
import { IncidentEvidence, IncidentHeads, IncidentPeople } from '../../../parts/incident-evidence.tsx';
import { IncidentForm, type IncidentWish } from '../../../parts/incident-form.tsx';
import { useIncidentWords } from '../../../parts/incident-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/incident';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.incidents.getIncident({ incidentId: args.params.incidentId }));
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { incidentId } = args.params;
  return attempt(args, async ({ caller: { incidents } }) => {
    switch (text('wish')) {
      case 'acknowledge':
        await incidents.acknowledgeIncident({ incidentId });
        break;
      case 'note':
        await incidents.noteIncident({ incidentId, text: given('text') });
        break;
      case 'call': {
        const at = (name: string) => localInstant(text(name), text('zone'));
        const call = {
          service: text('service') as '110',
          calledAt: at('calledAt'),
          arrivedAt: at('arrivedAt'),
          caseNo: given('caseNo'),
        };
        await incidents.noteIncident({ incidentId, call });
        break;
      }
      case 'person':
        await incidents.addIncidentPerson({
          incidentId,
          part: text('part') as 'witness',
          name: given('name'),
          contact: given('contact'),
          idNumber: given('idNumber'),
          text: given('text'),
        });
        break;
      case 'heads': {
        const heads = (name: string) => (given(name) === null ? null : Number(given(name)));
        await incidents.countHeads({
          incidentId,
          headcount: heads('headcount'),
          missingHeads: heads('missingHeads'),
        });
        break;
      }
      case 'liaison':
        await incidents.recordLiaison({
          incidentId,
          liaisonKind: text('liaisonKind') as 'report',
          policeUnit: given('policeUnit'),
          officer: given('officer'),
          receiptNo: given('receiptNo'),
          text: given('text'),
        });
        break;
      case 'link-police':
        await incidents.linkPoliceEntry({ incidentId, entryId: text('entryId') });
        break;
      case 'evidence':
        await incidents.addEvidence({
          incidentId,
          what: text('what'),
          sha256: given('sha256'),
          storedAt: given('storedAt'),
        });
        break;
      case 'archive':
        await incidents.archiveIncident({ incidentId });
        break;
      case 'reclassify':
        await incidents.reclassifyIncident({
          incidentId,
          incidentType: text('incidentType') as 'fire',
          severity: text('severity') as 'minor',
          reason: text('reason'),
        });
        break;
      case 'clip':
        await incidents.holdClip({
          incidentId,
          hasCamera: true,
          cameraNo: given('cameraNo'),
          sha256: given('sha256'),
          storedAt: given('storedAt'),
        });
        break;
      case 'no-camera':
        await incidents.holdClip({ incidentId, hasCamera: false });
        break;
      case 'written':
        await incidents.writeIncident({
          incidentId,
          course: text('course'),
          handling: text('handling'),
          opinion: given('opinion'),
        });
        break;
      case 'review':
        await incidents.reviewIncident({
          incidentId,
          cause: text('cause'),
          lesson: text('lesson'),
          lessonOn: text('lessonOn'),
          prevention: text('prevention'),
          responsibility: given('responsibility'),
        });
        break;
      case 'action':
        await incidents.addIncidentAction({
          incidentId,
          text: text('text'),
          owner: text('owner'),
          dueOn: text('dueOn'),
        });
        break;
      case 'finish':
        await incidents.finishIncidentAction({ actionId: text('actionId'), note: text('note') });
        break;
      case 'effect':
        await incidents.checkIncidentEffect({
          actionId: text('actionId'),
          effect: text('effect') as 'effective',
          note: text('note'),
        });
        break;
      default:
        await incidents.closeIncident({ incidentId });
    }
    return redirect(`/admin/incidents/${incidentId}`);
  });
}

/** One incident: what was told, who knows it, what happened, and what is missing before it can be closed. */
export default function Incident({ loaderData: found }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalIncidents');
  const words = useIncidentWords();
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const { file, gaps } = found;
  const here = `/admin/incidents/${file.id}`;
  const { zone } = file.site;
  const handles = can(role, 'incident.handle') && !file.closedAt;
  const wish = handles ? (search.get('do') as IncidentWish | null) : null;
  const opens = (to: IncidentWish, label: string) =>
    handles && wish !== to ? (
      <LinkButton kind="plain" to={`${here}?do=${to}`}>
        {label}
      </LinkButton>
    ) : null;
  const form = (of: IncidentWish) =>
    wish === of ? <IncidentForm wish={of} found={found} back={here} /> : null;
  const [written] = found.writings;
  const [review] = found.reviews;
  return (
    <>
      <PageHead
        title={`${words.type(file.incidentType)} · ${name(file.site.name, file.site.nameEn)}`}
        steps={[{ label: t('title'), to: '/admin/incidents' }, { label: file.fileNo ?? '…' }]}
        note={words.standing({ ...file, chain: found.steps as never })}
        actions={
          <FileButton href={`${here}/file/${i18n.language === 'en' ? 'en' : 'zh-CN'}`}>
            {t('paper.print')}
          </FileButton>
        }
      />
      {wish ? null : <FormProblem labels={{ note: t('actions.note') }} />}
      <div className="grid gap-4">
        <IncidentChain found={found} mayAnswer={can(role, 'incident.acknowledge') && !file.closedAt} />
        <Card title={t('brief')} aside={opens('reclassify', t('reclassify.change'))}>
          {file.missing.length > 0 ? (
            <Banner tone="unproven">
              {t('missing', { elements: file.missing.map((one) => t(`elements.${one}`)).join(' · ') })}
            </Banner>
          ) : null}
          <BriefFacts found={found} />
          {form('reclassify')}
        </Card>
        <Card title={t('calls.title')} aside={opens('call', t('calls.add'))}>
          {found.calls.length === 0 ? <p className="quiet">{t('calls.none')}</p> : null}
          <Facts>
            {found.calls.map((call) => (
              <Fact key={call.service} name={words.code('service', call.service)}>
                {call.calledAt ? (
                  <>
                    {t('calls.calledAt')} <TimeText at={call.calledAt} zone={zone} />
                    {call.arrivedAt ? (
                      <>
                        {' · '}
                        {t('calls.arrivedAt')} <TimeText at={call.arrivedAt} zone={zone} />
                      </>
                    ) : null}
                    {call.caseNo ? ` · ${call.caseNo}` : ''}
                  </>
                ) : (
                  <strong>{call.isNeeded ? t('calls.notCalled') : '–'}</strong>
                )}
              </Fact>
            ))}
          </Facts>
          {form('call')}
          <div className="mt-3 flex flex-wrap gap-2">
            {opens('liaison', t('liaison.add'))}
            {found.policeEntries.length > 0 ? opens('link-police', t('liaison.link')) : null}
          </div>
          {form('liaison')}
          {form('link-police')}
        </Card>
        <Card title={t('course.title')} aside={opens('note', t('course.add'))}>
          {form('note')}
          <IncidentCourse found={found} />
        </Card>
        {file.incidentType === 'fire' ||
        file.incidentType === 'explosion' ||
        found.headcount ||
        wish === 'heads' ? (
          <IncidentHeads found={found} aside={opens('heads', t('heads.add'))} form={form('heads')} />
        ) : null}
        <IncidentPeople found={found} aside={opens('person', t('people.add'))} form={form('person')} />
        <Card title={t('clip.title')} aside={opens('clip', t('clip.hold'))}>
          {file.clipHeldAt ? (
            <p>
              {t('clip.held', { time: '' })} <TimeText at={file.clipHeldAt} zone={zone} />
            </p>
          ) : (
            <p>{file.hasCamera === false ? t('clip.noCamera') : t('clip.waiting')}</p>
          )}
          {form('clip')}
          {handles && !file.clipHeldAt && file.hasCamera !== false && wish !== 'clip' ? (
            <Form method="post" className="mt-2">
              <Button kind="quiet" name="wish" value="no-camera">
                {t('clip.none')}
              </Button>
            </Form>
          ) : null}
        </Card>
        <IncidentEvidence
          found={found}
          aside={opens('evidence', t('evidence.add'))}
          form={form('evidence')}
        />
        <Card
          title={t('written.title')}
          aside={opens('written', written ? t('written.next') : t('written.save'))}
        >
          {written ? (
            <>
              <p className="prose break-words whitespace-pre-line">{written.course}</p>
              <p className="prose break-words whitespace-pre-line">{written.handling}</p>
              {written.opinion ? (
                <p className="prose break-words whitespace-pre-line">
                  {t('written.opinion')}: {written.opinion}
                </p>
              ) : null}
              <p className="quiet small">
                {written.writtenByName} · <TimeText at={written.writtenAt} zone={zone} /> · {written.revision}
              </p>
            </>
          ) : (
            <p>
              {t('written.none')} · {t('written.dueBy')} <TimeText at={file.dueAt.written} zone={zone} />
            </p>
          )}
          {form('written')}
        </Card>
        <Card title={t('review.title')} aside={opens('review', t('review.save'))}>
          <p className="quiet small">{found.asksResponsibility ? t('review.leadFour') : t('review.lead')}</p>
          {review ? (
            <Facts>
              <Fact name={t('review.cause')}>{review.cause}</Fact>
              <Fact name={t('review.lesson')}>
                {review.lesson} ({review.lessonOn})
              </Fact>
              <Fact name={t('review.prevention')}>{review.prevention}</Fact>
              {review.responsibility ? (
                <Fact name={t('review.responsibility')}>{review.responsibility}</Fact>
              ) : null}
            </Facts>
          ) : (
            <p>{t('review.none')}</p>
          )}
          {form('review')}
        </Card>
        <Card title={t('actions.title')} aside={opens('action', t('actions.add'))}>
          {form('action')}
          <IncidentActions found={found} mayHandle={can(role, 'incident.handle')} />
        </Card>
        <Card title={t('close.title')}>
          {file.closedAt ? (
            <p>
              {t('states.closed')} · <TimeText at={file.closedAt} zone={zone} />
            </p>
          ) : gaps.length > 0 ? (
            <>
              <p>{t('close.missing')}</p>
              <ul className="list-disc pl-5">
                {gaps.map((gap) => (
                  <li key={gap}>{t(`gaps.${gap}`)}</li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <p>{t('close.ready')}</p>
              {can(role, 'incident.close') ? (
                <Form method="post">
                  <Button name="wish" value="close">
                    {t('close.button')}
                  </Button>
                </Form>
              ) : null}
            </>
          )}
        </Card>
        <Card title={t('archive.title')}>
          {file.archivedAt && file.keepUntil ? (
            <p>
              {t('archive.keptUntil')} <DayText day={file.keepUntil} />
            </p>
          ) : (
            <>
              <p>{file.holdId ? t('archive.held') : null}</p>
              <p>{t('archive.ready')}</p>
              {file.closedAt && can(role, 'incident.archive') ? (
                <Form method="post">
                  <Button name="wish" value="archive">
                    {t('archive.button')}
                  </Button>
                </Form>
              ) : null}
            </>
          )}
        </Card>
      </div>
    </>
  );
}
