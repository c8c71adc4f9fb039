import type { ReactNode } from 'react';

export type LoadingShape = 'text' | 'cards' | 'figure' | 'table' | 'form';

const blocks = (count: number, className: string): ReactNode =>
  Array.from({ length: count }, (_, index) => <div key={index} className={className} />);

const shapes: Readonly<Record<LoadingShape, ReactNode>> = {
  text: (
    <>
      <div className="bo-loading__line" />
      <div className="bo-loading__line bo-loading__line--middle" />
      <div className="bo-loading__line bo-loading__line--short" />
    </>
  ),
  cards: <div className="bo-cards">{blocks(3, 'bo-loading__block bo-loading__block--card')}</div>,
  figure: <div className="bo-loading__block bo-loading__block--figure" />,
  table: <>{blocks(8, 'bo-loading__block bo-loading__block--row')}</>,
  form: <>{blocks(4, 'bo-loading__block bo-loading__block--card')}</>,
};

export interface LoadingFrameProps {
  /** what will stand here, so that the page keeps its shape when it comes */
  shapes: readonly LoadingShape[];
  /** said to those who listen */
  words?: string;
}

/** Stands in for figures on their way: quiet blocks of the same size, no spinner, nothing that moves. */
export function LoadingFrame({ shapes: wanted, words = 'Loading' }: LoadingFrameProps) {
  return (
    <div className="bo-loading" aria-busy="true">
      <p className="govuk-visually-hidden" role="status">
        {words}
      </p>
      <div aria-hidden="true">
        {wanted.map((shape, index) => (
          <div key={`${shape}-${String(index)}`} className="bo-loading__part">
            {shapes[shape]}
          </div>
        ))}
      </div>
    </div>
  );
}
