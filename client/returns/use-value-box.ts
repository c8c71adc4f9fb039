import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { londonTime } from '#shared/periods/calendar-day.ts';
import { checkReturnValue } from '#shared/returns/check-return-value.ts';
import type { Query, ValueBackground } from '#shared/returns/checks/check.ts';
import type { VersionOnForm } from '#shared/returns/measures-asked.ts';
import { placeKey, type ValuePlace } from '#shared/returns/return-value.ts';
import type { ReturnShown, ReturnValueShown } from '#shared/returns/returns.api.ts';
import {
  answerFromTyped,
  sameTyped,
  typedFromAnswer,
  type TypedAnswer,
} from '#shared/returns/typed-answer.ts';
import { backgroundOf } from '#shared/returns/value-background.ts';
import { missingReasons } from '#shared/values/figure.ts';
import type { Autosave, AutosaveView, Kept } from './autosave.ts';
import { fieldIdsAt } from './field-ids.ts';
import { latestReturn, sendValue } from './returns.queries.ts';
import { useOnBoard } from './save-board.ts';
import { browserStore, unsentKey } from './unsent.ts';
import { autosaves, useAutosave } from './use-autosave.ts';

const valueBoxes = autosaves<TypedAnswer>();

const typedShape = z.object({
  how: z.enum(['value', 'missing', 'nil']),
  numbers: z.object({ numerator: z.string(), denominator: z.string(), due: z.string() }),
  reason: z.union([z.literal(''), z.enum(missingReasons)]),
  note: z.string(),
  explanation: z.string(),
});

const valueAt = (shown: ReturnShown, place: ValuePlace): ReturnValueShown | undefined =>
  shown.values.find((value) => placeKey(value) === placeKey(place));

const keptFrom = (version: VersionOnForm, value: ReturnValueShown | undefined): Kept<TypedAnswer> => ({
  typed: typedFromAnswer(version, value?.answer, value?.explanation ?? ''),
  revision: value?.revision ?? 0,
});

/** What the value at a place is checked against, as far as this person sees it. */
export const backgroundAt = (
  shown: ReturnShown,
  version: VersionOnForm,
  place: ValuePlace,
): ValueBackground =>
  backgroundOf(
    {
      frequency: shown.frequency,
      firstQuarter: shown.firstQuarter,
      partIds: shown.parts.map(({ id }) => id),
      answers: shown.values,
      earlierOf: (there) =>
        (shown.earlier.find((each) => placeKey(each) === placeKey(there))?.values ?? []).map(
          ({ value }) => value,
        ),
    },
    version,
    place,
  );

/** A value that saves itself: what stands in its boxes, and what is to be said about it. */
export interface ValueBox {
  box: Autosave<TypedAnswer>;
  view: AutosaveView<TypedAnswer>;
  /** questions about the figure as it was when the box was last left */
  queries: readonly Query[];
}

/** The boxes of one value, wired to the service, to this device, and to the page's board. */
export const useValueBox = (
  shown: ReturnShown,
  version: VersionOnForm,
  place: ValuePlace,
  personId: string,
): ValueBox => {
  const client = useQueryClient();
  const background = backgroundAt(shown, version, place);
  const check = (typed: TypedAnswer) => {
    const read = answerFromTyped(version, typed);
    return read.ok
      ? checkReturnValue(version, read.answer, background)
      : { problems: read.problems, queries: [] };
  };
  const { box, view } = useAutosave(
    valueBoxes,
    {
      key: unsentKey(personId, shown.id, placeKey(place)),
      store: browserStore(),
      same: sameTyped,
      readKept: (typed) => typedShape.safeParse(typed).data,
      check: (typed) => check(typed).problems,
      send: async (typed, revision) => {
        const read = answerFromTyped(version, typed);
        if (!read.ok) throw new Error('what cannot be read is not sent');
        const { areaKey, scope, partId, measureId } = place;
        const { answer, explanation } = read;
        const { value } = await sendValue(client, shown.id, partId, measureId, {
          areaKey,
          scope,
          answer,
          explanation,
          revision,
        });
        return { ...keptFrom(version, value), savedAt: londonTime(value.savedAt) };
      },
      latest: async () => keptFrom(version, valueAt(await latestReturn(client, shown.id), place)),
    },
    keptFrom(version, valueAt(shown, place)),
  );
  useOnBoard(box, fieldIdsAt(place));
  return { box, view, queries: view.problems.length > 0 ? [] : check(view.left).queries };
};
