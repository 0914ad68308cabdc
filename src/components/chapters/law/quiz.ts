import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';
import { lawDay } from './figures.ts';

/** The questions of the chapter on law. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'A US clinic puts health data on a rented GPU, encrypted, and the host has no key. Is a BAA needed?',
    choices: [
      {
        text: 'No, the host cannot read it',
        why: 'The guidance of 2016, as law firms report it, says that lacking the key does not exempt a cloud provider.',
      },
      {
        text: 'Yes',
        why: 'Whoever maintains health information for the clinic is a business associate. That goes for a rented GPU as for a model API.',
        right: true,
      },
      {
        text: 'Only if the host is a model vendor',
        why: 'What counts is that it creates, receives, maintains or transmits the information, not what it sells.',
      },
    ],
  },
  {
    ask: 'An EU firm chooses the EU region of a US cloud. Is its data out of reach of the CLOUD Act?',
    choices: [
      {
        text: 'Yes, the data is not in the US',
        why: 'The law speaks of data in the provider’s possession, custody or control, inside or outside the United States.',
      },
      {
        text: 'No: the place alone does not decide',
        why: 'Who controls the data counts. An order is still needed, and in some cases the provider can ask a court to quash it.',
        right: true,
      },
      {
        text: 'No, and anybody in the US may read it',
        why: 'That is too much. It takes a valid legal order to the provider.',
      },
    ],
  },
  {
    ask: 'When do the high-risk duties for the uses listed in Annex III of the AI Act begin?',
    choices: [
      {
        text: 'They have applied since 2 August 2026',
        why: 'That was the date before the change of 2026. Much of the Act applies since then, but not these duties.',
      },
      {
        text: lawDay('eu-ai-act', 'Annex III'),
        why: 'The amending regulation moved them there. We read this second-hand, in a timeline that cites it article by article.',
        right: true,
      },
      {
        text: 'Never, they were dropped',
        why: 'They were put off, not taken away.',
      },
    ],
  },
  {
    ask: 'Does HIPAA forbid closed models?',
    choices: [
      {
        text: 'No',
        why: 'It asks for an agreement with whoever handles the information, and for safeguards. Open or closed does not matter to it.',
        right: true,
      },
      {
        text: 'Yes, as nobody can inspect them',
        why: 'HIPAA asks about who handles the data and how, not about weights.',
      },
      {
        text: 'Yes, outside your own building',
        why: 'Services outside are allowed under a BAA.',
      },
    ],
  },
  {
    ask: 'Larch moves the model to a machine of its own. Which duty under the GDPR falls away?',
    choices: [
      {
        text: 'All of them',
        why: 'Reading a patient’s message with a program is processing, on whatever machine.',
      },
      {
        text: 'The contract with the host of the model',
        why: 'There is no such host any more. Purpose, security, deletion, people’s rights and the contract with the practices remain.',
        right: true,
      },
      {
        text: 'The legal basis',
        why: 'Each processing needs one, with or without a vendor.',
      },
    ],
  },
];
