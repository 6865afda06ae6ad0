import { test } from './house/browsing.ts';
import { crewOf } from './house/guard-phone.ts';
import { turnsOf } from './house/turns.ts';
import { leaderOfSite } from './journeys/crew-of-site.ts';
import { layWatch } from './journeys/lay-registers.ts';
import { controlRoom, postLifeJourneys } from './journeys/post-life.ts';
import { answerSilence, comeToPost, inducted, supervised, trainingHeld } from './journeys/presence.ts';
import { shiftWithoutNetwork, siteCode, wasOff } from './journeys/shift-without-network.ts';
import { lookAtLearning } from './journeys/the-other-screens.ts';

const postCode = 'C1';

for (const language of turnsOf('guard at a post')) {
  test(`all else that a post records, without network, counted in taps and seconds (${language})`, async ({
    openBrowser,
    contractor,
  }) => {
    test.setTimeout(600_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { posts } = await contractor.office.sites.getSite({ siteId });
    const control = posts.find((one) => one.code === postCode)?.id ?? '';
    const leader = await leaderOfSite(contractor, siteId);
    const { night } = await crewOf(contractor, siteId, control);
    await layWatch(contractor, siteId);

    const opened = await openBrowser({ language, isPhone: true });
    const online = postLifeJourneys.filter(({ name }) => name === 'check call' || name === 'note');
    await shiftWithoutNetwork(
      { contractor, opened, language },
      { name: 'post', postCode, label: '消控机动机', online },
      async ({ walk, go }) => {
        await opened.context.setOffline(true);
        await go([
          comeToPost(night, { isEmpty: false }),
          supervised(leader, night),
          trainingHeld(night),
          inducted,
          ...postLifeJourneys,
          controlRoom,
        ]);
        await test.step('the phone was off', () => wasOff(opened));
        await go([answerSilence]);
        await test.step('the other screens', () => lookAtLearning(walk));
      },
    );
  });
}
