import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { NavigationLink } from '../design/page-frame.tsx';

/** The places in the bar, by what a person may do. */
export const navigationFor = (user: User, pathname: string): NavigationLink[] => {
  const provider = user.organisationKind === 'provider';
  const places: { href: string; text: string; open: boolean }[] = [
    { href: '/home', text: 'To do', open: true },
    {
      href: '/contracts',
      text: provider ? 'Our services' : 'Contracts',
      open: may(user, 'see the register').yes,
    },
    { href: '/families', text: 'Families', open: may(user, 'ask families').yes },
    { href: '/portfolio', text: 'Portfolio', open: may(user, 'see the portfolio').yes },
    { href: '/outcomes', text: 'In the area', open: may(user, 'see indicators').yes },
    { href: '/people', text: 'People', open: may(user, 'see people').yes },
    { href: '/organisations', text: 'Organisations', open: may(user, 'see organisations').yes },
    { href: '/settings', text: 'Settings', open: may(user, 'change settings').yes },
  ];
  return places
    .filter(({ open }) => open)
    .map(({ href, text }) => ({ href, text, current: pathname === href || pathname.startsWith(`${href}/`) }));
};
