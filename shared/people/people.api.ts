import { z } from 'zod';
import { roles } from '../access/roles.ts';
import { organisationKinds } from '../organisations/organisation.ts';
import { historyLineShape } from '../values/history.api.ts';
import { idShape, optionalLine, requiredLine, longText, revisionShape } from '../values/text-shapes.ts';
import { personStatuses } from './person.ts';

/** An email address as it is typed; compared in lower case. */
export const emailShape = z
  .string()
  .trim()
  .max(254, 'Shorten the email address to 254 characters or fewer.')
  .regex(/^[^\s@\p{C}]+@[^\s@\p{C}]+$/u, 'Enter an email address, like name@example.org.');

/** A password as it is typed: kept within what a hash can take, judged by decide-password.ts. */
export const passwordShape = z
  .string()
  .min(1, 'Enter a password.')
  .max(256, 'Shorten the password to 256 characters or fewer.');

/** Who is signed in, as the screens need it. */
export const userShape = z
  .strictObject({
    personId: idShape,
    name: z.string(),
    organisationId: idShape,
    organisationName: z.string(),
    organisationKind: z.enum(organisationKinds),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'User' });

/** What any screen needs to know first; `user` is absent when nobody is signed in. */
export const sessionShape = z
  .strictObject({
    user: userShape.optional(),
    councilName: z.string(),
    /** the address of the council's logo; absent where it has none */
    logo: z.string().optional(),
    demo: z.boolean(),
    /** the day in London, so that screens and counter agree on it */
    today: z.string(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionShape>;

export const signInShape = z.strictObject({ email: emailShape, password: passwordShape });

/** The secret of a link or an address that is printed, as it stands in the address. */
export const tokenShape = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not one of ours. Check that you copied all of it.');

const personName = requiredLine(120, 'Enter the name.');

export const setUpShape = z.strictObject({
  token: z.string().min(20).max(100),
  councilName: requiredLine(120, 'Enter the name of the council.'),
  name: requiredLine(120, 'Enter your name.'),
  email: emailShape,
  password: passwordShape,
});
export type SetUp = z.infer<typeof setUpShape>;

/** What an administrator says of a person. */
export const personDraftShape = z
  .strictObject({
    name: personName,
    email: emailShape,
    organisationId: idShape,
    roles: z
      .array(z.enum(roles))
      .max(roles.length)
      .refine((held) => new Set(held).size === held.length, 'Choose each role once.'),
  })
  .meta({ id: 'PersonDraft' });
export type PersonDraft = z.infer<typeof personDraftShape>;

export const personChangeShape = z.strictObject({ draft: personDraftShape, revision: revisionShape });

export const personShape = z
  .strictObject({
    id: idShape,
    name: z.string(),
    email: z.string(),
    organisationId: idShape,
    organisationName: z.string(),
    organisationKind: z.enum(organisationKinds),
    roles: z.array(z.enum(roles)),
    status: z.enum(personStatuses),
    createdAt: z.string(),
    lastSeenAt: z.string().optional(),
    revision: revisionShape,
  })
  .meta({ id: 'Person' });

/** How the list is asked for: half a word of a name, an address or an organisation. */
export const peopleSearchShape = z.strictObject({
  search: optionalLine(100).optional(),
  status: z.enum(personStatuses).optional(),
});
export type PeopleSearch = z.infer<typeof peopleSearchShape>;

export const peopleListShape = z.strictObject({ people: z.array(personShape) });
export type PeopleList = z.infer<typeof peopleListShape>;

const openLinkShape = z.strictObject({
  purpose: z.enum(['invitation', 'new password']),
  createdAt: z.string(),
  expiresAt: z.string(),
});

/** One person with what hangs on the account. */
export const personPageShape = z.strictObject({
  person: personShape,
  /** a link that was made and still works; what it is cannot be shown again */
  openLink: openLinkShape.optional(),
  /** on how many devices they are signed in */
  signedInOn: z.number().int(),
  looksAfter: z.array(z.strictObject({ contractId: idShape, reference: z.string(), title: z.string() })),
  history: z.array(historyLineShape),
});
export type PersonPage = z.infer<typeof personPageShape>;

/** A link just made: shown this once, because only its fingerprint is kept. */
export const newLinkShape = z
  .strictObject({
    personId: idShape,
    purpose: z.enum(['invitation', 'new password']),
    link: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'NewLink' });
export type NewLink = z.infer<typeof newLinkShape>;

/** The revision last seen, for acts that change nothing else. */
export const personActShape = z.strictObject({ revision: revisionShape });
export const leaveShape = z.strictObject({ revision: revisionShape, why: longText(500) });

/** What the page behind a link shows before a password is chosen. */
export const linkShownShape = z.strictObject({
  purpose: z.enum(['invitation', 'new password']),
  name: z.string(),
  email: z.string(),
  organisationName: z.string(),
  councilName: z.string(),
});
export type LinkShown = z.infer<typeof linkShownShape>;

export const acceptLinkShape = z.strictObject({ password: passwordShape });

/** One's own account. */
export const accountShape = z.strictObject({
  name: z.string(),
  email: z.string(),
  organisationName: z.string(),
  roles: z.array(z.enum(roles)),
  revision: revisionShape,
  sessions: z.array(
    z.strictObject({
      id: idShape,
      device: z.string(),
      createdAt: z.string(),
      lastSeenAt: z.string(),
      /** the one that asks */
      thisOne: z.boolean(),
    }),
  ),
});
export type OwnAccount = z.infer<typeof accountShape>;

export const nameChangeShape = z.strictObject({ name: personName, revision: revisionShape });
export const passwordChangeShape = z.strictObject({ current: passwordShape, password: passwordShape });

/** The sign-in buttons of a demo. */
export const demoPeopleShape = z.strictObject({
  people: z.array(
    z.strictObject({
      personId: idShape,
      name: z.string(),
      roles: z.array(z.enum(roles)),
      organisationName: z.string(),
      /** 'Commissioner, Invicta County Council' */
      roleLine: z.string(),
    }),
  ),
});
export type DemoPeople = z.infer<typeof demoPeopleShape>;
export const demoSignInShape = z.strictObject({ personId: idShape });
