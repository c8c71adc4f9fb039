import type { FastifyReply } from 'fastify';
import { councilKnown, logoKnown } from '#db/stores/settings-store.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { usualBrandColour } from '#shared/settings/council.ts';
import type { Counter } from '../platform/counter.ts';

/** The council's logo as a picture. */
export const logoShown = async (counter: Counter, reply: FastifyReply) => {
  const logo = await logoKnown(counter.db);
  if (!logo) throw new Refusal('not found', [problem('logo-unknown', 'The council has no logo here.')]);
  return reply.type(logo.kind).send(Buffer.from(logo.base64, 'base64'));
};

/**
 * The council's colour for every page, as a stylesheet, because the policy allows no style in the page
 * itself. The selector is said twice so that it wins over the theme's own wherever the two are loaded.
 */
export const brandStylesheet = async (counter: Counter): Promise<string> => {
  const colour = (await councilKnown(counter.db))?.brandColour ?? usualBrandColour;
  return `:root:root { --brand: ${colour}; }\n`;
};
