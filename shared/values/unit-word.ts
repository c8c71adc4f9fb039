/** Words a unit may hold, as one of them: 'families helped' of one is 'family helped'. */
const oneOf: Readonly<Record<string, string>> = {
  activities: 'activity',
  adults: 'adult',
  appointments: 'appointment',
  calls: 'call',
  carers: 'carer',
  cases: 'case',
  certificates: 'certificate',
  children: 'child',
  clubs: 'club',
  contacts: 'contact',
  days: 'day',
  families: 'family',
  groups: 'group',
  homes: 'home',
  hours: 'hour',
  households: 'household',
  incidents: 'incident',
  meetings: 'meeting',
  members: 'member',
  minutes: 'minute',
  months: 'month',
  parents: 'parent',
  people: 'person',
  places: 'place',
  plans: 'plan',
  points: 'point',
  pupils: 'pupil',
  referrals: 'referral',
  schools: 'school',
  sessions: 'session',
  staff: 'member of staff',
  starts: 'start',
  vacancies: 'vacancy',
  visits: 'visit',
  volunteers: 'volunteer',
  weeks: 'week',
  workers: 'worker',
};

/**
 * The unit as it reads behind the number: the first word that is a known plural becomes singular
 * behind 1 ('1 young person'); an unknown unit stays as it was typed.
 */
export const unitWord = (n: number, unit: string): string => {
  if (n !== 1) return unit;
  const words = unit.split(' ');
  const at = words.findIndex((word) => Object.hasOwn(oneOf, word.toLowerCase()));
  return words.map((word, index) => (index === at ? (oneOf[word.toLowerCase()] ?? word) : word)).join(' ');
};
