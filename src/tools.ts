/** A tool of the guide with a page of its own under /tools/. */
export interface Tool {
  /** The last part of its address. */
  readonly slug: string;
  readonly name: string;
  /** The question that it answers, in the reader's words. */
  readonly question: string;
  /** What it gives, in one sentence. */
  readonly gives: string;
  /** The chapter that explains it, as the path of its page. */
  readonly chapter: string;
}

/** Every tool, the most asked for first: the order of the menu and of the page of tools. */
export const TOOLS: readonly Tool[] = [
  {
    slug: 'decide',
    name: 'Decide',
    question: 'Which route is right for my case?',
    gives: 'At most nine questions lead to one route, with its reasons and what would change it.',
    chapter: '/decide/',
  },
  {
    slug: 'cost',
    name: 'Cost',
    question: 'What will a month cost?',
    gives: 'Your traffic priced on every route, and from how many requests another one is cheaper.',
    chapter: '/cost/',
  },
  {
    slug: 'memory',
    name: 'Memory',
    question: 'How much memory does a model need?',
    gives: 'Weights, cache and the rest, part by part, and the machines that it fits on.',
    chapter: '/hardware/memory/',
  },
  {
    slug: 'fits',
    name: 'What fits',
    question: 'What runs on my computer, and how fast?',
    gives: 'Every open model of the catalogue on your machine, with its best file and its speed.',
    chapter: '/hardware/machines/',
  },
  {
    slug: 'compare',
    name: 'Compare models',
    question: 'How do these models differ?',
    gives: 'Two to four models side by side: size, memory, licence, context, price, release and status.',
    chapter: '/hardware/quality/',
  },
  {
    slug: 'fine-tune',
    name: 'Fine-tuning',
    question: 'What does it take to fine-tune a model?',
    gives: 'Memory for full training, LoRA or QLoRA, and the machines that have it.',
    chapter: '/hardware/memory/',
  },
  {
    slug: 'providers',
    name: 'Providers',
    question: 'Which provider promises what I need?',
    gives: 'The providers that say in writing where, how long and for what they keep your text.',
    chapter: '/privacy/contracts/',
  },
  {
    slug: 'licences',
    name: 'Licences',
    question: 'May I use this model for my business?',
    gives: 'Red, amber or green for your use of a model, clause by clause.',
    chapter: '/start/licences/',
  },
  {
    slug: 'test-sheet',
    name: 'Test sheet',
    question: 'Is it good enough, and is one better?',
    gives: 'The pass mark of your task and how sure the result of your own test is.',
    chapter: '/hardware/quality/',
  },
  {
    slug: 'data-path',
    name: 'Data path',
    question: 'Where does my text go?',
    gives: 'The way of a prompt, drawn, with everybody who can read it and where it stays.',
    chapter: '/privacy/paths/',
  },
  {
    slug: 'hardening',
    name: 'Hardening',
    question: 'How do I close my own server?',
    gives: 'The settings of your program that close a door, to tick off and to print.',
    chapter: '/running/safety/',
  },
  {
    slug: 'retirement',
    name: 'Retirement calendar',
    question: 'When does my model go away?',
    gives: 'The last days of the models that you use, for your own calendar.',
    chapter: '/running/retirement/',
  },
  {
    slug: 'remedy',
    name: 'Remedies',
    question: 'What do I do about a bad answer?',
    gives: 'The cheapest remedy for what is wrong: prompt, documents, tools, tuning or another model.',
    chapter: '/next/',
  },
];

/**
 * Returns the path of a tool's page.
 * Example: `memory` gives “/tools/memory/”.
 */
export function toolPath(slug: string): string {
  return `/tools/${slug}/`;
}

/** Returns a tool by the last part of its address. Throws with the names that there are when there is none. */
export function toolNamed(slug: string): Tool {
  const tool = TOOLS.find((one) => one.slug === slug);
  if (tool) return tool;
  throw new Error(
    `No tool of src/tools.ts is called “${slug}”. There are: ${TOOLS.map((one) => one.slug).join(', ')}.`,
  );
}
