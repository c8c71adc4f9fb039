import type { Chance } from '../chance.ts';
import type { DemoMeasure } from '../demo-measure.ts';
import type { ThemeKey } from './theme-lines.ts';

/** Which way a figure went from what it usually is. */
export type Direction = 'up' | 'down';

/** What a question is about: whose figure, which way it went, and that there was none. */
export interface Surprise {
  theme: ThemeKey;
  measure: Pick<DemoMeasure, 'kind' | 'countsPeople'>;
  direction: Direction;
  nil: boolean;
}

type Ways = Readonly<Record<Direction, readonly string[]>>;

/** Of counts of people, by who they are. */
const ofPeople: Readonly<Record<ThemeKey, Ways>> = {
  families: {
    up: [
      'Yes. Families who had been waiting came all at once.',
      'Right. Two groups ended in the same week, which are usually a month apart.',
    ],
    down: [
      'It is right: a worker was ill, and we said no to new families.',
      'Yes. Fewer were sent to us, and we do not know why.',
    ],
  },
  'young people': {
    up: ['Right. A new group came with their friends.', 'Yes, counted twice. The music room brings them.'],
    down: [
      'Yes. The bus stopped running in the evening.',
      'It is right. Exams, and then everybody was out of doors.',
    ],
  },
  schools: {
    up: [
      'It is right. Term dates fell that way.',
      'Yes. A large school joined, and sent us all who had been waiting.',
    ],
    down: [
      'Yes. One school shut for repairs, and its children came later.',
      'Right. A counsellor left, and nobody new could start before half-term.',
    ],
  },
  home: {
    up: [
      'Yes. Two rooms that had been under repair were filled.',
      'Right. Several moved on, so several could come.',
    ],
    down: ['Right. Nobody could move on, so nobody could move in.', 'Yes. Two rooms were empty for repairs.'],
  },
  'small group': {
    up: ['Yes. The newsletter of the school brought a crowd.', 'Right. We had the larger hall.'],
    down: ['Yes. There are only two of us, and one was ill.', 'It is right. We had no hall for a month.'],
  },
};

const ofThings: Ways = {
  up: [
    'Yes, checked. Two people started in the same month and it shows.',
    'It is right. More was booked, and more was kept.',
  ],
  down: ['Yes. Three weeks with half of the staff away.', 'It is right. A vacancy that took long to fill.'],
};

const ofShares: Ways = {
  up: [
    'Checked, and it is right. With so few, a handful makes a great difference.',
    'Yes. We have been working at this, and it shows for the first time.',
  ],
  down: [
    'It is right. With so few, a handful makes a great difference.',
    'Yes. A new worker keeps the list more strictly than we did.',
  ],
};

/** Questions that are not about which way it went. */
const byCode: Readonly<Record<string, readonly string[]>> = {
  'same-again': ['It is a coincidence. We counted anew.', 'Yes, the same again. We are full and stay full.'],
  'all-better-off': ['All who answered said so. Those who did not answer may think otherwise.'],
};

const nothing = 'There is none in this quarter: we do not open then.';

/** What the provider says to a question about a figure, in a sentence. */
export const explain = (
  code: string,
  { theme, measure, direction, nil }: Surprise,
  chance: Chance,
): string => {
  if (nil) return nothing;
  const isShare = measure.kind === 'share' || measure.kind === 'mean';
  const ways = isShare ? ofShares : measure.countsPeople ? ofPeople[theme] : ofThings;
  return chance.pick(byCode[code] ?? ways[direction]) ?? nothing;
};
