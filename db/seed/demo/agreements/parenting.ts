import type { DemoAgreement } from '../demo-agreement.ts';
import { asked, betterOff, counted, goes, howMuch, howWell, of, partOf } from '../demo-measure.ts';

export const parenting: DemoAgreement = {
  key: 'parenting',
  reference: 'CYP-0150',
  kind: 'contract',
  title: 'Parenting 5–11',
  purpose: 'Groups for parents who want things at home to be calmer.',
  outcomes: ['Children live in calm homes', 'Parents feel able to manage'],
  needs: ['parenting'],
  ages: [5, 11],
  districts: [],
  lead: 'stepping-stones',
  leadDelivers: 'Groups of ten weeks in twelve places',
  directorate: 'Children and families',
  basis: 'best practice',
  yearlyPounds: 540_000,
  supportWeeks: 10,
  followUpMonths: [3, 6],
  quarters: 16,
  endsAfterMonths: 18,
  noticeAfterMonths: 12,
  lookedAfterBy: 'shah',
  measures: [
    howMuch({
      key: 'parents',
      kind: 'different people',
      name: 'Different parents who came to a group',
      purpose: 'So that parents in every district can find a place.',
      numeratorMeans: 'different parents who came at least once in the quarter',
      unit: 'parents',
      headline: true,
      target: 420,
      figures: counted(goes(390, 500, { season: [1, 0.86, 1.08, 1.06] })),
      newest: [[472], [488], [503], [511]],
    }),
    howMuch({
      key: 'certificates',
      name: 'Certificates given',
      purpose: 'A certificate shows that a parent came to eight of the ten meetings.',
      numeratorMeans: 'parents who came to at least eight of ten meetings',
      unit: 'certificates',
      target: 250,
      figures: counted(goes(236, 305)),
    }),
    howWell({
      key: 'finished',
      name: 'Came to the end of the group',
      purpose: 'Half a course helps nobody much.',
      numeratorMeans: 'parents who came to the last two meetings',
      denominatorMeans: 'parents whose group ended in the quarter',
      unit: 'parents',
      headline: true,
      target: 70,
      figures: partOf(of('parents', 72), goes(70, 78)),
    }),
    howWell({
      key: 'waiting',
      kind: 'mean',
      name: 'Weeks from asking to the first meeting',
      purpose: 'Whoever asks for help should not have to ask twice.',
      numeratorMeans: 'weeks between asking and the first meeting, all added up',
      denominatorMeans: 'parents who had a first meeting in the quarter',
      unit: 'weeks',
      countsPeople: false,
      polarity: 'lower',
      target: 6,
      figures: { how: 'mean of', all: of('parents', 40), course: goes(6.4, 5.1), spread: 2.2 },
    }),
    betterOff({
      key: 'calmer',
      name: 'Home is calmer three months on',
      purpose: 'It is what parents come for.',
      chosenBy: 'Parents in Tilverton, who struck out our first four wordings',
      chosenSaid: 'Do not ask whether I am a better parent. Ask whether it is quieter.',
      numeratorMeans: 'parents who say that home is calmer than before the group',
      denominatorMeans: 'parents who answered three months after their group ended',
      whoCounts: 'Parents who came to at least half of the meetings',
      unit: 'parents',
      target: 65,
      figures: asked(
        of('parents', 46),
        goes(66, 70),
        goes(66, 51, {
          through: [
            [0.5, 67],
            [0.52, 54],
          ],
        }),
      ),
      changes: [
        {
          back: 7,
          whoCounts: 'Every parent who came at least once',
          numeratorMeans:
            'parents who say that home is calmer than before the group, asked by somebody who did not run it',
          comparable: {
            withPrevious: false,
            why: 'Until now only parents who finished were asked, and by the person who ran the group.',
          },
          why: 'Asking only those who finished made it look better than it was.',
        },
      ],
    }),
    betterOff({
      key: 'exclusions',
      name: 'No suspension from school since the group',
      purpose: 'What changes at home should show at school.',
      numeratorMeans: 'children with no suspension in the six months since',
      denominatorMeans: 'children who had been suspended in the year before, whose parents answered',
      unit: 'children',
      headline: false,
      target: 60,
      figures: asked(goes(52, 70), goes(66, 70), goes(51, 55)),
      missing: [
        { back: 9, reason: 'system fault', note: 'The school list was lost when we changed computers.' },
      ],
    }),
  ],
  theme: 'families',
  stories: {
    helped: [
      'Crèche places paid for by the district councils. We filled every group.',
      'We added three groups in the far west, where parents had asked for years.',
      'Grandparents came too. Nobody had thought to invite them.',
    ],
    gotInTheWay: [
      'We can fill the rooms. Whether it lasts is another thing: by three months many are back where they were.',
      'Ten weeks is a long time with no break, and too short for the families with most going on.',
      'Since we ask everybody, not only those who finished, the figure is lower. It is the truer one.',
    ],
    willTry: [
      'One meeting together, three months after the end, for every group.',
      'Fewer new groups next quarter, and a call a month for those who finished.',
    ],
  },
  turnedAway: [{ what: 'Children older than 11', sentTo: 'Family hubs', people: 14 }],
  nobodyProvides: [
    { what: 'A group for parents of teenagers', people: 22 },
    { what: 'One-to-one help for parents who cannot be in a group', people: 9 },
  ],
  minutes: 420,
  late: [[6, 3]],
  actions: [
    {
      what: 'Try a follow-up meeting with four groups and compare them with four without',
      owner: 'provider',
      agreedAfterDays: 15,
      dueAfterDays: 180,
    },
    {
      what: 'Decide whether to pay for fewer groups with a longer follow-up',
      owner: 'council',
      agreedAfterDays: -70,
      dueAfterDays: 20,
    },
  ],
  curves: [
    {
      measure: 'calmer',
      turn: {
        afterDays: -100,
        answers: {
          customers:
            'Parents of children from 5 to 11 who asked for a group, those who came once and stayed away among them.',
          'measured-by':
            'They said it themselves: ask whether it is quieter at home, and ask everybody, not only who finished.',
          story:
            'In the last week most say it is calmer. By three months many are alone with it again: no group, no one to ring, the summer in between.',
          partners:
            'Parents of earlier groups, the twelve schools and halls, family hubs, grandparents, the library in Tilverton.',
          'what-works':
            'Groups that met once more on their own went on better. Tilverton has done it twice, without us.',
          'costs-nothing':
            'A parent of an earlier group rings each family three weeks after the last meeting. Seven have offered.',
        },
        actions: [
          {
            what: 'A parent of an earlier group rings each family three weeks after its last meeting',
            owner: 'provider',
            costsNothing: true,
            dueAfterDays: -40,
            doneAfterDays: -52,
          },
          {
            what: 'Let groups use the hall once more, three months on, and write it into the agreement',
            owner: 'council',
            costsNothing: false,
            dueAfterDays: 60,
          },
        ],
      },
    },
  ],
};
