import { useQuery } from '@tanstack/react-query';
import type { ReleasedFigures as Figures } from '#shared/disclosure/released-figures.api.ts';
import type { Html } from '#shared/town-square/html.ts';
import { measuredPart, wordsPart } from '#shared/town-square/measured-part.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { releasedFiguresQuery, releasedFileHref } from './disclosure.queries.ts';

/** An agreement's figures as those read them who commission it with the council: the parts of the public page. */
export function ReleasedFigures({ contractId }: { contractId: string }) {
  const { data: figures } = useQuery({
    ...releasedFiguresQuery(contractId),
    throwOnError: whenNothingIsShown,
  });
  return figures === undefined ? (
    <LoadingFrame shapes={['text', 'figure']} words="Loading the figures" />
  ) : (
    <FiguresTold figures={figures} />
  );
}

const noFigures =
  'The council has not given its partners figures of this service yet. It does when a return is checked.';
const told = (day: string) => `The council checked these figures and gave them to its partners on ${day}.`;

export function FiguresTold({ figures }: { figures: Figures }) {
  const { contractId, measures, release } = figures;
  const figuresHref = release && releasedFileHref(contractId);
  const words = wordsPart(release, undefined);
  return (
    <div className="bo-two-thirds">
      <Drawn part={measuredPart({ measures, release, figuresHref, noFigures, told })} />
      {words === undefined ? null : <Drawn part={words} />}
    </div>
  );
}

/** A part of a page that a shared template made: what was filled into it is escaped by the template (html.ts). */
function Drawn({ part }: { part: Html }) {
  return <div dangerouslySetInnerHTML={{ __html: part.toString() }} />;
}
