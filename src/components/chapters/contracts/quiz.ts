import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';

/** The questions of the chapter on contracts. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'A telehealth start-up in the US sends named notes to a model with an ordinary API key. It ticked “no training”. What was missing?',
    choices: [
      {
        text: 'A BAA, and a service that it covers',
        why: 'HIPAA asks for the agreement before health information reaches the provider. It covers the features that it lists.',
        right: true,
      },
      {
        text: 'Nothing, as the notes train no model',
        why: 'Training is one promise. The provider still receives and maintains health information.',
      },
      {
        text: 'A machine of its own',
        why: 'That is one way. HIPAA does not ask for it: a service under a BAA is another.',
      },
    ],
  },
  {
    ask: 'On Amazon Bedrock, data retention is set to “none”. A model is called that requires retention. What happens?',
    choices: [
      {
        text: 'The prompt is kept for 30 days all the same',
        why: 'Then the setting would be worth nothing. AWS says that such a model is blocked.',
      },
      {
        text: 'The call is refused with an error',
        why: 'AWS says that the call is refused rather than kept. You choose: another model, or another setting.',
        right: true,
      },
      {
        text: 'Bedrock answers with a similar model',
        why: 'No page says so. The call fails, and your program must deal with it.',
      },
    ],
  },
  {
    ask: 'You have zero retention with a provider. It brings out its newest, strongest model. Does the agreement cover it?',
    choices: [
      {
        text: 'Yes, an agreement is about the company',
        why: 'It is about listed services and models. New ones can be left out.',
      },
      {
        text: 'Yes, after 30 days',
        why: '30 days is how long such models keep prompts, not when the agreement begins.',
      },
      {
        text: 'Not always',
        why: 'Anthropic names covered models that need 30 days of retention, and says that requests from organisations with zero retention are refused.',
        right: true,
      },
    ],
  },
  {
    ask: 'DeepSeek’s weights at a host in the EU, or DeepSeek’s own API: is it the same for your text?',
    choices: [
      {
        text: 'Yes, it is the same model',
        why: 'The model is the same. Who runs it, where, and under which contract is not.',
      },
      {
        text: 'No',
        why: 'With the weights, the host is the other party, under its terms and in its place. The maker gets nothing. Its own service has its own terms and stores in China, by accounts of its policy.',
        right: true,
      },
      {
        text: 'No, the weights report to their maker',
        why: 'Weights are numbers and send nothing. A program round them may, which the chapter on running it yourself treats.',
      },
    ],
  },
  {
    ask: 'A vendor shows a SOC 2 Type II badge. What does it tell you?',
    choices: [
      {
        text: 'That an auditor reported on its controls over a period; read which',
        why: 'The scope, the period and the exceptions stand in the report.',
        right: true,
      },
      {
        text: 'That prompts are not stored',
        why: 'The report is about controls. A firm that keeps prompts for years can have one.',
      },
      {
        text: 'That no contract is needed',
        why: 'A report binds nobody to you. The contract does.',
      },
    ],
  },
];
