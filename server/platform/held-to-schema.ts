import { ResponseSerializationError, serializerCompiler } from '@fastify/type-provider-zod';
import { $ZodType, safeParse } from 'zod/v4/core';

/**
 * Holds every answer to the schema of its route before it leaves, so that no unknown field does. The library
 * checks answers backwards, as if it undid what a schema changes, and reads each part that has a check of its
 * own twice; the schemas of our answers change nothing, so they are checked forwards, like what comes in.
 * @throws ResponseSerializationError where an answer is not as its schema says
 */
export const holdAnswersToSchema: typeof serializerCompiler = (route) => {
  const { schema, method, url } = route;
  if (!(schema instanceof $ZodType)) return serializerCompiler(route);
  return (answer) => {
    const { success, data, error } = safeParse(schema, answer);
    if (!success) throw new ResponseSerializationError(method, url, { cause: error });
    return JSON.stringify(data);
  };
};
