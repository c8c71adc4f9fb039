import { dayName } from '#shared/periods/calendar-day.ts';
import type { PortfolioRow } from '#shared/portfolio/portfolio-row.ts';
import { returnWordsForProvider } from '#shared/portfolio/return-words.ts';
import { formatMoney } from '#shared/values/format.ts';
import { Link } from '../design/link.tsx';
import { Sparkline } from '../design/sparkline.tsx';
import { StandingMark } from '../design/standing-mark.tsx';
import type { Column } from '../design/table-column.tsx';

type Spark = NonNullable<PortfolioRow['howMuchSpark']>;

/** The run of a headline in the size of a word, named for those who listen. */
function RowSpark({ spark, tone }: { spark: Spark | undefined; tone: 'how-much' | 'better-off' }) {
  if (spark === undefined) return null;
  return (
    <Sparkline
      small
      tone={tone}
      text={`${spark.name}. ${spark.text}`}
      points={spark.points.map((point) => point ?? undefined)}
      target={spark.targets.map((target) => target ?? undefined)}
    />
  );
}

const title: Column<PortfolioRow> = {
  key: 'title',
  header: 'Service',
  rowHeader: true,
  sortable: true,
  width: 240,
  cell: (row) => <Link href={`/contracts/${row.contractId}`}>{row.title}</Link>,
};

const provider: Column<PortfolioRow> = {
  key: 'provider',
  header: 'Provider',
  sortable: true,
  width: 170,
  cell: (row) => row.provider ?? 'nobody named',
};

const returnCell = ({ judged }: PortfolioRow, words: string) =>
  judged === undefined ? words : <Link href={`/returns/${judged.returnId}`}>{words}</Link>;

const lastReturn: Column<PortfolioRow> = {
  key: 'return',
  header: 'Latest return',
  sortable: true,
  width: 190,
  cell: (row) => returnCell(row, row.returnWords),
};

const ownReturn: Column<PortfolioRow> = {
  ...lastReturn,
  cell: (row) => returnCell(row, returnWordsForProvider(row.returnState, row.returnWords)),
};

/** The word alone; where rows are one line high the run of the headline has a column of its own. */
const delivery: Column<PortfolioRow> = {
  key: 'delivery',
  header: 'Delivery',
  sortable: true,
  width: 190,
  cell: (row) => <StandingMark standing={row.delivery.word} words={row.delivery.words} />,
};

const betterOff: Column<PortfolioRow> = {
  key: 'betterOff',
  header: 'Better off',
  sortable: true,
  width: 210,
  cell: (row) => <StandingMark standing={row.betterOff.word} words={row.betterOff.words} />,
};

const howMuchRun: Column<PortfolioRow> = {
  key: 'howMuchRun',
  header: 'How much',
  width: 120,
  cell: (row) => <RowSpark spark={row.howMuchSpark} tone="how-much" />,
};

const betterOffRun: Column<PortfolioRow> = {
  key: 'betterOffRun',
  header: 'Outcome',
  width: 120,
  cell: (row) => <RowSpark spark={row.betterOffSpark} tone="better-off" />,
};

/** The word with the run of the headline below it. */
const deliveryWithRun: Column<PortfolioRow> = {
  ...delivery,
  cell: (row) => (
    <>
      {delivery.cell(row)}
      {howMuchRun.cell(row)}
    </>
  ),
};

const betterOffWithRun: Column<PortfolioRow> = {
  ...betterOff,
  cell: (row) => (
    <>
      {betterOff.cell(row)}
      {betterOffRun.cell(row)}
    </>
  ),
};

const changed: Column<PortfolioRow> = {
  key: 'changed',
  header: 'What changed',
  width: 170,
  cell: (row) => row.changed,
};

const next: Column<PortfolioRow> = {
  key: 'next',
  header: 'Next date',
  sortable: true,
  width: 220,
  cell: (row) =>
    row.next === undefined ? null : (
      <>
        {dayName(row.next.on)} <span className="bo-quiet">{row.next.kind}</span>
      </>
    ),
};

const value: Column<PortfolioRow> = {
  key: 'value',
  header: 'A year',
  numeric: true,
  sortable: true,
  width: 100,
  cell: (row) => (row.yearlyPence === undefined ? 'not known' : formatMoney(row.yearlyPence, 'short')),
};

const standing = [deliveryWithRun, betterOffWithRun] as const;

/** All that is known, for the portfolio. */
export const portfolioColumns: readonly Column<PortfolioRow>[] = [
  title,
  provider,
  value,
  lastReturn,
  ...standing,
  changed,
  next,
];

/** The same where rows are one line high. */
export const oneLineColumns: readonly Column<PortfolioRow>[] = [
  title,
  provider,
  value,
  lastReturn,
  howMuchRun,
  delivery,
  betterOffRun,
  betterOff,
  changed,
  next,
];

/** For the list of contracts a person looks after, on the home page. */
export const ownContractColumns: readonly Column<PortfolioRow>[] = [
  title,
  lastReturn,
  ...standing,
  changed,
  next,
];

/** For members: where each service stands, without the paperwork. */
export const memberColumns: readonly Column<PortfolioRow>[] = [title, provider, value, ...standing, changed];

/** For a provider: its own services with their three answers. */
export const providerColumns: readonly Column<PortfolioRow>[] = [
  title,
  ownReturn,
  ...standing,
  changed,
  next,
];
