export const planFindings = ['kept', 'to-change'] as const;
export const planAnswers = ['agreed', 'objected'] as const;
export const drillResults = ['good', 'fair', 'poor'] as const;
export const drillItems = ['alarm', 'response', 'evacuation', 'gear', 'command', 'headcount'] as const;
export const contactKinds = [
  'police',
  'fire',
  'ambulance',
  'client',
  'contractor',
  'property',
  'water',
  'power',
  'gas',
  'lift',
  'hospital',
  'community',
  'other',
] as const;
export const educationKinds = ['notice', 'talk', 'drill', 'material', 'video', 'visit'] as const;
export const audiences = ['residents', 'tenants', 'staff', 'merchants', 'visitors'] as const;
export type ContactKind = (typeof contactKinds)[number];
export const clockNames = [
  'plan-review',
  'drill',
  'evaluation',
  'fix',
  'effect',
  'contacts',
  'station',
] as const;
export type ClockName = (typeof clockNames)[number];
