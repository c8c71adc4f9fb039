import type { ReferralRoute } from '../cases/case.ts';
import { byInformant } from '../questionnaires/informant-words.ts';
import { timePointInWords } from '../questionnaires/time-points.ts';
import type { MeasureVersion } from './measure-version.ts';
import type { CaseFigure, FollowUpFigure, TakenFrom } from './what-is-taken.ts';

/** The definition that a choice from the list writes: nobody has to word it, and it is what is counted. */
export type TakenDefinition = Pick<
  MeasureVersion,
  | 'kind'
  | 'question'
  | 'name'
  | 'numeratorMeans'
  | 'denominatorMeans'
  | 'whoCounts'
  | 'whoDoesNot'
  | 'unit'
  | 'polarity'
>;

const noneReceived = 'families that received no support after all (inappropriate referrals)';

const howMuch = {
  question: 'how much',
  kind: 'count',
  denominatorMeans: '',
  whoDoesNot: '',
  polarity: 'higher',
} as const;
const howWell = { question: 'how well', kind: 'share', unit: 'families', whoDoesNot: '' } as const;

const ofCases: Readonly<Record<Exclude<CaseFigure, 'by route' | 'started within'>, TakenDefinition>> = {
  referred: {
    ...howMuch,
    name: 'Families referred',
    numeratorMeans: 'families referred in the quarter',
    whoCounts: 'each referral on its day, whatever came of it',
    unit: 'families',
    polarity: 'neither',
  },
  inappropriate: {
    ...howWell,
    name: 'Inappropriate referrals',
    numeratorMeans: 'families whose referral was found inappropriate',
    denominatorMeans:
      'families for whom it was decided in the quarter: support started, or the referral was inappropriate',
    whoCounts: 'each family in the quarter in which it was decided',
    polarity: 'lower',
  },
  started: {
    ...howMuch,
    name: 'Families that started support',
    numeratorMeans: 'families whose support started in the quarter',
    whoCounts: 'each family on the day its support started',
    unit: 'families',
  },
  waiting: {
    question: 'how well',
    kind: 'mean',
    name: 'Days from referral to start',
    numeratorMeans: 'days waited from referral to start, all families together',
    denominatorMeans: 'families whose support started in the quarter',
    whoCounts: 'each family in the quarter in which its support started',
    whoDoesNot: 'families still waiting',
    unit: 'days',
    polarity: 'lower',
  },
  'waiting after assessment': {
    question: 'how well',
    kind: 'mean',
    name: 'Days from assessment to start',
    numeratorMeans: 'days waited from assessment to start, all families together',
    denominatorMeans: 'families assessed before support started in the quarter',
    whoCounts: 'each family in the quarter in which its support started',
    whoDoesNot: 'families without an assessment day, and those still waiting',
    unit: 'days',
    polarity: 'lower',
  },
  finished: {
    ...howMuch,
    name: 'Families whose support ended',
    numeratorMeans: 'families whose support ended in the quarter',
    whoCounts: 'each family on the day its support ended',
    whoDoesNot: noneReceived,
    unit: 'families',
  },
  completed: {
    ...howWell,
    name: 'Support completed as planned',
    numeratorMeans: 'families whose support was completed or stepped down',
    denominatorMeans: 'families whose support ended in the quarter',
    whoCounts: 'each family on the day its support ended',
    whoDoesNot: noneReceived,
    polarity: 'higher',
  },
  length: {
    question: 'how well',
    kind: 'mean',
    name: 'Length of support',
    numeratorMeans: 'weeks from start to end of support, all families together',
    denominatorMeans: 'families whose support ended in the quarter',
    whoCounts: 'each family on the day its support ended',
    whoDoesNot: noneReceived,
    unit: 'weeks',
    polarity: 'neither',
  },
  sessions: {
    question: 'how much',
    kind: 'mean',
    name: 'Sessions for each family',
    numeratorMeans: 'sessions given, all families together',
    denominatorMeans: 'families whose support ended in the quarter and whose sessions were counted',
    whoCounts: 'each family on the day its support ended',
    whoDoesNot: `${noneReceived}, and families whose sessions were not counted`,
    unit: 'sessions',
    polarity: 'neither',
  },
};

