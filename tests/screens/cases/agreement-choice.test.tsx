import { describe, expect, it } from 'vitest';
import type { HandOverAgreements } from '#shared/cases/cases.api.ts';
import { AgreementChoice, type AgreementChoiceProps } from '../../../client/cases/agreement-choice.tsx';
import { handOverAgreementsQuery } from '../../../client/cases/cases.queries.ts';
import { drawn } from '../../support/drawn.tsx';

const contractId = 'con_00000000000000000001';
const agreements = Array.from({ length: 8 }, (_each, n) => ({
  id: `con_0000000000000000001${n}`,
  title: `Service ${n}`,
  providerName: n === 0 ? '' : 'Small Steps',
}));
const choice = (answer: HandOverAgreements, over: Partial<AgreementChoiceProps> = {}): string =>
  drawn(
    <AgreementChoice
      contractId={contractId}
      value=""
      error={undefined}
      onChange={() => undefined}
      {...over}
    />,
    [[handOverAgreementsQuery(contractId, '').queryKey, answer]],
  );
const titles = (html: string): string[] => html.match(/Service (\d|of before)/g) ?? [];

describe('the choice of a service that a family went to', () => {
  it('offers the nearest first, and says that there are more and how to find them', () => {
    const html = choice({ agreements, found: 21 });
    expect(titles(html)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Service ${n}`));
    expect(html).toContain('role="status">6 of 21 services: type half a word to find another.');
    expect(html).toContain('Small Steps');
  });

  it('says how many there are when all are there, and what to do when none is', () => {
    expect(choice({ agreements: agreements.slice(0, 1), found: 1 })).toContain('1 service found.');
    const none = choice({ agreements: [], found: 0 }, { error: 'Choose the service.' });
    expect(none).toContain('No service has this in its title or provider.');
    expect(none).toContain('Choose the service.');
    expect(none).not.toContain('Which service?');
  });

  it('keeps what is chosen in sight, by its title, also when the list no longer has it', () => {
    const gone = { value: 'con_00000000000000000099', title: 'Service of before' };
    const html = choice({ agreements, found: 8 }, gone);
    expect(titles(html)[0]).toBe('Service of before');
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(titles(choice({ agreements, found: 8 }, { value: agreements[2]?.id ?? '' }))).toHaveLength(6);
  });
});
