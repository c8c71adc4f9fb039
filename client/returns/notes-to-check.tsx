import type { MeasureOnReturn, ReturnShown, ReturnValueShown } from '#shared/returns/returns.api.ts';
import { placeKey } from '#shared/returns/return-value.ts';
import { Note } from '../design/note.tsx';
import { CountedAgain, takenAt } from './taken-figure.tsx';
import { hasParts } from './return-pages.ts';

/** Whether there is anything to say about a value beside the figure itself. */
const isWorthANote = (shown: ReturnShown, value: ReturnValueShown): boolean => {
  const { queries, explanation, answer, sentBefore } = value;
  return (
    queries.length > 0 ||
    explanation !== '' ||
    sentBefore !== undefined ||
    (answer.state === 'missing' && answer.note !== '') ||
    takenAt(shown, value) !== undefined
  );
};

/** 'Families helped, Eastmarsh (Open Door)'. */
const nameOf = (shown: ReturnShown, measure: MeasureOnReturn, value: ReturnValueShown): string => {
  const area = shown.areas.find(({ id }) => id === value.areaKey);
  const part = shown.parts.find(({ id }) => id === value.partId);
  const whose = !hasParts(shown)
    ? ''
    : value.scope === 'whole'
      ? ' (all together)'
      : ` (${part?.organisationName ?? ''})`;
  return `${measure.version.name}${area ? `, ${area.name}` : ''}${whose}`;
};

/** What the product asked about the figures of one question, and what the provider said. */
export function NotesToCheck({
  shown,
  measures,
}: {
  shown: ReturnShown;
  measures: readonly MeasureOnReturn[];
}) {
  return measures.flatMap((measure) =>
    shown.values
      .filter((value) => value.measureId === measure.measureId && isWorthANote(shown, value))
      .map((value) => (
        <Note key={placeKey(value)} tone={value.queries.length > 0 ? 'asks' : 'tells'}>
          <p>
            <strong>{nameOf(shown, measure, value)}.</strong>{' '}
            {value.queries.map(({ asks, because }) => `${asks} ${because}`).join(' ')}
          </p>
          <CountedAgain shown={shown} place={value} version={measure.version} />
          {value.sentBefore === undefined ? null : (
            <p>When it was sent before, it was: {value.sentBefore}.</p>
          )}
          {value.answer.state === 'missing' && value.answer.note !== '' ? (
            <p>The provider says why it is missing: ‘{value.answer.note}’</p>
          ) : null}
          {value.explanation === '' ? null : <p>The provider says: ‘{value.explanation}’</p>}
        </Note>
      )),
  );
}
