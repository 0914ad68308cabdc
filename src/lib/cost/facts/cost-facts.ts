import type { Accelerator } from '../../catalog/machines/accelerator.ts';
import type { Model } from '../../catalog/models/model.ts';
import type { Unsourced } from '../../catalog/source.ts';
import type { ApiOffer, UnpricedApiOffer } from './api-offer.ts';
import type { Assumption } from './assumption.ts';
import type { RentalOffer } from './rental-offer.ts';

/** The facts that every bill is computed from. */
export interface CostFacts {
  readonly offers: readonly ApiOffer[];
  /** Offers that exist, at prices that nobody of us has read. */
  readonly unpriced: readonly UnpricedApiOffer[];
  readonly rentals: readonly RentalOffer[];
  /** One for each AssumptionId, in any order. */
  readonly assumptions: readonly Assumption[];
  readonly models: readonly Unsourced<Model>[];
  readonly accelerators: readonly Unsourced<Accelerator>[];
}
