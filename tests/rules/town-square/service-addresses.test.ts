import { describe, expect, it } from 'vitest';
import { serviceAddresses, serviceAtAddress } from '#shared/town-square/service-addresses.ts';

const service = (id: string, reference: string, publishedAt = '2026-10-01T09:00:00.000Z') => ({
  id,
  reference,
  publishedAt,
});

describe('the address of a service', () => {
  it.each([
    ['CYP-001', 'cyp-001'],
    ['CYP/2024 – 001 (A)', 'cyp-2024-001-a'],
    ['Été 1', 'e-te-1'],
  ])('is its reference in lower case: %s is %s', (reference, address) => {
    expect(
      serviceAddresses([service('con_000000000000000000a1', reference)]).get('con_000000000000000000a1'),
    ).toBe(address);
  });

  it('is the end of its id where the reference has no letter or digit', () => {
    expect(
      serviceAddresses([service('con_000000000000000000a1', '///')]).get('con_000000000000000000a1'),
    ).toBe('0000a1');
  });

  const first = service('con_000000000000000000b2', 'DN1', '2026-10-01T09:00:00.000Z');
  const second = service('con_000000000000000000a1', 'dn1', '2026-10-02T09:00:00.000Z');

  it('stays with the one published first where two share a reference', () => {
    expect([...serviceAddresses([second, first])]).toEqual([
      [first.id, 'dn1'],
      [second.id, 'dn1-0000a1'],
    ]);
  });

  it('leads to its service, however the reference is written', () => {
    expect(serviceAtAddress([second, first], 'DN1')).toEqual({ id: first.id, address: 'dn1' });
    expect(serviceAtAddress([second, first], 'dn1-0000a1')).toEqual({ id: second.id, address: 'dn1-0000a1' });
  });

  it('still leads there when the other service has gone', () => {
    expect(serviceAtAddress([second], 'dn1-0000a1')).toEqual({ id: second.id, address: 'dn1' });
  });

  it.each(['', 'dn', 'dn1-', '../dn1/x'])('leads nowhere when there is no such service: %j', (asked) => {
    expect(serviceAtAddress([service('con_000000000000000000c3', 'dn2')], asked)).toBeUndefined();
  });
});
