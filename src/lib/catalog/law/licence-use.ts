/** What somebody wants to do with a model, as far as licences care. */
export interface LicenceUse {
  /** In a business or for money. */
  readonly commercial: boolean;
  /** Only inside one's own company: neither the model nor its answers reach anybody else. */
  readonly internalOnly: boolean;
  /** Users of the product in a month, including those of affiliated companies. */
  readonly monthlyUsers: number;
  /** Users in the month before this version was released, if known. Llama’s licences count these. */
  readonly usersBeforeRelease?: number;
  /** Revenue of the company and its affiliates, in US dollars a year. */
  readonly yearlyRevenueDollars: number;
  /** Lives in the European Union, or has its main place of business there. */
  readonly basedInEuropeanUnion: boolean;
  /** The model can take pictures as well as text, whether or not it is given any. */
  readonly multimodal: boolean;
  /** Sells access to the model itself, such as an API for others. */
  readonly hostsForOthers: boolean;
  /** Trains another model on the output of this one. */
  readonly trainsOtherModels: boolean;
  /** Distributes the model, or one derived from it, to others. */
  readonly passesModelOn: boolean;
  readonly military: boolean;
}

/** A small company that builds a model into its product: the case with which the pages start. */
export const SMALL_PRODUCT: LicenceUse = {
  commercial: true,
  internalOnly: false,
  monthlyUsers: 10_000,
  yearlyRevenueDollars: 1_000_000,
  basedInEuropeanUnion: false,
  multimodal: false,
  hostsForOthers: false,
  trainsOtherModels: false,
  passesModelOn: false,
  military: false,
};
