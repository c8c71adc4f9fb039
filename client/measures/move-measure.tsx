import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { TextButton } from '../design/button.tsx';
import { useOrderMeasures } from './measures.queries.ts';

type Measure = MeasuresShown['measures'][number];

/** The whole list with two measures changed for each other. */
const swapped = (all: readonly Measure[], one: string, other: string): string[] =>
  all.map(({ id }) => (id === one ? other : id === other ? one : id));

export interface MoveMeasureProps {
  measure: Measure;
  name: string;
  /** its question's measures in order: it moves among them */
  group: readonly Measure[];
  all: readonly Measure[];
}

/** Moves a measure up or down among those of its question. */
export function MoveMeasure({ measure, name, group, all }: MoveMeasureProps) {
  const order = useOrderMeasures(measure.contractId);
  const at = group.findIndex(({ id }) => id === measure.id);
  const moves = [
    { words: 'Move up', other: at > 0 ? group[at - 1] : undefined },
    { words: 'Move down', other: at === -1 ? undefined : group[at + 1] },
  ];
  return moves.map(({ words, other }) =>
    other === undefined ? null : (
      <li key={words}>
        <TextButton onPress={() => order.mutate(swapped(all, measure.id, other.id))}>
          {words}
          <span className="govuk-visually-hidden"> {name}</span>
        </TextButton>
      </li>
    ),
  );
}
