import type { Source } from '../../catalog/source.ts';
import type { PriceList } from './token-prices.ts';

/**
 * Who answers: the model's maker, a cloud in which the reader has a tenant of their own, or somebody who serves weights
 * that are open.
 */
export type HostKind = 'maker' | 'tenant' | 'open-weights-host';

/** A model that is sold by the token, as one host sells it. */
export interface ApiOffer {
  readonly id: string;
  /** The model's name for people, as in “Claude Sonnet 5”. */
  readonly name: string;
  readonly maker: string;
  readonly host: string;
  readonly hostKind: HostKind;
  readonly weights: 'closed' | 'open';
  /** The model in the catalogue, where its weights are open and it is listed there. */
  readonly modelId?: string;
  /** What it costs on the day that the guide was built. */
  readonly now: PriceList;
  /** Changes that the host has announced, the earliest first; `from` is a day, YYYY-MM-DD. */
  readonly later: readonly (PriceList & { readonly from: string })[];
  /** What a request that can wait costs, as a share of the usual price; absent where nothing is published. */
  readonly batchFactor?: number;
  /** Tokens of repeated input below which the host’s cache takes none; absent where it is not known. */
  readonly leastCachedTokens?: number;
  /** The day of the price list, YYYY-MM-DD. */
  readonly pricesOf: string;
  readonly source: Source;
  /** The day on which the host takes the model away, or took it, YYYY-MM-DD; absent where none is known. */
  readonly retires?: string;
}
