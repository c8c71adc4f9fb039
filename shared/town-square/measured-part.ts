import { sentenceCase } from '../contracts/contract-facts.ts';
import { questions, type Question } from '../measures/measure-version.ts';
import { dayName } from '../periods/calendar-day.ts';
import { screenWords } from '../values/screen-words.ts';
import { html, type Html } from './html.ts';
import { figuresUnder, releaseFoot, releaseKey, type PublicRelease } from './public-figures.ts';
import type { PublicMeasure } from './public-measure.ts';
import { bullets, paragraph, section } from './public-page.ts';
import { asSentence } from './public-words.ts';

/** What is said of a service's measures: to the public, or to those who commission it with the council. */
export interface Measured {
  measures: readonly PublicMeasure[];
  /** the latest release of its figures; absent where there is none */
  release?: PublicRelease;
  /** where the figures are as a file; absent where they are nowhere yet */
  figuresHref?: string;
  /** said where there is no figure */
  noFigures: string;
  /** who was told, and when: 'The council checked these figures and published them on …' */
  told: (day: string) => string;
}

const tones: Readonly<Record<Question, string>> = {
  'how much': 'bo-how-much-text',
  'how well': 'bo-how-well-text',
  'better off': 'bo-better-off-text',
};

/** Said plainly where a question has no measure: that is itself something to know. */
const nothingMeasured: Readonly<Record<Question, string>> = {
  'how much': 'Nothing is measured here yet.',
  'how well': 'Nothing is measured here yet.',
  'better off': 'Nothing is measured here yet. So nobody can say if this service makes a difference.',
};

const whenMeasured = ({ stage, fromOn, standsIn }: PublicMeasure): string | undefined => {
  if (stage === 'measured') return undefined;
  if (stage === 'from a day') return fromOn === undefined ? undefined : `We start on ${dayName(fromOn)}.`;
  return standsIn === ''
    ? 'We want to know this but cannot measure it yet.'
    : `We want to know this but cannot measure it yet. Until then we look at this: ${asSentence(standsIn)}`;
};

const measureLine = (measure: PublicMeasure): Html =>
  html`<strong>${sentenceCase(measure.name)}.</strong>
    ${measure.purpose !== '' && `Why we ask: ${asSentence(measure.purpose)}`} ${whenMeasured(measure)}`;

const measuresUnder = (question: Question, { measures, release }: Measured): Html => {
  const told = new Set(release?.tables.map(({ subject }) => subject.measureId));
  const under = measures.filter((measure) => measure.question === question && !told.has(measure.measureId));
  const figures = release && figuresUnder(question, release);
  return html`<h3 class="govuk-heading-s ${tones[question]}">${screenWords[question]}</h3>
    ${figures} ${under.length > 0 && bullets(under.map(measureLine))}
    ${under.length === 0 && figures === undefined && paragraph(nothingMeasured[question])}`;
};

/** The three questions, in sentences with a chart each: what was told, and what is measured beside it. */
export const measuredPart = (measured: Measured): Html => {
  const { release, figuresHref, noFigures, told } = measured;
  const figures = release !== undefined && release.tables.length > 0;
  const key = figures && releaseKey(release);
  return section(
    figures ? 'What the figures say' : 'What will be measured, and why',
    html`${!figures && paragraph(noFigures)} ${questions.map((question) => measuresUnder(question, measured))}
    ${key !== false && key} ${figures && releaseFoot(release, told, figuresHref)}`,
  );
};

/** What those who run it say about the figures, in their own words; nothing where they said nothing. */
export const wordsPart = (release: PublicRelease | undefined, lead: string | undefined): Html | undefined => {
  if (release === undefined || release.words === '') return undefined;
  const paragraphs = release.words.split(/\n+/).filter((line) => line.trim() !== '');
  return section(
    `What ${lead === undefined ? 'those who run it say' : `${lead} says`} about the figures`,
    html`<div class="govuk-inset-text">${paragraphs.map((line) => paragraph(line))}</div>`,
  );
};
