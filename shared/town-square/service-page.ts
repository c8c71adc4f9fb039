import { needName } from '../contracts/needs.ts';
import { dayName, type CalendarDay } from '../periods/calendar-day.ts';
import { html, type Html } from './html.ts';
import { measuredPart, wordsPart } from './measured-part.ts';
import type { PublicArea } from './public-area.ts';
import type { PublicRelease } from './public-figures.ts';
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
  /** where the figures are as a file; absent where they are nowhere yet */
  figuresHref?: string;
  /** what the police recorded where it works; absent where there is nothing to tell */
  area?: PublicArea;
  /** what nobody outside has seen yet: the page says so, and leads back to where it was looked at from */
  preview?: { backHref: string };
  today: CalendarDay;
}

const noFigures =
  'There are no figures about people on this page yet. First we must be sure that nobody can be recognised in them.';
const published = (day: string) => `The council checked these figures and published them on ${day}.`;
const notPublished = () => 'Once they are published, anybody can download these figures.';

const previewBanner = ({ backHref }: { backHref: string }) =>
  html`<p class="govuk-inset-text">
    This is what the public would see. Nobody outside has seen these figures yet.
    <a class="govuk-link" href="${backHref}">Go back to Better Off</a>
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

/** Apart from the three questions: what the police counted is not what the service did. */
const areaPart = ({ indicators, words }: PublicArea) =>
  section(
    'In the area',
    html`${words.map((each) => paragraph(each))}
    ${indicators.map(
      ({ name, findings, source }) => html`
        <h3 class="govuk-heading-s">${name}</h3>
        ${bullets(findings)}
        <p class="govuk-body-s bo-quiet">Source: ${source}.</p>
      `,
    )}`,
  );

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
    body: html`${page.preview !== undefined && previewBanner(page.preview)}
      ${titleOf(service.title, asSentence(service.purpose))} ${factsLine(mainFacts(service))}
      ${
        service.outcomeStatements.length > 0 &&
        section('What should get better', bullets(service.outcomeStatements.map(asSentence)))
      }
      ${measuredPart({ ...page, noFigures, told: page.preview !== undefined ? notPublished : published })}
      ${wordsPart(page.release, service.providers[0]?.name)} ${page.area !== undefined && areaPart(page.area)}
      ${section('About this service', summaryList(moreFacts(service)))}
      ${next !== undefined && section('What happens next', paragraph(next))}
      <p class="govuk-body-s bo-quiet">From the council’s list of agreements, ${dayName(today)}.</p>`,
  });
};
