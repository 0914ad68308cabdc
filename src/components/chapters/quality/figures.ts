import type { Confidence } from '../../../lib/quality/confidence.ts';
import { significanceLevel } from '../../../lib/quality/confidence.ts';
import { fewestDifferences, pairedPValue } from '../../../lib/quality/paired-test.ts';
import {
  monthlyGain,
  passMark,
  breakEvenErrorCost,
  type AnswerValue,
} from '../../../lib/quality/pass-mark.ts';
import { scoreInterval, type Score } from '../../../lib/quality/score-interval.ts';
import { examplesForMargin, examplesToProve } from '../../../lib/quality/test-size.ts';
import { formatUsd } from '../../../lib/units/dollars.ts';
import { quotedFigure } from '../../facts/publications.ts';
import { answerValue, STORY_MARKS, USUAL_ENTRIES } from '../../quality/entries.ts';
import { percentText } from '../../quality/words.ts';

/** The figures of the chapter on quality, computed as its sheet does, each as a sentence prints it. */

const SURE: Confidence = 95;

/** The result that the text and the quiz discuss. */
export const PROOF_CASE: Score = { right: 47, examples: 50 };

/** The pass mark that it is compared with. */
export const PROOF_MARK = 0.9;

/** Tests of growing size, each with nine in ten right. */
export const NINE_IN_TEN: readonly Score[] = [10, 30, 50, 100, 300, 1000].map((examples) => ({
  right: (examples * 9) / 10,
  examples,
}));

/** Returns a result's interval in whole percent: “84 to 98 %” for 47 of 50. */
export function intervalText(score: Score): string {
  const { low, high } = scoreInterval(score, SURE);
  return `${Math.round(low * 100)} to ${Math.round(high * 100)}\u00a0%`;
}

/** Returns the share of wrong answers that a test without any still leaves possible: “6 %” for 60 examples. */
export function hiddenErrors(examples: number): string {
  return percentText(Math.round((1 - scoreInterval({ right: examples, examples }, SURE).low) * 100) / 100);
}

/** Returns how many examples give a margin (a share each way) at a share of right answers. */
export function examplesWithin(share: number, margin: number): string {
  return examplesForMargin(share, margin, SURE).toLocaleString('en-GB');
}

/** How many examples would prove the pass mark if the result kept its share. */
export const examplesForProof = String(
  examplesToProve(PROOF_CASE.right / PROOF_CASE.examples, PROOF_MARK, SURE) ?? 0,
);

/** The fewest differing examples that can tell two models apart at the usual confidence. */
export const fewestDiffering = String(fewestDifferences(significanceLevel(SURE)));

/** Returns how often chance alone would split differing examples as unevenly: “69” of a hundred for 2 against 4. */
export function chanceOf(onlyFirst: number, onlySecond: number): string {
  return String(Math.round(pairedPValue({ onlyFirst, onlySecond }) * 100));
}

const storyValue: AnswerValue = storyAmounts();

/** The pass mark of the story's team, and what a month of its prototype brings at a share of right answers. */
export const story = {
  mark: markText(storyValue),
  right: `$${USUAL_ENTRIES['pass-right']}`,
  wrong: `$${USUAL_ENTRIES['pass-wrong']}`,
  request: formatUsd(storyValue.requestCost),
  requests: String(storyValue.requestsPerMonth),
  gainAt: (share: number): string => formatUsd(monthlyGain(storyValue, share)),
  examples: STORY_MARKS.first.length,
  first: scoreOfMarks(STORY_MARKS.first),
  second: scoreOfMarks(STORY_MARKS.second),
};

const openAi = (name: string): number => quotedFigure('openai-model-selection', name).value;

/** The example of OpenAI's guide, by our formula. */
export const guideExample = {
  saved: `$${openAi('saved')}`,
  lost: `$${openAi('lost')}`,
  sum: `${openAi('lost')} ÷ (${openAi('saved')} + ${openAi('lost')})`,
  mark: markText({
    rightWorth: openAi('saved'),
    wrongCost: openAi('lost'),
    requestCost: 0,
    monthlyCost: 0,
    requestsPerMonth: 1,
  }),
};

const firm = (name: string): number => quotedFigure('good-enough-case', name).value;
const gap = (firm('dear-right') - firm('cheap-right')) / 100;
const ticketsADay = firm('errors-a-day') / gap;
/** The firm counts 30 days: 50 dollars a day are 1,500 a month. */
const ticketsAMonth = (ticketsADay * firm('repair-a-month')) / firm('repair-a-day');

/** The case of the two bills, with what follows from the firm's own figures. */
export const twoBills = {
  dear: formatUsd(firm('dear-month')),
  cheap: formatUsd(firm('cheap-month')),
  gapPoints: String(Math.round(gap * 1000) / 10),
  repair: formatUsd(firm('repair-a-month')),
  /** What the expensive model costs more, as a whole multiple of the cost of repairs: 9. */
  timesRepair: String(Math.floor((firm('dear-month') - firm('cheap-month')) / firm('repair-a-month'))),
  repairEach: `$${Math.round(firm('repair-a-day') / firm('errors-a-day'))}`,
  worthwhile: formatUsd(
    Math.round(
      breakEvenErrorCost(
        { monthlyCost: firm('dear-month'), share: firm('dear-right') / 100 },
        { monthlyCost: firm('cheap-month'), share: firm('cheap-right') / 100 },
        ticketsAMonth,
      ),
    ),
  ),
  ticketsADay: String(Math.round(ticketsADay)),
  dearEach: formatUsd(firm('dear-month') / ticketsAMonth),
};

function storyAmounts(): AnswerValue {
  const value = answerValue(USUAL_ENTRIES);
  if (!value) throw new Error('src/components/quality/entries.ts: the usual amounts cannot be read.');
  return value;
}

function markText(value: AnswerValue): string {
  const mark = passMark(value);
  if (mark.kind !== 'share') throw new Error('A worked example of the quality chapter has no pass mark.');
  return percentText(mark.share);
}

function scoreOfMarks(marks: string): Score {
  return { right: marks.replaceAll('0', '').length, examples: marks.length };
}
