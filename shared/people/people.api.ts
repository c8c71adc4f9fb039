import { z } from 'zod';
import { roles } from '../access/roles.ts';
import { organisationKinds } from '../organisations/organisation.ts';
import { idShape, requiredLine } from '../values/text-shapes.ts';

/** An email address as it is typed; compared in lower case. */
export const emailShape = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/, 'Enter an email address, like name@example.org.');

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
    demo: z.boolean(),
    /** the day in London, so that screens and counter agree on it */
    today: z.string(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionShape>;

export const signInShape = z.strictObject({ email: emailShape, password: passwordShape });

export const setUpShape = z.strictObject({
  token: z.string().min(20).max(100),
  councilName: requiredLine(120, 'Enter the name of the council.'),
  name: requiredLine(120, 'Enter your name.'),
  email: emailShape,
  password: passwordShape,
});
export type SetUp = z.infer<typeof setUpShape>;
