import { decide } from '../result/decide.ts';
import { OUTCOME_SIDES, type OutcomeId, type OutcomeSide } from '../table/outcomes.ts';
import type { GivenAnswers } from '../table/questions.ts';

/** The article's three questions. */
export interface ArticleAnswers {
  /** Performance: is the best possible answer non-negotiable? */
  readonly needsBest: boolean;
  /** Data privacy: do rules or sensitive data rule out the APIs of third parties? */
  readonly needsPrivacy: boolean;
  /** Stage and cost: an early stage or low traffic, or enough volume to justify infrastructure. */
  readonly stage: 'early' | 'scale';
}

/** One of the article's three factors. */
export type ArticleFactor = 'performance' | 'privacy' | 'cost';

/** The side that each factor asks for; a factor that asks for neither is omitted. */
export type FactorSides = Readonly<Partial<Record<ArticleFactor, 'open' | 'paid'>>>;

/**
 * Why the nine questions say more than the three. `conflict`: two of the article's rules point to different sides, and
 * here the stricter one wins. `signed-terms`: private data may go to a provider under contract. `split`: the private
 * part and the hard part take different routes. `own-machine`: a small load fits a machine that the reader already has.
 * `hosted`: the three do not ask who runs a GPU, and open weights are also sold by the token. `people`: with somebody to
 * run it, a GPU pays.
 */
export type DifferenceId = 'conflict' | 'signed-terms' | 'split' | 'own-machine' | 'hosted' | 'people';

/** One more thing that the nine questions know, and where it leads. */
export interface FrameworkDifference {
  readonly id: DifferenceId;
  readonly outcome: OutcomeId;
}

/** The article's answer next to that of the nine questions. */
export interface FrameworkAnswer {
  readonly factors: FactorSides;
  /** What the article answers; `contradiction` when its factors ask for both sides. */
  readonly article: 'open' | 'paid' | 'contradiction';
  /** The outcome of the nine questions when only these three things are known, and its side. */
  readonly outcome: OutcomeId;
  readonly side: OutcomeSide;
  readonly differences: readonly FrameworkDifference[];
}

/**
 * Returns the article's answer to its three questions next to that of the nine. The article says: paid if the best
 * answer is non-negotiable, open if third-party APIs are ruled out, paid at an early stage, open worth a look with volume.
 *
 * @example private data at an early stage is a contradiction in the article; the nine questions answer `rented-gpu`, and
 * `paid-tenant` if signed terms are enough.
 */
export function frameworkAnswer(answers: ArticleAnswers): FrameworkAnswer {
  const { needsBest, needsPrivacy, stage } = answers;
  const factors: FactorSides = {
    ...(needsBest ? { performance: 'paid' } : {}),
    ...(needsPrivacy ? { privacy: 'open' } : {}),
    cost: stage === 'early' ? 'paid' : 'open',
  };
  const [article, other] = [...new Set(Object.values(factors))];
  const given = nineAnswers(answers);
  const { outcome } = decide(given);
  const isContradiction = article === undefined || other !== undefined;
  return {
    factors,
    article: isContradiction ? 'contradiction' : article,
    outcome,
    side: OUTCOME_SIDES[outcome],
    differences: [
      ...(isContradiction ? [{ id: 'conflict', outcome } as const] : []),
      ...(outcome === 'hosted-open' ? [{ id: 'hosted', outcome } as const] : []),
      ...variations(answers)
        .map(({ id, change }) => ({ id, outcome: decide({ ...given, ...change }).outcome }))
        .filter((difference) => difference.outcome !== outcome),
    ],
  };
}

/** The three answers as answers to the nine questions; what they do not cover stays unanswered. */
function nineAnswers({ needsBest, needsPrivacy, stage }: ArticleAnswers): GivenAnswers {
  return {
    task: 'app',
    data: needsPrivacy ? 'own-account' : 'any',
    quality: needsBest ? 'frontier' : stage === 'scale' ? 'strong' : 'untested',
    volume: stage === 'scale' ? 'high' : 'low',
    stage: stage === 'scale' ? 'live' : 'early',
  };
}

/** What the three questions omit and the nine ask. */
function variations({
  needsBest,
  needsPrivacy,
  stage,
}: ArticleAnswers): readonly { readonly id: DifferenceId; readonly change: GivenAnswers }[] {
  return [
    ...(needsPrivacy ? [{ id: 'signed-terms', change: { data: 'contract' } } as const] : []),
    ...(needsBest ? [{ id: 'split', change: { split: 'yes' } } as const] : []),
    ...(stage === 'early' ? [{ id: 'own-machine', change: { hardware: 'laptop' } } as const] : []),
    ...(stage === 'scale' ? [{ id: 'people', change: { ops: 'yes' } } as const] : []),
  ];
}
