import { z } from 'zod';
import { quarterShape } from '../measures/measures.api.ts';
import { smallBelow } from '../statistics/hidden-interval.ts';
import { idShape, longText, revisionShape } from '../values/text-shapes.ts';
import { mostThreshold, releaseNotes } from './release.ts';

/** Publishes the figures as they were shown: others meanwhile are refused. */
export const publishFiguresShape = z
  .strictObject({
    /** what was looked at, word for word */
    seen: z.string().regex(/^[0-9a-f]{24}$/, 'Look at the figures again first.'),
  })
  .meta({ id: 'PublishFigures' });
export type PublishFigures = z.infer<typeof publishFiguresShape>;

/** What the provider says about the figures; '' takes its words away. */
export const figuresWordsShape = z
  .strictObject({ words: longText(1500), revision: revisionShape })
  .meta({ id: 'FiguresWords' });
export type FiguresWords = z.infer<typeof figuresWordsShape>;

/** What is agreed about small numbers. */
export const releaseTermsShape = z
  .strictObject({
    threshold: z
      .number()
      .int()
      .min(smallBelow, `Choose a number from ${smallBelow} to ${mostThreshold}.`)
      .max(mostThreshold, `Choose a number from ${smallBelow} to ${mostThreshold}.`),
    rounded: z.boolean(),
    revision: revisionShape,
  })
  .meta({ id: 'ReleaseTermsAgreed' });
export type ReleaseTermsAgreed = z.infer<typeof releaseTermsShape>;

const lastToldShape = z.strictObject({
  number: z.number().int(),
  upTo: quarterShape.optional(),
  madeAt: z.string(),
});

const toldInPartShape = z.strictObject({
  name: z.string(),
  hidden: z.number().int(),
  figures: z.number().int(),
  areasHidden: z.number().int(),
  areaFigures: z.number().int(),
  notes: z.array(z.enum(releaseNotes)).readonly(),
});

/** Where publishing figures stands: what was published last, what would be next, who has seen it. */
export const figuresToPublishShape = z
  .strictObject({
    contractId: idShape,
    /** whether it has a public page */
    published: z.boolean(),
    /** the last quarter with an accepted figure; absent where there is none yet */
    upTo: quarterShape.optional(),
    /** how many measures would be told of, and those of them that would be told only in part or not at all */
    measures: z.number().int(),
    inPart: z.array(toldInPartShape),
    /** whether anything would be told that is not there yet */
    news: z.boolean(),
    /** what is looked at, to be sent back with the yes to it */
    seen: z.string(),
    last: lastToldShape.optional(),
    /** the same for those who commission it with the council; absent where nobody does */
    partners: z
      .strictObject({
        names: z.array(z.string()),
        news: z.boolean(),
        seen: z.string(),
        last: lastToldShape.optional(),
      })
      .optional(),
    words: z.string(),
    /** numbers in those words that could tell a hidden one: a person decides */
    telling: z.array(z.strictObject({ said: z.string(), why: z.enum(['small', 'hidden']) })),
    /** who of the provider saw these very figures, and when */
    seenByName: z.string().optional(),
    seenAt: z.string().optional(),
    threshold: z.number().int(),
    rounded: z.boolean(),
    revision: revisionShape,
    may: z.strictObject({ publish: z.boolean(), speak: z.boolean() }),
  })
  .meta({ id: 'FiguresToPublish' });
export type FiguresToPublish = z.infer<typeof figuresToPublishShape>;
