import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface FigureCardProps {
  /** which of the three questions: gives the colour of the bar and of the heading */
  tone: 'how-much' | 'how-well' | 'better-off';
  question: string;
  headingLevel?: 2 | 3;
  /** the big figure as text ('61%'), or words where there is none ('Too early to say') */
  value: string;
  /** set when `value` is words: they are written smaller */
  valueIsWords?: boolean;
  /** the counts behind the figure, beside it ('19 of 31') */
  count?: string;
  /** what the figure counts ('still in agreement six months after support ended') */
  words: ReactNode;
  /** a quiet line of counts ('46 were due · 31 reached · 4 said no') */
  counts?: ReactNode;
  /** a sentence in the colour of text ('For all 46 it could be anywhere from 41% to 74%.') */
  note?: ReactNode;
  sparkline?: ReactNode;
  /** anything further, such as a second headline */
  children?: ReactNode;
}

/** One question and its answer: figure, counts, words, and the run of the last quarters. */
export function FigureCard(props: FigureCardProps) {
  const { tone, question, headingLevel = 2, value, valueIsWords = false, count, words, counts, note } = props;
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <section className={classNames('bo-card', `bo-card--${tone}`)}>
      <Heading className="bo-card__question">{question}</Heading>
      <p className="bo-card__figure">
        <span className={classNames('bo-card__value', valueIsWords && 'bo-card__value--words')}>{value}</span>
        {count === undefined ? null : <span className="bo-card__count">{count}</span>}
      </p>
      <div className="bo-card__middle">
        <p className="bo-card__words">{words}</p>
        {props.sparkline === undefined ? null : <div className="bo-card__spark">{props.sparkline}</div>}
      </div>
      {counts === undefined ? null : <p className="bo-card__counts">{counts}</p>}
      {note === undefined ? null : <p className="bo-card__note">{note}</p>}
      {props.children}
    </section>
  );
}

/** The three cards in their order; the third is the widest. */
export function FigureCards({ children }: { children: ReactNode }) {
  return <div className="bo-cards">{children}</div>;
}
