/** One thing to have in writing before private text goes to a provider. */
export interface ContractItem {
  readonly id: string;
  readonly ask: string;
  readonly why: string;
}

/** Items under a heading. */
export interface ContractGroup {
  readonly name: string;
  readonly items: readonly ContractItem[];
}

/** What to settle in a contract: our advice, from providers' pages and the laws. */
export const CONTRACT_CHECKLIST: readonly ContractGroup[] = [
  {
    name: 'Who and what',
    items: [
      {
        id: 'service',
        ask: 'The exact service, plan and endpoints are named',
        why: 'Promises cover listed services. The free plan and the chat app have terms of their own.',
      },
      {
        id: 'parties',
        ask: 'The company that signs is the one that runs the machine',
        why: 'With a cloud it is the cloud, for some models the maker. A router is one party more.',
      },
      {
        id: 'dpa',
        ask: 'A DPA is signed, with subject, duration, purpose and kinds of data',
        why: 'Article 28 of the GDPR asks for it when personal data is processed for you.',
      },
      {
        id: 'baa',
        ask: 'A BAA is signed, if US health data is in the text',
        why: 'It may cover only some features. Note which ones, and switch the others off.',
      },
      {
        id: 'partners',
        ask: 'The list of sub-processors is there, with notice of changes',
        why: 'They get the text too. You may want to object in time.',
      },
    ],
  },
  {
    name: 'What happens to the text',
    items: [
      {
        id: 'training',
        ask: 'Training is excluded, feedback buttons included',
        why: 'A thumbs-up can be an agreement to share the conversation.',
      },
      {
        id: 'days',
        ask: 'The number of days for logs is written down, and what makes it longer',
        why: 'Flagged text and legal orders are the usual exceptions.',
      },
      {
        id: 'zero',
        ask: 'Zero retention is confirmed for this model and these endpoints',
        why: 'Some models require retention. Files, batches and stored chats are often outside.',
      },
      {
        id: 'tools',
        ask: 'Web search and other tools are off, or have terms of their own',
        why: 'They go to another service.',
      },
      {
        id: 'readers',
        ask: 'Who may read the text, and on what occasion',
        why: 'Support and review of flagged text are the usual ones.',
      },
      {
        id: 'end',
        ask: 'At the end the data is deleted or given back, by a date',
        why: 'Article 28 asks for the choice to be yours.',
      },
    ],
  },
  {
    name: 'Where',
    items: [
      {
        id: 'place',
        ask: 'The place is settled for storing, for processing and for support',
        why: '“Stored in the EU” can mean answered elsewhere.',
      },
      {
        id: 'transfer',
        ask: 'If data leaves the EEA, the ground for it is named, with a second one in reserve',
        why: 'The first may fall: two forerunners of today’s frame for the US did.',
      },
    ],
  },
  {
    name: 'Proof',
    items: [
      {
        id: 'report',
        ask: 'The SOC 2 Type II report is read: which service, which period, which exceptions',
        why: 'The badge says that a report exists. The report says what is in it.',
      },
      {
        id: 'breach',
        ask: 'A breach is reported to a named person within agreed hours',
        why: 'Your own deadline starts when you know of it.',
      },
      {
        id: 'test',
        ask: 'The setting is tested, and the test is kept',
        why: 'Send one harmless request that must be refused. A switch may count for one region or project only.',
      },
    ],
  },
  {
    name: 'Later',
    items: [
      {
        id: 'changes',
        ask: 'Changes of terms are announced, and somebody reads them',
        why: 'A new model can come with other terms than the old one.',
      },
      {
        id: 'own',
        ask: 'Your own logs and backups keep the same deadline',
        why: 'No contract with a provider covers them.',
      },
    ],
  },
];

/**
 * Returns the checklist as Markdown with boxes; `done` holds the ids of what is ticked.
 * Example of a line: “- [ ] **Training is excluded.** Why it matters.”
 */
export function checklistMarkdown(groups: readonly ContractGroup[], done: ReadonlySet<string>): string {
  return [
    '# Before private text goes to a provider',
    '',
    'General information, not legal advice.',
    '',
    ...groups.flatMap(({ name, items }) => [
      `## ${name}`,
      '',
      ...items.map(({ id, ask, why }) => `- [${done.has(id) ? 'x' : ' '}] **${ask}.** ${why}`),
      '',
    ]),
  ].join('\n');
}
