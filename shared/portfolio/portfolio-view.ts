import { z } from 'zod';
import { contractStatuses } from '../contracts/contract.ts';
import { standingWords } from '../measures/standing-words.ts';
import { holdsHalfWords, plainLetters } from '../values/half-words.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import { returnStates } from './return-words.ts';

/** What the table can be ordered by. */
export const portfolioSorts = [
  'title',
  'provider',
  'return',
  'delivery',
  'betterOff',
  'next',
  'value',
] as const;
export type PortfolioSort = (typeof portfolioSorts)[number];

/** A view of the portfolio as it stands in an address; absent means all. What is not understood asks for nothing. */
export const portfolioAskedShape = z.object({
  search: z.string().max(100).optional().catch(undefined),
  directorate: z.string().max(120).optional().catch(undefined),
  return: z.enum(returnStates).optional().catch(undefined),
  delivery: z.enum(standingWords).optional().catch(undefined),
  betterOff: z.enum(standingWords).optional().catch(undefined),
  /** 'mine' */
  lookedAfterBy: z.literal('mine').optional().catch(undefined),
  /** live unless another is asked for */
  status: z
    .enum([...contractStatuses, 'all'])
    .optional()
    .catch(undefined),
  sort: z.enum(portfolioSorts).optional().catch(undefined),
  direction: z.enum(['ascending', 'descending']).optional().catch(undefined),
});
export type PortfolioAsked = z.infer<typeof portfolioAskedShape>;

const holds = ({ title, provider = '', directorate }: PortfolioRow, search: string): boolean =>
  holdsHalfWords(`${title}\n${provider}\n${directorate}`, search);

const isShown = (row: PortfolioRow, asked: PortfolioAsked, personId: string): boolean =>
  (asked.status === 'all' || row.status === (asked.status ?? 'live')) &&
  (asked.search === undefined || holds(row, asked.search)) &&
  (asked.directorate === undefined || row.directorate === asked.directorate) &&
  (asked.return === undefined || row.returnState === asked.return) &&
  (asked.delivery === undefined || row.delivery.word === asked.delivery) &&
  (asked.betterOff === undefined || row.betterOff.word === asked.betterOff) &&
  (asked.lookedAfterBy === undefined || row.contractManager?.personId === personId);

/** What needs looking at stands first. */
const standingOrder: readonly string[] = [
  'off track',
  'close',
  'not sent',
  'not measured',
  'not enough evidence',
  'not yet checked by the council',
  'too early to say',
  'not due yet',
  'on track',
  'contract ended',
];
const returnOrder: readonly string[] = ['late', 'to check', 'question asked', 'not due yet', 'accepted'];

type Key = string | number | undefined;

const keys: Readonly<Record<PortfolioSort, (row: PortfolioRow) => Key>> = {
  title: ({ title }) => plainLetters(title),
  provider: ({ provider }) => provider && plainLetters(provider),
  return: ({ returnState }) => returnOrder.indexOf(returnState),
  delivery: ({ delivery }) => standingOrder.indexOf(delivery.word),
  betterOff: ({ betterOff }) => standingOrder.indexOf(betterOff.word),
  next: ({ next }) => next?.on,
  value: ({ yearlyPence }) => yearlyPence,
};

const compared = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

const byTitle = (a: PortfolioRow, b: PortfolioRow): number =>
  compared(plainLetters(a.title), plainLetters(b.title)) || compared(a.contractId, b.contractId);

/** In the order asked for; what is not known stands last either way, and equals are by title. */
const sorted = (rows: readonly PortfolioRow[], sort: PortfolioSort, turned: boolean): PortfolioRow[] => {
  const key = keys[sort];
  return rows.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first === undefined || second === undefined) {
      const unknownLast = Number(first === undefined) - Number(second === undefined);
      return unknownLast || byTitle(a, b);
    }
    return (turned ? compared(second, first) : compared(first, second)) || byTitle(a, b);
  });
};

/** The rows of a view, in its order. @param personId of whoever asks, for 'mine' */
export const portfolioView = (
  rows: readonly PortfolioRow[],
  asked: PortfolioAsked,
  personId: string,
): PortfolioRow[] =>
  sorted(
    rows.filter((row) => isShown(row, asked, personId)),
    asked.sort ?? 'title',
    asked.direction === 'descending',
  );

/** How many filters are set, order aside. */
export const filtersSet = ({ sort: _sort, direction: _direction, ...filters }: PortfolioAsked): number =>
  Object.values(filters).filter((value: unknown) => value !== undefined).length;
