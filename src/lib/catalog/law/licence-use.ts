/** What somebody wants to do with a model, as far as licences ask. */
export interface LicenceUse {
  /** In a business, or for money. */
  readonly commercial: boolean;
  /** Only inside the own company: neither model nor answers reach anybody else. */
  readonly internalOnly: boolean;
  /** People who use the product in a month, those of affiliated companies included. */
  readonly monthlyUsers: number;
  /** The same in the month before this version came out, where it is known. Llama’s licences count then. */
  readonly usersBeforeRelease?: number;
  /** Revenue of the company and its affiliates in US dollars a year. */
  readonly yearlyRevenueDollars: number;
  /** Lives in the European Union, or has its main place of business there. */
  readonly basedInEuropeanUnion: boolean;
  /** The model is one that takes pictures as well as text, whatever it is given. */
  readonly multimodal: boolean;
  /** Sells access to the model itself, as an interface for others. */
  readonly hostsForOthers: boolean;
  /** Trains another model on what this one writes. */
  readonly trainsOtherModels: boolean;
  /** Gives the model, or one made from it, to others. */
  readonly passesModelOn: boolean;
  readonly military: boolean;
}

/** A small company that builds a model into its product: the case that the pages show first. */
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
