import type { DeviceSpec } from '../../catalog/machines/device-spec.ts';
import type { ModelSpec } from '../../catalog/models/model-spec.ts';
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
  readonly models: readonly ModelSpec[];
  readonly accelerators: readonly DeviceSpec[];
}
