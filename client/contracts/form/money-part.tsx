import { procurementRegimes, type Basis } from '#shared/contracts/contract.ts';
import { draftFields } from '#shared/contracts/draft-fields.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { NumberField } from '../../design/number-field.tsx';
import { RadiosField } from '../../design/radios-field.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { FormPartProps } from './form-part.ts';

const basisChoices: readonly { value: Basis | 'not known'; label: string; hint?: string }[] = [
  { value: 'statutory', label: 'Statutory', hint: 'The law says that it must' },
  { value: 'discretionary', label: 'Discretionary', hint: 'The council chose to' },
  { value: 'best practice', label: 'Best practice', hint: 'It is known to work' },
  { value: 'not known', label: 'Not known' },
];

const yesNoChoices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not known', label: 'Not known' },
] as const;

/** What it costs, on what basis, and how it was bought. */
export function MoneyPart({ typed, change, problems }: FormPartProps) {
  return (
    <>
      <div className="bo-field-row">
        <NumberField
          id="yearlyPence"
          label={draftFields.yearlyPence.name}
          prefix="£"
          decimals
          width={10}
          error={problems.at('yearlyPence')}
          value={typed.yearlyPence}
          onChange={(yearlyPence) => change({ yearlyPence })}
        />
        <NumberField
          id="totalPence"
          label={draftFields.totalPence.name}
          prefix="£"
          decimals
          width={10}
          error={problems.at('totalPence')}
          value={typed.totalPence}
          onChange={(totalPence) => change({ totalPence })}
        />
      </div>
      <RadiosField
        id="basis"
        label="Why does the council do it?"
        choices={basisChoices}
        error={problems.at('basis')}
        value={typed.basis === '' ? 'not known' : typed.basis}
        onChange={(basis) => change({ basis: basis === 'not known' ? '' : basis })}
      />
      <TextField
        id="directorate"
        label={draftFields.directorate.name}
        autoComplete="off"
        error={problems.at('directorate')}
        value={typed.directorate}
        onChange={(directorate) => change({ directorate })}
      />
      <SelectField
        id="regime"
        label="Bought under which rules?"
        none="Not known"
        options={procurementRegimes.map((regime) => ({ value: regime, label: sentenceCase(regime) }))}
        error={problems.at('regime')}
        value={typed.regime}
        onChange={(regime) => change({ regime })}
      />
      <RadiosField
        id="lightTouch"
        label="Is it a light-touch contract?"
        hint="Services for children and families usually are"
        inline
        choices={yesNoChoices}
        error={problems.at('lightTouch')}
        value={typed.lightTouch === '' ? 'not known' : typed.lightTouch}
        onChange={(lightTouch) => change({ lightTouch: lightTouch === 'not known' ? '' : lightTouch })}
      />
      <TextField
        id="framework"
        label={draftFields.framework.name}
        hint="Where it was called off from one"
        autoComplete="off"
        error={problems.at('framework')}
        value={typed.framework}
        onChange={(framework) => change({ framework })}
      />
      <TextField
        id="lot"
        label={draftFields.lot.name}
        width={20}
        autoComplete="off"
        error={problems.at('lot')}
        value={typed.lot}
        onChange={(lot) => change({ lot })}
      />
    </>
  );
}
