import type { z } from 'zod';
import type { QuizProps } from '../../course/props.ts';

/** The questions of the chapter on data paths. */
export const quizQuestions: z.input<typeof QuizProps>['questions'] = [
  {
    ask: 'A provider writes: “We do not train on your API data.” What follows?',
    choices: [
      {
        text: 'It keeps no copy',
        why: 'Training and storing are two questions. Providers that do not train may still keep a log against abuse for weeks.',
      },
      {
        text: 'It does not use the text to improve its models, and nothing more',
        why: 'How long a copy stays, and who may read it, are two further questions with their own answers.',
        right: true,
      },
      {
        text: 'Nobody there can read it',
        why: 'The text reaches the provider to be answered. Flagged prompts can be reviewed by people.',
      },
    ],
  },
  {
    ask: 'May a customer’s message go through the free quota of the Gemini API?',
    choices: [
      {
        text: 'Yes, an API is an API',
        why: 'The terms for unpaid use that we read differ: content improves products, and people may read it.',
      },
      {
        text: 'Yes, if the answer is not stored',
        why: 'What counts is what happens to the text that you send, not what you do with the answer.',
      },
      {
        text: 'No',
        why: 'Google’s terms of May 2025 ask not to send sensitive, confidential or personal information to unpaid services.',
        right: true,
      },
    ],
  },
  {
    ask: 'On a laptop, Ollama answers at localhost. The chosen model is gpt-oss:120b-cloud. Where does the text go?',
    choices: [
      {
        text: 'To Ollama’s service',
        why: 'The program on the laptop passes the request on. The address stays local; the model is not.',
        right: true,
      },
      {
        text: 'It stays on the laptop',
        why: 'The address looks local, because your program speaks to the runner. The runner hands the prompt to the cloud.',
      },
      {
        text: 'To the maker of the model',
        why: 'OpenAI made this model and published its weights. It does not see who runs them where.',
      },
    ],
  },
  {
    ask: 'A signed agreement to keep nothing is in force, and web search is on. Is the search covered?',
    choices: [
      {
        text: 'Yes, the agreement covers every call',
        why: 'It covers the services that it lists. Three providers in this chapter say that searches or tools are another matter.',
      },
      {
        text: 'Often not: read the list',
        why: 'Search goes to another service or keeps its own record. Switch tools off where private text is handled, or get terms for them too.',
        right: true,
      },
      {
        text: 'Yes, if the search words are short',
        why: 'A name and a diagnosis fit into five words.',
      },
    ],
  },
  {
    ask: 'You delete the chat log every Sunday. Where is last month’s text most likely still?',
    choices: [
      {
        text: 'In the model',
        why: 'Answering does not change the weights. A model that is not trained on it does not keep it.',
      },
      {
        text: 'In your backups',
        why: 'Backups copy the log before it is deleted, and keep it for their own time. Give both the same deadline.',
        right: true,
      },
      {
        text: 'Nowhere',
        why: 'Deleting in one place deletes in one place. Follow the copies.',
      },
    ],
  },
];
