import { z } from 'zod';

/** The answer of an act that has nothing more to say. */
export const doneShape = z.strictObject({ done: z.literal(true) });
export const done: z.infer<typeof doneShape> = { done: true };

/** Where passwords are checked: so many tries a minute from one network address, whoever they are for. */
export const fewTries = { rateLimit: { max: 60, timeWindow: '1 minute' } };
