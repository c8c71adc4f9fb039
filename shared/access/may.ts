import { problem, type Problem } from '../problems/problem.ts';
import { providerRoles, type Role, type User } from './roles.ts';

/** The part of a contract that authority is answered from. */
export interface ContractStake {
  deliveringOrganisationIds: readonly string[];
  leadOrganisationId?: string;
  partnerOrganisationIds: readonly string[];
  contractManagerId?: string;
  givenToIds: readonly string[];
}

/** What can be done to no contract in particular. */
export const generalActions = [
  'see the register',
  'see the portfolio',
  'see exact figures',
  'ask families',
  'add contracts',
  'import the register',
  'see people',
  'change people',
  'see organisations',
  'change organisations',
  'change settings',
  'look in an emergency',
  'see indicators',
  'see small areas',
  'bring in outcomes',
] as const;
export type GeneralAction = (typeof generalActions)[number];

/** What can be done to one contract. */
export const contractActions = [
  'see contract',
  'see accepted figures',
  'see released figures',
  'see parts side by side',
  'see sent returns',
  'see unsent returns',
  'fill return',
  'submit return',
  'check return',
  'change contract',
  'hand over contract',
  'change measures',
  'flag target',
  'answer flag',
  'change actions',
  'see cases',
  'change cases',
  'see family figures',
  'agree a sample',
  'publish contract',
  'see figures to publish',
  'speak about figures',
] as const;
export type ContractAction = (typeof contractActions)[number];

export type Answer = { yes: true } | { yes: false; why: Problem };

const yes: Answer = { yes: true };
const no = (sentence: string): Answer => ({ yes: false, why: problem('not-allowed', sentence) });

const is = (user: User, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => user.roles.includes(role));

/** People of the council who may read everything the council holds. */
const readsAll = (user: User): boolean =>
  user.organisationKind === 'council' &&
  is(user, 'administrator', 'commissioner', 'board member', 'portfolio holder', 'auditor');

/** A provider's person: the role counts only in an organisation of that kind. */
const ofProvider = (user: User): boolean =>
  user.organisationKind === 'provider' && is(user, ...providerRoles);

const general: Readonly<Record<GeneralAction, (user: User) => boolean>> = {
  // Everybody with a role has a register: of all agreements, or of their organisation's.
  'see the register': (user) => user.roles.length > 0,
  'see the portfolio': readsAll,
  // Of the agreements they may see. Who commissions with the council reads what was released. Source: methods,
  // statistics 5.2 'Who sees what'.
  'see exact figures': (user) => readsAll(user) || ofProvider(user),
  // Whom their own organisation holds.
  'ask families': ofProvider,
  'add contracts': (user) => user.organisationKind === 'council' && is(user, 'commissioner'),
  'import the register': (user) =>
    user.organisationKind === 'council' && is(user, 'commissioner', 'administrator'),
  'see people': (user) => user.organisationKind === 'council' && is(user, 'administrator'),
  'change people': (user) => user.organisationKind === 'council' && is(user, 'administrator'),
  'see organisations': (user) =>
    user.organisationKind === 'council' && is(user, 'administrator', 'commissioner'),
  'change organisations': (user) =>
    user.organisationKind === 'council' && is(user, 'administrator', 'commissioner'),
  'change settings': (user) => user.organisationKind === 'council' && is(user, 'administrator'),
  // At one family, with a reason that its provider is told: no other route knows of it.
  'look in an emergency': (user) => user.organisationKind === 'council' && is(user, 'administrator'),
  // How whole districts are is for everybody whose role counts where they are; places smaller than those stay inside the council.
  'see indicators': (user) =>
    readsAll(user) ||
    ofProvider(user) ||
    (user.organisationKind === 'commissioning partner' && is(user, 'commissioner')),
  'see small areas': readsAll,
  'bring in outcomes': (user) => user.organisationKind === 'council' && is(user, 'administrator'),
};

/** A provider's person at one of the organisations that deliver. */
const delivers = (user: User, stake: ContractStake): boolean =>
  ofProvider(user) && stake.deliveringOrganisationIds.includes(user.organisationId);

const leads = (user: User, stake: ContractStake): boolean =>
  ofProvider(user) && stake.leadOrganisationId === user.organisationId;

