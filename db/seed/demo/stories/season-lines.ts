import type { QuarterOfYear } from '#shared/periods/quarter.ts';

/** What a time of year brings to any service, by quarter of the financial year. */
export const seasonLines: Readonly<
  Record<QuarterOfYear, { helped: readonly string[]; gotInTheWay: readonly string[] }>
> = {
  1: {
    helped: [
      'Light evenings: people come who do not like to walk home in the dark.',
      'A new year of money agreed before April, for once, so nobody had notice hanging over them.',
    ],
    gotInTheWay: [
      'Exams. From the middle of May we hardly saw the older ones.',
      'Three bank holidays on the day of our busiest session.',
    ],
  },
  2: {
    helped: [
      'Outdoors for most of July and August. It brought in people who would not come through a door.',
      'Six weeks of holiday sessions gave us time to get to know people.',
    ],
    gotInTheWay: [
      'Six weeks of school holidays: referrals stop in July and all arrive at once in the middle of September.',
      'Holidays, ours and theirs. August was thin.',
    ],
  },
  3: {
    helped: [
      'We kept going between Christmas and New Year, when everything else is shut. People were grateful.',
      'A busy October: September referrals had settled in.',
    ],
    gotInTheWay: [
      'Colds and worse from the middle of November. We lost about a week and a half to sickness.',
      'December is short, and money worries come before everything else.',
    ],
  },
  4: {
    helped: [
      'January is when people decide to change something. We had room for them.',
      'Warm rooms and a hot meal bring people in while it is cold.',
    ],
    gotInTheWay: [
      'Two weeks of ice in February. We did what we could by phone.',
      'Staff left in March because they did not know whether there would be work in April.',
    ],
  },
};
