import { describe, expect, test } from 'vitest';

import { decide } from '../../../../src/lib/decision/result/decide.ts';
import { excludersOf } from '../../../../src/lib/decision/result/exclusions.ts';
import { matchingRule, TABLE } from '../../../../src/lib/decision/table/matching-rule.ts';
import type { SomeAnswers } from '../../../../src/lib/decision/diagram/next-question.ts';
import { outcomesGiven } from '../../../../src/lib/decision/diagram/outcomes-given.ts';
import { QUESTION_ORDER, UNKNOWN } from '../../../../src/lib/decision/table/questions.ts';
import { meets } from '../../../../src/lib/decision/table/rule.ts';
import { exactly } from '../../../../src/lib/units/range.ts';
import { everyNth } from '../all-answers.ts';

const SOME = everyNth(37);
const decided = SOME.map((answers) => ({ answers, decision: decide(answers) }));
const optionsOf = (list: readonly { readonly question: string; readonly option: string }[]): SomeAnswers =>
  Object.fromEntries(list.map(({ question, option }) => [question, option]));

describe('a decision on nine answers', () => {
  test('sends no single person with private text and an untried small model to rented GPUs', () => {
    const alone = { task: 'personal', data: 'own-account', volume: 'low', control: 'no' } as const;
    expect(decide({ ...alone, quality: 'untested', hardware: 'none' }).outcome).toBe('local');
    expect(decide({ ...alone, quality: 'strong', hardware: 'none' }).outcome).toBe('rented-gpu');
    expect(decide({ ...alone, task: 'app', quality: 'untested', hardware: 'none' }).outcome).toBe(
      'rented-gpu',
    );
  });

  test('is what the first rule that holds says, by that rule', () => {
    for (const { answers, decision } of decided) {
      const rule = matchingRule(answers);
      expect([decision.outcome, decision.rule]).toEqual([rule.outcome, rule.id]);
      expect(decision.assumed).toEqual([]);
      expect(TABLE[decision.ruleNumber - 1]?.id).toBe(rule.id);
    }
  });

  test('rests on reasons that are the reader’s own answers and enough by themselves', () => {
    for (const { answers, decision } of decided) {
      for (const { question, option } of decision.reasons) expect(answers[question]).toBe(option);
      expect(outcomesGiven(optionsOf(decision.reasons))).toEqual([decision.outcome]);
    }
  });

  test('has no reason too many, apart from what its rule asks for', () => {
    for (const { decision } of decided) {
      for (const reason of decision.reasons.filter(({ role }) => role === 'excludes-earlier')) {
        const fewer = decision.reasons.filter((other) => other !== reason);
        expect(outcomesGiven(optionsOf(fewer)).length).toBeGreaterThan(1);
      }
    }
  });

  test('has a runner-up that no fact rules out and that is another outcome', () => {
    for (const { answers, decision } of decided) {
      if (decision.runnerUp === undefined) continue;
      expect(decision.runnerUp).not.toBe(decision.outcome);
      expect(excludersOf(decision.runnerUp, answers)).toEqual([]);
    }
  });

  test('has no runner-up only where no language model is needed', () => {
    const without = decided.filter(({ decision }) => decision.runnerUp === undefined);
    expect(new Set(without.map(({ decision }) => decision.outcome))).toEqual(new Set(['no-llm']));
  });

  test('names for every other outcome the answers that would lead there', () => {
    for (const { answers, decision } of decided) {
      expect(decision.alternatives).toHaveLength(8);
      for (const { outcome, changes } of decision.alternatives) {
        const changed = {
          ...answers,
          ...Object.fromEntries(changes.map(({ question, to }) => [question, to[0]])),
        };
        expect(matchingRule(changed).outcome).toBe(outcome);
      }
    }
  });
});

describe('a decision on some answers', () => {
  test('never fails: what is missing and matters is assumed, and said to be', () => {
    expect(decide({})).toMatchObject({
      outcome: 'paid-tenant',
      assumed: [
        { question: 'task', option: 'app', origin: 'not-answered' },
        { question: 'data', option: 'contract', origin: 'not-answered' },
        { question: 'quality', option: 'untested', origin: 'not-answered' },
        { question: 'volume', option: 'low', origin: 'not-answered' },
        { question: 'control', option: 'no', origin: 'not-answered' },
      ],
    });
  });

  test('on nothing but “I don’t know” is the same, and warns of the terms to ask for', () => {
    const unknown = Object.fromEntries(QUESTION_ORDER.map((question) => [question, UNKNOWN]));
    const { outcome, assumed, flags } = decide(unknown);
    expect(outcome).toBe('paid-tenant');
    expect(assumed).toHaveLength(9);
    expect(assumed.every(({ origin }) => origin === 'unknown')).toBe(true);
    expect(flags).toContainEqual({ id: 'contract-terms', isAssumed: true });
  });

  test('is explained by a rule that asks only for what was answered', () => {
    const given = {
      task: 'app',
      data: 'contract',
      quality: 'untested',
      split: 'no',
      volume: 'medium',
      control: 'no',
    } as const;
    const decision = decide(given);
    expect(decision.rule).toBe('contract-untested');
    expect(decision.notNeeded).toEqual(['stage', 'hardware', 'ops']);
    expect(decision.reasons.map(({ question }) => question)).not.toContain('stage');
  });

  test('quotes no answer that was not given or assumed', () => {
    for (const answers of SOME) {
      const { data, task, quality, volume } = answers;
      const decision = decide({ task, data, quality, volume });
      const rule = TABLE[decision.ruleNumber - 1];
      const settled = optionsOf(decision.answers);
      if (rule === undefined || !meets(settled, rule.when)) continue;
      expect(outcomesGiven(optionsOf(decision.reasons))).toEqual([decision.outcome]);
      for (const { question } of decision.reasons) expect(settled[question]).toBeDefined();
    }
  });
});

