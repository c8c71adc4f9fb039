/** What a person may be. One person may hold several; an account with none may do nothing. */
export const roles = [
  'administrator',
  'commissioner',
  'provider worker',
  'provider manager',
  'board member',
  'portfolio holder',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** The roles of people who work for a provider: they see their own agreements and nobody else's figures. */
export const providerRoles = ['provider worker', 'provider manager'] as const satisfies readonly Role[];

/** Who is asking: what authority is answered from (may.ts). */
export interface User {
  personId: string;
  name: string;
  organisationId: string;
  organisationName: string;
  organisationKind: 'council' | 'provider' | 'commissioning partner';
  roles: readonly Role[];
}
