import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandOverAgreements } from '#shared/cases/cases.api.ts';
import { plural } from '#shared/values/format.ts';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { handOverAgreementsQuery } from './cases.queries.ts';

type Agreement = HandOverAgreements['agreements'][number];

/** So few are offered before anything is typed; half a word brings the others. */
const nearest = 6;

const foundWords = (shown: number, found: number): string => {
  if (found === 0)
    return 'No service has this in its title or provider. Try half a word, or choose ‘elsewhere’.';
  return shown < found
    ? `${shown} of ${plural(found, 'service', 'services')}: type half a word to find another.`
    : `${plural(found, 'service', 'services')} found.`;
};

export interface AgreementChoiceProps {
  contractId: string;
  /** the id of the chosen agreement, '' before there is one */
  value: string;
  /** what is chosen when the form opens is called, which the list may no longer have */
  title?: string;
  error: string | undefined;
  onChange: (agreementId: string) => void;
}

/** An agreement of the register, found by half a word and chosen from a list; what is chosen stays in sight. */
export function AgreementChoice({ contractId, value, title, error, onChange }: AgreementChoiceProps) {
  const [find, setFind] = useState('');
  const [picked, setPicked] = useState<Agreement>();
  const { data } = useQuery(handOverAgreementsQuery(contractId, find.trim().slice(0, 100)));
  const listed = (data?.agreements ?? []).slice(0, find.trim() === '' ? nearest : undefined);
  const chosen =
    picked?.id === value ? picked : { id: value, title: title ?? 'The service chosen', providerName: '' };
  const shown = value === '' || listed.some(({ id }) => id === value) ? listed : [chosen, ...listed];
  return (
    <>
      <TextField
        id="handedTo-find"
        label="Find the service"
        hint="Half a word of its title or provider."
        type="search"
        autoComplete="off"
        error={shown.length === 0 ? error : undefined}
        value={find}
        onChange={setFind}
        onEnter={() => undefined}
      />
      <p className="govuk-hint" role="status">
        {data === undefined ? '' : foundWords(listed.length, data.found)}
      </p>
      {shown.length === 0 ? null : (
        <RadiosField
          id="handedTo-contractId"
          label="Which service?"
          small
          choices={shown.map((agreement) => ({
            value: agreement.id,
            label: agreement.title,
            hint: agreement.providerName === '' ? undefined : agreement.providerName,
          }))}
          error={error}
          value={value}
          onChange={(id) => {
            setPicked(shown.find((agreement) => agreement.id === id));
            onChange(id);
          }}
        />
      )}
    </>
  );
}
