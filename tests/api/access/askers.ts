/**
 * Who asks. The seven roles in the organisation they belong to (the council's commissioner looks after the
 * agreement; the provider is its lead), the same seven elsewhere (another provider, another partner, or an
 * organisation in which the role means nothing), those in between, and somebody who is not signed in.
 */
export const askers = [
  'signed out',
  'administrator',
  'commissioner',
  'board member',
  'portfolio holder',
  'auditor',
  'provider worker',
  'provider manager',
  'administrator elsewhere',
  'commissioner elsewhere',
  'board member elsewhere',
  'portfolio holder elsewhere',
  'auditor elsewhere',
  'provider worker elsewhere',
  'provider manager elsewhere',
  'commissioner beside',
  'commissioner it was given to',
  'commissioner of a partner',
  'provider manager of a member',
] as const;
export type Asker = (typeof askers)[number];

/** Everybody, signed in or not. */
export const everybody: readonly Asker[] = askers;
/** Everybody with an account. */
export const signedIn: readonly Asker[] = askers.filter((asker) => asker !== 'signed out');
export const commissionersOfCouncil: readonly Asker[] = [
  'commissioner',
  'commissioner beside',
  'commissioner it was given to',
];
/** Those who look after the agreement. */
export const looksAfter: readonly Asker[] = ['commissioner', 'commissioner it was given to'];
/** Those of the council, who may read all it holds. */
export const council: readonly Asker[] = [
  'administrator',
  ...commissionersOfCouncil,
  'board member',
  'portfolio holder',
  'auditor',
];
/** Those who deliver the agreement. */
export const delivering: readonly Asker[] = [
  'provider worker',
  'provider manager',
  'provider manager of a member',
];
/** Those who may see figures as they are: the rest reads what was released. */
export const seesExact: readonly Asker[] = [...council, ...delivering];
/** Those who may see the agreement. */
export const seesContract: readonly Asker[] = [...seesExact, 'commissioner of a partner'];
