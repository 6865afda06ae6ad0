import { can } from '@zhiqin/access/rules';
import { dateTimeText } from '@zhiqin/i18n';
import { Banner, Button, Card, Fact, Facts, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../../form-problem.tsx';
import { base64Of, valuesOf } from '../../../form-values.ts';
import { useName } from '../../../names.ts';
import { CourseTable } from '../../../parts/upkeep/course-table.tsx';
import { HazardForm, type HazardWish } from '../../../parts/upkeep/hazard-form.tsx';
import { HazardLetters } from '../../../parts/upkeep/hazard-letters.tsx';
import { useUpkeepWords } from '../../../parts/upkeep/upkeep-words.ts';
import { ask, attempt, formOf } from '../../../problem.ts';
import { useSelf } from '../../../use-self.ts';
import type { Route } from './+types/hazard';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, ({ caller }) => caller.upkeep.getHazard({ hazardId: args.params.hazardId }));
}

export async function action(args: Route.ActionArgs) {
  const form = await formOf(args.request);
  const { text, given, flag } = valuesOf(form);
  const { hazardId } = args.params;
  const photoBase64 = await base64Of(form, 'photoBase64');
  return attempt(args, async ({ caller: { upkeep } }) => {
    switch (text('wish')) {
      case 'classify':
        await upkeep.classifyHazard({
          hazardId,
          level: text('level') as 'low',
          matter: text('matter') as 'other',
          reason: text('reason'),
        });
        break;
      case 'assign':
        await upkeep.assignHazard({
          hazardId,
          assigneeKind: text('assigneeKind') as 'own',
          assigneeName: text('assigneeName'),
          note: given('note'),
        });
        break;
      case 'note':
        await upkeep.noteHazard({ hazardId, text: text('text'), photoBase64 });
        break;
      case 'finish':
        await upkeep.finishHazard({ hazardId, text: text('text'), photoBase64 });
        break;
      case 'verify':
        await upkeep.verifyHazard({
          ...{ hazardId, text: text('text'), photoBase64 },
          isGood: text('isGood') === 'yes',
        });
        break;
      case 'reopen':
        await upkeep.reopenHazard({ hazardId, text: text('text') });
        break;
      case 'hand-over':
        await upkeep.handOverHazard({
          hazardId,
          what: text('what'),
          ask: text('ask'),
          answerBy: text('answerBy'),
          isUrgent: flag('isUrgent'),
        });
        break;
      default:
        await upkeep.releaseHazard({ hazardId });
    }
    return redirect(`/admin/hazards/${hazardId}`);
  });
}

/** One hazard: what was found, who sees to it, what was done, and who looked (S8-2.2.3). */
export default function Hazard({ loaderData: found }: Route.ComponentProps) {
  const { t, i18n } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const name = useName();
  const { role } = useSelf();
  const [search] = useSearchParams();
  const { file } = found;
  const { zone } = file.site;
  const here = `/admin/hazards/${file.id}`;
  const handles = can(role, 'hazard.handle');
  const wish = handles ? (search.get('do') as HazardWish | null) : null;
  const isOpen = file.state !== 'verified';
  const wishes: [HazardWish, string, boolean][] = [
    ['assign', t('work.assign'), isOpen],
    ['note', t('work.note'), isOpen],
    ['finish', t('work.finish'), isOpen && file.state !== 'done'],
    ['verify', t('work.verify'), file.state === 'done'],
    ['hand-over', t('work.handOver'), isOpen && file.site.clientId !== null],
    ['classify', t('work.classify'), isOpen],
    ['reopen', t('work.reopen'), file.doneAt !== null],
  ];
  const offered = wishes.filter(([one, , isOffered]) => isOffered && one !== wish);
  const isWished = wishes.some(([one, , isOffered]) => one === wish && isOffered);
  return (
    <>
      <PageHead
        title={`${file.place} · ${name(file.site.name, file.site.nameEn)}`}
        steps={[{ label: t('title'), to: '/admin/hazards' }, { label: file.fileNo }]}
        note={words.state(file.state)}
      />
      {isWished ? null : <FormProblem />}
      <div className="grid gap-4">
        {file.isOverdue ? <Banner tone="breached">{t('overdue')}</Banner> : null}
        <Card title={t('facts')}>
          <Facts>
            <Fact name={t('what')}>
              <span className="break-words whitespace-pre-line">{file.text ?? t('noWords')}</span>
            </Fact>
            <Fact name={t('level')}>{words.level(file.level)}</Fact>
            <Fact name={t('matter')}>{words.matter(file.matter)}</Fact>
            <Fact name={t('source')}>
              {words.source(file.source)}{' '}
              <Link to={`/admin/sites/${file.site.code}/duty/${file.id}`}>{t('course.entry')}</Link>
            </Fact>
            <Fact name={t('foundAt')}>
              <TimeText at={file.foundAt} zone={zone} />
            </Fact>
            <Fact name={t('dueAt')}>
              <TimeText at={file.dueAt} zone={zone} />
            </Fact>
            <Fact name={t('assignee')}>
              {file.assigneeKind ? `${t(`assigneeKinds.${file.assigneeKind}`)} · ${file.assigneeName}` : '–'}
            </Fact>
            {file.releasedAt ? (
              <Fact name={t('work.released')}>
                <TimeText at={file.releasedAt} zone={zone} />
              </Fact>
            ) : null}
          </Facts>
          {found.related.length > 0 ? (
            <p className="mt-2">
              {t('related')}{' '}
              {found.related.map((one) => (
                <Link key={one.id} className="mr-2" to={`/admin/hazards/${one.id}`}>
                  {one.fileNo}
                </Link>
              ))}
            </p>
          ) : null}
        </Card>
        <Card title={t('work.title')}>
          {handles ? (
            <div className="flex flex-wrap gap-2">
              {offered.map(([one, label]) => (
                <LinkButton key={one} kind="plain" to={`${here}?do=${one}`}>
                  {label}
                </LinkButton>
              ))}
              {isOpen && !file.releasedAt && file.site.clientId ? (
                <Form method="post">
                  <Button kind="quiet" name="wish" value="release">
                    {t('work.release')}
                  </Button>
                </Form>
              ) : null}
            </div>
          ) : null}
          {wish && isWished ? <HazardForm wish={wish} found={found} back={here} /> : null}
        </Card>
        <Card title={t('photos.title')}>
          {found.pictures.length === 0 ? <p className="quiet">{t('photos.none')}</p> : null}
          <ul className="grid gap-3 sm:grid-cols-2">
            {found.pictures.map((picture) => {
              const when = t(`photos.${picture.when}`);
              const time = dateTimeText(new Date(picture.at), { zone, language: i18n.language });
              return (
                <li key={`${picture.fileId}-${String(picture.at)}`}>
                  <p className="quiet small">
                    {when} · {time}
                  </p>
                  <a href={`/api/files/${picture.fileId}`}>
                    <img
                      src={`/api/files/${picture.fileId}`}
                      alt={t('photos.alt', { when, time })}
                      loading="lazy"
                      className="max-h-80 w-full object-contain"
                    />
                  </a>
                </li>
              );
            })}
          </ul>
        </Card>
        <HazardLetters letters={found.letters} zone={zone} base="/admin/hazards/letters" />
        <Card title={t('course.title')}>
          <CourseTable course={found.course} site={file.site} />
        </Card>
      </div>
    </>
  );
}
