import type { QuestionnairesChosen } from '#shared/questionnaires/questionnaires.api.ts';

type Agreed = QuestionnairesChosen['used'][number]['agreed'];
export type ScaleToAgree = QuestionnairesChosen['available'][number]['scales'][number];

/** What is typed of one scale. */
export interface TypedReliability {
  sd: string;
  r: string;
  sample: string;
}

/** By scale; one that is not there keeps the default of the definition. */
export type TypedAgreed = Readonly<Record<string, TypedReliability>>;

export const nothingAgreed: TypedReliability = { sd: '', r: '', sample: '' };

/** What was agreed, as its boxes hold it. */
export const typedAgreedOf = (agreed: Agreed): TypedAgreed =>
  Object.fromEntries(
    Object.entries(agreed).map(([scale, { sd, r, sample = '' }]) => [
      scale,
      { sd: String(sd), r: String(r), sample },
    ]),
  );

/** What is not a number is sent as no number, so that it is refused by its box. */
const numberOf = (text: string): number => (text.trim() === '' ? NaN : Number(text.trim().replace(',', '.')));

/** What is sent: scales of which anything is typed. */
export const agreedSent = (typed: TypedAgreed | undefined) =>
  Object.fromEntries(
    Object.entries(typed ?? {}).flatMap(([scale, { sd, r, sample }]) =>
      [sd, r, sample].every((text) => text.trim() === '')
        ? []
        : [[scale, { sd: numberOf(sd), r: numberOf(r), sample }]],
    ),
  );

/** The ids of the boxes of one questionnaire. */
export const agreedPlaces = (at: number, scales: readonly ScaleToAgree[]): string[] =>
  scales.flatMap(({ id }) => ['sd', 'r', 'sample'].map((box) => `used-${at}-agreed-${id}-${box}`));
