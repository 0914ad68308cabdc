import { describe, expect, test } from 'vitest';

import {
  DIAGRAM,
  decisionDiagram,
  diagramGiven,
  isQuestionNode,
  nextNode,
  nodesOf,
} from '../../../src/lib/decision/diagram/diagram.ts';
import { matchingRule } from '../../../src/lib/decision/table/matching-rule.ts';
import { OUTCOME_ORDER } from '../../../src/lib/decision/table/outcomes.ts';
import {
  QUESTION_OPTIONS,
  QUESTION_ORDER,
  type CompleteAnswers,
} from '../../../src/lib/decision/table/questions.ts';
import { kindOf, type Rule } from '../../../src/lib/decision/table/rule.ts';
import { RULES } from '../../../src/lib/decision/table/rules.ts';
import { tableFigures } from '../../../src/lib/decision/checks/table-figures.ts';
import { ALL_ANSWERS } from './all-answers.ts';

const decidedBy = ALL_ANSWERS.map((answers) => matchingRule(answers));

function walked(answers: CompleteAnswers): string {
  let node = DIAGRAM;
  while (isQuestionNode(node)) node = nextNode(node, answers[node.question]);
  return node;
}

describe('the table', () => {
  test('is read with 11,520 different sets of answers', () => {
    expect(ALL_ANSWERS).toHaveLength(11_520);
    expect(new Set(ALL_ANSWERS.map((answers) => Object.values(answers).join())).size).toBe(11_520);
  });

  test('brings every set of answers to an outcome, because its last rule has no conditions', () => {
    expect(RULES[RULES.length - 1]?.when).toEqual({});
    expect(decidedBy.every(({ outcome }) => OUTCOME_ORDER.includes(outcome))).toBe(true);
  });

  test('has no rule that never decides', () => {
    const deciding = new Set(decidedBy.map(({ id }) => id));
    expect(RULES.map(({ id }) => id).filter((id) => !deciding.has(id))).toEqual([]);
  });

  test('has no outcome that is never reached', () => {
    expect(new Set(decidedBy.map(({ outcome }) => outcome)).size).toBe(OUTCOME_ORDER.length);
  });

  test('has each id once', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('asks only for options that there are, and for fewer than all of them', () => {
    const rules: readonly Rule[] = RULES;
    for (const { id, when } of rules) {
      for (const question of QUESTION_ORDER) {
        const wanted: readonly string[] = when[question] ?? [];
        const options: readonly string[] = QUESTION_OPTIONS[question];
        expect(
          wanted.filter((option) => !options.includes(option)),
          id,
        ).toEqual([]);
        expect(wanted.length, `${id}: ${question}`).toBeLessThan(options.length);
      }
    }
  });

  test('says of each rule how much it binds', () => {
    const kinds = Object.fromEntries(RULES.map((rule) => [rule.id, kindOf(rule)]));
    expect(kinds).toMatchObject({
      'exact-rule': 'hard',
      'learn-inside': 'goal',
      'own-account': 'hard',
      'own-account-small': 'hard+pref',
      control: 'hard',
      'split-cost': 'pref',
      'contract-frontier': 'hard+pref',
      hosted: 'pref',
    });
  });
});

describe('the figures of the exhaustive check', () => {
  test('count every set once, and find no disagreement', () => {
    const { answerSets, rules, outcomes, disagreements, diagramQuestions } = tableFigures();
    expect(answerSets).toBe(11_520);
    expect(rules.reduce((sum, { decides }) => sum + decides, 0)).toBe(answerSets);
    expect(outcomes.reduce((sum, { sets }) => sum + sets, 0)).toBe(answerSets);
    expect(disagreements).toBe(0);
    expect(diagramQuestions).toBe(nodesOf(DIAGRAM).filter(isQuestionNode).length);
  });
});

describe('the diagram', () => {
  test('says what the table says for every set of answers', () => {
    const wrong = ALL_ANSWERS.filter((answers, index) => walked(answers) !== decidedBy[index]?.outcome);
    expect(wrong).toEqual([]);
  });

  test('has about a hundred points, each different from every other', () => {
    const questions = nodesOf(DIAGRAM).filter(isQuestionNode);
    expect(questions.length).toBeGreaterThan(80);
    expect(questions.length).toBeLessThan(100);
    for (const { next } of questions) expect(new Set(next).size).toBeGreaterThan(1);
    const numbers = new Map(nodesOf(DIAGRAM).map((node, index) => [node, index]));
    const keys = questions.map(
      ({ question, next }) => `${question} ${next.map((node) => numbers.get(node)).join()}`,
    );
    expect(new Set(keys).size).toBe(questions.length);
  });

  test('puts questions in their order', () => {
    for (const node of nodesOf(DIAGRAM).filter(isQuestionNode)) {
      for (const next of node.next.filter(isQuestionNode)) {
        expect(QUESTION_ORDER.indexOf(next.question)).toBeGreaterThan(QUESTION_ORDER.indexOf(node.question));
      }
    }
  });

  test('is only an outcome once every question that matters is answered', () => {
    expect(diagramGiven(DIAGRAM, { task: 'learn' })).toBe('local');
    expect(diagramGiven(DIAGRAM, { data: 'own-hardware', task: 'app', quality: 'strong' })).toBe('on-prem');
  });

  test('refuses a table that leaves answers without a rule', () => {
    expect(() => decisionDiagram(RULES.slice(0, -1))).toThrow('must have no conditions');
  });
});
