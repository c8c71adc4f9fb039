import { boundsSentence } from '../follow-ups/evidence-words.ts';
import type { Families } from '../follow-ups/families.api.ts';
import { pointToOpen, type ChainLinkName, type DenominatorChain } from '../follow-ups/denominator-chain.ts';
import { pointTitle, pointWhen } from '../follow-ups/follow-up-words.ts';
import { formatCount, plural, pluralWord } from '../values/format.ts';
import { onScreen } from '../values/screen-words.ts';
import type { BarLook, Panel, PanelChart } from './bar-panels.ts';
import { fileNameFrom } from './chart-csv.ts';
import { capital, sentence } from './chart-words.ts';
import { casesWords, intervalWords, responseWords } from './evidence-tables.ts';

type Chains = Families['chains'];

const looks: Readonly<Record<ChainLinkName, BarLook>> = {
  'finished support': 'output',
  'agreed to be asked': 'quiet',
  due: 'quiet',
  reached: 'pale',
  'better off': 'better off',
};

/** The links as the screen says them. Source: look.md 'Words'. */
const rowWords: Readonly<Record<ChainLinkName, string>> = {
  'finished support': capital(onScreen('closed')),
  'agreed to be asked': 'Agreed to be asked',
  due: 'Due',
  reached: 'Reached',
  'better off': 'Better off',
};

const panelOf = ({ months, links, sentence: said, evidence }: DenominatorChain): Panel => ({
  title: capital(pointTitle(months)),
  rows: links.map(({ name, count, note }) => ({
    label: rowWords[name],
    bars: [{ look: looks[name], value: count, figure: formatCount(count), counts: '' }],
    note: note === '' ? '' : capital(note),
  })),
  says: [said, boundsSentence(evidence)].filter(Boolean),
});

/** Who was asked comes first here; the share has its heading elsewhere on the page. */
const headingOf = ({ months, evidence }: DenominatorChain): string => {
  const { sustained, reached, dueClosed } = evidence;
  if (dueClosed === 0) return 'Nobody’s time to be asked is over yet';
  const asked = `${formatCount(reached)} of ${plural(dueClosed, 'family', 'families')} due could be reached ${pointWhen(months)}`;
  return reached === 0
    ? asked
    : `${asked}, and ${formatCount(sustained)} of them ${pluralWord(sustained, 'is', 'are')} better off`;
};

const inWords = ({ months, links }: DenominatorChain): string =>
  `${pointTitle(months)}: ${links.map(({ name, count }) => `${formatCount(count)} ${name}`).join(', ')}.`;

/**
 * From those whose support ended to those who are better off, at each point, as one picture: who is left out of a
 * share stands beside it. Source: methods, statistics 4.1.
 * @returns undefined while support has ended for nobody
 */
export const chainChart = (chains: Chains): PanelChart | undefined => {
  const named = pointToOpen(chains);
  if (named === undefined) return undefined;
  const heading = headingOf(named);
  const subheading =
    'From all whose support ended to those who are better off. Families, all quarters together.';
  const notes = [
    'Due are all whose time to be asked is over, also those who had said no: nobody drops out of a share by not agreeing.',
  ];
  return {
    heading,
    subheading,
    summary: [sentence(heading), ...chains.map(inWords), ...notes].join(' '),
    notes,
    panels: chains.map(panelOf),
    end: Math.max(1, ...chains.flatMap(({ links }) => links.map(({ count }) => count))),
    key: [],
    table: {
      caption: subheading,
      columns: [
        { header: 'Asked' },
        ...named.links.map(({ name }) => ({ header: rowWords[name], numeric: true })),
        { header: 'Reached of due', numeric: true },
        { header: 'Could be (95%)', numeric: true },
        { header: 'Worst to best case', numeric: true },
      ],
      rows: chains.map(({ months, links, evidence }) => [
        pointTitle(months),
        ...links.map(({ count }) => formatCount(count)),
        responseWords(evidence),
        intervalWords(evidence),
        casesWords(evidence),
      ]),
    },
    csv: [
      ['months after support ended', ...named.links.map(({ name }) => name), 'response rate', 'note'],
      ...chains.map(({ months, links, evidence }) => [
        months,
        ...links.map(({ count }) => count),
        evidence.responseRate,
        links.flatMap(({ name, note }) => (note === '' ? [] : [`${name}: ${note}`])).join('; '),
      ]),
    ],
    fileName: fileNameFrom('who-was-asked-and-who-is-better-off'),
  };
};