const commissionsWith = (user: User, stake: ContractStake): boolean =>
  user.organisationKind === 'commissioning partner' &&
  is(user, 'commissioner') &&
  stake.partnerOrganisationIds.includes(user.organisationId);

/** A commissioner may act on their own contracts and on those they are given. */
const looksAfter = (user: User, stake: ContractStake): boolean =>
  user.organisationKind === 'council' &&
  is(user, 'commissioner') &&
  (stake.contractManagerId === user.personId || stake.givenToIds.includes(user.personId));

const sees = (user: User, stake: ContractStake): boolean =>
  readsAll(user) || delivers(user, stake) || commissionsWith(user, stake);

/** Figures as they are: those of the council and those who deliver. A partner reads releases only. */
const seesExact = (user: User, stake: ContractStake): boolean => readsAll(user) || delivers(user, stake);

const onContract: Readonly<Record<ContractAction, (user: User, stake: ContractStake) => boolean>> = {
  'see contract': sees,
  'see accepted figures': seesExact,
  'see released figures': sees,
  // What each of the organisations did: the lead's and the council's to see, never a member's of another's (decision 12).
  'see parts side by side': (user, stake) => readsAll(user) || leads(user, stake),
  'see sent returns': seesExact,
  // Nobody but the provider sees a value before its return is sent.
  'see unsent returns': delivers,
  'fill return': delivers,
  'submit return': (user, stake) => leads(user, stake) && is(user, 'provider manager'),
  'check return': looksAfter,
  'change contract': looksAfter,
  // An agreement that nobody looks after (imported) may be taken on by any commissioner of the council.
  'hand over contract': (user, stake) =>
    looksAfter(user, stake) ||
    (user.organisationKind === 'council' &&
      (is(user, 'administrator') || (is(user, 'commissioner') && stake.contractManagerId === undefined))),
  'change measures': looksAfter,
  'flag target': delivers,
  'answer flag': looksAfter,
  'change actions': (user, stake) => looksAfter(user, stake) || delivers(user, stake),
  // Each sees and changes the families it holds itself (holdsCase); the council sees figures.
  'see cases': delivers,
  'change cases': delivers,
  'see family figures': seesExact,
  // Asking a sample in place of everybody takes both sides: one proposes it, the other says yes.
  'agree a sample': (user, stake) =>
    looksAfter(user, stake) || (leads(user, stake) && is(user, 'provider manager')),
  'publish contract': looksAfter,
  // A provider sees what would be told of it before anybody outside does; a partner reads what was told.
  'see figures to publish': seesExact,
  'speak about figures': leads,
};

/**
 * Whether a person is of the organisation that holds a family: the only ones to whom its row is there at all.
 * It stays theirs when the organisation no longer delivers, as the duty to keep it safe does.
 */
export const holdsCase = (user: User, held: { organisationId: string }): boolean =>
  ofProvider(user) && held.organisationId === user.organisationId;

/** Whether a person answers for what is held about a family: erasing it, and what must stay, is a manager's word. */
export const answersForCase = (user: User, held: { organisationId: string }): Answer =>
  holdsCase(user, held) && is(user, 'provider manager')
    ? yes
    : no('Only a manager of your organisation can do this. Ask one of them.');

const generalRules = new Map<string, (user: User) => boolean>(Object.entries(general));
const contractRules = new Map<string, (user: User, stake: ContractStake) => boolean>(
  Object.entries(onContract),
);

/**
 * Whether a person may do something: the one place where authority is answered. Denied unless a line
 * above says yes.
 * @param thing the contract it is about, for what concerns one contract
 */
export function may(user: User, action: GeneralAction): Answer;
export function may(user: User, action: ContractAction, thing: ContractStake): Answer;
export function may(user: User, action: GeneralAction | ContractAction, thing?: ContractStake): Answer {
  // A contract's action asked about no contract in particular has no rule there, and so is denied.
  const answer =
    thing === undefined ? generalRules.get(action)?.(user) : contractRules.get(action)?.(user, thing);
  if (answer === true) return yes;
  return no('Your account is not allowed to do this. Ask the contract manager or an administrator.');
}
