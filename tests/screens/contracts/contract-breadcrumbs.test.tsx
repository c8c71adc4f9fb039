import { describe, expect, it } from 'vitest';
import { ContractBreadcrumbs } from '../../../client/contracts/contract-breadcrumbs.tsx';
import { contractQuery } from '../../../client/contracts/contracts.queries.ts';
import { drawn } from '../../support/drawn.tsx';

const contractId = 'con_00000000000000000001';
const steps = [{ text: 'Measures', href: `/contracts/${contractId}/measures` }, { text: 'Change' }];
const links = (html: string) => [...html.matchAll(/>([^<>]+)<\/(?:a|li)>/g)].map(([, text]) => text);

describe('where a form about an agreement lies', () => {
  it('names the agreement, with a way back to it', () => {
    const answered = [[contractQuery(contractId).queryKey, { title: 'Family mediation' }]] as const;
    const html = drawn(<ContractBreadcrumbs contractId={contractId} steps={steps} />, answered);
    expect(links(html)).toEqual(['Contracts', 'Family mediation', 'Measures', 'Change']);
    expect(html).toContain(`href="/contracts/${contractId}"`);
  });

  it('leaves the name out until it is known', () => {
    const html = drawn(<ContractBreadcrumbs contractId={contractId} steps={steps} />);
    expect(links(html)).toEqual(['Contracts', 'Measures', 'Change']);
  });
});
