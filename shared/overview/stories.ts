import { periodName } from '../periods/reporting-period.ts';
import { storyBoxes, type StoryBox } from '../returns/return-boxes.ts';

/** One box of a story as it was written in an accepted return. */
export interface StoryWritten {
  period: string;
  organisationName: string;
  box: StoryBox;
  text: string;
}

/** What one organisation said about the figures of a period. */
export interface Story {
  organisationName: string;
  periodName: string;
  texts: { box: StoryBox; text: string }[];
}

/** Each organisation's words together, in the order they come, the boxes as they are asked. */
export const storiesFrom = (written: readonly StoryWritten[]): Story[] => {
  const names = [...new Set(written.map(({ organisationName }) => organisationName))];
  return names.flatMap((organisationName) => {
    const own = written.filter((each) => each.organisationName === organisationName);
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        organisationName,
        periodName: periodName(first.period),
        texts: own
          .map(({ box, text }) => ({ box, text }))
          .toSorted((a, b) => storyBoxes.indexOf(a.box) - storyBoxes.indexOf(b.box)),
      },
    ];
  });
};
