import { appendHistory } from '#db/stores/history-store.ts';
import {
  contributionsOf,
  indicatorsKnown,
  indicatorsOfAreas,
  sayContributions,
} from '#db/stores/outcomes-indicators-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { areaPanels } from '#shared/outcomes/area-panels.ts';
import type { Indicator } from '#shared/outcomes/indicator.ts';
import type { InTheArea } from '#shared/outcomes/in-the-area.api.ts';
import type { District } from '#shared/outcomes/places.ts';
import { wordsBeside } from '#shared/outcomes/say-change.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { districtsOfContract } from './districts-of-contract.ts';
import { loadedGround } from './loaded-ground.ts';
import { notesOn, outcomeGround } from './outcome-ground.ts';

const shown = async (
  counter: Counter,
  indicator: Indicator,
  districts: readonly District[],
): Promise<Omit<InTheArea['indicators'][number], 'contributes'>> => {
  const ground = await outcomeGround(counter, indicator);
  const codes = districts.map(({ code }) => code);
  return {
    indicator,
    panels: indicator.kind === 'police' ? areaPanels(ground, codes) : [],
    ...loadedGround(ground, districts),
    notes: notesOn(ground, codes),
  };
};

/** The indicators of the districts that a service works in, those it is meant to help move first. */
export const inTheArea = async (counter: Counter, user: User, contractId: string): Promise<InTheArea> => {
  const stake = await insistOnContract(counter, user, 'see contract', contractId);
  const { db } = counter;
  const districts = await districtsOfContract(counter, contractId);
  const contributes = new Set(await contributionsOf(db, contractId));
  const found = await indicatorsOfAreas(
    db,
    districts.map(({ code }) => code),
  );
  const indicators: InTheArea['indicators'] = [];
  for (const indicator of found) {
    const about = await shown(counter, indicator, districts);
    indicators.push({ ...about, contributes: contributes.has(indicator.id) });
  }
  return {
    districts: districts.map(({ code, name }) => ({ code, name })),
    indicators: indicators.toSorted((a, b) => Number(b.contributes) - Number(a.contributes)),
    words: wordsBeside(found.map(({ kind }) => kind)),
    mayChange: may(user, 'change contract', stake).yes,
  };
};

/** Says which indicators a service is meant to help move. */
export const changeContributions = async (
  counter: Counter,
  user: User,
  contractId: string,
  indicatorIds: readonly string[],
): Promise<InTheArea> => {
  await insistOnContract(counter, user, 'change contract', contractId);
  const { db, clock, id } = counter;
  const names = new Map((await indicatorsKnown(db)).map((each) => [each.id, each.name]));
  const wanted = [...new Set(indicatorIds)].toSorted();
  if (wanted.some((each) => !names.has(each))) {
    throw new Refusal('invalid', [
      problem('indicator-unknown', 'One of these indicators is not there any more.', 'indicatorIds'),
    ]);
  }
  const before = await contributionsOf(db, contractId);
  if (before.join(' ') !== wanted.join(' ')) {
    const said = (ids: readonly string[]) => ids.map((each) => names.get(each) ?? each).join('; ');
    await db.writeAll([
      ...sayContributions(db, contractId, wanted, { at: clock.now(), newId: () => id('ico') }),
      appendHistory(db, {
        id: id('his'),
        at: clock.now(),
        personId: user.personId,
        subject: 'contract',
        subjectId: contractId,
        contractId,
        what: 'Outcomes it contributes to',
        from: said(before),
        to: said(wanted),
        why: '',
      }),
    ]);
  }
  return inTheArea(counter, user, contractId);
};
