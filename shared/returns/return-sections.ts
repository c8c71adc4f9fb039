import type { ReturnBox } from '../contracts/contract.ts';
import { questions, type Question } from '../measures/measure-version.ts';
import { onScreen } from '../values/screen-words.ts';
import type { MeasureAsked } from './measures-asked.ts';

/** The pages of the form, as they stand in its addresses. */
export const sectionNames = ['how-much', 'how-well', 'better-off', 'story'] as const;
export type SectionName = (typeof sectionNames)[number];

export interface ReturnSection {
  name: SectionName;
  title: string;
  /** its measures; none for the story */
  measures: MeasureAsked[];
}

const nameOf: Readonly<Record<Question, SectionName>> = {
  'how much': 'how-much',
  'how well': 'how-well',
  'better off': 'better-off',
};

const storyPage: readonly ReturnBox[] = ['story', 'not taken on', 'nobody provides'];

/**
 * The pages of a return: the three questions in their order, those that have a measure, then the story
 * where the agreement asks for any of its boxes. How long it took is asked where it is sent.
 */
export const sectionsOf = (
  measures: readonly MeasureAsked[],
  boxes: readonly ReturnBox[],
): ReturnSection[] => {
  const asked = questions.map((question) => ({
    name: nameOf[question],
    title: onScreen(question),
    measures: measures.filter(({ version }) => version.question === question),
  }));
  const story: ReturnSection[] = boxes.some((box) => storyPage.includes(box))
    ? [{ name: 'story', title: 'The story behind the figures', measures: [] }]
    : [];
  return [...asked.filter((section) => section.measures.length > 0), ...story];
};
