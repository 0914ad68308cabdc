import type { Source } from '../../lib/catalog/source.ts';

/** A line in the facts of a model: a name, what is known, and where it was read. */
export interface FactLine {
  readonly name: string;
  readonly text: string;
  readonly source?: Source;
  /** Sources of single figures that `source` lacks. */
  readonly alsoFrom?: readonly Source[];
  /** The source repeats what it read elsewhere. */
  readonly secondHand?: boolean;
  /** The line above has the same source, which is then not repeated. */
  readonly sameSource?: boolean;
}