describe('the firmness of a decision', () => {
  const base = {
    task: 'app',
    data: 'any',
    quality: 'basic',
    split: 'no',
    volume: 'low',
    control: 'no',
    stage: 'live',
    hardware: 'none',
    ops: 'no',
  } as const;

  test('is hard where facts alone decide, and a preference where nothing is forbidden', () => {
    expect(decide(base)).toMatchObject({ outcome: 'paid-api', confidence: 'preference' });
    expect(decide({ ...base, data: 'own-account' })).toMatchObject({
      outcome: 'rented-gpu',
      confidence: 'hard',
    });
    expect(decide({ ...base, data: 'contract' })).toMatchObject({
      outcome: 'paid-tenant',
      confidence: 'partly-hard',
    });
    expect(decide({ ...base, task: 'learn' })).toMatchObject({
      outcome: 'local',
      kind: 'goal',
      confidence: 'hard',
    });
  });

  test('does not hide a conflict: only closed models pass, and none is allowed', () => {
    const { outcome, flags } = decide({ ...base, data: 'own-account', quality: 'frontier' });
    expect(outcome).toBe('rented-gpu');
    expect(flags[0]).toEqual({ id: 'conflict', isAssumed: false });
  });
});

describe('the runner-up', () => {
  const busy = {
    task: 'app',
    data: 'any',
    quality: 'strong',
    split: 'no',
    volume: 'high',
    control: 'no',
    stage: 'live',
    hardware: 'server',
    ops: 'yes',
  } as const;

  test('to a server is a rented GPU, or a host where its price is below the machine’s bill', () => {
    expect(decide(busy)).toMatchObject({ outcome: 'on-prem', runnerUp: 'rented-gpu' });
    expect(decide(busy, { isHostedOpenCheaper: true })).toMatchObject({
      outcome: 'on-prem',
      runnerUp: 'hosted-open',
    });
  });

  test('is never a host that may not see the text, however cheap', () => {
    const { runnerUp } = decide({ ...busy, data: 'own-account' }, { isHostedOpenCheaper: true });
    expect(runnerUp).toBe('rented-gpu');
  });

  test('to a closed model is another closed one for those whose test only closed models passed', () => {
    expect(decide({ ...busy, quality: 'frontier' })).toMatchObject({
      outcome: 'paid-api',
      runnerUp: 'paid-tenant',
    });
  });
});

describe('the traffic at which the outcome changes', () => {
  const hosted = {
    task: 'app',
    data: 'any',
    quality: 'strong',
    split: 'no',
    volume: 'medium',
    control: 'no',
    stage: 'live',
    hardware: 'none',
    ops: 'yes',
  } as const;

  test('is the break-even of the case, and a tenth of it', () => {
    const breakEvenRequestsPerDay = { low: 20_000, likely: 40_000, high: 90_000 };
    expect(decide(hosted, { breakEvenRequestsPerDay }).trafficFlips).toEqual([
      {
        volume: 'low',
        direction: 'below',
        requestsPerDay: { low: 2000, likely: 4000, high: 9000 },
        basis: 'break-even',
        outcomes: ['paid-api'],
      },
      {
        volume: 'high',
        direction: 'above',
        requestsPerDay: breakEvenRequestsPerDay,
        basis: 'break-even',
        outcomes: ['rented-gpu'],
      },
    ]);
  });

  test('is a rule of thumb without it', () => {
    expect(decide(hosted).trafficFlips.map(({ requestsPerDay, basis }) => [requestsPerDay, basis])).toEqual([
      [exactly(1000), 'rule-of-thumb'],
      [exactly(100_000), 'rule-of-thumb'],
    ]);
  });

  test('is none where traffic does not matter', () => {
    expect(decide({ task: 'learn' }).trafficFlips).toEqual([]);
    expect(decide({ ...hosted, quality: 'frontier' }).trafficFlips).toEqual([]);
  });
});
