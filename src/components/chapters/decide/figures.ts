import { decide } from '../../../lib/decision/result/decide.ts';
import type { GivenAnswers } from '../../../lib/decision/table/questions.ts';
import { aboutUsd } from '../../sentences/money-words.ts';
import { allWords } from '../../decision/words.ts';
import { outcomeCosts } from '../../decision/outcomes/costs.ts';
import { figures } from '../../decision/outcomes/rules.ts';
import { toldScenarios } from '../../decision/outcomes/scenario-list.ts';

/** The figures of the chapter's text, each as a sentence prints it. */
const told = toldScenarios.map(({ result, done }) => ({ result, done }));
const withEnd = told.filter(({ done }) => done !== undefined);
const asked = told.map(({ result }) => result.asked);
const count = (value: number): string => value.toLocaleString('en-GB');

/** Counts of the exhaustive check and of the published cases. */
export const proof = {
  answerSets: count(figures.answerSets),
  rules: count(figures.rules.length),
  /** Rules that decide at least one set of answers. */
  usedRules: count(figures.rules.filter(({ decides }) => decides > 0).length),
  preferences: count(figures.rules.filter(({ kind }) => kind === 'pref').length),
  rarest: count(Math.min(...figures.rules.map(({ decides }) => decides))),
  disagreements: count(figures.disagreements),
  diagramQuestions: count(figures.diagramQuestions),
  scenarios: count(told.length),
  acceptable: count(told.filter(({ result }) => result.isAcceptable).length),
  unacceptable: count(told.filter(({ result }) => result.isUnacceptable).length),
  /** Cases whose source says what was done or advised, and those where our outcome is the same. */
  withEnd: count(withEnd.length),
  sameEnd: count(withEnd.filter(({ result, done }) => result.outcome === done).length),
  meanAsked: (asked.reduce((sum, number) => sum + number, 0) / asked.length).toFixed(1),
  mostAsked: count(Math.max(...asked)),
};

/** What the story's team answers, at the start and a year later. */
const HELP_DESK: GivenAnswers = {
  task: 'app',
  data: 'any',
  volume: 'low',
  stage: 'early',
  control: 'no',
  split: 'no',
};
const DRAFTS: GivenAnswers = { ...HELP_DESK, data: 'contract' };
const LATER: GivenAnswers = {
  quality: 'basic',
  volume: 'medium',
  stage: 'live',
  hardware: 'none',
  ops: 'no',
};

const nameFor = (answers: GivenAnswers): string => allWords.outcomes[decide(answers).outcome].name;

/** The outcomes of the story by name. */
export const story = {
  helpDeskFirst: nameFor(HELP_DESK),
  draftsFirst: nameFor(DRAFTS),
  helpDeskLater: nameFor({ ...HELP_DESK, ...LATER }),
  draftsLater: nameFor({ ...DRAFTS, ...LATER }),
};

/** The likely bills of the guide’s example at its highest number of requests: a host, and a GPU rented around the clock. */
export const busyBills = {
  host: busyBill('hosted-open', 'hosted-open'),
  gpu: busyBill('rented-gpu', 'rented-on-demand'),
};

function busyBill(outcome: 'hosted-open' | 'rented-gpu', kind: 'hosted-open' | 'rented-on-demand'): string {
  const costs = outcomeCosts(outcome);
  const usd = costs?.rows.find((row) => row.kind === kind)?.cells.at(-1)?.usd;
  if (usd === undefined) {
    throw new Error(`The guide’s example has no bill of the kind “${kind}”: the chapter “Decide” tells it.`);
  }
  return aboutUsd(usd.likely);
}
