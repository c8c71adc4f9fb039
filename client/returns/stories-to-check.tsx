import { gapKinds, gapWords, storyBoxes, storyWords } from '#shared/returns/return-boxes.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { SummaryList } from '../design/summary-list.tsx';
import { Paragraphs } from './answers-of-part.tsx';
import { gapInWords } from './gap-lines.tsx';
import { hasParts } from './return-pages.ts';

/** What each part wrote, and what it saw but could not do. */
export function StoriesToCheck({ shown }: { shown: ReturnShown }) {
  const telling = shown.parts.filter((part) => part.seen && rowsOf(shown, part).length > 0);
  if (telling.length === 0) return null;
  return (
    <section aria-labelledby="story">
      <h2 className="govuk-heading-m" id="story">
        The story behind the figures
      </h2>
      {telling.map((part) => (
        <div key={part.id} className="bo-two-thirds">
          {hasParts(shown) ? <h3 className="govuk-heading-s">{part.organisationName}</h3> : null}
          <SummaryList rows={rowsOf(shown, part)} />
        </div>
      ))}
    </section>
  );
}

const rowsOf = (shown: ReturnShown, part: PartShown) => [
  ...storyBoxes.flatMap((box) => {
    const text = part.texts.find((each) => each.box === box)?.text ?? '';
    return text === '' ? [] : [{ name: storyWords[box].label, value: <Paragraphs text={text} /> }];
  }),
  ...gapKinds
    .filter((kind) => shown.boxes.includes(kind))
    .map((kind) => {
      const lines = part.gaps.filter((gap) => gap.kind === kind);
      return {
        name: gapWords[kind].title,
        value:
          lines.length === 0 ? (
            gapWords[kind].none
          ) : (
            <ul className="govuk-list">
              {lines.map((gap) => (
                <li key={gap.id}>{gapInWords(gap)}</li>
              ))}
            </ul>
          ),
      };
    }),
];
