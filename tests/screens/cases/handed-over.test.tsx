import { describe, expect, it } from 'vitest';
import type { CaseShown, HandOverShown } from '#shared/cases/cases.api.ts';
import { handOversQuery } from '../../../client/cases/cases.queries.ts';
import { HandedOverPart } from '../../../client/cases/handed-over-part.tsx';
import { NotArrived } from '../../../client/cases/not-arrived.tsx';
import { drawn } from '../../support/drawn.tsx';

const contractId = 'con_00000000000000000002';
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' :', ':')
    .trim();
const handOver = (over: Partial<HandOverShown> = {}): HandOverShown => ({
  caseId: 'cas_00000000000000000001',
  fromOrganisationName: 'Stepping Stones',
  fromContractTitle: 'Family mediation',
  knownAs: 'R-12',
  endedOn: '2026-05-31',
  ...over,
});
const part = (...handOvers: HandOverShown[]) =>
  drawn(<HandedOverPart contractId={contractId} />, [
    [handOversQuery(contractId).queryKey, { today: '2026-10-22', handOvers }],
  ]);

describe('the families that others handed over', () => {
  it('are asked about, by what both agreed they are called and where they come from', () => {
    const text = textOf(part(handOver(), handOver({ caseId: 'cas_00000000000000000002', knownAs: 'R-13' })));
    expect(text).toContain('2 families were handed over to this service: did they arrive?');
    expect(text).toContain(
      'R-12 From Stepping Stones, Family mediation. Support there ended on 31 May 2026.',
    );
    expect(text).toContain('They arrived: R-12');
    expect(text).toContain('They did not arrive: R-13');
    expect(text).not.toContain('Said already');
  });

  it('come from nobody but the organisation where its agreement is flagged, and may have no reference', () => {
    const text = textOf(part(handOver({ fromContractTitle: '', knownAs: '' })));
    expect(text).toContain('1 family was handed over to this service: did it arrive?');
    expect(text).toContain('A family without a reference From Stepping Stones. Support there ended');
  });

  it('stand apart once it is said, and it can be taken back', () => {
    const text = textOf(
      part(
        handOver({ arrivedOn: '2026-06-04' }),
        handOver({ caseId: 'cas_00000000000000000002', knownAs: 'R-13', notArrivedOn: '2026-07-01' }),
      ),
    );
    expect(text).toContain('You have said of all of them whether they arrived.');
    expect(text).toContain('Said already: 2 families');
    expect(text).toContain('Here since 4 June 2026.');
    expect(text).toContain('On 1 July 2026 you said that they had not arrived. Take this back: R-13');
  });

  it('are not spoken of where there are none', () => {
    expect(part()).toBe('');
  });
});

describe('the page of a family that did not arrive', () => {
  const noted = (handedOver: CaseShown['handedOver']) =>
    textOf(drawn(<NotArrived kept={{ id: 'cas_1', handedOver }} />));

  it('says who says so, when, and what to do', () => {
    expect(noted({ contractTitle: 'Early help', notArrivedOn: '2026-07-01' })).toContain(
      'Early help said on 1 July 2026 that they had not arrived. Find out where they are.',
    );
  });

  it.each<[string, CaseShown['handedOver']]>([
    ['they were not handed over', undefined],
    ['nobody has said', { contractTitle: 'Early help' }],
    ['they arrived', { contractTitle: 'Early help', arrivedOn: '2026-06-04' }],
  ])('says nothing where %s', (_what, handedOver) => {
    expect(noted(handedOver)).toBe('');
  });
});
