import { buildTable } from './build-table.ts';
import type { Audience, BuiltTable, ExactTable, LoggedTable, Readers } from './release.ts';

/** A release that was made, as the log keeps it. */
export interface EarlierRelease {
  audience: Audience;
  tables: readonly LoggedTable[];
}

/**
 * What an audience outside the council is told of an agreement: whole tables, in which small numbers and
 * whatever would give them away are hidden, in one with everything that was told before. The only way by
 * which a figure leaves the council. Source: house.md 'Journey of one figure', stop 6; methods, statistics 5.
 * @param earlierReleases of the same agreement, the earliest first; those of other audiences count too,
 *   because what one audience was told the other may have heard
 */
export const buildRelease = (
  tables: readonly ExactTable[],
  readers: Readers,
  earlierReleases: readonly EarlierRelease[],
): BuiltTable[] =>
  tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) =>
      buildTable(
        table,
        readers,
        earlierReleases.flatMap(({ audience, tables: told }) =>
          told
            .filter(({ measureId }) => measureId === table.subject.measureId)
            .map((line) => ({ ...line, audience })),
        ),
      ),
    );
