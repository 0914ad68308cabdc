import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';
import { sizeLimit } from './figures.ts';

/** The questions of the chapter on licences. Limits come from the licence files. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: `A firm has 800 million users a month today. When Llama 3.3 came out it had 50 million. The limit is ${sizeLimit('llama-3-3-community')}. Must it ask Meta?`,
    choices: [
      {
        text: 'Yes, it is above the limit',
        why: 'Not in the month that counts. The clause looks at the calendar month before this version came out.',
      },
      {
        text: 'No, the month before the release counts',
        why: 'Growing past the limit later does not matter for this version. For the next one, the month before that release counts.',
        right: true,
      },
      {
        text: 'No, the limit is for hosts only',
        why: 'It is for everyone who had more users, affiliates included. Other licences have limits for hosts.',
      },
    ],
  },
  {
    ask: 'A firm in Spain wants to run Llama 4 on its own server, for text only. Does the licence cover it?',
    choices: [
      {
        text: 'Yes, the clause on the EU is about pictures',
        why: 'It is about models that are multimodal, not about what you give them. All released Llama 4 models are.',
      },
      {
        text: 'No, its use policy grants no rights there',
        why: 'Firms with their main place of business in the EU get no rights to the multimodal models. To use a finished product of somebody else is not affected.',
        right: true,
      },
      {
        text: 'Yes, if the server is outside the EU',
        why: 'The clause asks where the firm is based, not where the machine stands.',
      },
    ],
  },
  {
    ask: 'A product with Kimi K2 in it brings in 30 million dollars a month. What does the licence ask?',
    choices: [
      {
        text: 'To stop',
        why: 'Business use is allowed at any size.',
      },
      {
        text: 'To show “Kimi K2” in the interface',
        why: `Above ${sizeLimit('kimi-modified-mit', 1)} dollars a month, or ${sizeLimit('kimi-modified-mit')} users, the name must be shown.`,
        right: true,
      },
      {
        text: 'To buy a licence from Moonshot AI',
        why: 'That is what Kimi K3 asks, and only of those who sell access to the model itself.',
      },
    ],
  },
  {
    ask: 'Your developers use Codestral 22B, of May 2024, to write the code that you sell. Is that covered?',
    choices: [
      {
        text: 'No, its licence is for uses outside production',
        why: 'The Non-Production License covers tests, research and personal use. For more, Mistral sells another licence.',
        right: true,
      },
      {
        text: 'Yes, Mistral’s models are Apache 2.0',
        why: 'Some are. The family says nothing; the version does.',
      },
      {
        text: 'Yes, because only developers see it',
        why: 'The text does not ask who sees it, but whether the use is part of a business.',
      },
    ],
  },
  {
    ask: 'You have read the terms of Gemma 3. May you take them for Gemma 4?',
    choices: [
      {
        text: 'Yes, it is the same family',
        why: 'Gemma 1 to 3 have Google’s own terms, with limits on use. Gemma 4 has not.',
      },
      {
        text: 'No, Gemma 4 is under Apache 2.0',
        why: 'The terms changed with the version, in this case for the better. It can also go the other way.',
        right: true,
      },
      {
        text: 'No, Gemma 4 is closed',
        why: 'Its weights are public, under Apache 2.0.',
      },
    ],
  },
];
