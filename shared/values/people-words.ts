const words = `adult adults baby babies boy boys brother brothers carer carers child children client clients couples
  dad dads daughter daughters father fathers girl girls household households kid kids man men mother mothers mum
  mums parent parents people person participant participants pupil pupils sibling siblings sister sisters son
  sons student students teenager teenagers toddler toddlers woman women young youngster youngsters family
  families`;

/** Words for somebody, or for a family, as people write them beside a number. */
export const peopleWords: ReadonlySet<string> = new Set(words.split(/\s+/));

/** Whether a unit is people or families, not what they came to: 'young people', but no 'visits'. */
export const isOfPeople = (unit: string): boolean =>
  peopleWords.has(unit.toLowerCase().split(/\s+/).at(-1) ?? '');
