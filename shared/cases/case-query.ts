/**
 * Something about a case that is allowed but surprising: it is asked before anything is kept, and kept once the
 * person says that it is right. Source: house.md 'Presence, validity, query'.
 */
export interface CaseQuery {
  /** kebab-case, stable */
  code: string;
  /** the box it is about */
  place: string;
  /** 'Is this a name?' */
  asks: string;
  /** why it is asked, and how to mend it */
  because: string;
}

/** What a person confirms: this question about this box as it stands. Asked anew when the box says something else. */
export const queryKey = ({ code, place, because }: CaseQuery): string => [code, place, because].join(' ');

/** The questions nobody has said yes to. */
export const stillOpen = (queries: readonly CaseQuery[], confirmed: readonly string[]): CaseQuery[] =>
  queries.filter((query) => !confirmed.includes(queryKey(query)));
