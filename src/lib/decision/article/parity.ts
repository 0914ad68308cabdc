import { decide } from '../result/decide.ts';
import { OUTCOME_SIDES, type OutcomeId, type OutcomeSide } from '../table/outcomes.ts';
import type { CompleteAnswers } from '../table/questions.ts';

/** Answers in the middle of the road, for everything that a line of the article does not mention. */
const BASE: CompleteAnswers = {
  task: 'app',
  data: 'any',
  quality: 'untested',
  split: 'no',
  volume: 'medium',
  control: 'no',
  stage: 'live',
  hardware: 'none',
  ops: 'no',
};

/** A line of the article as answers, and the sides that it allows. */
interface ArticleLine {
  readonly id: string;
  readonly answers: Partial<CompleteAnswers>;
  readonly sides: readonly OutcomeSide[];
}

/**
 * The rules of the article's summary and the rows of its cost table, as answers. The second rule names two conditions,
 * so it is two lines here. At 1,000 requests a day the cost table shows a tie, so either side is right. The words are in
 * src/content/decision/article.yaml.
 */
export const ARTICLE_LINES = [
  { id: 'best-results-fast', answers: { quality: 'frontier', stage: 'early' }, sides: ['paid'] },
  { id: 'sensitive-data', answers: { data: 'own-account' }, sides: ['open'] },
  { id: 'full-control', answers: { control: 'yes' }, sides: ['open'] },
  { id: 'understand', answers: { task: 'learn' }, sides: ['open'] },
  { id: 'few-requests', answers: { volume: 'low', stage: 'early' }, sides: ['paid'] },
  { id: 'cost-10', answers: { volume: 'low', quality: 'basic' }, sides: ['paid'] },
  { id: 'cost-1000', answers: { volume: 'medium', quality: 'basic' }, sides: ['open', 'paid'] },
  { id: 'cost-100000', answers: { volume: 'high', quality: 'strong', ops: 'yes' }, sides: ['open'] },
] as const satisfies readonly ArticleLine[];

/** A line of the article by its id. */
export type ArticleLineId = (typeof ARTICLE_LINES)[number]['id'];

/** What the nine questions answer to a line of the article. */
export interface ParityResult {
  readonly id: ArticleLineId;
  readonly outcome: OutcomeId;
  readonly side: OutcomeSide;
  readonly agrees: boolean;
}

/**
 * Returns what the nine questions answer to each line of the article.
 *
 * @example `few-requests` is `paid-api`, on the paid side, and agrees.
 */
export function parityResults(): readonly ParityResult[] {
  return ARTICLE_LINES.map(({ id, answers, sides }) => {
    const { outcome } = decide({ ...BASE, ...answers });
    const side = OUTCOME_SIDES[outcome];
    return { id, outcome, side, agrees: sides.some((one) => one === side) };
  });
}

/** The columns of the article's matrix, and the answers that mean them. */
const MATRIX_COLUMNS = {
  performance: { quality: 'frontier' },
  privacy: { data: 'own-account' },
  'cost-early': { stage: 'early', volume: 'low' },
  learning: { task: 'learn' },
} as const satisfies Record<string, Partial<CompleteAnswers>>;

/** A column of the article's matrix. */
export type MatrixColumnId = keyof typeof MATRIX_COLUMNS;

/** The columns of the article's matrix, from left to right. */
export const MATRIX_COLUMN_ORDER = Object.keys(MATRIX_COLUMNS) as readonly MatrixColumnId[];

/** The article's matrix as printed: whether open weights and paid models get a tick. */
export const ARTICLE_MATRIX: Readonly<
  Record<MatrixColumnId, { readonly open: boolean; readonly paid: boolean }>
> = {
  performance: { open: false, paid: true },
  privacy: { open: true, paid: false },
  'cost-early': { open: false, paid: true },
  learning: { open: true, paid: false },
};

/**
 * Returns a column of the matrix as the nine questions fill it: which side their outcome is on.
 *
 * @example `privacy` is open and not paid, by `rented-gpu`.
 */
export function matrixColumn(column: MatrixColumnId): {
  readonly outcome: OutcomeId;
  readonly open: boolean;
  readonly paid: boolean;
} {
  const { outcome } = decide({ ...BASE, ...MATRIX_COLUMNS[column] });
  const side = OUTCOME_SIDES[outcome];
  return { outcome, open: side === 'open', paid: side === 'paid' };
}
