import { expect, it } from 'vitest';
import { agreedPlaces, agreedSent, typedAgreedOf } from '../../../client/questionnaires/typed-agreed.ts';

it('sends what was agreed as it was, and nothing of a scale that was left empty', () => {
  const agreed = { total: { sd: 5.8, r: 0.72, sample: 'Ours' } };
  expect(agreedSent({ ...typedAgreedOf(agreed), peer: { sd: '', r: ' ', sample: '' } })).toEqual(agreed);
  expect(agreedSent(undefined)).toEqual({});
});

it('sends what is half typed, so that it is refused by its box', () => {
  expect(agreedSent({ total: { sd: '5,8', r: '', sample: '' } })).toEqual({
    total: { sd: 5.8, r: NaN, sample: '' },
  });
  expect(agreedPlaces(1, [{ id: 'total', name: 'Total difficulties' }])).toEqual([
    'used-1-agreed-total-sd',
    'used-1-agreed-total-r',
    'used-1-agreed-total-sample',
  ]);
});
