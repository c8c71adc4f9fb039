import { z } from 'zod';
import { optionalLine, requiredLine, webAddress } from '../values/text-shapes.ts';
import { changeRuleShape, thresholdShape } from './change-rules.ts';
import {
  bandSchemeShape,
  compositeShape,
  itemNumber,
  lookupShape,
  namesOf,
  provenanceShape,
  scaleShape,
  shortId,
} from './scoring-rules.ts';

/**
 * A scored questionnaire as a definition file: what is asked by number, how it is scored, what a score
 * and a change mean, and under which licence it may be used. It has no place for the wording of a
 * question or an answer. Source: methods, sdq 9 'A definition format therefore needs'.
 */

export const informants = ['parent', 'teacher', 'self', 'worker'] as const;
export type Informant = (typeof informants)[number];

/** Which of the printed forms: the one for the start, the one for afterwards, or the same at any time. */
export const occasions = ['standard', 'follow-up', 'any'] as const;
export type Occasion = (typeof occasions)[number];

const codeSetShape = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('codes'),
    id: shortId,
    /** what may be ticked, as whole numbers */
    codes: z.array(z.number().int().min(0).max(99)).min(2).max(30),
    /** what each code counts, where that is not the code itself: 0, 0, 1, 2 for 0, 1, 2, 3 */
    worth: z.array(z.number().min(0).max(99)).min(2).max(30).optional(),
    provenance: provenanceShape,
  }),
  z.strictObject({
    kind: z.literal('line'),
    id: shortId,
    /** a mark on a line or a ladder, read off with so many decimals */
    least: z.number().min(0).max(1000),
    most: z.number().min(0).max(1000),
    decimals: z.number().int().min(0).max(2),
    provenance: provenanceShape,
  }),
]);

const formShape = z.strictObject({
  id: shortId,
  name: requiredLine(80, 'Name the form, such as Parent, 4 to 17.'),
  /** forms of one family may be compared with each other over time */
  family: shortId,
  informant: z.enum(informants),
  ages: z.strictObject({
    from: z.number().int().min(0).max(120),
    to: z.number().int().min(0).max(120).optional(),
  }),
  /** the numbers each printed form asks */
  occasions: z
    .array(z.strictObject({ occasion: z.enum(occasions), items: z.array(itemNumber).min(1).max(200) }))
    .min(1)
    .max(3),
  /** the schemes by which its scores are banded; none where there is no validated cut */
  bandSchemes: namesOf(shortId, 5),
  provenance: provenanceShape,
});

const licenceShape = z.strictObject({
  /** switched off until an administrator has recorded the licence it is used under */
  recordNeeded: z.boolean(),
  holder: requiredLine(200, 'Name who holds the rights.'),
  statement: requiredLine(1000, 'Say in your own words what the licence allows and asks.'),
  wordingAllowed: z.boolean(),
  electronicAllowed: z.boolean(),
  nonCommercialOnly: z.boolean(),
  /** what the administrator must be able to show; empty where nothing is asked */
  evidenceWanted: optionalLine(500),
  link: webAddress(300).optional(),
  provenance: provenanceShape,
});

export const instrumentShape = z.strictObject({
  format: z.literal(1, 'Write 1: this is the only format there is.'),
  id: shortId,
  version: requiredLine(20, 'Number the version of the definition, such as 1.'),
  name: requiredLine(120, 'Name the questionnaire.'),
  shortName: requiredLine(30, 'Name the questionnaire in a few letters.'),
  /** whose name people see: the questionnaire's own, or one that the contract gives it */
  namedBy: z.enum(['its author', 'the contract']),
  /** what somebody who types from the paper form must know */
  transcription: optionalLine(500),
  sources: z
    .array(z.strictObject({ id: shortId, title: requiredLine(300, 'Say what the source is.') }))
    .min(1)
    .max(40),
  codeSets: z.array(codeSetShape).min(1).max(20),
  items: z
    .array(z.strictObject({ numbers: z.array(itemNumber).min(1).max(200), codes: shortId }))
    .min(1)
    .max(50),
  forms: z.array(formShape).min(1).max(30),
  scales: z.array(scaleShape).min(1).max(40),
  composites: z.array(compositeShape).max(20),
  lookups: z.array(lookupShape).max(40),
  bandSchemes: z.array(bandSchemeShape).max(5),
  thresholds: z.array(thresholdShape).max(80),
  /** empty: no rule says what a clear change is */
  changeRules: z.array(changeRuleShape).max(120),
  licence: licenceShape,
});

export type Instrument = z.infer<typeof instrumentShape>;
export type CodeSet = Instrument['codeSets'][number];
export type Form = Instrument['forms'][number];
export type Licence = Instrument['licence'];
