import type { Range } from '../../units/range.ts';
import type { FlagId } from '../table/flags.ts';
import type { OutcomeId } from '../table/outcomes.ts';
import type { CompleteAnswers, OptionId, QuestionId } from '../table/questions.ts';
import type { RuleKind } from '../table/rule.ts';
import type { RuleId } from '../table/rules.ts';

/** An answer that a decision rests on. */
export interface SettledAnswer {
  readonly question: QuestionId;
  readonly option: OptionId;
  /** `given` by the reader; assumed because the reader said `unknown`; assumed because it was `not-answered` yet. */
  readonly origin: 'given' | 'unknown' | 'not-answered';
}

/** One of the reader's own answers that led to the outcome. */
export interface Reason extends SettledAnswer {
  /** `condition`: the rule asks for it. `excludes-earlier`: it keeps an earlier rule from applying. */
  readonly role: 'condition' | 'excludes-earlier';
  /** Whether it is a fact that rules routes out rather than a preference. */
  readonly isHard: boolean;
}

/** A warning under the outcome. */
export interface RaisedFlag {
  readonly id: FlagId;
  /** Whether it depends on an answer that the reader did not give. */
  readonly isAssumed: boolean;
}

/** An answer and what it would have to be instead; any one of `to` is enough. */
export interface AnswerChange {
  readonly question: QuestionId;
  readonly from: OptionId;
  readonly to: readonly OptionId[];
  /** Whether it is a `fact` that is hard to change, something that `grows` by itself, or `work` that can be done. */
  readonly change: 'fact' | 'grows' | 'work';
}

/** The smallest changes that lead to the same other outcomes. */
export interface FlipGroup {
  /** How many answers have to change at once. */
  readonly size: 1 | 2;
  /** Where the change leads: one outcome, or several when more questions would follow. */
  readonly outcomes: readonly OutcomeId[];
  /** Whether the outcome changes whatever the answers to those questions. */
  readonly isCertain: boolean;
  /** The ways to get there, each a list of answers that change together. */
  readonly ways: readonly (readonly AnswerChange[])[];
}

/** The traffic at which the outcome changes. */
export interface TrafficFlip {
  /** What the answer to `volume` would then be. */
  readonly volume: OptionId<'volume'>;
  readonly direction: 'above' | 'below';
  /** The limit, above 0; a range with low = high for the rule of thumb. */
  readonly requestsPerDay: Range;
  /** Whether the limit comes from the bills of the case or from the rule of thumb in the question. */
  readonly basis: 'break-even' | 'rule-of-thumb';
  readonly outcomes: readonly OutcomeId[];
}

/** An outcome that was not chosen, and what speaks against it. */
export interface Alternative {
  readonly outcome: OutcomeId;
  /** Facts that rule it out. */
  readonly excludedBy: readonly { readonly question: QuestionId; readonly option: OptionId }[];
  /** The easiest change of answers that reaches it: as few as possible, and three others rather than one fact. */
  readonly changes: readonly AnswerChange[];
}

/**
 * How firm an outcome is. `hard`: facts or the goal alone lead to it. `partly-hard`: facts rule routes out, and among
 * the rest it is advice. `preference`: advice.
 */
export type Confidence = 'hard' | 'partly-hard' | 'preference';

/** What the cost library adds to a decision; every part is optional. */
export interface DecisionFacts {
  /** Requests a day at which self-hosting costs as much as the API. */
  readonly breakEvenRequestsPerDay?: Range;
  /** Whether a provider's price for open weights is below the self-hosting bill. */
  readonly isHostedOpenCheaper?: boolean;
}

/** The answer to the guide's question, with everything that supports it. */
export interface Decision {
  readonly outcome: OutcomeId;
  readonly rule: RuleId;
  /** The rule's place in the table, 1 to 33. */
  readonly ruleNumber: number;
  readonly kind: RuleKind;
  readonly confidence: Confidence;
  readonly reasons: readonly Reason[];
  /** Every answer that was used, in the order of the questions. */
  readonly answers: readonly SettledAnswer[];
  /** Those among `answers` that the reader did not give. */
  readonly assumed: readonly SettledAnswer[];
  /** Questions whose answers cannot change the outcome. */
  readonly notNeeded: readonly QuestionId[];
  /** All nine answers, with the cautious meaning where none was given. */
  readonly complete: CompleteAnswers;
  /** The next best outcome; absent when facts rule out all others. */
  readonly runnerUp?: OutcomeId;
  readonly flags: readonly RaisedFlag[];
  readonly flips: readonly FlipGroup[];
  readonly trafficFlips: readonly TrafficFlip[];
  readonly alternatives: readonly Alternative[];
}
