import type { CurveQuestion } from '#shared/reviews/curve-questions.ts';
import { Note } from '../design/note.tsx';
import type { WhatIsKnown } from './what-is-known.ts';

/** What the agreement says already, by question. */
const saysAbout = (question: CurveQuestion, known: WhatIsKnown): string[] => {
  const { contract, version, overview, list } = known;
  switch (question) {
    case 'customers':
      return [
        contract.purpose,
        version.whoCounts === '' ? '' : `Who counts: ${version.whoCounts}`,
        version.whoDoesNot === '' ? '' : `Who does not: ${version.whoDoesNot}`,
      ];
    case 'measured-by':
      return [
        `${version.name}: ${version.numeratorMeans}${version.denominatorMeans === '' ? '' : `, of ${version.denominatorMeans}`}.`,
        version.purpose,
        version.chosenBy === '' ? '' : `Helped choose it: ${version.chosenBy}`,
      ];
    case 'story':
      return overview.stories.flatMap(({ organisationName, periodName, texts }) =>
        texts.map(({ text }) => `“${text}” ${organisationName}, ${periodName}`),
      );
    case 'partners':
      return [
        contract.parties
          .map(({ organisationName, delivers }) =>
            delivers === '' ? organisationName : `${organisationName} (${delivers})`,
          )
          .join(', '),
      ];
    case 'what-works':
      return list.actions
        .filter(({ status, measureId }) => status === 'done' && measureId === version.measureId)
        .map(({ what }) => `Done before: ${what}`);
    case 'costs-nothing':
      return [];
  }
};

/** What is known already, beside the box: nothing is asked twice. */
export function KnownAbout({ question, known }: { question: CurveQuestion; known: WhatIsKnown }) {
  const says = saysAbout(question, known).filter((text) => text.trim() !== '');
  if (says.length === 0) return null;
  return (
    <Note>
      {says.map((text) => (
        <p key={text} className="govuk-body govuk-!-margin-bottom-1">
          {text}
        </p>
      ))}
    </Note>
  );
}
