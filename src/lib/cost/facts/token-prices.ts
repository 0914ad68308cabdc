/** What a provider charges for text, in US dollars per million tokens. */
export interface TokenPrices {
  /** Input that is not in the cache. */
  readonly input: number;
  /** Output, reasoning included. */
  readonly output: number;
  /** Input read from the cache. Absent where the provider gives no discount. */
  readonly cachedInput?: number;
  /** Input written to the cache. Absent where that costs as much as other input. */
  readonly cacheWrite?: number;
}

/** Prices for the whole of a request with more input than a limit. */
export interface PriceTier {
  /** The limit in tokens. A request of exactly this many is still below it. */
  readonly aboveInputTokens: number;
  readonly prices: TokenPrices;
}

/** Everything that a provider charges at one time. */
export interface PriceList {
  readonly prices: TokenPrices;
  /** Higher prices for long requests, the smallest limit first. */
  readonly tiers: readonly PriceTier[];
  /** Other prices at some hours of the day, where the provider has them. */
  readonly hours?: readonly PriceHours[];
}

/** Prices between two times of the day, in UTC as “HH:MM”; `to` may be earlier than `from`, past midnight. */
export interface PriceHours {
  readonly from: string;
  readonly to: string;
  readonly prices: TokenPrices;
}
