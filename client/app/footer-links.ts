/** Pages that the counter draws, open to everybody. */
export const footerLinks = [
  { href: '/accessibility', text: 'Accessibility' },
  { href: '/privacy', text: 'Privacy' },
];
