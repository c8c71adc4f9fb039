/** Answers by item number; what was not answered is left out. Missing is not zero. */
export type Answers = Readonly<Record<number, number | undefined>>;

/** One scale, or what several add up to. */
export interface Score {
  /** id of the scale or composite */
  scale: string;
  /** absent: too little was answered to work it out */
  score?: number;
  /** before a table turned it into another score */
  raw?: number;
  /** of so many items (or scales, where scales are added up) so many were there */
  answered: number;
  of: number;
  /** the mean of those that are there stands for those that are not */
  prorated: boolean;
  /** the gate question settled it */
  gated?: true;
  /** it was entered as a score, not worked out from answers */
  stated?: true;
}

/** What a reader should know about a score that is there. */
export interface ScoreWarning {
  /** kebab-case, stable */
  code: 'gate-missing' | 'gate-overrides' | 'missing-counts-0' | 'prorated' | 'stated-otherwise';
  scale: string;
  sentence: string;
}

/** The band of a score, in the words of the scheme. */
export interface Band {
  scheme: string;
  scale: string;
  words: string;
}

export interface ScoredAssessment {
  /** every scale and composite that the form asks for, in the order of the definition */
  scores: readonly Score[];
  /** one for each scheme of the form and each score that is there */
  bands: readonly Band[];
  /** a sentence for each score that is not there: 'Peer: 2 of 5 answered, 3 are needed.' */
  missing: readonly string[];
  warnings: readonly ScoreWarning[];
}

/** What is known of the score of a scale or composite, or undefined where the form does not ask for it. */
export const findScore = ({ scores }: ScoredAssessment, scale: string): Score | undefined =>
  scores.find((each) => each.scale === scale);

/** The score of a scale or composite, or undefined where it is missing or not asked for. */
export const scoreOf = (scored: ScoredAssessment, scale: string): number | undefined =>
  findScore(scored, scale)?.score;

/** The band of a score in words, or undefined where there is no score, or no band for it. */
export const bandOf = ({ bands }: ScoredAssessment, scheme: string, scale: string): string | undefined =>
  bands.find((band) => band.scheme === scheme && band.scale === scale)?.words;
