import type { Source } from '../../catalog/source.ts';
import type { PriceList } from './token-prices.ts';

/**
 * What kind of provider answers: the model's maker, a cloud where the reader has a tenant of their own, or a provider
 * that serves open weights.
 */
export type HostKind = 'maker' | 'tenant' | 'open-weights-host';

/** A model sold by the token, as one provider sells it. */
export interface ApiOffer {
  readonly id: string;
  /** The model's display name, as in “Claude Sonnet 5”. */
  readonly name: string;
  readonly maker: string;
  /** The provider, by name. */
  readonly host: string;
  readonly hostKind: HostKind;
  readonly weights: 'closed' | 'open';
  /** The model's id in the catalogue, for open weights that are listed there. */
  readonly modelId?: string;
  /** The prices on the day the guide was built. */
  readonly now: PriceList;
  /** Announced price changes, earliest first. `from` is a day, YYYY-MM-DD. */
  readonly later: readonly (PriceList & { readonly from: string })[];
  /** Price of a batch request as a share of the usual price, 0 to 1. Absent where the provider publishes none. */
  readonly batchFactor?: number;
  /** The shortest prefix that the provider caches, in tokens. Absent where it is not known. */
  readonly leastCachedTokens?: number;
  /** The day of the price list, YYYY-MM-DD. */
  readonly pricesOf: string;
  /** Absent where only sums are wanted. */
  readonly source?: Source;
  /** The day the provider retires the model, or has retired it: YYYY-MM-DD, or less where no day is known. Absent for none. */
  readonly retires?: string;
  /** Set when the day of `retires` has passed and nobody has looked since whether the model has gone. */
  readonly retirementIsDue?: true;
  /** The day from which the prices of `now` were announced, if nobody has looked since whether they came. */
  readonly pricesDueSince?: string;
}

/** An offer of which the data have no price: enough to say that it exists. */
export type UnpricedApiOffer = Pick<ApiOffer, 'id' | 'name' | 'maker' | 'host' | 'hostKind'>;

/** One with its source, as it is read from its file. */
export type SourcedOffer = ApiOffer & { readonly source: Source };
