import type { User } from '#shared/access/roles.ts';
import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import { figuresToPublish } from '../../disclosure/figures-to-publish.ts';
import { sayAboutFigures } from '../../disclosure/plan-release.ts';
import { publishFigures } from '../../disclosure/publish-figures.ts';
import { known, type County } from './county.ts';

/** The provider looks at the figures to come, says something where its story has it, and they are told. */
export const tellFigures = async (county: County, agreement: DemoAgreement, council: User): Promise<void> => {
  const { counter, sender } = county;
  const contractId = known(county.contracts, agreement.key);
  const { published, news, revision } = await figuresToPublish(counter, council, contractId);
  if (!published || !news) return;
  const words = agreement.stories.willTry.map((line) => `Next we try this: ${line}`)[0] ?? '';
  const { seen } = await sayAboutFigures(counter, sender(agreement.lead), contractId, { words, revision });
  county.clock.moveOn(120);
  await publishFigures(counter, council, contractId, { seen });
};
