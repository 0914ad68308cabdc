import type { Source } from '../../lib/catalog/source.ts';

/** One line in the facts of a model: a name, what is known, and where it was read. */
export interface FactLine {
  readonly name: string;
  readonly text: string;
  readonly source?: Source;
  /** Where single parts of it were read that the source does not have. */
  readonly alsoFrom?: readonly Source[];
  /** Set where the source repeats what it read elsewhere. */
  readonly secondHand?: boolean;
  /** Set where the line above is from the same source, which is then not repeated. */
  readonly sameSource?: boolean;
}
