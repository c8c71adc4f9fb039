import { describe, expect, it } from 'vitest';
import { readInstrument } from '#shared/questionnaires/read-instrument.ts';
import { shippedInstruments } from '#shared/questionnaires/shipped-instruments.ts';
import { read } from '../../house/source-files.ts';
import { shipped } from './sdq-at-hand.ts';

type Json = { [key: string]: Json } & Json[] & (string | number | boolean);

/** The file of a shipped definition with something changed. */
const changed = (id: string, change: (definition: Json) => void): unknown => {
  const definition = JSON.parse(read(`shared/questionnaires/instruments/${id}.json`)) as Json;
  change(definition);
  return definition;
};
const at = (inside: Json | undefined, ...path: (string | number)[]): Json => {
  const found = path.reduce<Json | undefined>(
    (now, key) => now?.[key as keyof Json] as Json | undefined,
    inside,
  );
  if (found === undefined) throw new Error(`nothing at ${path.join('/')}`);
  return found;
};
const set = (inside: Json, path: (string | number)[], value: unknown): void => {
  const last = path.at(-1) ?? '';
  Object.assign(at(inside, ...path.slice(0, -1)), { [last]: value });
};

const tables = ['bandSchemes', 0, 'tables'];

describe('definitions that are shipped', () => {
  it.each(shippedInstruments.map(({ id }) => [id]))('%s is read without a problem', (id) => {
    const reading = readInstrument(changed(id, () => undefined));
    expect(reading.problems).toBe(undefined);
    expect(reading).toEqual({ instrument: shipped(id) });
  });

  it('are these five, and all but the ladder wait for a licence to be recorded', () => {
    const asked = shippedInstruments.map(({ id, licence }) => [id, licence.recordNeeded]);
    expect(asked).toEqual([
      ['sdq', true],
      ['core-10', true],
      ['swemwbs', true],
      ['goal-based-outcomes', true],
      ['ladder', false],
    ]);
  });

  it('the licence of the SDQ says what may not be done, and for what evidence', () => {
    const { licence } = shipped('sdq');
    expect(licence).toMatchObject({ holder: 'youthinmind', wordingAllowed: false, electronicAllowed: false });
    expect(licence.statement).toContain('without prior authorisation from youthinmind');
    expect(licence.evidenceWanted).not.toBe('');
  });

  it('an item is a number and nothing else: there is no place for its wording', () => {
    for (const { items, codeSets } of shippedInstruments) {
      for (const group of items) expect(Object.keys(group)).toEqual(['numbers', 'codes']);
      const words = codeSets.flatMap((codes) =>
        Object.values(codes)
          .flat()
          .filter((v) => typeof v === 'string'),
      );
      expect(words.every((word) => /^[a-z-]+$/.test(word))).toBe(true);
    }
    const withWords = changed('ladder', (it) => set(it, ['items', 0, 'text'], 'How are you?'));
    expect(readInstrument(withWords).problems).toEqual([
      { code: 'unknown-field', place: 'items/0', sentence: 'Take out what is not known here: text.' },
    ]);
  });
});

