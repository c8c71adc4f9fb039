import type { DemoAgreement } from '../demo-agreement.ts';
import { goes, howWell, partOf, taken } from '../demo-measure.ts';

export const familySupport: DemoAgreement = {
  key: 'family-support',
  reference: 'GR-0066',
  kind: 'grant',
  title: 'Family support at home, north',
  purpose: 'A worker who comes home once a week, for children whose worries show at home and at school.',
  outcomes: ['Children feel well', 'Families manage by themselves'],
  needs: ['emotional-health', 'parenting', 'school-attendance'],
  ages: [5, 17],
  districts: ['aldermere', 'coldwick', 'fennimoor'],
  lead: 'stepping-stones',
  leadDelivers: 'Home visits, and asking families again for nine months',
  directorate: 'Children and families',
  basis: 'discretionary',
  yearlyPounds: 264_000,
  supportWeeks: 16,
  followUpMonths: [3, 6, 9],
  // Two years after they were asked for the last time.
  retentionMonths: 33,
  quarters: 12,
  endsAfterMonths: 18,
  noticeAfterMonths: 12,
  lookedAfterBy: 'shah',
  families: {
    starts: [38, 48],
    needs: [
      ['emotional-health', 46],
      ['parenting', 33],
      ['school-attendance', 21],
    ],
    districts: [
      ['coldwick', 47],
      ['aldermere', 33],
      ['fennimoor', 20],
    ],
    saysYes: [86, 96],
    betterOff: [66, 82],
    questionnaire: 'sdq',
    handsOverTo: 'counselling',
  },
  measures: [
    taken(
      { source: 'cases', what: 'finished' },
      {
        key: 'finished',
        purpose: 'So that families do not wait for each other.',
        chosenBy: 'Parents of the first year',
        chosenSaid: 'Say how many you stayed with to the end.',
        headline: true,
        target: 36,
      },
    ),
    taken(
      { source: 'cases', what: 'started within', days: 10 },
      {
        key: 'within-ten-days',
        purpose: 'Whoever asks for help has waited long enough before asking.',
        headline: true,
        target: 75,
      },
    ),
    taken(
      { source: 'cases', what: 'completed' },
      {
        key: 'completed',
        purpose: 'Support that breaks off helps least those who need it most.',
        target: 75,
      },
    ),
    howWell({
      key: 'front-line',
      name: 'Hours spent with families',
      purpose: 'Money for families should reach families.',
      numeratorMeans: 'paid hours spent with families or on the way to them',
      denominatorMeans: 'all paid hours',
      unit: 'hours',
      countsPeople: false,
      figures: partOf(goes(1_640, 1_910), goes(68, 74)),
    }),
    taken(
      { source: 'follow-ups', what: 'better off', months: 6 },
      {
        key: 'six-months',
        purpose: 'Better in the last week is not what anybody wants. Better half a year on is.',
        chosenBy: 'Four families who came back to tell us',
        chosenSaid: 'Ring us when you are no longer in the house.',
        headline: true,
        target: 60,
      },
    ),
    taken(
      { source: 'follow-ups', what: 'better off', months: 0 },
      { key: 'at-the-end', purpose: 'To see what is won, before we see what is kept.' },
    ),
  ],
  theme: 'families',
  stories: {
    helped: [
      'The same worker from the first visit to the last phone call, nine months on.',
      'Coldwick has its third worker at last, and families there no longer wait longest.',
    ],
    gotInTheWay: [
      'Phone numbers change. Of those we could not reach at nine months, every second number was dead.',
      'Families in Fennimoor are an hour apart, so there are fewer visits in a day.',
    ],
    willTry: ['Ask at the last visit for a second number, of somebody they trust.'],
  },
  minutes: 55,
};
