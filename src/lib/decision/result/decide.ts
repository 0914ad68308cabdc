import { alternativesTo } from './alternatives.ts';
import type { Confidence, Decision, DecisionFacts } from './decision.ts';
import { flagsOf } from '../table/flags.ts';
import { nearestFlips } from './flips.ts';
import { explainingRule, matchingRule, TABLE } from '../table/matching-rule.ts';
import type { GivenAnswers } from '../table/questions.ts';
import { optionsIn, reasonsFor } from './reasons.ts';
import { kindOf, type RuleKind } from '../table/rule.ts';
import { runnerUpOf } from './runner-up.ts';
import { settledAnswers } from './settled-answers.ts';
import { trafficFlips } from './traffic-flips.ts';

/**
 * Returns the decision for the answers so far. It never fails: a question that matters and has no answer counts as “I
 * don't know” and is listed under `assumed`. Facts from the cost library are optional; they change the runner-up and the
 * traffic at which the outcome changes, never the outcome.
 *
 * @example task = app, data = own-account, the rest not answered: `rented-gpu` by rule 10, `own-account`; hard, with
 * three assumed answers and `idle-gpu` among the flags.
 */
export function decide(given: GivenAnswers, facts: DecisionFacts = {}): Decision {
  const { answers, notNeeded, complete } = settledAnswers(given);
  const options = optionsIn(answers);
  const { outcome } = matchingRule(complete);
  const rule = explainingRule(outcome, options, complete);
  const kind = kindOf(rule);
  const ownFlags = flagsOf(outcome, optionsIn(answers.filter(({ origin }) => origin === 'given')));
  const runnerUp = runnerUpOf(outcome, options, complete, facts);
  return {
    outcome,
    rule: rule.id,
    ruleNumber: TABLE.indexOf(rule) + 1,
    kind,
    confidence: CONFIDENCE[kind],
    reasons: reasonsFor(rule, answers),
    answers,
    assumed: answers.filter(({ origin }) => origin !== 'given'),
    notNeeded,
    complete,
    ...(runnerUp === undefined ? {} : { runnerUp }),
    flags: flagsOf(outcome, complete).map((id) => ({ id, isAssumed: !ownFlags.includes(id) })),
    flips: nearestFlips(outcome, options),
    trafficFlips: trafficFlips(outcome, options, facts.breakEvenRequestsPerDay),
    alternatives: alternativesTo(outcome, complete),
  };
}

const CONFIDENCE: Readonly<Record<RuleKind, Confidence>> = {
  hard: 'hard',
  goal: 'hard',
  'hard+pref': 'partly-hard',
  pref: 'preference',
};
