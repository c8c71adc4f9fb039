import { everythingOf, namesOfIds } from '#db/stores/case-copy-store.ts';
import { titlesOfAgreements } from '#db/stores/case-agreements-store.ts';
import { historyOf } from '#db/stores/history-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { CaseCopy } from '#shared/cases/case-rights.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { Counter } from '../platform/counter.ts';
import { caseAtHand, noSuchCase } from './case-at-hand.ts';
import { caseLine } from './case-line.ts';

const idsIn = (rows: readonly Record<string, unknown>[]): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      Object.values(row).flatMap((value) => {
        const read = idShape.safeParse(value);
        return read.success ? [read.data] : [];
      }),
    ),
  ),
];

/** Hands out everything that is held about a family, for the family itself. That it was taken stands in it. */
export const copyCase = async (counter: Counter, user: User, caseId: string): Promise<CaseCopy> => {
  const { kept } = await caseAtHand(counter, user, caseId);
  const { db, clock } = counter;
  const takenAt = clock.now();
  await db.writeAll([caseLine(counter, user, takenAt, caseId, 'A copy of everything held was taken')]);
  const everything = await everythingOf(db, caseId);
  if (!everything) throw noSuchCase();
  const rows = [everything.case, ...everything.parts.flatMap(({ rows: those }) => those)];
  return {
    takenAt,
    takenBy: user.name,
    organisationName: user.organisationName,
    contractTitle: (await titlesOfAgreements(db, [kept.contractId])).get(kept.contractId) ?? '',
    reference: kept.reference,
    names: await namesOfIds(db, idsIn(rows)),
    ...everything,
    history: await historyOf(db, 'case', caseId, 10_000),
  };
};
