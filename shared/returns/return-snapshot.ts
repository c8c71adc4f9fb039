import { z } from 'zod';
import { missingReasons } from '../values/figure.ts';
import { gapKinds, storyBoxes } from './return-boxes.ts';
import { placeKey, valueScopes } from './return-value.ts';

const number = z.number();

/** An answer as it is kept. */
export const keptAnswerShape = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('value'),
    numerator: number.optional(),
    denominator: number.optional(),
    due: number.optional(),
  }),
  z.strictObject({ state: z.literal('missing'), reason: z.enum(missingReasons), note: z.string() }),
  z.strictObject({ state: z.literal('nil') }),
]);

const snapshotShape = z.strictObject({
  parts: z.array(
    z.strictObject({
      partId: z.string(),
      minutesTaken: number.optional(),
      texts: z.array(z.strictObject({ box: z.enum(storyBoxes), text: z.string() })),
      gaps: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(gapKinds),
          what: z.string(),
          sentTo: z.string(),
          people: number,
        }),
      ),
    }),
  ),
  values: z.array(
    z.strictObject({
      partId: z.string(),
      measureId: z.string(),
      measureVersionId: z.string(),
      areaKey: z.string(),
      scope: z.enum(valueScopes),
      answer: keptAnswerShape,
      explanation: z.string(),
    }),
  ),
});

/** A return as it was at the moment it was sent. */
export type ReturnSnapshot = z.infer<typeof snapshotShape>;

const inOrder = <T>(all: readonly T[], key: (one: T) => string): T[] =>
  all.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

/** The snapshot as text, always in the same order, so that equal returns are equal texts. */
export const writeSnapshot = (snapshot: ReturnSnapshot): string =>
  JSON.stringify({
    parts: inOrder(snapshot.parts, ({ partId }) => partId).map((part) => ({
      ...part,
      texts: inOrder(part.texts, ({ box }) => box),
      gaps: inOrder(part.gaps, ({ id }) => id),
    })),
    values: inOrder(snapshot.values, placeKey),
  });

/**
 * The snapshot that an event keeps; undefined for events that keep none.
 * @throws ZodError when the text is not one of ours
 */
export const readSnapshot = (text: string): ReturnSnapshot | undefined =>
  text === '' ? undefined : snapshotShape.parse(JSON.parse(text));
