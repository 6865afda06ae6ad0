import { can } from '@zhiqin/access/rules';
import { Card, Fact, Facts, LinkButton, PageHead, TimeText } from '@zhiqin/ui';
import { letterAnswers } from '@zhiqin/upkeep/rules';
import { useTranslation } from 'react-i18next';
import { redirect, useSearchParams } from 'react-router';
import { FormProblem } from '../../form-problem.tsx';
import { valuesOf } from '../../form-values.ts';
import { useName } from '../../names.ts';
import { EntryForm } from '../../parts/form-fields.tsx';
import { HazardLetters } from '../../parts/upkeep/hazard-letters.tsx';
import { useUpkeepWords } from '../../parts/upkeep/upkeep-words.ts';
import { ask, attempt, formOf } from '../../problem.ts';
import type { Route } from './+types/hazard';

export async function loader(args: Route.LoaderArgs) {
  return ask(args, async ({ caller, actor }) => {
    const hazard = await caller.upkeep.getReleasedHazard({ hazardId: args.params.hazardId });
    const sites = await caller.sites.listSites();
    return {
      hazard,
      site: sites.find((row) => row.id === hazard.siteId) ?? null,
      mayAnswer: can(actor.role, 'hazard.answer'),
    };
  });
}

export async function action(args: Route.ActionArgs) {
  const { text, given } = valuesOf(await formOf(args.request));
  const { hazardId } = args.params;
  return attempt(args, async ({ caller }) => {
    await caller.upkeep.answerHazardLetter({
      letterId: text('letterId'),
      answer: text('answer') as 'done',
      text: text('text'),
      doneBy: given('doneBy'),
    });
    return redirect(`/client/hazards/${hazardId}`);
  });
}

/** One hazard as the client's office knows it: place, level, times, letters, and its answer to each. */
export default function ClientHazard({ loaderData: { hazard, site, mayAnswer } }: Route.ComponentProps) {
  const { t } = useTranslation('portalUpkeep');
  const words = useUpkeepWords();
  const name = useName();
  const [search] = useSearchParams();
  const here = `/client/hazards/${hazard.id}`;
  const answering = mayAnswer ? search.get('answer') : null;
  const zone = site?.zone ?? 'Asia/Shanghai';
  return (
    <>
      <PageHead
        title={hazard.place}
        steps={[{ label: t('client.title'), to: '/client/hazards' }, { label: hazard.fileNo }]}
        note={words.state(hazard.state)}
      />
      <div className="grid gap-4">
        <Card>
          <Facts>
            {site ? <Fact name={t('site')}>{name(site.name, site.nameEn)}</Fact> : null}
            <Fact name={t('level')}>{words.level(hazard.level)}</Fact>
            <Fact name={t('matter')}>{words.matter(hazard.matter)}</Fact>
            <Fact name={t('assignee')}>{t(hazard.isOurs ? 'client.ours' : 'client.notOurs')}</Fact>
            <Fact name={t('foundAt')}>
              <TimeText at={hazard.foundAt} zone={zone} />
            </Fact>
            {hazard.verifiedAt ? (
              <Fact name={t('states.verified')}>
                <TimeText at={hazard.verifiedAt} zone={zone} />
              </Fact>
            ) : null}
          </Facts>
        </Card>
        {answering ? null : <FormProblem />}
        <HazardLetters
          letters={hazard.letters}
          zone={zone}
          base="/client/hazards/letters"
          below={({ id }) =>
            !mayAnswer ? null : answering === id ? (
              <EntryForm
                back={here}
                submit={t('letters.send')}
                fields={[
                  {
                    name: 'answer',
                    kind: 'choice',
                    label: t('letters.of.answer'),
                    choices: letterAnswers.map((value) => ({ value, label: t(`letters.short.${value}`) })),
                  },
                  { name: 'text', kind: 'long', label: t('letters.text') },
                  {
                    name: 'doneBy',
                    kind: 'date',
                    label: t('letters.doneBy'),
                    help: t('letters.doneByHelp'),
                  },
                ]}
              >
                <input type="hidden" name="letterId" value={id} />
              </EntryForm>
            ) : (
              <div>
                <LinkButton to={`${here}?answer=${id}`}>{t('letters.answer')}</LinkButton>
              </div>
            )
          }
        />
      </div>
    </>
  );
}
