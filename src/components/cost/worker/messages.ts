import type { CostChoices } from '../../../lib/case/cost-choices.ts';
import type { Sensitivity } from '../../../lib/cost/questions/sensitivity.ts';
import type { ReaderCase } from '../../../lib/case/reader-case.ts';
import type { CaseMemory } from '../../memory/answer/case-memory.ts';
import type { CostAnswer } from '../answer/answer.ts';
import type { CostFile } from '../catalogue.ts';
import type { CostOutlook } from '../answer/outlook.ts';

/**
 * From the page to the worker. Facts come file by file, before any question. A `case` cancels the one before it, an `answer` and a `memory` cancel nothing. Replies
 * carry the number.
 */
export type CostQuestion =
  | { readonly kind: 'facts'; readonly file: CostFile; readonly text: string }
  | { readonly kind: 'case' | 'answer'; readonly number: number; readonly choices: CostChoices }
  | { readonly kind: 'memory'; readonly number: number; readonly readerCase: ReaderCase };

/** From the worker to the page: the replies to a case, in this order, each as soon as it is found. */
export type CaseReply =
  | { readonly kind: 'answer'; readonly number: number; readonly answer: CostAnswer }
  | { readonly kind: 'outlook'; readonly number: number; readonly outlook: CostOutlook }
  | { readonly kind: 'sensitivity'; readonly number: number; readonly sensitivity: readonly Sensitivity[] };

export type CostReply =
  CaseReply | { readonly kind: 'memory'; readonly number: number; readonly memory: CaseMemory };
