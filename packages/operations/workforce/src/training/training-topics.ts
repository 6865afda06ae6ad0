/** 岗前, 在岗, 消防, 专项. */
export const courseKinds = ['pre-post', 'in-service', 'fire', 'special'] as const;
export type CourseKind = (typeof courseKinds)[number];

export const trainingTopics = [
  'rules',
  'skills',
  'emergency',
  'fire',
  'law',
  'service',
  'equipment',
] as const;
export type TrainingTopic = (typeof trainingTopics)[number];

/** Company rules, skills of the post, what to do in an emergency: trained and passed before the first post (S8-3.2.1). */
export const prePostTopics = ['rules', 'skills', 'emergency'] as const satisfies readonly TrainingTopic[];

export const attendanceResults = ['attended', 'passed', 'failed'] as const;

/** Layout and facilities, machinery, emergency numbers, mains and extinguishers, what to report (S5-7; S9A-1, 3). */
export const inductionItems = ['layout', 'equipment', 'numbers', 'mains', 'reporting'] as const;
