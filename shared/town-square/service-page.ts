import { sentenceCase } from '../contracts/contract-facts.ts';
import { needName } from '../contracts/needs.ts';
import { questions, type Question } from '../measures/measure-version.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { screenWords } from '../values/screen-words.ts';
import { html, type Html } from './html.ts';
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

const measuresUnder = (question: Question, measures: readonly PublicMeasure[]): Html => {
  const under = measures.filter((measure) => measure.question === question);
  return html`<h3 class="govuk-heading-s ${tones[question]}">${screenWords[question]}</h3>
    ${under.length === 0 ? paragraph(nothingMeasured[question]) : bullets(under.map(measureLine))}`;
};

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

/** One service: what it is for, who runs it, what it costs, until when, what will be measured and why. */
export const servicePage = (frame: PublicFrame, page: ServicePage): Html => {
  const { service, measures, today } = page;
  const next = decisionSentence(service);
  return publicPage(frame, {
    title: service.title,
    description: asSentence(service.purpose),
    under: [{ text: 'All services', href: '/' }],
    body: html`${titleOf(service.title, asSentence(service.purpose))} ${factsLine(mainFacts(service))}
      ${
        service.outcomeStatements.length > 0 &&
        section('What should get better', bullets(service.outcomeStatements.map(asSentence)))
      }
      ${section(
        'What will be measured, and why',
        html`${paragraph(
          'There are no figures about people on this page yet. First we must be sure that nobody can be recognised in them.',
        )}
        ${questions.map((question) => measuresUnder(question, measures))}`,
      )}
      ${section('About this service', summaryList(moreFacts(service)))}
      ${next !== undefined && section('What happens next', paragraph(next))}
      <p class="govuk-body-s bo-quiet">From the council’s list of agreements, ${dayName(today)}.</p>`,
  });
};
