/** The council itself, an organisation it buys from or pays a grant to, or one it commissions with. */
export const organisationKinds = ['council', 'provider', 'commissioning partner'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A public identifier, such as { scheme: 'GB-COH', identifier: '03794455' } (schemes: org-id.guide). */
export interface OrganisationIdentifier {
  scheme: string;
  identifier: string;
}

export interface Organisation {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** voluntary, community or social enterprise; undefined = not known */
  vcse?: boolean;
  /** small or medium-sized; undefined = not known */
  sme?: boolean;
  website: string;
  identifiers: OrganisationIdentifier[];
  revision: number;
}
