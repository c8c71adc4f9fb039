import { chanceFor } from './chance.ts';
import type { DemoAgreement } from './demo-agreement.ts';
import { demoAreas } from './demo-areas.ts';
import { demoOrganisations } from './demo-organisations.ts';
import { demoPeople } from './demo-people.ts';
import { demoBoundaries } from './district-shapes.ts';
import { policeStory } from './police-months.ts';
import { advocacy } from './agreements/advocacy.ts';
import { bereavement } from './agreements/bereavement.ts';
import { careLeavers } from './agreements/care-leavers.ts';
import { counselling } from './agreements/counselling.ts';
import { detached } from './agreements/detached.ts';
import { drugAndAlcohol } from './agreements/drug-and-alcohol.ts';
import { edgeOfCare } from './agreements/edge-of-care.ts';
import { familyHubs } from './agreements/family-hubs.ts';
import { familySupport } from './agreements/family-support.ts';
import { familyMediation } from './agreements/family-mediation.ts';
import { holidays } from './agreements/holidays.ts';
import { intoWork } from './agreements/into-work.ts';
import { mentoring } from './agreements/mentoring.ts';
import { money } from './agreements/money.ts';
import { parenting } from './agreements/parenting.ts';
import { placement } from './agreements/placement.ts';
import { refuge } from './agreements/refuge.ts';
import { returnInterviews } from './agreements/return-interviews.ts';
import { schoolReadiness } from './agreements/school-readiness.ts';
import { shortBreaks } from './agreements/short-breaks.ts';
import { sports } from './agreements/sports.ts';
import { toyLibrary } from './agreements/toy-library.ts';
import { youngCarers } from './agreements/young-carers.ts';
import { youthClub } from './agreements/youth-club.ts';

/** The one seed of the demo county: another word, another county. */
export const demoSeed = 'Invicta';

/** The agreements of Invicta County Council. Council, places, organisations and people are all made up. */
export const demoAgreements: readonly DemoAgreement[] = [
  familyMediation,
  parenting,
  youthClub,
  detached,
  mentoring,
  counselling,
  drugAndAlcohol,
  intoWork,
  youngCarers,
  shortBreaks,
  refuge,
  careLeavers,
  returnInterviews,
  placement,
  advocacy,
  schoolReadiness,
  edgeOfCare,
  familyHubs,
  bereavement,
  toyLibrary,
  holidays,
  familySupport,
  sports,
  money,
];

/**
 * What tells one edition of these definitions from another, so that a county made from an older one is made
 * anew: some letters that change when anything in them does.
 */
export const demoEdition: string = chanceFor(
  JSON.stringify([
    demoAgreements,
    demoAreas,
    demoOrganisations,
    demoPeople,
    policeStory,
    demoBoundaries(demoSeed),
  ]),
)
  .whole(0, 0xffff_ffff)
  .toString(36);
