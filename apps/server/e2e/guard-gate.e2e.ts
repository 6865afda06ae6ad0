import { dayOf } from '@zhiqin/kernel';
import { test } from './house/browsing.ts';
import { crewOf } from './house/guard-phone.ts';
import { turnsOf } from './house/turns.ts';
import { gateJourneys } from './journeys/gate.ts';
import { giveShortOrder, layRegisters, publishQuestions } from './journeys/lay-registers.ts';
import { readOrder, resume, signRules, standIn, takeOver } from './journeys/presence.ts';
import { hasPhotoOfOrder, shiftWithoutNetwork, siteCode } from './journeys/shift-without-network.ts';
import { lookAroundGate, lookAtNoScreen } from './journeys/the-other-screens.ts';

const postCode = 'G2';

for (const language of turnsOf('guard at the gate')) {
  test(`a shift at the gate without network, counted in taps and seconds (${language})`, async ({
    openBrowser,
    contractor,
  }) => {
    test.setTimeout(600_000);
    const { id: siteId } = await contractor.siteByCode(siteCode);
    const { posts } = await contractor.office.sites.getSite({ siteId });
    const gateId = posts.find((one) => one.code === postCode)?.id ?? '';
    const crew = await crewOf(contractor, siteId, gateId);
    await layRegisters(contractor, siteId, dayOf(contractor.clock.now(), 'Asia/Shanghai'));
    await giveShortOrder(contractor, siteId, gateId);
    await publishQuestions(contractor, siteId);

    const opened = await openBrowser({ language, isPhone: true });
    const online = gateJourneys.filter(({ name }) => name === 'courier');
    await shiftWithoutNetwork(
      { contractor, opened, language },
      { name: 'gate', postCode, label: '北门机动机', online },
      async ({ walk, go }) => {
        await hasPhotoOfOrder(opened.page);
        await opened.context.setOffline(true);
        await go([takeOver(crew.evening, crew.night), readOrder, signRules]);
        await walk.form('somebody signed in');
        await go([...gateJourneys, standIn(crew.morning), resume(crew.night)]);
        await test.step('the other screens', async () => {
          await lookAroundGate(walk);
          await lookAtNoScreen(walk);
        });
      },
    );
  });
}
