/** Being ready: names of kinds, of their fields, and of the codes in them. */
export const kinds = {
  drill: { started: 'Drill begun', step: 'Drill, step', ended: 'Drill over' },
  contact: { verified: 'Number confirmed' },
  station: { checked: 'Fire station check' },
} as const;

export const fields = {
  drill: 'Which drill',
  scenario: 'Which scenario',
  plan: 'Version of the plan',
  commander: 'Commander',
  step: 'Step',
  participants: 'Took part',
  // Those counted and those missing are named with incidents.
  contactOutcome: 'Is the number right',
  station: 'Which fire station',
  onDuty: 'On duty',
  stock: 'Stock counted',
  actual: 'There are',
  isFit: 'Fit for use',
} as const;

export const codes = {
  scenario: {
    fire: 'Fire',
    medical: 'Injury and illness',
    violence: 'Violence, intruder',
    theft: 'Theft',
    weather: 'Typhoon, storm, flood',
    power: 'Power, water or gas cut',
    lift: 'People stuck in a lift',
    'bomb-threat': 'Bomb threat',
    crowd: 'Crowd',
    'missing-person': 'Missing person',
    chemical: 'Chemical spill',
    traffic: 'Vehicle accident',
  },
  contactOutcome: {
    reached: 'Answered, number right',
    'read-over': 'Read over, number right',
    'no-answer': 'No answer',
    wrong: 'Wrong number',
  },
  contactKind: {
    police: 'Police',
    fire: 'Fire service',
    ambulance: 'Ambulance',
    client: 'Client',
    contractor: 'Our duty desk',
    property: 'Property management',
    water: 'Water',
    power: 'Power',
    gas: 'Gas',
    lift: 'Lift maintenance',
    hospital: 'Hospital',
    community: 'Neighbourhood office',
    other: 'Other',
  },
} as const;
