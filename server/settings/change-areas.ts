import { addArea as addAreaWrite, areaById, renameArea as renameAreaWrite } from '#db/stores/areas-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Area } from '#shared/contracts/contract.ts';
import type { AreaDraft } from '#shared/settings/settings.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { settingsHistory } from './write-history.ts';

/** Adds a place that services and figures can be split by. */
export const addArea = async (counter: Counter, user: User, draft: AreaDraft): Promise<Area> => {
  insist(user, 'change settings');
  const { db, id } = counter;
  const area: Area = { id: id('are'), ...draft };
  await db.writeAll([
    addAreaWrite(db, area),
    settingsHistory(counter, user, { what: 'Area', to: `${area.name} (${area.code}) added` }),
  ]);
  return area;
};

/** Gives an area another name; its code, by which figures find it, stays. */
export const renameArea = async (
  counter: Counter,
  user: User,
  areaId: string,
  { name, nameSeen }: { name: string; nameSeen: string },
): Promise<Area> => {
  insist(user, 'change settings');
  const { db } = counter;
  const area = await areaById(db, areaId);
  if (!area) throw new Refusal('not found', [problem('area-unknown', 'There is no such area.')]);
  if (name !== nameSeen) {
    await db.writeAll([
      renameAreaWrite(db, areaId, nameSeen, name),
      settingsHistory(counter, user, { what: `Area ${area.code}`, from: nameSeen, to: name }),
    ]);
  }
  return { ...area, name };
};
