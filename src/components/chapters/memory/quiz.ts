import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';
import { activeParameters } from '../../models/open/active-parameters.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { nearMiss, rule } from './figures.ts';
import { ARTICLE_MODEL, LONG_CONTEXT, SMALL_MODEL, TEAM, USUAL_FILE } from './examples.ts';
import { modelNamed } from '../../facts/catalogue.ts';
import {
  bitsPerWeight,
  cacheSize,
  parametersOf,
  parameterWords,
  weightSize,
} from '../../sentences/memory-words.ts';
import { quoted } from '../../sentences/quoted-words.ts';
import { size, tokens } from '../../sentences/number-words.ts';

const mixture = 'qwen3-30b-a3b';
const small = modelNamed(SMALL_MODEL).name;
const smallPlain = size((parametersOf(SMALL_MODEL) * 4) / 8);

/** The questions of the memory chapter. Their figures are computed, like those of the text. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: `How large is ${small} in ${USUAL_FILE}, the usual four-bit file?`,
    choices: [
      {
        text: `${smallPlain}: the parameters times 4 bits`,
        why: `The blocks carry scales, and some tensors keep more bits: ${bitsPerWeight(SMALL_MODEL, USUAL_FILE)} a weight on average, not 4.`,
      },
      {
        text: weightSize(SMALL_MODEL, USUAL_FILE),
        why: `${parameterWords(SMALL_MODEL)} weights × ${bitsPerWeight(SMALL_MODEL, USUAL_FILE)} bits ÷ 8.`,
        right: true,
      },
      {
        text: `${weightSize(SMALL_MODEL, 'F16')}: twice the parameters`,
        why: 'That is its size at 16 bits, two bytes for each weight.',
      },
    ],
  },
  {
    ask: 'What doubles the KV cache of a model with grouped-query attention?',
    choices: [
      {
        text: 'A model with twice the parameters',
        why: `Not by itself: what counts is layers, key-value heads and their size. ${modelNamed('llama-2-13b-hf').name} caches more than ${rule.name}.`,
      },
      {
        text: 'Twice the context, or twice the users',
        why: 'Every token of every user keeps a key and a value in each layer.',
        right: true,
      },
      {
        text: 'Weights with twice the bits',
        why: 'The precision of the weights and that of the cache are two settings. Neither changes the other.',
      },
    ],
  },
  {
    ask: `The 16-bit weights of ${rule.name} take ${nearMiss.weights}, the card offers ${nearMiss.usable}. Does it serve a team?`,
    choices: [
      {
        text: 'Yes, the weights fit',
        why: `${nearMiss.left} are left for everything else. ${String(TEAM)} users at ${tokens(LONG_CONTEXT)} tokens may need ${cacheSize(ARTICLE_MODEL, { contextTokens: LONG_CONTEXT, users: TEAM })} of cache.`,
      },
      {
        text: 'No, there is hardly room for a cache',
        why: `Unless told otherwise vLLM fills ${quoted('vllm-cache-config', 'memory-share')} of the card, which is less than the weights: it does not even start.`,
        right: true,
      },
      {
        text: 'No, weights always need twice their size',
        why: 'Weights need their own size. What comes on top depends on cache, users and program, not on a factor.',
      },
    ],
  },
  {
    ask: `${modelNamed(mixture).name} reads about ${formatParameters(activeParameters(modelNamed(mixture)))} of its ${parameterWords(mixture)} weights for a token. How many must be in memory?`,
    choices: [
      {
        text: 'Those that it reads',
        why: 'The next token, and the next layer, pick other experts. A few words use most of them.',
      },
      { text: 'All of them', why: 'What a mixture saves is reading and computing, not memory.', right: true },
      {
        text: 'Half, because the router keeps the best experts',
        why: 'The router chooses anew for each token. It does not sort the experts once and for all.',
      },
    ],
  },
  {
    ask: 'A monitor shows that vLLM fills nearly the whole card. What does that tell you?',
    choices: [
      {
        text: 'That the model needs that much',
        why: 'vLLM reserves its share with any model. What the weights leave becomes cache.',
      },
      {
        text: 'That vLLM reserved its share when it started',
        why: 'A model half as large would show the same figure, with more room for the cache.',
        right: true,
      },
      {
        text: 'That memory is leaking',
        why: 'The reservation is made once, when the program starts, and stays as it is.',
      },
    ],
  },
  {
    ask: 'Your four-bit file scores the same as the 16-bit original on a public test. Is it safe to switch?',
    choices: [
      {
        text: 'Yes, the same score means the same answers',
        why: 'Answers can flip both ways while the average stays. Your cases may be among them.',
      },
      {
        text: 'Not before a test on your own examples',
        why: 'The cost of fewer bits depends on model and task, and is largest where public tests look least, as on long texts.',
        right: true,
      },
      {
        text: 'No, four bits always do harm that you notice',
        why: 'Published studies found small losses on many tasks. It is a matter to measure, not to assume.',
      },
    ],
  },
];