const routeWords: Readonly<Record<ReferralRoute, string>> = {
  school: 'by a school',
  'early help assessment': 'from an early help assessment',
  self: 'by themselves',
  health: 'by health',
  police: 'by the police',
  'step-down from social care': 'as a step-down from social care',
  other: 'by another route',
};

const atMonths = (months: number): string =>
  months === 0 ? 'at the end of support' : `${months} months after support ended`;

const ofFollowUps = (what: FollowUpFigure, months: number): TakenDefinition => {
  const asked = `families due to be asked ${atMonths(months)} whose time to be asked ran out in the quarter`;
  const whoCounts = 'each family in the quarter in which the time to ask it ran out, whenever it answered';
  const whoDoesNot = 'families that are not asked for a reason (died, a court or safeguarding bar)';
  if (what === 'reached') {
    return {
      ...howWell,
      name: `Families reached ${atMonths(months)}`,
      numeratorMeans: `families reached ${atMonths(months)}`,
      denominatorMeans: asked,
      whoCounts,
      whoDoesNot,
      polarity: 'higher',
    };
  }
  return {
    question: 'better off',
    kind: 'share',
    name: `Better off ${atMonths(months)}`,
    numeratorMeans: `families better off ${atMonths(months)}`,
    denominatorMeans: `families reached, of the ${asked}`,
    whoCounts,
    whoDoesNot,
    unit: 'families',
    polarity: 'higher',
  };
};

const ofInstrument = (taken: Extract<TakenFrom, { source: 'instrument' }>): TakenDefinition => {
  const { what, called, scaleCalled, informant, point } = taken;
  const answered = `people with a form ${byInformant[informant]} at the start and ${timePointInWords(point)}`;
  const inQuarter = 'whose time for the later form ran out in the quarter';
  const shared = {
    question: 'better off',
    whoCounts: 'each person in the quarter in which the time for the later form ran out',
    whoDoesNot: 'people without a form at the start, and forms that cannot be compared',
    polarity: 'higher',
  } as const;
  const about = `${called}, ${scaleCalled.toLowerCase()}`;
  return what === 'clearly better'
    ? {
        ...shared,
        kind: 'share',
        name: `Clearly better ${timePointInWords(point)} (${about})`,
        numeratorMeans: `people clearly better by the ${about}: by more than the questionnaire swings by itself`,
        denominatorMeans: `${answered}, ${inQuarter}`,
        unit: 'people',
      }
    : {
        ...shared,
        kind: 'mean',
        name: `Points better ${timePointInWords(point)} (${about})`,
        numeratorMeans: `points better by the ${about}, all people together`,
        denominatorMeans: `${answered}, ${inQuarter}`,
        unit: 'points',
      };
};

const byRoute = (route: ReferralRoute): TakenDefinition => ({
  ...howWell,
  name: `Families referred ${routeWords[route]}`,
  numeratorMeans: `families referred ${routeWords[route]}`,
  denominatorMeans: 'families referred in the quarter',
  whoCounts: 'each referral on its day, whatever came of it',
  polarity: 'neither',
});

const startedWithin = (days: number): TakenDefinition => ({
  ...howWell,
  name: `Support started within ${days} days`,
  numeratorMeans: `families whose support started within ${days} days of the referral`,
  denominatorMeans: 'families whose support started in the quarter',
  whoCounts: 'each family in the quarter in which its support started',
  whoDoesNot: 'families still waiting',
  polarity: 'higher',
});

/** The definition of what is taken, in sentences. Source: methods, performance; statistics 4.1. */
export const definitionOfTaken = (taken: TakenFrom): TakenDefinition => {
  if (taken.source === 'follow-ups') return ofFollowUps(taken.what, taken.months);
  if (taken.source === 'instrument') return ofInstrument(taken);
  if (taken.what === 'by route') return byRoute(taken.route);
  return taken.what === 'started within' ? startedWithin(taken.days) : ofCases[taken.what];
};
