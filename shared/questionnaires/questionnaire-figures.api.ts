import { z } from 'zod';
import { idShape } from '../values/text-shapes.ts';
import { reasonsLeftOut } from './added-value.ts';
import { changeVerdicts } from './change-verdict.ts';
import { informants } from './instrument.ts';
import { timePointShape } from './questionnaires.api.ts';
import { betterWhen } from './scoring-rules.ts';

const whole = z.number().int();
const interval = z.strictObject({ lower: z.number(), upper: z.number() });
const reliableChange = z.enum(['reliably better', 'no reliable change', 'reliably worse']);

const ruleShape = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('reliable change'),
    change: reliableChange,
    rc: z.number(),
    criterion: z.number(),
    wholePoints: whole,
    sd: z.number(),
    r: z.number(),
    byDefault: z.boolean(),
    sample: z.string(),
  }),
  z.strictObject({ rule: z.literal('points'), change: reliableChange, points: z.number() }),
]);

export const scaleFiguresShape = z.strictObject({
  scale: z.string(),
  name: z.string(),
  better: z.enum(betterWhen),
  least: z.number(),
  most: z.number(),
  n: whole,
  bands: z.array(
    z.strictObject({
      scheme: z.string(),
      name: z.string(),
      bands: z.array(z.strictObject({ words: z.string(), before: whole, after: whole })),
    }),
  ),
  clear: z.strictObject({ better: whole, none: whole, worse: whole }).optional(),
  rule: ruleShape.optional(),
  thresholds: z
    .strictObject({
      recovered: whole,
      worsened: whole,
      'still of concern': whole,
      'still of no concern': whole,
    })
    .optional(),
  mean: z
    .strictObject({
      before: z.number(),
      after: z.number(),
      change: z.number(),
      interval: interval.optional(),
    })
    .optional(),
  verdict: z.enum(changeVerdicts),
  isFragile: z.boolean(),
  histogram: z.array(z.strictObject({ from: z.number(), to: z.number(), count: whole })).optional(),
  lines: z.array(z.strictObject({ before: z.number(), after: z.number() })).optional(),
});

const addedValueShape = z.strictObject({
  name: z.string(),
  population: z.string(),
  n: whole,
  leftOut: z.partialRecord(z.enum(reasonsLeftOut), whole),
  result: z
    .strictObject({
      mean: z.number(),
      halfWidth: z.number(),
      lower: z.number(),
      upper: z.number(),
      effectSize: z.number(),
    })
    .optional(),
});

const pointShape = z.discriminatedUnion('kind', [
  z.strictObject({ point: timePointShape, kind: z.literal('few') }),
  z.strictObject({
    point: timePointShape,
    kind: z.literal('shown'),
    eligible: whole,
    pairs: whole,
    scales: z.array(scaleFiguresShape),
    addedValue: addedValueShape.optional(),
  }),
]);

/** What became of children by the questionnaires of an agreement: figures, and rows of nobody but the asker's own. */
export const contractQuestionnairesShape = z
  .strictObject({
    contractId: idShape,
    today: z.string(),
    questionnaires: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        fullName: z.string(),
        version: z.string(),
        isOn: z.boolean(),
        licence: z.strictObject({
          holder: z.string(),
          statement: z.string(),
          link: z.string().optional(),
          /** as the administrator recorded it; '' where nothing was */
          recorded: z.string(),
        }),
        groups: z.array(
          z.strictObject({
            informant: z.enum(informants),
            family: z.string(),
            forms: z.array(z.string()),
            started: whole.optional(),
            points: z.array(pointShape),
          }),
        ),
        unscored: whole,
      }),
    ),
    /** the person who asks works for a provider that holds its cases here */
    holdsFamilies: z.boolean(),
    mayChoose: z.boolean(),
  })
  .meta({ id: 'ContractQuestionnaires' });
export type ContractQuestionnaires = z.infer<typeof contractQuestionnairesShape>;