describe('a broken definition is refused by place and with what to do', () => {
  it.each<[string, string, (it: Json) => void, string, string]>([
    [
      'a field is missing',
      'ladder',
      (it) => delete (it as Partial<Record<string, Json>>)['scales'],
      'scales',
      "Add 'scales', which is missing here: a list in square brackets.",
    ],
    [
      'text for a number',
      'ladder',
      (it) => set(it, ['codeSets', 0, 'most'], '10'),
      'codeSets/0/most',
      'Write a number here.',
    ],
    [
      'another format',
      'ladder',
      (it) => set(it, ['format'], 2),
      'format',
      'Write 1: this is the only format there is.',
    ],
    [
      'an unknown informant',
      'ladder',
      (it) => set(it, ['forms', 0, 'informant'], 'friend'),
      'forms/0/informant',
      'Write one of "parent", "teacher", "self", "worker" here.',
    ],
    [
      'an unknown rule for the missing',
      'ladder',
      (it) => set(it, ['scales', 0, 'missing', 'policy'], 'guess'),
      'scales/0/missing/policy',
      'Write one of "all needed", "prorate", "counts as 0" here.',
    ],
    [
      'a name with spaces',
      'ladder',
      (it) => set(it, ['id'], 'my ladder'),
      'id',
      'Write letters, digits, full stops, + and - without spaces, such as P4-17.',
    ],
    [
      'no source for a number',
      'sdq',
      (it) => set(it, ['scales', 3, 'provenance', 'source'], 'XX'),
      'scales/3/provenance/source',
      'There is no source XX. Add it, or correct what is written here.',
    ],
    [
      'a mark that is none',
      'sdq',
      (it) => set(it, ['scales', 3, 'provenance', 'mark'], 'A'),
      'scales/3/provenance/mark',
      'Write one of "V", "V2", "M", "C" here.',
    ],
    [
      'a scale with an item that is not there',
      'sdq',
      (it) => at(it, 'scales', 3, 'items').push(77 as unknown as Json),
      'scales/3/items',
      'There is no item 77. Add it, or correct what is written here.',
    ],
    [
      'reversed but not in the scale',
      'sdq',
      (it) => set(it, ['scales', 3, 'reversed'], [11, 7]),
      'scales/3/reversed',
      "Item 7 is reversed in scale peer but not part of it. Add it to the scale's items or take it out here.",
    ],
    [
      'an item twice in a scale',
      'sdq',
      (it) => at(it, 'scales', 0, 'items').push(3 as unknown as Json),
      'scales/0/items',
      'Item 3 is given twice. Take one out or name it differently.',
    ],
    [
      'two scales of one name',
      'sdq',
      (it) => set(it, ['scales', 1, 'id'], 'emotional'),
      'scales',
      'Scale emotional is given twice. Take one out or name it differently.',
    ],
    [
      'a scale named as a sum',
      'sdq',
      (it) => set(it, ['composites', 1, 'id'], 'peer'),
      'scales',
      'Scale peer is given twice. Take one out or name it differently.',
    ],
    [
      'two forms of one name',
      'sdq',
      (it) => set(it, ['forms', 1, 'id'], 'P2-4'),
      'forms',
      'Form P2-4 is given twice. Take one out or name it differently.',
    ],
    [
      'an item in two groups',
      'sdq',
      (it) => at(it, 'items', 1, 'numbers').push(1 as unknown as Json),
      'items',
      'Item 1 is given twice. Take one out or name it differently.',
    ],
    [
      'a form with an item that is not there',
      'ladder',
      (it) => set(it, ['forms', 0, 'occasions', 0, 'items'], [1, 2]),
      'forms/0/occasions/0/items',
      'There is no item 2. Add it, or correct what is written here.',
    ],
    [
      'a code set that is not there',
      'ladder',
      (it) => set(it, ['items', 0, 'codes'], 'steps'),
      'items/0/codes',
      'There is no code set steps. Add it, or correct what is written here.',
    ],
    [
      'fewer worths than codes',
      'sdq',
      (it) => set(it, ['codeSets', 2, 'worth'], [0, 0, 1]),
      'codeSets/2/worth',
      'Say for each of the 4 codes of impact what it counts: there are 3.',
    ],
    [
      'a line that goes nowhere',
      'ladder',
      (it) => set(it, ['codeSets', 0, 'most'], 0),
      'codeSets/0/most',
      'The line step must end above where it starts.',
    ],
    [
      'ages the wrong way round',
      'sdq',
      (it) => set(it, ['forms', 0, 'ages'], { from: 4, to: 2 }),
      'forms/0/ages/to',
      'Form P2-4: the highest age is below the lowest.',
    ],
    [
      'more needed than are asked',
      'sdq',
      (it) => set(it, ['scales', 5, 'missing', 'leastAnswered'], 4),
      'scales/5/missing/leastAnswered',
      'Scale impact needs 4 answers, but a form asks only 3. Lower the number.',
    ],
    [
      'missing counts 0 where 0 is no answer',
      'swemwbs',
      (it) => set(it, ['scales', 0, 'missing'], { policy: 'counts as 0', leastAnswered: 1 }),
      'scales/0/missing/policy',
      'Scale wellbeing: a missing answer cannot count 0 where 0 is not a possible answer. Choose another rule.',
    ],
    [
      'a gate that is not there',
      'sdq',
      (it) => set(it, ['scales', 5, 'gate', 'item'], 99),
      'scales/5/gate',
      'There is no item 99. Add it, or correct the gate of scale impact.',
    ],
    [
      'a gate code that is none',
      'sdq',
      (it) => set(it, ['scales', 5, 'gate', 'code'], 7),
      'scales/5/gate',
      'Item 26 has no code 7. Write one of its codes in the gate of scale impact.',
    ],
    [
      'a gate score outside',
      'sdq',
      (it) => set(it, ['scales', 5, 'gate', 'score'], 11),
      'scales/5/gate',
      'The gate of scale impact gives 11, which the scale cannot be.',
    ],
    [
      'a form without the gate',
      'sdq',
      (it) =>
        set(
          it,
          ['forms', 0, 'occasions', 0, 'items'],
          Array.from({ length: 33 }, (_, n) => n + 1).filter((n) => n !== 26),
        ),
      'scales/5/gate',
      'Form P2-4 asks scale impact without its gate, item 26. Add the item to the form.',
    ],
    [
      'a sum of a scale that is not there',
      'sdq',
      (it) => set(it, ['composites', 0, 'scales'], ['emotional', 'sadness']),
      'composites/0/scales',
      'There is no scale sadness. Add it, or correct what is written here.',
    ],
    [
      'a table of the wrong length',
      'swemwbs',
      (it) => at(it, 'lookups', 0, 'values').pop(),
      'lookups/0/values',
      'Raw scores of wellbeing on form self go from 7 to 35: give 29 values from 7 on. There are 28 from 7 on.',
    ],
    [
      'a table that starts elsewhere',
      'swemwbs',
      (it) => set(it, ['lookups', 0, 'lowestRaw'], 0),
      'lookups/0/values',
      'Raw scores of wellbeing on form self go from 7 to 35: give 29 values from 7 on. There are 29 from 0 on.',
    ],
    [
      'a gap between bands',
      'core-10',
      (it) => set(it, [...tables, 0, 'bands', 1, 'from'], 7),
      'bandSchemes/0/tables/0/bands',
      "The bands 'healthy' and 'low' of total leave a gap: start 'low' at 6, lowest scores first.",
    ],
    [
      'bands that overlap',
      'core-10',
      (it) => set(it, [...tables, 0, 'bands', 1, 'from'], 5),
      'bandSchemes/0/tables/0/bands',
      "The bands 'healthy' and 'low' of total overlap or are out of order: start 'low' at 6, lowest scores first.",
    ],
    [
      'a gap in hundredths',
      'swemwbs',
      (it) => set(it, [...tables, 0, 'bands', 1, 'from'], 19.52),
      'bandSchemes/0/tables/0/bands',
      "The bands 'low' and 'medium' of wellbeing leave a gap: start 'medium' at 19.51, lowest scores first.",
    ],
    [
      'bands outside the range',
      'core-10',
      (it) => set(it, [...tables, 0, 'bands', 5, 'to'], 41),
      'bandSchemes/0/tables/0/bands',
      'total on form self goes from 0 to 40: end the highest band at 40.',
    ],
    [
      'bands that leave the lowest out',
      'core-10',
      (it) => set(it, [...tables, 0, 'bands', 0, 'from'], 1),
      'bandSchemes/0/tables/0/bands',
      'total on form self goes from 0 to 40: start the lowest band at 0.',
    ],
    [
      'bands of a scale that is not there',
      'core-10',
      (it) => set(it, [...tables, 0, 'scale'], 'risk'),
      'bandSchemes/0/tables/0/scale',
      'There is no scale risk. Add it, or correct what is written here.',
    ],
    [
      'bands of a form that is not there',
      'core-10',
      (it) => set(it, [...tables, 0, 'forms'], ['self', 'other']),
      'bandSchemes/0/tables/0/forms',
      'There is no form other. Add it, or correct what is written here.',
    ],
    [
      "another informant's bands",
      'sdq',
      (it) => at(it, ...tables, 0, 'forms').push('S18+' as unknown as Json),
      'bandSchemes/0/tables/0/bands',
      "Form S18+ does not use the bands 'three-band'. Name them on the form, or take the form out here.",
    ],
    [
      'bands twice for one scale',
      'sdq',
      (it) => at(it, ...tables, 1, 'forms').push('P4-17' as unknown as Json),
      'bandSchemes/0/tables',
      'There are two tables of bands for total on P4-17. Keep one of them.',
    ],
    [
      'a scheme that says nothing of the form',
      'sdq',
      (it) => set(it, ['forms', 9, 'bandSchemes'], ['three-band']),
      'forms/9/bandSchemes',
      "Form S18+ uses the bands 'three-band', which say nothing about it. Add its bands there, or take them out here.",
    ],
    [
      'a scheme that is not there',
      'sdq',
      (it) => set(it, ['forms', 9, 'bandSchemes'], ['five-band']),
      'forms/9/bandSchemes',
      'There is no scheme of bands five-band. Add it, or correct what is written here.',
    ],
    [
      'a threshold the wrong way round',
      'core-10',
      (it) => set(it, ['thresholds', 0, 'concern'], 'at or below'),
      'thresholds/0/concern',
      "On total lower is better: write 'at or above'.",
    ],
    [
      'a threshold outside',
      'core-10',
      (it) => set(it, ['thresholds', 0, 'at'], 50),
      'thresholds/0/at',
      'total cannot be 50. Correct the threshold.',
    ],
    [
      'a formula with a scale that is not there',
      'sdq',
      (it) => set(it, ['changeRules', 18, 'terms', 1, 'scale'], 'burden'),
      'changeRules/18/terms/1/scale',
      'There is no scale burden. Add it, or correct what is written here.',
    ],
    [
      'a formula for a form that is not there',
      'sdq',
      (it) => set(it, ['changeRules', 18, 'conditions', 'forms'], ['P5']),
      'changeRules/18/conditions/forms',
      'There is no form P5. Add it, or correct what is written here.',
    ],
    [
      'a formula for an occasion that is not printed',
      'sdq',
      (it) => set(it, ['changeRules', 18, 'conditions', 'after'], 'any'),
      'changeRules/18/conditions',
      "Form P4-17 is not printed for the occasion 'any'.",
    ],
    [
      'two rules for one scale',
      'sdq',
      (it) => at(it, 'changeRules', 0, 'forms').push('S11-17' as unknown as Json),
      'changeRules',
      'There are two rules of change for total on S11-17. Keep one of them.',
    ],
    [
      'a reliability of 1',
      'sdq',
      (it) => set(it, ['changeRules', 0, 'r'], 1),
      'changeRules/0/r',
      'Write less than 1 here.',
    ],
    [
      'an SD of nothing',
      'sdq',
      (it) => set(it, ['changeRules', 0, 'sd'], 0),
      'changeRules/0/sd',
      'Write more than 0 here.',
    ],
  ])('%s', (_, id, change, place, sentence) => {
    const { problems } = readInstrument(changed(id, change));
    expect(problems).toContainEqual(expect.objectContaining({ place, sentence }));
  });

  it.each([[null], [3], ['text'], [[]], [{}]])('%j is no definition', (given) => {
    const { problems } = readInstrument(given);
    expect(problems?.length).toBeGreaterThan(0);
    for (const { sentence } of problems ?? []) expect(sentence).not.toMatch(/Invalid|expected|undefined/);
  });
});
