import type { BenchmarkRow } from '../../../lib/catalog/models/benchmark.ts';
import type { Claim } from '../../../lib/catalog/course/claim.ts';
import type { UnpricedOffer } from '../../../lib/catalog/market/offer.ts';
import type { PaidModel, Stated, StatedField } from '../../../lib/catalog/models/paid-model.ts';
import { paidStanding, type PaidStanding } from '../../../lib/catalog/models/paid-standing.ts';
import type { RetirementRow } from '../../../lib/catalog/models/retirement/retirement-rows.ts';
import type { Source } from '../../../lib/catalog/source.ts';
import { allClaims } from '../../facts/course-facts.ts';
import { unpricedOffers } from '../../facts/offer-facts.ts';
import {
  allPaidModels,
  capabilityIndex,
  indexResults,
  packagedContext,
  statedSource,
} from '../../facts/paid-models.ts';
import { allOfferRows, type OfferRow } from '../../prices/offer-rows.ts';
import { allRetirementRows } from '../../retirement/all-retirement-rows.ts';

/** A fact of a model with where it was read. */
export interface SourcedFact<Value> {
  readonly value: Value;
  readonly source: Source;
  readonly secondHand: boolean;
}

/** What a closed model’s page and the table of all models say about it; what no source states is omitted. */
export interface PaidSheet {
  readonly model: PaidModel;
  readonly released?: SourcedFact<string>;
  readonly contextTokens?: SourcedFact<number>;
  readonly outputTokens?: SourcedFact<number>;
  readonly inputs?: SourcedFact<readonly string[]>;
  readonly knowledge?: SourcedFact<string>;
  /** What a reader must know to read the facts correctly. */
  readonly notes: readonly string[];
  /** Its versions in the list of retirements, the earliest release first. */
  readonly versions: readonly RetirementRow[];
  readonly standing: PaidStanding;
  readonly offers: readonly OfferRow[];
  /** Where it is sold at a price that we have not read. */
  readonly unpriced: readonly UnpricedOffer[];
  readonly results: readonly BenchmarkRow[];
  readonly claims: readonly Claim[];
}

const claims = allClaims.flatMap((list) => list.claims);

/** The sheet of every closed model, computed once for the whole build. */
export const allPaidSheets: readonly PaidSheet[] = allPaidModels.map(paidSheet);

function paidSheet(model: PaidModel): PaidSheet {
  const versions = allRetirementRows
    .filter(({ id }) => model.retirements.includes(id))
    .toSorted((a, b) => (a.released ?? '').localeCompare(b.released ?? ''));
  const results = indexResults.filter((row) => model.index.includes(row.model));
  return {
    model,
    ...optional('released', releaseOf(model, versions, results)),
    ...optional('contextTokens', stated(model, 'contextTokens') ?? packaged(model)),
    ...optional('outputTokens', stated(model, 'outputTokens')),
    ...optional('inputs', stated(model, 'inputs')),
    ...optional('knowledge', stated(model, 'knowledge')),
    notes: model.stated.flatMap(({ note }) => note ?? []),
    versions,
    standing: paidStanding(versions.map(({ standing }) => standing)),
    offers: allOfferRows.filter(({ offer }) => model.offers.includes(offer.id)),
    unpriced: unpricedOffers.filter(({ id }) => model.offers.includes(id)),
    results,
    claims: claims.filter(({ id }) => model.claims.includes(id)),
  };
}

function stated<Field extends StatedField>(
  model: PaidModel,
  field: Field,
): SourcedFact<NonNullable<Stated[Field]>> | undefined {
  for (const one of model.stated) {
    const value = one[field];
    if (value === undefined) continue;
    return { value, source: statedSource(one.source), secondHand: one.secondHand === true };
  }
  return undefined;
}

function packaged(model: PaidModel): SourcedFact<number> | undefined {
  const found = packagedContext(model);
  return found && { value: found.tokens, source: found.source, secondHand: true };
}

/** Returns the first version's day from the retirements, else what its own file states, else the day in the index. */
function releaseOf(
  model: PaidModel,
  versions: readonly RetirementRow[],
  results: readonly BenchmarkRow[],
): SourcedFact<string> | undefined {
  const version = versions.find(({ released }) => released !== undefined);
  if (version?.released !== undefined) {
    return { value: version.released, source: version.source, secondHand: version.secondHand === true };
  }
  const [result] = results;
  const own = stated(model, 'released');
  return own ?? (result && { value: result.released, source: capabilityIndex.source, secondHand: true });
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
