import { partyRoles } from '#shared/contracts/contract.ts';
import { draftFields } from '#shared/contracts/draft-fields.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { CheckboxesField } from '../../design/checkboxes-field.tsx';
import { Link } from '../../design/link.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { FormPartProps } from './form-part.ts';
import { RepeatedRows } from './repeated-rows.tsx';

const newParty = { organisationId: '', role: 'consortium member', delivers: '' } as const;

/** Who delivers and commissions it, what each does, and where. */
export function WhoPart({ typed, change, problems, choices }: FormPartProps) {
  const organisations = choices?.organisations ?? [];
  const nameOf = (id: string) => organisations.find((each) => each.id === id)?.name;
  return (
    <>
      <RepeatedRows
        id="parties"
        legend="Organisations"
        hint="One leads; members of a consortium, subcontractors and commissioning partners stand beside it."
        error={problems.at('parties')}
        rows={typed.parties}
        onChange={(parties) => change({ parties })}
        empty={newParty}
        addText="Add an organisation"
        removeText="Take this organisation out"
        nameOf={({ organisationId }, place) => nameOf(organisationId) ?? `row ${String(place + 1)}`}
      >
        {(party, place, changeRow) => (
          <>
            <SelectField
              id={`parties-${String(place)}-organisationId`}
              label="Organisation"
              none="Choose one"
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              error={problems.at(`parties-${String(place)}-organisationId`)}
              value={party.organisationId}
              onChange={(organisationId) => changeRow({ organisationId })}
            />
            <SelectField
              id={`parties-${String(place)}-role`}
              label="What it is to this agreement"
              options={partyRoles.map((role) => ({ value: role, label: sentenceCase(role) }))}
              error={problems.at(`parties-${String(place)}-role`)}
              value={party.role}
              onChange={(role) => changeRow(role === '' ? {} : { role })}
            />
            <TextField
              id={`parties-${String(place)}-delivers`}
              label="What it delivers"
              autoComplete="off"
              error={problems.at(`parties-${String(place)}-delivers`)}
              value={party.delivers}
              onChange={(delivers) => changeRow({ delivers })}
            />
          </>
        )}
      </RepeatedRows>
      <p className="govuk-body">
        Not in the list?{' '}
        <Link href="/organisations/new" target="_blank" rel="noreferrer">
          Add it in a new tab
        </Link>
        , then come back: it will be there.
      </p>
      {choices !== undefined && choices.areas.length === 0 ? (
        <p className="govuk-hint" id="areaIds">
          No areas are known yet. An administrator adds them in the settings.
        </p>
      ) : (
        <CheckboxesField
          id="areaIds"
          label={draftFields.areaIds.name}
          small
          choices={(choices?.areas ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          error={problems.at('areaIds')}
          value={typed.areaIds}
          onChange={(areaIds) => change({ areaIds: [...areaIds] })}
        />
      )}
    </>
  );
}
