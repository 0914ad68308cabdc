import type { LicenceFacts } from './licence.ts';
import type { LicenceUse } from './licence-use.ts';

/**
 * Green: keep the notices. Amber: allowed, but there is something to do or to look up. Red: ask for permission first.
 */
export type VerdictColour = 'green' | 'amber' | 'red';

/** Why a use is green, amber or red. */
export interface LicenceReason {
  readonly colour: VerdictColour;
  readonly about:
    | 'business use'
    | 'size'
    | 'names'
    | 'use policy'
    | 'place'
    | 'hosting'
    | 'training'
    | 'passing on'
    | 'text not read';
  readonly clause: string;
}

/** Whether a licence covers a use, with the clauses that decide it. */
export interface LicenceVerdict {
  readonly colour: VerdictColour;
  /** The clauses that affect this use, the most serious first. */
  readonly reasons: readonly LicenceReason[];
}

/** The clauses that decide a verdict: a licence without its models, sources and what others say about it. */
export type LicenceTerms = Pick<
  LicenceFacts,
  | 'commercialUse'
  | 'thresholds'
  | 'internalUseFree'
  | 'naming'
  | 'derivedModels'
  | 'fieldOfUse'
  | 'region'
  | 'outputsForTraining'
  | 'hostingForOthers'
  | 'secondHand'
>;

interface Permission {
  readonly allowed: 'yes' | 'with-conditions' | 'no';
  readonly clause: string;
}
type Threshold = NonNullable<LicenceTerms['thresholds']>[number];

const SEVERITY: Readonly<Record<VerdictColour, number>> = { red: 0, amber: 1, green: 2 };
const COLOUR_OF = { yes: 'green', 'with-conditions': 'amber', no: 'red', 'not-known': 'amber' } as const;

/**
 * Returns whether a licence covers a use, and the clauses that decide it. It relies on this guide's summary of each
 * clause and is not legal advice.
 *
 * @example Llama 4 in a product of a company in the European Union is red, because its use policy grants no rights to
 * multimodal models there, and all its models are multimodal.
 */
export function licenceVerdict(licence: LicenceTerms, use: LicenceUse): LicenceVerdict {
  const { commercialUse, naming, fieldOfUse, derivedModels } = licence;
  const reasons: LicenceReason[] = [];
  if (use.commercial) {
    reasons.push({
      colour: COLOUR_OF[commercialUse.allowed],
      about: 'business use',
      clause: commercialUse.clause,
    });
  }
  reasons.push(...sizeReasons(licence, use), ...placeReasons(licence, use));
  if (fieldOfUse?.limited === true) {
    const colour = use.military && fieldOfUse.militaryExcluded ? 'red' : 'amber';
    reasons.push({ colour, about: 'use policy', clause: fieldOfUse.clause });
  }
  if (naming?.shown === true && !use.internalOnly) {
    reasons.push({ colour: 'amber', about: 'names', clause: naming.clause });
  } else if (naming?.shown === false && use.passesModelOn) {
    reasons.push({ colour: 'green', about: 'names', clause: naming.clause });
  }
  if (use.hostsForOthers) reasons.push(permissionReason('hosting', licence.hostingForOthers));
  if (use.trainsOtherModels) reasons.push(permissionReason('training', licence.outputsForTraining));
  if (use.passesModelOn && derivedModels !== undefined) {
    const colour = fieldOfUse?.limited === true ? 'amber' : 'green';
    reasons.push({ colour, about: 'passing on', clause: derivedModels });
  }
  if (licence.secondHand) {
    const clause = 'The text of this licence was not read itself. Read it before you rely on it.';
    reasons.push({ colour: 'amber', about: 'text not read', clause });
  }
  reasons.sort((a, b) => SEVERITY[a.colour] - SEVERITY[b.colour]);
  return { colour: reasons[0]?.colour ?? 'green', reasons };
}

/** The thresholds that a use exceeds, or may have exceeded on the day that counts. */
function sizeReasons(licence: LicenceTerms, use: LicenceUse): LicenceReason[] {
  if (!use.commercial || (licence.internalUseFree === true && use.internalOnly)) return [];
  return (licence.thresholds ?? []).flatMap((threshold): LicenceReason[] => {
    if (threshold.onlyWhenHosting === true && !use.hostsForOthers) return [];
    if (sizeOf(threshold, use) <= threshold.above) return [];
    // Today’s user count does not tell us that of the month before the release.
    const isCertain = threshold.when === 'any-time' || use.usersBeforeRelease !== undefined;
    const colour = threshold.then === 'ask-for-licence' && isCertain ? 'red' : 'amber';
    return [{ colour, about: 'size', clause: threshold.clause }];
  });
}

function sizeOf(threshold: Threshold, use: LicenceUse): number {
  switch (threshold.measure) {
    case 'monthly-users':
      return threshold.when === 'month-before-release'
        ? (use.usersBeforeRelease ?? use.monthlyUsers)
        : use.monthlyUsers;
    case 'monthly-revenue-dollars':
      return use.yearlyRevenueDollars / 12;
    case 'yearly-revenue-dollars':
      return use.yearlyRevenueDollars;
  }
}

function placeReasons({ region }: LicenceTerms, use: LicenceUse): LicenceReason[] {
  if (region === undefined || !use.basedInEuropeanUnion) return [];
  // What counts is what the model can take, not what it is given: a text-only use of Llama 4 is excluded too.
  if (region.onlyMultimodal && region.everyModelIsMultimodal !== true && !use.multimodal) return [];
  return [{ colour: 'red', about: 'place', clause: region.clause }];
}

function permissionReason(about: 'hosting' | 'training', permission: Permission | undefined): LicenceReason {
  if (permission) return { colour: COLOUR_OF[permission.allowed], about, clause: permission.clause };
  return { colour: 'amber', about, clause: 'What was read of the licence does not speak of this.' };
}
