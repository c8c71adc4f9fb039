import { describe, expect, it } from 'vitest';
import {
  decideIdentifier,
  schemeName,
  shortIdentifier,
  tidyIdentifier,
} from '#shared/organisations/organisation-identifier.ts';

const tidy = (scheme: string, identifier: string) => tidyIdentifier({ scheme, identifier }).identifier;
const codes = (scheme: string, identifier: string) =>
  decideIdentifier({ scheme, identifier }, 'identifiers/0').map(({ code }) => code);

describe('the number of an organisation in a register', () => {
  it.each([
    ['GB-COH', '3794455', '03794455'],
    ['GB-COH', ' 03 794 455 ', '03794455'],
    ['GB-COH', 'oc301234', 'OC301234'],
    ['GB-COH', '12', '12'],
    ['GB-CHC', '0220949', '220949'],
    ['GB-CHC', '1123456-1', '1123456-1'],
    ['GB-NIC', 'NIC100123', '100123'],
    ['GB-SC', 'sc012345', 'SC012345'],
    ['GB-LAE', 'xyz', 'XYZ'],
  ])('in %s %j is kept as %j', (scheme, typed, kept) => {
    expect(tidy(scheme, typed)).toBe(kept);
  });

  it('keeps the register’s code in capitals without spaces', () => {
    expect(tidyIdentifier({ scheme: ' gb-coh ', identifier: '1' }).scheme).toBe('GB-COH');
  });

  it.each([
    ['GB-COH', '03794455'],
    ['GB-COH', 'OC301234'],
    ['GB-COH', 'IP12345R'],
    ['GB-COH', 'R0000123'],
    ['GB-CHC', '220949'],
    ['GB-CHC', '1123456'],
    ['GB-CHC', '1123456-12'],
    ['GB-SC', 'SC012345'],
    ['GB-NIC', '100123'],
    ['GB-UKPRN', '10001234'],
    ['GB-LAE', 'XYZ'],
    ['XI-LEI', '5493001KJTIIGC8Y1R12'],
    ['NL-KVK', '27283323'],
  ])('%s %s may be', (scheme, identifier) => {
    expect(codes(scheme, identifier)).toEqual([]);
  });

  it.each([
    ['GB-COH', '379445'],
    ['GB-COH', '037944551'],
    ['GB-COH', 'ABC12345'],
    ['GB-CHC', '12345'],
    ['GB-CHC', '12345678'],
    ['GB-CHC', 'SC012345'],
    ['GB-SC', '012345'],
    ['GB-NIC', '1001234'],
    ['GB-UKPRN', '20001234'],
  ])('%s %s is refused with what one looks like', (scheme, identifier) => {
    expect(codes(scheme, identifier)).toEqual(['identifier-form']);
  });

  it.each(['companies house', 'GB', 'GB COH', 'G-COH', ''])('%j is no code of a register', (scheme) => {
    expect(codes(scheme, '1')).toEqual(['scheme-unknown']);
  });

  it('points to the box that is wrong', () => {
    expect(decideIdentifier({ scheme: 'GB-COH', identifier: '1' }, 'identifiers/2')).toMatchObject([
      { place: 'identifiers/2/identifier' },
    ]);
    expect(decideIdentifier({ scheme: '?', identifier: '1' }, 'identifiers/2')).toMatchObject([
      { place: 'identifiers/2/scheme' },
    ]);
  });

  it('names the registers people know, and leaves other codes as they are', () => {
    expect(schemeName('GB-COH')).toBe('Companies House');
    expect(schemeName('NL-KVK')).toBe('NL-KVK');
    expect(shortIdentifier({ scheme: 'GB-CHC', identifier: '1123456' })).toBe('Charity 1123456');
    expect(shortIdentifier({ scheme: 'NL-KVK', identifier: '12345678' })).toBe('NL-KVK 12345678');
  });
});
