import type { User } from '#shared/access/roles.ts';
import { canSaySentence } from '#shared/portfolio/can-say.ts';
import type { Portfolio } from '#shared/portfolio/portfolio.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { portfolioRows } from './portfolio-rows.ts';

/** Every agreement with where it stands. Whoever may see the portfolio may see all of them. */
export const portfolioShown = async (counter: Counter, user: User): Promise<Portfolio> => {
  insist(user, 'see the portfolio');
  const rows = await portfolioRows(counter, 'all');
  return { lead: canSaySentence(rows), rows };
};
