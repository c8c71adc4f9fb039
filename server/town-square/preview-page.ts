import { measuresOfContract } from '#db/stores/measures-store.ts';
import { contractToPublish } from '#db/stores/town-square-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Html } from '#shared/town-square/html.ts';
import { publicMeasuresOf } from '#shared/town-square/public-measure.ts';
import { publicServiceOf } from '#shared/town-square/public-service.ts';
import { servicePage } from '#shared/town-square/service-page.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { releaseGround, releaseToCome } from '../disclosure/release-ground.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { areaTold } from './area-told.ts';
import { publicCouncil } from './public-services.ts';

/** Exactly what the public would see if the figures were published now, for both sides to look at first. */
export const previewPage = async (
  counter: Counter,
  user: User,
  contractId: string,
  stylesheet: string | undefined,
): Promise<Html> => {
  await insistOnContract(counter, user, 'see figures to publish', contractId);
  const { db, clock } = counter;
  const today = clock.today();
  const ground = await releaseGround(counter, contractId);
  const contract = await contractToPublish(db, contractId);
  const publishedAt = contract?.publishedAt ?? clock.now();
  const council = await councilKnown(db);
  const service = contract && publicServiceOf({ ...contract, publishedAt }, council?.organisationId, today);
  if (!service)
    throw new Refusal('not found', [
      problem('not-for-publication', 'It is marked as not for publication, so it has no public page.'),
    ]);
  const { threshold, rounded, words } = ground.plan;
  const tables = releaseToCome(ground, 'public').tables.map(({ released }) => released);
  return servicePage(
    { council: await publicCouncil(counter), stylesheet },
    {
      service,
      measures: publicMeasuresOf(await measuresOfContract(db, contractId), today),
      release: { tables, words, threshold, rounded, madeAt: clock.now() },
      area: await areaTold(counter, service),
      preview: { backHref: `/contracts/${contractId}/public-figures` },
      today,
    },
  );
};
