import fastJson, { type Schema } from 'fast-json-stringify';
import { z } from 'zod';

/**
 * Writes the answers of a route by their shape where they are large: compiled once, from the shape's JSON
 * schema (of the draft that the library reads). A field that the shape does not know does not leave; one that
 * it needs and that is not there is a fault. Other routes read their answer by its shape and then write it,
 * which takes three times as long; writing it unread is no quicker.
 */
export const writtenByShape = (shape: z.ZodType) => () =>
  fastJson(z.toJSONSchema(shape, { target: 'draft-7' }) as Schema);
