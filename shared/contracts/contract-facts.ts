import { dayName, monthName } from '../periods/calendar-day.ts';
import { formatMoney } from '../values/format.ts';
import type { Contract, ContractManagerSpell } from './contract.ts';
import { decisionDueOn } from './contract-dates.ts';

/** A name and its value, as the line under an agreement's title shows them. */
export interface ContractFact {
  name: string;
  value: string;
  /** said after the value, more quietly */
  more?: string;
}

/** Who looks after the agreement now: the last spell that has not ended. */
export const contractManagerNow = ({
  contractManagers,
}: Pick<Contract, 'contractManagers'>): ContractManagerSpell | undefined =>
  contractManagers.filter(({ toOn }) => toOn === undefined).at(-1);

/** The first letter large: 'best practice' is 'Best practice'. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const valueFact = ({ yearlyPence, totalPence }: Contract): ContractFact => {
  if (yearlyPence !== undefined)
    return { name: 'Value', value: `${formatMoney(yearlyPence, 'short')} a year` };
  if (totalPence !== undefined)
    return { name: 'Value', value: `${formatMoney(totalPence, 'short')} in total` };
  return { name: 'Value', value: 'not known' };
};

const endFact = ({ endsOn, kind, status }: Contract): ContractFact => {
  const name = status === 'ended' ? 'Ended' : 'Ends';
  if (endsOn !== undefined) return { name, value: dayName(endsOn) };
  return { name, value: kind === 'in-house service' && status !== 'ended' ? 'no end date' : 'not known' };
};

/**
 * The line of facts under an agreement's title: value, end, decision due, basis, who looks after it since when.
 * What is not known says so; a decision date that cannot be worked out is left out. Source: mock/overview.png.
 */
export const contractFacts = (contract: Contract): ContractFact[] => {
  const decision = decisionDueOn(contract);
  const now = contractManagerNow(contract);
  return [
    valueFact(contract),
    endFact(contract),
    ...(decision === undefined ? [] : [{ name: 'Decision due', value: dayName(decision) }]),
    { name: 'Basis', value: contract.basis === undefined ? 'not known' : sentenceCase(contract.basis) },
    now === undefined
      ? { name: 'Looked after by', value: 'nobody yet' }
      : { name: 'Looked after by', value: now.name, more: `since ${monthName(now.fromOn)}` },
  ];
};

/** 'Helping families stay together. Delivered by Stepping Stones.': what it is for and who does it. */
export const purposeSentence = ({ purpose, kind, parties }: Contract): string => {
  const said = /[.!?]$/.test(purpose) ? purpose : `${purpose}.`;
  const lead = parties.find(({ role }) => role === 'lead');
  if (lead !== undefined) return `${said} Delivered by ${lead.organisationName}.`;
  return kind === 'in-house service'
    ? `${said} Delivered by the council itself.`
    : `${said} Who delivers it is not known.`;
};
