/** What a model's column says in one row, with a remark below it. */
export interface ComparedCell {
  readonly text: string;
  readonly note?: string;
}

/** A model as a column; its cells are in the order of `COMPARE_ROWS`. */
export interface ComparedModel {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  /** The address of its page, with the base. */
  readonly href: string;
  readonly cells: readonly ComparedCell[];
}

/** The rows, those that decide first. */
export const COMPARE_ROWS = [
  'Weights',
  'Size',
  'Memory when it runs',
  'Licence',
  'Longest context',
  'Price of a million tokens',
  '1,000 requests a day',
  'Score in the index',
  'Released',
  'Status',
  'Maker',
] as const;
