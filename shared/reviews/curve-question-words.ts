import type { CurveQuestion } from './curve-questions.ts';

/** Each question as it is asked, and what an answer could be. */
export const curveQuestionWords: Readonly<Record<CurveQuestion, { label: string; hint: string }>> = {
  customers: {
    label: 'Who are the people this is for?',
    hint: 'All of them, and those who do not come. Who knows them best?',
  },
  'measured-by': {
    label: 'How can we tell whether they are better off?',
    hint: 'Is this the right measure? What would families or young people look at?',
  },
  story: {
    label: 'What is the story behind the curve?',
    hint: 'The causes, as those who know them see it: what pushes it up, what holds it down.',
  },
  partners: {
    label: 'Who has a part to play in doing better?',
    hint: 'People, places and groups besides the two of us: schools, libraries, families themselves.',
  },
  'what-works': {
    label: 'What works, or could work?',
    hint: 'Here or elsewhere. Say how it is known.',
  },
  'costs-nothing': {
    label: 'What could be done that costs nothing?',
    hint: 'Doing something at another time, stopping something, asking somebody.',
  },
};
