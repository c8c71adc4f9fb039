import { describe, expect, it } from 'vitest';
import { tellingNumbers } from '#shared/disclosure/telling-numbers.ts';

const heldBack = { threshold: 5, hidden: new Set([3, 17, 1204]), units: ['families', 'club members'] };
const found = (words: string) => tellingNumbers(words, heldBack).map(({ said, why }) => `${why}: ${said}`);

describe('numbers in the words of those who run a service', () => {
  it.each<[string, readonly string[]]>([
    ['Only three families came.', ['small: three families']],
    ['Only 3 families came.', ['small: 3 families']],
    ['Four of the young people moved away.', ['small: Four of the young']],
    ['Both parents were seen.', ['small: Both parents']],
    ['A couple of club members left.', ['small: couple of club']],
    ['One child, then two children (twins).', ['small: One child', 'small: two children']],
    ['Seventeen came to the end.', ['hidden: Seventeen came']],
    ['We saw 17.', ['hidden: 17']],
    ['We saw 1,204 people.', ['hidden: 1,204 people']],
    ['Twenty-three families; twenty two of them in school.', []],
  ])('%s', (words, named) => {
    expect(found(words)).toEqual(named);
  });

  it.each([
    'We moved in 2024.',
    'Five families came, and 16 children.',
    'We opened 17 days later, on 3 March.',
    'One of us was ill for three weeks.',
    'It cost £3 and 17% more.',
    'No one came on the 3rd.',
    'Zero families waited.',
    'The first family was seen at 3 pm.',
    '',
  ])('names nothing in: %s', (words) => {
    expect(found(words)).toEqual([]);
  });

  it('goes by the threshold that was agreed', () => {
    expect(tellingNumbers('Six families came.', { ...heldBack, threshold: 8 })).toHaveLength(1);
    expect(tellingNumbers('Six families came.', heldBack)).toEqual([]);
  });

  it('names a number that is hidden in two words as in one', () => {
    const hidden = new Set([23]);
    expect(tellingNumbers('Twenty three came.', { ...heldBack, hidden })).toEqual([
      { said: 'Twenty-three came', why: 'hidden' },
    ]);
  });

  it('says each once', () => {
    expect(found('Three families came. Later three families left.')).toEqual(['small: three families']);
  });
});
