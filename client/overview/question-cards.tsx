import type { Overview } from '#shared/overview/overview.api.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { screenWords } from '#shared/values/screen-words.ts';
import { FigureCard, FigureCards } from '../design/figure-card.tsx';
import { Link } from '../design/link.tsx';
import { Sparkline } from '../design/sparkline.tsx';

type Card = Overview['cards'][number];
type FamiliesSaid = NonNullable<NonNullable<Overview['families']>['card']>;
type Headline = Card['headlines'][number];
type Tone = 'how-much' | 'how-well' | 'better-off';

const tones: Readonly<Record<Card['question'], Tone>> = {
  'how much': 'how-much',
  'how well': 'how-well',
  'better off': 'better-off',
};

/** Said as plainly as a missed target: nothing here says whether anyone is better off. */
const nothingMeasured: Readonly<Record<Card['question'], string>> = {
  'how much': 'No headline measure says how much was done.',
  'how well': 'No headline measure says how well it was done.',
  'better off': 'No headline measure says whether anyone is better off.',
};

interface QuestionCardsProps {
  contractId: string;
  cards: readonly Card[];
  /** what became of families, where that is known from them */
  families?: FamiliesSaid;
}

interface FamiliesCardProps {
  contractId: string;
  card: Card;
  families: FamiliesSaid;
}

/** The three questions, each with its headline measure. */
export function QuestionCards({ contractId, cards, families }: QuestionCardsProps) {
  return (
    <FigureCards>
      {cards.map((card) =>
        card.question === 'better off' && card.headlines.length === 0 && families !== undefined ? (
          <FamiliesCard key={card.question} contractId={contractId} card={card} families={families} />
        ) : (
          <QuestionCard key={card.question} contractId={contractId} card={card} />
        ),
      )}
    </FigureCards>
  );
}

/** No headline measure says whether anyone is better off, and the families themselves do. */
function FamiliesCard({ contractId, card, families }: FamiliesCardProps) {
  const { value, isWords, words, counts, note } = families;
  return (
    <FigureCard
      tone="better-off"
      question={screenWords[card.question]}
      value={value}
      valueIsWords={isWords}
      words={words}
      counts={counts === '' ? undefined : counts}
      note={note === '' ? undefined : note}
    >
      <p className="bo-card__counts">
        <Link href={`/contracts/${contractId}/families`}>What became of families</Link>
      </p>
      <OtherMeasures contractId={contractId} others={card.others} />
    </FigureCard>
  );
}

function QuestionCard({ contractId, card }: { contractId: string; card: Card }) {
  const { question, headlines, others } = card;
  const [first, ...more] = headlines;
  const tone = tones[question];
  const common = { tone, question: screenWords[question] };
  const othersLine = <OtherMeasures contractId={contractId} others={others} />;
  if (first === undefined) {
    return (
      <FigureCard {...common} value="Not measured" valueIsWords words={nothingMeasured[question]}>
        {othersLine}
      </FigureCard>
    );
  }
  return (
    <FigureCard
      {...common}
      value={first.figure.value}
      valueIsWords={first.figure.isWords}
      count={first.figure.count}
      words={first.name}
      counts={first.counts.length === 0 ? undefined : first.counts.join(' · ')}
      note={first.note}
      sparkline={first.spark && <CardSpark spark={first.spark} tone={tone} />}
    >
      {more.map((headline) => (
        <MoreHeadline key={headline.measureId} headline={headline} />
      ))}
      {othersLine}
    </FigureCard>
  );
}

function CardSpark({ spark, tone }: { spark: NonNullable<Headline['spark']>; tone: Tone }) {
  return (
    <Sparkline
      tone={tone}
      text={spark.text}
      points={spark.points.map((point) => point ?? undefined)}
      target={spark.targets.map((target) => target ?? undefined)}
    />
  );
}

/** A further headline in a line: its figure, its name, its target. */
function MoreHeadline({ headline }: { headline: Headline }) {
  const { figure, name, counts } = headline;
  const said = [figure.count, ...counts].filter((each) => each !== undefined);
  return (
    <p className="bo-card__note">
      <strong>{figure.value}</strong> {name}
      {said.length === 0 ? null : <span className="bo-quiet"> · {said.join(' · ')}</span>}
    </p>
  );
}

function OtherMeasures({ contractId, others }: { contractId: string; others: number }) {
  if (others === 0) return null;
  return (
    <p className="bo-card__counts">
      <Link
        href={`/contracts/${contractId}/measures`}
        aria-label={`${formatCount(others)} more measures of this question`}
      >
        {plural(others, 'more measure', 'more measures')}
      </Link>
    </p>
  );
}
