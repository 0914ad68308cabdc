import { describe, expect, test } from 'vitest';

import { outcomeCosts } from '../../../../src/components/decision/outcomes/costs.ts';
import { RULE_KINDS, rulesOf } from '../../../../src/components/decision/outcomes/rules.ts';
import { scenariosOf, toldScenarios } from '../../../../src/components/decision/outcomes/scenario-list.ts';
import { caseFromQuery } from '../../../../src/lib/case/query.ts';
import { decisionView } from '../../../../src/lib/case/views/decision-view.ts';
import { decide } from '../../../../src/lib/decision/result/decide.ts';
import { OUTCOME_ORDER } from '../../../../src/lib/decision/table/outcomes.ts';
import { RULES } from '../../../../src/lib/decision/table/rules.ts';

describe.each(OUTCOME_ORDER)('the page of %s', (outcome) => {
  test('tells each rule that leads there once, with its reason and how much it binds', () => {
    const rules = rulesOf(outcome);
    expect(rules).toHaveLength(RULES.filter((rule) => rule.outcome === outcome).length);
    for (const { reason, kind, decides } of rules) {
      expect(reason.length).toBeGreaterThan(20);
      expect(RULE_KINDS[kind]).toMatch(/\.$/);
      expect(decides).toBeGreaterThan(0);
    }
  });

  test('has a told case, whose link gives answers that come to the outcome', () => {
    const scenarios = scenariosOf(outcome);
    expect(scenarios.length).toBeGreaterThan(0);
    for (const { href } of scenarios) {
      const { stated, ignored } = caseFromQuery(new URL(href, 'https://example.org').search, {});
      expect(ignored).toEqual([]);
      expect(decide(decisionView(stated)).outcome).toBe(outcome);
    }
  });

  test('has costs at three numbers of requests, unless it needs no language model', () => {
    const costs = outcomeCosts(outcome);
    if (outcome === 'no-llm') {
      expect(costs).toBeUndefined();
      return;
    }
    expect(costs?.requests).toEqual([10, 1000, 100_000]);
    expect(costs?.rows.length).toBeGreaterThan(0);
    for (const { kind, cells } of costs?.rows ?? []) {
      expect(cells, kind).toHaveLength(3);
      for (const { usd, reason } of cells) expect(usd !== undefined || reason !== undefined).toBe(true);
    }
  });
});

test('every told case stands on one page', () => {
  const shown = OUTCOME_ORDER.flatMap((outcome) => scenariosOf(outcome).map(({ id }) => id));
  expect(shown.toSorted()).toEqual(toldScenarios.map(({ id }) => id).toSorted());
});
