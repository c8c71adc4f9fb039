import { storyBoxes, storyWords, gapWords, gapKinds } from '#shared/returns/return-boxes.ts';
import { answerWords } from '#shared/returns/return-answer.ts';
import { placeKey } from '#shared/returns/return-value.ts';
import type { MeasureOnReturn, PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import type { ReturnSection } from '#shared/returns/return-sections.ts';
import { areaKeysOf } from '#shared/returns/measures-asked.ts';
import { SummaryList, type SummaryRow } from '../design/summary-list.tsx';
import { measureIdAt } from './field-ids.ts';
import { gapInWords } from './gap-lines.tsx';
import { CountedAgain } from './taken-figure.tsx';
import { partSearch, sectionsShown } from './return-pages.ts';

/** What one part holds, page by page, with a way to change each line. */
export function AnswersOfPart({ shown, part, own }: { shown: ReturnShown; part: PartShown; own: boolean }) {
  return sectionsShown(shown).map((section) => (
    <section key={section.name} aria-labelledby={`answers-${section.name}`}>
      <h2 className="govuk-heading-m" id={`answers-${section.name}`}>
        {section.title}
      </h2>
      <SummaryList rows={rowsOf(shown, part, own, section)} />
    </section>
  ));
}

const rowsOf = (shown: ReturnShown, part: PartShown, own: boolean, section: ReturnSection): SummaryRow[] => {
  const page = `/returns/${shown.id}/${section.name}${own ? '' : partSearch(part, '')}`;
  const change = (about: string, hash: string): SummaryRow['acts'] =>
    part.mayFill ? [{ text: 'Change', about, href: `${page}#${hash}` }] : [];
  if (section.name === 'story') return storyRows(shown, part, change);
  const asked = section.measures.map(({ measureId }) => measureId);
  return shown.measures
    .filter(({ measureId }) => asked.includes(measureId))
    .flatMap((measure) =>
      areaKeysOf(measure.version).map((areaKey) => {
        const area = shown.areas.find(({ id }) => id === areaKey);
        const name = area ? `${measure.version.name}, ${area.name}` : measure.version.name;
        return {
          name,
          value: <AnswerLine shown={shown} measure={measure} part={part} areaKey={areaKey} />,
          acts: change(name, measureIdAt(measure.measureId)),
        };
      }),
    );
};

const storyRows = (
  shown: ReturnShown,
  part: PartShown,
  change: (about: string, hash: string) => SummaryRow['acts'],
): SummaryRow[] => [
  ...(shown.boxes.includes('story')
    ? storyBoxes.map((box) => {
        const text = part.texts.find((each) => each.box === box)?.text ?? '';
        return {
          name: storyWords[box].label,
          value: text === '' ? <span className="bo-quiet">Nothing written</span> : <Paragraphs text={text} />,
          acts: change(storyWords[box].label, `story-${part.id}-${box.replaceAll(' ', '-')}-numerator`),
        };
      })
    : []),
  ...gapKinds
    .filter((kind) => shown.boxes.includes(kind))
    .map((kind) => {
      const lines = part.gaps.filter((gap) => gap.kind === kind);
      return {
        name: gapWords[kind].title,
        value:
          lines.length === 0 ? (
            <span className="bo-quiet">{gapWords[kind].none}</span>
          ) : (
            <ul className="govuk-list">
              {lines.map((gap) => (
                <li key={gap.id}>{gapInWords(gap)}</li>
              ))}
            </ul>
          ),
        acts: change(gapWords[kind].title, `gap-${kind.replaceAll(' ', '-')}-what`),
      };
    }),
];

/** Text with its lines kept. */
export function Paragraphs({ text }: { text: string }) {
  return text.split(/\n+/).map((line, n) => (
    <p key={`${String(n)} ${line}`} className="govuk-body">
      {line}
    </p>
  ));
}

/** One answer in words, with the question it raises and what was said to it. */
function AnswerLine({
  shown,
  measure: { measureId, version },
  part,
  areaKey,
}: {
  shown: ReturnShown;
  measure: MeasureOnReturn;
  part: PartShown;
  areaKey: string;
}) {
  const place = { partId: part.id, measureId, areaKey, scope: 'part' as const };
  const value = shown.values.find((each) => placeKey(each) === placeKey(place));
  const words = answerWords(version, value?.answer);
  return (
    <>
      {value === undefined ? <span className="bo-quiet">Not answered</span> : words}
      <CountedAgain shown={shown} place={place} version={version} />
      {(value?.queries ?? []).map(({ code, asks, because }) => (
        <p key={code} className="govuk-hint govuk-!-margin-bottom-0">
          {asks} {because}
        </p>
      ))}
      {value === undefined || value.explanation === '' ? null : (
        <p className="govuk-body govuk-!-margin-bottom-0">‘{value.explanation}’</p>
      )}
    </>
  );
}
