/** What a host asks for text, in US dollars per million tokens. */
export interface TokenPrices {
  /** Input that is read for the first time. */
  readonly input: number;
  /** Output, reasoning included. */
  readonly output: number;
  /** Input that the host finds in its cache; absent where it gives no discount. */
  readonly cachedInput?: number;
  /** Input that is put into the cache; absent where that costs as much as other input. */
  readonly cacheWrite?: number;
}

/** Prices that hold for the whole of a request with more input than a limit. */
export interface PriceTier {
  /** A request with more input tokens than this pays these prices. */
  readonly aboveInputTokens: number;
  readonly prices: TokenPrices;
}

/** Everything that a host asks at one time. */
export interface PriceList {
  readonly prices: TokenPrices;
  /** Dearer prices for long requests, the smallest limit first. */
  readonly tiers: readonly PriceTier[];
  /** Other prices at some hours of the day, where the host has them. */
  readonly hours?: readonly PriceHours[];
}

/** Prices between two times of the day, in UTC as “HH:MM”; `to` may be earlier than `from`, past midnight. */
export interface PriceHours {
  readonly from: string;
  readonly to: string;
  readonly prices: TokenPrices;
}
