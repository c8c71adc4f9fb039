import { AskedAt } from '../design/asked-first.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { AgreementChoice } from './agreement-choice.tsx';
import type { CasePartProps } from './case-form.tsx';

/** Where a family went: nowhere, to a service of the register, the provider's own or another's, or elsewhere in words. */
export function HandOverFields({ typed, onChange, problems, asked, contractId, wentTo }: CasePartProps) {
  const { handedTo } = typed;
  const change = (part: Partial<typeof handedTo>) => onChange({ handedTo: { ...handedTo, ...part } });
  return (
    <>
      <RadiosField
        id="handedTo"
        label="Were they handed over to somebody?"
        small
        choices={[
          { value: 'nowhere', label: 'No' },
          {
            value: 'agreement',
            label: 'Yes, to another service that the council knows',
            reveals: (
              <>
                <AgreementChoice
                  contractId={contractId}
                  title={wentTo}
                  error={problems.at('handedTo-contractId')}
                  value={handedTo.contractId}
                  onChange={(contract) => change({ contractId: contract })}
                />
                <TextField
                  id="handedTo-knownAs"
                  label="What will they know the family by?"
                  hint="A reference, never a name."
                  width={20}
                  autoComplete="off"
                  error={problems.at('handedTo-knownAs')}
                  value={handedTo.knownAs}
                  onChange={(knownAs) => change({ knownAs })}
                />
              </>
            ),
          },
          {
            value: 'elsewhere',
            label: 'Yes, elsewhere',
            reveals: (
              <TextField
                id="handedTo-where"
                label="Where?"
                hint="The kind of service, such as ‘school nurse’, never a person."
                error={problems.at('handedTo-where')}
                value={handedTo.where}
                onChange={(where) => change({ where })}
              />
            ),
          },
        ]}
        value={handedTo.kind}
        onChange={(kind) => change({ kind })}
      />
      <AskedAt asked={asked} place="handedTo/knownAs" />
      <AskedAt asked={asked} place="handedTo/where" />
    </>
  );
}
