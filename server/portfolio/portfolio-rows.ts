import { setImmediate } from 'node:timers/promises';
import { byContract } from '#db/stores/contract-rows.ts';
import type { ContractsAsked } from '#db/stores/contracts-asked.ts';
import { definitionsOf } from '#db/stores/definitions-store.ts';
import { headlineFigures, type HeadlineFigures } from '#db/stores/headline-figures-store.ts';
import { openReturns, portfolioContracts } from '#db/stores/portfolio-store.ts';
import { latestReturns, openFlags } from '#db/stores/returns-store.ts';
import { quarterAfter, quarterOf } from '#shared/periods/quarter.ts';
import { portfolioRow, type PortfolioFacts, type PortfolioRow } from '#shared/portfolio/portfolio-row.ts';
import type { Counter } from '../platform/counter.ts';
import { keptRows } from './kept-rows.ts';

/**
 * How far back figures are read: two years of quarters for the small lines; and for agreements that report
 * once a year, whose last word may be more than a year old, the year before that with what it is pooled with.
 */
export const quartersRead = 13;

/** After so many rows worked out the service answers others before it goes on. */
const rowsAtOnce = 50;

const factsOf = async ({ db, clock }: Counter, asked: ContractsAsked): Promise<PortfolioFacts[]> => {
  const today = clock.today();
  const contracts = await portfolioContracts(db, asked);
  const ids = contracts.map(({ id }) => id);
  const judged = new Map((await latestReturns(db, ids, today)).map((latest) => [latest.contractId, latest]));
  const open = byContract(await openReturns(db, asked));
  const flags = byContract(await openFlags(db, ids));
  return contracts.map((contract) => {
    const latest = judged.get(contract.id);
    const waiting = open.get(contract.id) ?? [];
    return {
      contract,
      judged: latest && {
        returnId: latest.returnId,
        period: latest.period,
        lastQuarter: latest.lastQuarter,
        dueOn: latest.dueOn,
        status: latest.status,
        submittedAt: latest.submittedAt,
        since: waiting.find(({ returnId }) => returnId === latest.returnId)?.since,
      },
      awaited: waiting
        .filter(({ status }) => status === 'due' || status === 'draft')
        .map(({ period, dueOn }) => ({ period, dueOn })),
      challenged: (flags.get(contract.id) ?? []).map(({ measureId }) => measureId),
      today,
    };
  });
};

const nothing: HeadlineFigures = { fingerprint: '', versionIds: [], series: () => [] };

/**
 * A row for each agreement asked about, by title. The records are read every time, in seven questions however
 * many agreements there are; a row is worked out again only where what it is made from has changed.
 */
export const portfolioRows = async (counter: Counter, asked: ContractsAsked): Promise<PortfolioRow[]> => {
  const fromQuarter = quarterAfter(quarterOf(counter.clock.today()), -quartersRead);
  const facts = await factsOf(counter, asked);
  const figures = await headlineFigures(counter.db, asked, fromQuarter);
  const kept = keptRows(counter);
  const wanted = facts.map((each) => {
    const own = figures.get(each.contract.id) ?? nothing;
    return { facts: each, own, key: `${JSON.stringify(each)} ${own.fingerprint}` };
  });
  const changed = wanted.filter(({ facts: { contract }, key }) => kept.get(contract.id)?.key !== key);
  const definition = await definitionsOf(
    counter.db,
    changed.flatMap(({ own }) => own.versionIds),
  );
  for (const [n, { facts: each, own, key }] of changed.entries()) {
    kept.set(each.contract.id, { key, row: portfolioRow(each, own.series(definition)) });
    if (n % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
  }
  return wanted.map(({ facts: each, own, key }) => {
    const found = kept.get(each.contract.id);
    // somebody else's answer, made meanwhile from other facts, is not ours
    return found?.key === key ? found.row : portfolioRow(each, own.series(definition));
  });
};
