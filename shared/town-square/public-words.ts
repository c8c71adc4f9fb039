import type { Basis } from '../contracts/contract.ts';
import { dayName, monthName } from '../periods/calendar-day.ts';
import { formatCount, formatMoney } from '../values/format.ts';
import type { PublicProvider, PublicService } from './public-service.ts';

const notKnown = 'not known';
const noEnd = 'no end date';

/** 'Ann', 'Ann and Bob', 'Ann, Bob and Cy'. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Text that ends like a sentence. */
export const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const named = ({ name, vcse }: PublicProvider): string =>
  vcse === true ? `${name} (a charity or social enterprise)` : name;

/** Who runs it, as it follows 'Run by'. */
export const providersInWords = ({ providers, kind }: PublicService): string => {
  if (providers.length > 0) return listed(providers.map(named));
  return kind === 'in-house service' ? 'the council itself' : 'somebody the council has not named here';
};

/** Who runs it, as short as a row needs. */
export const leadInWords = (service: PublicService): string => {
  const [lead, ...others] = service.providers;
  if (lead === undefined) return providersInWords(service);
  return others.length === 0 ? lead.name : `${lead.name} with ${listed(others.map(({ name }) => name))}`;
};

/** What it costs: '£92,000 a year', '£120,000 in all', 'not known'. */
export const costInWords = ({ yearlyPence, totalPence }: PublicService): string => {
  if (yearlyPence !== undefined) return `${formatMoney(yearlyPence, 'short')} a year`;
  return totalPence === undefined ? notKnown : `${formatMoney(totalPence, 'short')} in all`;
};

/** From when or until when, as a fact: a name and a value. */
export const timeInWords = ({ stage, startsOn, endsOn }: PublicService): { name: string; value: string } => {
  if (stage === 'to come')
    return { name: 'Starts', value: startsOn === undefined ? 'not known yet' : monthName(startsOn) };
  if (stage === 'over')
    return { name: 'Ended', value: endsOn === undefined ? 'date not known' : monthName(endsOn) };
  return { name: 'Until', value: endsOn === undefined ? noEnd : monthName(endsOn) };
};

/** Where it is, as a fact; a withheld place says that it is kept secret, and nothing else. */
export const placesInWords = ({ areas, placeWithheld }: PublicService): string => {
  if (placeWithheld) return 'kept secret to keep people safe';
  return areas.length === 0 ? 'not known' : listed(areas.map(({ name }) => name));
};

/** Who it is for by age, or undefined where no age is set. */
export const agesInWords = ({ ageFrom, ageTo }: PublicService): string | undefined => {
  if (ageFrom !== undefined && ageTo !== undefined)
    return ageFrom === ageTo ? formatCount(ageFrom) : `${formatCount(ageFrom)} to ${formatCount(ageTo)}`;
  if (ageFrom !== undefined) return `${formatCount(ageFrom)} and over`;
  return ageTo === undefined ? undefined : `up to ${formatCount(ageTo)}`;
};

/** Why the council pays for it, in plain words. Source: mission M26. */
export const basisSentences: Readonly<Record<Basis, string>> = {
  statutory: 'The law says the council must provide it.',
  discretionary: 'The law does not say the council must provide it. The council chose to.',
  'best practice': 'The law does not say the council must provide it. It is seen as the best way to work.',
};

/** What happens next, where a decision is to come. */
export const decisionSentence = ({ decisionBy, endsOn }: PublicService): string | undefined => {
  if (decisionBy === undefined) return undefined;
  const end = endsOn === undefined ? '' : ` It is agreed until ${dayName(endsOn)}.`;
  return `The council decides by ${dayName(decisionBy)} what happens next.${end}`;
};

/** The three facts of a row: who runs it, what it costs, until when; and who pays, where that is somebody else. */
export const rowFacts = (service: PublicService): string => {
  const cost = costInWords(service);
  const time = timeInWords(service);
  return [
    `Run by ${leadInWords(service)}.`,
    ...(service.paidBy === undefined ? [] : [`Paid for by ${service.paidBy}.`]),
    cost === notKnown ? 'Its cost is not known.' : `Costs ${cost}.`,
    time.value === noEnd ? 'It has no end date.' : `${time.name} ${time.value}.`,
  ].join(' ');
};
