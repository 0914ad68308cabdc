import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';
import { modelNamed } from '../../facts/catalogue.ts';
import { parameterWords } from '../../sentences/memory-words.ts';
import { handRows, longReport, read, touched } from './figures.ts';
import { SAME_GENERATION, SYSTEM_GIBIBYTES } from './examples.ts';
import { largestFitting, usableText } from './largest-fitting.ts';
import { about } from '../../sentences/number-words.ts';

const [slowRow] = handRows;
const mac = { device: 'apple-m4' };
const old = { device: 'cpu-ddr5-dual', systemGibibytes: 16 };
const small = largestFitting(old).dense;
if (!slowRow || !small) throw new Error('The quiz of the machines chapter lost one of its machines.');

/** The questions of the machines chapter. Their figures are computed, like those of the text. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: `A model fits your machine with room to spare, and still writes slowly. What holds it up?`,
    choices: [
      {
        text: 'The memory is too small',
        why: 'It fits. More memory would hold a larger model, which would be slower still.',
      },
      {
        text: 'The memory bandwidth',
        why: `Every token reads all the weights that take part. ${read.size} at ${String(slowRow.bandwidth)} GB a second can be read ${about(slowRow.ceiling)} times a second at most.`,
        right: true,
      },
      {
        text: 'The graphics part computes too slowly',
        why: `For one reader it mostly waits for memory. Computing is the limit while it reads your prompt.`,
      },
    ],
  },
  {
    ask: `You paste a long report. The first word takes ${longReport.slow}, then the text flows. What would help most?`,
    choices: [
      {
        text: 'A machine with a higher bandwidth',
        why: 'That makes the text flow faster. Before it starts, the prompt is computed many tokens at a time, and bandwidth matters little.',
      },
      {
        text: 'A machine that computes faster',
        why: 'The wait is computing. A card with fast matrix units cuts it, and so does a shorter prompt or one that is cached.',
        right: true,
      },
      {
        text: 'A file with fewer bits',
        why: 'Fewer bits make reading shorter, not computing. They help the flow, not the wait.',
      },
    ],
  },
  {
    ask: `${modelNamed(SAME_GENERATION.mixture).name} is larger than ${modelNamed(SAME_GENERATION.dense).name} and writes faster. Why?`,
    choices: [
      {
        text: 'It has fewer layers in memory',
        why: `All ${parameterWords(SAME_GENERATION.mixture)} weights must be in memory. They take more room than those of the dense model.`,
      },
      {
        text: `It reads ${touched.one} experts for a token`,
        why: 'The dense model reads all of its weights for each token; the mixture a small part.',
        right: true,
      },
      {
        text: 'Its answers are shorter',
        why: 'The speed is counted for each token. The length of an answer is another matter.',
      },
    ],
  },
  {
    ask: 'Twenty colleagues will ask at the same time. Which program?',
    choices: [
      {
        text: 'A desktop app on each laptop',
        why: 'That can be right for privacy, but it is twenty small machines with small models. One server reads its weights once for all twenty.',
      },
      {
        text: 'A batching server such as vLLM or SGLang',
        why: 'It joins and leaves requests at every token, and hands out the cache in pages as they grow.',
        right: true,
      },
      {
        text: 'Ollama as it comes',
        why: 'Unless you set more, it answers one request of a model at a time. The others wait.',
      },
    ],
  },
  {
    ask: `A PC with 16 GB of memory and no graphics card: can it run a model?`,
    choices: [
      { text: 'No, it needs a GPU', why: 'llama.cpp runs on processors too. What changes is the speed.' },
      {
        text: 'Yes, a small one',
        why: `With ${String(SYSTEM_GIBIBYTES)} GB left to the system, ${small.name} in ${small.precision} fits, at about ${small.speed} tokens a second.`,
        right: true,
      },
      {
        text: 'Yes, any model, only slower',
        why: 'What does not fit in memory would be read from the disk for each token, which is many times slower again.',
      },
    ],
  },
  {
    ask: 'A Mac has 32 GB of unified memory. How much can a model have?',
    choices: [
      { text: 'All of it', why: 'The system and your programs live in the same memory.' },
      {
        text: `About ${usableText(mac)} unless you change the limit`,
        why: 'macOS lets the graphics part hold a share only. Reports of the share differ by version.',
        right: true,
      },
      {
        text: 'Half, as with every graphics part',
        why: 'There is no such rule. The share depends on the size of the memory and on the version of macOS.',
      },
    ],
  },
];
