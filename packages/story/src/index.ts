export { type DemoEnrolment, demoEnrolment } from './demo-enrolment.ts';
export { type DemoSignIn, demoSignIns } from './sign-ins.ts';
export { type Following, followStory } from './telling/follow-story.ts';
export { findStory, type StoryState, type ToldTenant } from './telling/story-state.ts';
export { type StoryOptions, type StoryProgress, tellStory } from './telling/tell-story.ts';
export { captainLogin, contractor, demoMembers, demoPassword, demoPin } from './world/contractor.ts';
export { type ExpectedBreach, expectedBreaches, type Fault, placeFaults } from './world/faults.ts';
export { loadSiteCodes } from './world/load-sites.ts';
export { demoSiteCodes } from './world/site-plans.ts';
