/**
 * The network an address belongs to: an IPv4 address itself; of an IPv6 address its first 64 bits, because
 * whoever has one has all the addresses of that network.
 */
export const networkOf = (address: string): string => {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inside !== undefined) return inside;
  if (!address.includes(':')) return address;
  const [before = '', after] = address.toLowerCase().split('%', 1).join('').split('::', 2);
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const gap = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: gap }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
};
