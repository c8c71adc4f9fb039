import { describe, expect, it } from 'vitest';
import type { CharacteristicName } from '#shared/cases/characteristics.ts';
import { choicesQuery } from '../../../client/cases/cases.queries.ts';
import { emptyCase } from '../../../client/cases/typed-case.ts';
import { WhoPart } from '../../../client/cases/who-part.tsx';
import { formProblems } from '../../../client/api/form-problems.ts';
import { drawn } from '../../support/drawn.tsx';

const form = (characteristicsAsked: readonly CharacteristicName[]) =>
  drawn(
    <WhoPart
      typed={emptyCase}
      onChange={() => undefined}
      problems={formProblems(null, [])}
      asked={{ queries: [], times: 0, ask: () => undefined }}
      contractId="con_00000000000000000001"
    />,
    [[choicesQuery.queryKey, { areas: [], characteristicsAsked }]],
  );

describe('the form of a family', () => {
  it('asks of each child what the council chose, and nothing else', () => {
    const html = form(['sex']);
    expect(html).toContain('About child 1: sex<');
    expect(html).toContain('id="child-1-sex"');
    for (const left of ['ethnic-group', 'disability', 'educational-need'])
      expect(html).not.toContain(`child-1-${left}`);
  });

  it('has no fold for a child where the council asks nothing of equality', () => {
    expect(form([])).not.toContain('About child');
    expect(form([])).toContain('How old is child 1 when support starts?');
  });
});
