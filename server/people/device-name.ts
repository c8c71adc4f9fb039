const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone|iPad/, 'iPhone or iPad'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** 'Firefox on Windows' from a browser's long name: enough to know one's own sessions apart, no more. */
export const deviceName = (userAgent: string | undefined): string => {
  const find = (list: readonly [RegExp, string][]) =>
    list.find(([known]) => known.test(userAgent ?? ''))?.[1];
  const browser = find(browsers);
  const system = find(systems);
  if (!browser && !system) return 'another program';
  return `${browser ?? 'a browser'} on ${system ?? 'another system'}`;
};
