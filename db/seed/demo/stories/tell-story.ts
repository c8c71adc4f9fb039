import type { Quarter } from '#shared/periods/quarter.ts';
import { quarterOfYear } from '#shared/periods/quarter.ts';
import type { StoryBox } from '#shared/returns/return-boxes.ts';
import { chanceFor, type Chance } from '../chance.ts';
import type { DemoAgreement, DemoStories } from '../demo-agreement.ts';
import { seasonLines } from './season-lines.ts';
import { themeLines } from './theme-lines.ts';

/** The same list in an order of its own for each agreement. */
const shuffled = <T>(list: readonly T[], chance: Chance): T[] =>
  list
    .map((line) => ({ line, place: chance.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line);

interface Telling {
  agreement: DemoAgreement;
  seed: string;
  quarter: Quarter;
  /** 0 for the newest return */
  back: number;
}

type Box = keyof DemoStories;

const boxNames: Readonly<Record<Box, StoryBox>> = {
  helped: 'what helped',
  gotInTheWay: 'what got in the way',
  willTry: 'what we will try',
};

/** How often, in a hundred, a box is filled in where the return has no words of its own for it. */
const filledIn: Readonly<Record<Box, number>> = { helped: 92, gotInTheWay: 74, willTry: 48 };
/** How often the time of year is what it was about. */
const ofTheSeason = 34;

const isFilledIn = ({ agreement, seed, quarter }: Telling, box: Box): boolean =>
  chanceFor(seed, agreement.key, box, quarter, 'filled in').next() * 100 < filledIn[box];

const olderLine = ({ agreement, seed, quarter, back }: Telling, box: Box): string | undefined => {
  const chance = chanceFor(seed, agreement.key, box, quarter, 'story');
  const season = seasonLines[quarterOfYear(quarter)];
  const yearly = agreement.frequency === 'yearly';
  if (box !== 'willTry' && !yearly && chance.next() * 100 < ofTheSeason) return chance.pick(season[box]);
  const lines = shuffled(themeLines[agreement.theme][box], chanceFor(seed, agreement.key, box, 'order'));
  return lines[(back - agreement.stories[box].length) % lines.length];
};

/**
 * The story behind the figures of one return: the agreement's own words for its newest returns, and for the
 * older ones what a service of its theme, or of that time of year, would write. Something is always told,
 * and no line comes twice within as many returns as the theme has lines.
 */
export const tellStory = (telling: Telling): { box: StoryBox; text: string }[] => {
  const { agreement, back } = telling;
  const told = (['helped', 'gotInTheWay', 'willTry'] as const).flatMap((box) => {
    const own = agreement.stories[box][back];
    const text = own ?? (isFilledIn(telling, box) ? olderLine(telling, box) : undefined);
    return text === undefined ? [] : [{ box: boxNames[box], text }];
  });
  if (told.length > 0) return told;
  const text = olderLine(telling, 'helped');
  return text === undefined ? [] : [{ box: boxNames.helped, text }];
};
