import { figures } from '../../decision/outcomes/rules.ts';
import { toldScenarios } from '../../decision/outcomes/scenario-list.ts';

/** What the chapter tells of the checks, in words and numbers as they stand in a sentence. */
const told = toldScenarios.map(({ result, done }) => ({ result, done }));
const withEnd = told.filter(({ done }) => done !== undefined);
const asked = told.map(({ result }) => result.asked);
const count = (value: number): string => value.toLocaleString('en-GB');

/** Counts of the exhaustive check and of the told cases, as text. */
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
  /** Cases of which the source tells what was done or advised, and those in which we say the same. */
  withEnd: count(withEnd.length),
  sameEnd: count(withEnd.filter(({ result, done }) => result.outcome === done).length),
  meanAsked: (asked.reduce((sum, number) => sum + number, 0) / asked.length).toFixed(1),
  mostAsked: count(Math.max(...asked)),
};
