import { sentenceCase } from '../contracts/contract-facts.ts';
import { needName } from '../contracts/needs.ts';
import { questions, type Question } from '../measures/measure-version.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { screenWords } from '../values/screen-words.ts';
import { html, type Html } from './html.ts';
import { figuresUnder, releaseFoot, releaseKey, type PublicRelease } from './public-figures.ts';
import type { PublicMeasure } from './public-measure.ts';
import {
  bullets,
  factsLine,
  paragraph,
  publicPage,
  section,
  summaryList,
  titleOf,
  type PublicFrame,
} from './public-page.ts';
import type { PublicService } from './public-service.ts';
import {
  agesInWords,
  asSentence,
  basisSentences,
  costInWords,
  decisionSentence,
  placesInWords,
  providersInWords,
  timeInWords,
} from './public-words.ts';

export interface ServicePage {
  service: PublicService;
  measures: readonly PublicMeasure[];
  /** the latest release of its figures; absent where there is none */
  release?: PublicRelease;
  /** where the figures are as a file */
  figuresHref: string;
  /** what nobody outside has seen yet: the page says so */
  preview?: boolean;
  today: CalendarDay;
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

const measuresUnder = (question: Question, { measures, release }: ServicePage): Html => {
  const told = new Set(release?.tables.map(({ subject }) => subject.measureId));
  const under = measures.filter((measure) => measure.question === question && !told.has(measure.measureId));
  const figures = release && figuresUnder(question, release);
  return html`<h3 class="govuk-heading-s ${tones[question]}">${screenWords[question]}</h3>
    ${figures} ${under.length > 0 && bullets(under.map(measureLine))}
    ${under.length === 0 && figures === undefined && paragraph(nothingMeasured[question])}`;
};

/** What is said before the three questions, and what follows them. */
const measured = (page: ServicePage): Html => {
  const { release, figuresHref } = page;
  const figures = release !== undefined && release.tables.length > 0;
  const key = figures && releaseKey(release);
  return section(
    figures ? 'What the figures say' : 'What will be measured, and why',
    html`${
      !figures &&
      paragraph(
        'There are no figures about people on this page yet. First we must be sure that nobody can be recognised in them.',
      )
    }
    ${questions.map((question) => measuresUnder(question, page))} ${key !== false && key}
    ${figures && releaseFoot(release, figuresHref)}`,
  );
};

const providersWords = ({ release, service }: ServicePage): Html | undefined => {
  if (release === undefined || release.words === '') return undefined;
  const [lead] = service.providers;
  const paragraphs = release.words.split(/\n+/).filter((line) => line.trim() !== '');
  return section(
    `What ${lead === undefined ? 'those who run it' : lead.name} ${lead === undefined ? 'say' : 'says'} about the figures`,
    html`<div class="govuk-inset-text">${paragraphs.map((line) => paragraph(line))}</div>`,
  );
};

const previewBanner = html`<p class="govuk-inset-text">
  This is what the public would see. Nobody outside has seen these figures yet.
</p>`;

const mainFacts = (service: PublicService) => {
  const time = timeInWords(service);
  return [
    { name: 'Run by', value: providersInWords(service) },
    ...(service.paidBy === undefined ? [] : [{ name: 'Paid for by', value: service.paidBy }]),
    { name: 'Costs', value: costInWords(service) },
    { name: time.name, value: time.value },
  ];
};

const moreFacts = (service: PublicService) => {
  const ages = agesInWords(service);
  return [
    ...(service.needs.length === 0
      ? []
      : [{ name: 'What it is about', value: service.needs.map(needName).join(', ') }]),
    ...(ages === undefined ? [] : [{ name: 'Ages', value: ages }]),
    { name: 'Where', value: placesInWords(service) },
    ...(service.basis === undefined
      ? []
      : [{ name: 'Why the council pays for it', value: basisSentences[service.basis] }]),
  ];
};

/**
 * One service: what it is for, who runs it, what it costs, until when, and the three questions in sentences
 * with a chart each. Figures come from a release and from nowhere else.
 */
export const servicePage = (frame: PublicFrame, page: ServicePage): Html => {
  const { service, today } = page;
  const next = decisionSentence(service);
  return publicPage(frame, {
    title: service.title,
    description: asSentence(service.purpose),
    under: [{ text: 'All services', href: '/' }],
    body: html`${page.preview === true && previewBanner}
      ${titleOf(service.title, asSentence(service.purpose))} ${factsLine(mainFacts(service))}
      ${
        service.outcomeStatements.length > 0 &&
        section('What should get better', bullets(service.outcomeStatements.map(asSentence)))
      }
      ${measured(page)} ${providersWords(page)}
      ${section('About this service', summaryList(moreFacts(service)))}
      ${next !== undefined && section('What happens next', paragraph(next))}
      <p class="govuk-body-s bo-quiet">From the council’s list of agreements, ${dayName(today)}.</p>`,
  });
};
