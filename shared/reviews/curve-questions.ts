/**
 * The questions of turning a curve that people answer in words, in the order in which they are asked. What is
 * known already (history, forecast, actions) is not asked but shown.
 * Source: raguide.org 2.11 and the seven questions of outcomes-based accountability.
 */
export const curveQuestions = [
  'customers',
  'measured-by',
  'story',
  'partners',
  'what-works',
  'costs-nothing',
] as const;
export type CurveQuestion = (typeof curveQuestions)[number];

/** What was answered so far; a question that is absent has no answer yet. */
export type CurveAnswers = Readonly<Partial<Record<CurveQuestion, string>>>;
