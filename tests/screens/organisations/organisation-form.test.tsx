import { describe, expect, it } from 'vitest';
import type { OrganisationDraft } from '#shared/organisations/organisations.api.ts';
import { ApiProblem } from '../../../client/api/fetch-api.ts';
import { HistoryLines } from '../../../client/design/history-lines.tsx';
import { flagWords } from '../../../client/organisations/kind-words.ts';
import { OrganisationForm } from '../../../client/organisations/organisation-form.tsx';
import { drawn } from '../../support/drawn.tsx';

const form = (start: Partial<OrganisationDraft>, over: { isCouncil?: boolean; error?: unknown } = {}) =>
  drawn(
    <OrganisationForm
      start={{ name: 'Stones', kind: 'provider', website: '', identifiers: [], ...start }}
      isCouncil={over.isCouncil ?? false}
      error={over.error ?? null}
      attempt={1}
      busy={false}
      sendText="Save"
      onSend={() => undefined}
    />,
  );

/** The value of the radio that is chosen. */
const chosenOf = (html: string, name: string): string | undefined => {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const chosen = inputs.find((input) => input.includes(`name="${name}"`) && input.includes('checked'));
  return /value="([^"]*)"/.exec(chosen ?? '')?.[1];
};

describe('the form of an organisation', () => {
  it('keeps what is not known apart from no', () => {
    expect(chosenOf(form({}), 'vcse')).toBe('not known');
    expect(chosenOf(form({ vcse: false }), 'vcse')).toBe('no');
    expect(chosenOf(form({ sme: true }), 'sme')).toBe('yes');
    expect([true, false, undefined].map(flagWords)).toEqual(['Yes', 'No', 'Not known']);
  });

  it('never offers the kind council', () => {
    expect(form({})).not.toContain('The council');
  });

  it('of the council itself leaves name and kind to the settings', () => {
    const html = form({ kind: 'council' }, { isCouncil: true });
    expect(html).toMatch(/id="name"[^>]*disabled/);
    expect(html).not.toContain('What is it to the council?');
  });

  it('shows the sentence by the number that is wrong', () => {
    const error = new ApiProblem({
      status: 422,
      title: '',
      detail: '',
      problems: [{ code: 'x', sentence: 'Like 01234567.', place: 'identifiers/1/identifier' }],
    });
    const identifiers = [
      { scheme: 'GB-CHC', identifier: '1123456' },
      { scheme: 'GB-COH', identifier: '1' },
    ];
    const html = form({ identifiers }, { error });
    expect(html).toContain('href="#identifiers-1-identifier"');
    expect(html).toContain('id="identifiers-1-identifier-error"');
    expect(html).not.toContain('id="identifiers-0-identifier-error"');
  });

  it('keeps a register that an import brought along and that we do not know', () => {
    expect(form({ identifiers: [{ scheme: 'NL-KVK', identifier: '1' }] })).toContain(
      '<option value="NL-KVK"',
    );
  });
});

describe('what changed', () => {
  it('is sentences with the reason, who and when', () => {
    const html = drawn(
      <HistoryLines
        lines={[
          {
            id: 'his_1',
            at: '2026-10-22T09:00:00.000Z',
            personName: 'P. Shah',
            subject: 'person',
            subjectId: 'per_1',
            what: 'Account',
            from: 'active',
            to: 'closed',
            why: 'moved on',
          },
        ]}
      />,
    );
    expect(html).toContain('Account changed from ‘active’ to ‘closed’.');
    expect(html).toContain('Why: moved on');
    expect(html).toContain('P. Shah, 22 October 2026, 10:00');
  });

  it('says so when nothing has', () => {
    expect(drawn(<HistoryLines lines={[]} />)).toContain('Nothing has changed yet.');
  });
});
