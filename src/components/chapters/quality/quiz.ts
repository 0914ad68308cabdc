import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';
import { quoted } from '../../sentences/quoted-words.ts';
import {
  chanceOf,
  examplesForProof,
  fewestDiffering,
  intervalText,
  PROOF_CASE,
  PROOF_MARK,
  twoBills,
} from './figures.ts';

const proof = `${String(PROOF_CASE.right)} of ${String(PROOF_CASE.examples)}`;
const mark = `${String(PROOF_MARK * 100)} %`;

/** The questions of the chapter on quality. Their figures are computed or quoted, like those of the text. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'How far behind were the best open weights on Epoch’s index from January to May 2026?',
    choices: [
      {
        text: 'Level: the gap has closed',
        why: 'It closed for a while in 2024, as Epoch measures it, and opened again.',
      },
      {
        text: `${quoted('epoch-gap-2026', 'months')} months, ${quoted('epoch-gap-2026', 'points')} points of the index`,
        why: 'That is Epoch’s average of the days from 1 January to 28 May 2026.',
        right: true,
      },
      {
        text: 'About two years',
        why: 'No measurement that we know of says so. The largest, of 2024, says about one year.',
      },
    ],
  },
  {
    ask: `Is that gap closing? In October 2025 Epoch had found about ${quoted('epoch-gap-2025', 'months-rounded')} months.`,
    choices: [
      {
        text: 'Yes, each release brings it down',
        why: 'The later figure is the larger one. A single release is a step, not a trend.',
      },
      {
        text: 'These two figures show no closing',
        why: 'Epoch itself calls the later gap slightly larger, and the earlier interval holds both numbers.',
        right: true,
      },
      {
        text: 'No, it doubles every year',
        why: 'Two figures whose uncertainty overlaps prove no growth either.',
      },
    ],
  },
  {
    ask: `One model is right ${quoted('good-enough-case', 'dear-right')} of the time for ${twoBills.dear} a month, another ${quoted('good-enough-case', 'cheap-right')} for ${twoBills.cheap}. Which one?`,
    choices: [
      {
        text: 'The first, because it is better',
        why: `It is better by ${twoBills.gapPoints} points. Whether they are worth the difference depends on what an error costs.`,
      },
      {
        text: 'The second, because it is cheaper',
        why: `If each of those errors cost more than ${twoBills.worthwhile}, the dear model would be the cheaper one.`,
      },
      {
        text: `The first only if an error costs more than about ${twoBills.worthwhile}`,
        why: `The firm paid ${twoBills.repair} a month to repair those errors, about ${twoBills.repairEach} each, so it took the second.`,
        right: true,
      },
    ],
  },
  {
    ask: `A model gets ${proof} right. Is it proven to reach ${mark}?`,
    choices: [
      {
        text: `Yes, ${String((PROOF_CASE.right / PROOF_CASE.examples) * 100)} % is above ${mark}`,
        why: `The 95 % interval is ${intervalText(PROOF_CASE)}. A model that reaches less than ${mark} can have such a day.`,
      },
      {
        text: `Not yet: the interval is ${intervalText(PROOF_CASE)}`,
        why: `If it kept that share, ${examplesForProof} examples would prove it.`,
        right: true,
      },
      {
        text: 'No number of examples can prove it',
        why: `They can: at this share, ${examplesForProof} of them put the low end of the interval at the mark.`,
      },
    ],
  },
  {
    ask: 'On the same sixty examples, 2 are right only with the first model and 4 only with the second. Which is better?',
    choices: [
      {
        text: 'The second, by two answers',
        why: `Two equally good models would come out at least so unevenly in ${chanceOf(2, 4)} of 100 tests.`,
      },
      {
        text: 'This test cannot say',
        why: `At least ${fewestDiffering} differing examples, all for one model, are needed to tell two apart at 95 %.`,
        right: true,
      },
      {
        text: 'They are equally good',
        why: 'Not told apart is not the same as equal: a small difference may still be there.',
      },
    ],
  },
];
