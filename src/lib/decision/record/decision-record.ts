import type { AnswerChange, Decision, FlipGroup, TrafficFlip } from '../result/decision.ts';
import { markdownTarget, markdownText } from './markdown-text.ts';
import type { QuestionId, OptionId } from '../table/questions.ts';
import { optionLabel, type ResultWords } from '../words.ts';

/** A named value of the case or of the arithmetic. */
export interface RecordLine {
  readonly what: string;
  readonly value: string;
  /** The day of the prices or measurements in it, YYYY-MM-DD. */
  readonly asOf?: string;
}

/** A source that the arithmetic rests on. */
export interface RecordSource {
  readonly title: string;
  readonly url?: string;
  readonly read: string;
}

/** The input of a decision record. */
export interface DecisionRecordInput {
  /** The reader's own title; absent: “Which language model, and where”. */
  readonly title?: string;
  /** Who decides, as the reader typed it. */
  readonly deciders?: string;
  /** The reader's own notes; line breaks are kept. */
  readonly notes?: string;
  /** The day, YYYY-MM-DD. The library has no clock. */
  readonly decidedOn: string;
  /** The case: model, traffic, tokens and so on. */
  readonly caseLines: readonly RecordLine[];
  readonly decision: Decision;
  readonly words: ResultWords;
  /** Memory, speed, dollars a month: worked out by the caller, each with the day of its facts. */
  readonly arithmetic: readonly RecordLine[];
  readonly sources: readonly RecordSource[];
  /** The address that restores the case. */
  readonly link: string;
}

const ORIGINS = {
  given: '',
  unknown: ' (assumed: not known)',
  'not-answered': ' (assumed: not answered)',
} as const;

/**
 * Returns the decision as one page of Markdown in the shape of an architecture decision record: context, decision,
 * reasons, arithmetic, alternatives, what would change it, review, sources. Text that a reader typed is escaped: it shows
 * letter for letter and cannot become Markdown. The page ends with one line break.
 *
 * @source Nygard, “Documenting architecture decisions” (2011), for the shape.
 * @example without a title it begins with “# Which language model, and where”, then “- Status: proposed”.
 */
export function decisionRecord(input: DecisionRecordInput): string {
  const { decision, words, deciders, notes, arithmetic, sources } = input;
  const outcome = words.outcomes[decision.outcome];
  const rule = words.rules[decision.rule];
  const sections: [string, readonly string[]][] = [
    ['Context', [...contextLines(input), ...(isText(notes) ? ['', ...quotation(notes)] : [])]],
    ['Decision', [`**${outcome.name}.** ${outcome.line}`, '', firmness(decision)]],
    ['Reasons', [rule.reason, '', ...reasonLines(decision, words)]],
    [
      'Arithmetic',
      arithmetic.length === 0
        ? ['No numbers were worked out for this record.']
        : table(['What', 'Value', 'As of'], arithmetic.map(cells)),
    ],
    ['Alternatives considered', alternativeLines(decision, words)],
    ['What would change it', changeLines(decision, words)],
    ['Next steps', [rule.next, ...outcome.start].map((step) => `- [ ] ${step}`)],
    [
      'Watch out',
      decision.flags.map(({ id, isAssumed }) => `- ${words.flags[id]}${isAssumed ? ORIGINS.unknown : ''}`),
    ],
    ['Review', [reviewTrigger(decision)]],
    ['Sources', [...sources.map(sourceLine), ...linkLine(input.link)]],
  ];
  return [
    `# ${isText(input.title) ? markdownText(input.title) : 'Which language model, and where'}`,
    '',
    '- Status: proposed',
    `- Date: ${markdownText(input.decidedOn)}`,
    ...(isText(deciders) ? [`- Deciders: ${markdownText(deciders)}`] : []),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([heading, lines]) => ['', `## ${heading}`, '', ...lines]),
    '',
  ].join('\n');
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** A Markdown quotation that keeps the line breaks of the text. */
function quotation(text: string): readonly string[] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${markdownText(line)}`.trimEnd());
}

function cells({ what, value, asOf }: RecordLine): readonly string[] {
  return [what, value, asOf ?? ''];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (texts: readonly string[]): string => `| ${texts.map(markdownText).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)];
}

function contextLines({ decision, words, caseLines }: DecisionRecordInput): readonly string[] {
  return [
    ...table(
      ['Question', 'Answer'],
      decision.answers.map(({ question, option, origin }) => [
        words.questions[question].title,
        `${optionLabel(words, question, option)}${ORIGINS[origin]}`,
      ]),
    ),
    ...(caseLines.length === 0
      ? []
      : [
          '',
          ...table(
            ['The case', ''],
            caseLines.map((line) => [line.what, line.value]),
          ),
        ]),
  ];
}

function firmness({ confidence, runnerUp }: Decision): string {
  const texts = {
    hard: 'How firm: facts decide it. Only another fact changes the answer.',
    'partly-hard': 'How firm: facts rule some routes out; among the rest this is advice.',
    preference: 'How firm: advice. Nothing forbids another route.',
  } as const;
  return runnerUp === undefined ? `${texts[confidence]} Nothing else is allowed.` : texts[confidence];
}

function reasonLines({ reasons }: Decision, words: ResultWords): readonly string[] {
  return reasons.map(({ question, option, origin, isHard }) => {
    const kind = isHard ? ' This is a fact that rules routes out.' : '';
    return `- ${quoted(words, question, option)}${ORIGINS[origin]}.${kind}`;
  });
}

/** Example: Who may see the text: “Nobody outside”. */
function quoted(words: ResultWords, question: QuestionId, option: OptionId): string {
  return `${words.questions[question].short}: “${optionLabel(words, question, option)}”`;
}

function alternativeLines({ alternatives, runnerUp }: Decision, words: ResultWords): readonly string[] {
  return alternatives
    .toSorted((a, b) => Number(b.outcome === runnerUp) - Number(a.outcome === runnerUp))
    .map(({ outcome, excludedBy, changes }) => {
      const against =
        excludedBy.length > 0
          ? `ruled out by ${excludedBy.map(({ question, option }) => quoted(words, question, option)).join('; ')}.`
          : `would need ${changesText(changes, words)}.`;
      const place = outcome === runnerUp ? ' (runner-up)' : '';
      return `- **${words.outcomes[outcome].name}**${place}: ${against}`;
    });
}

function changesText(changes: readonly AnswerChange[], words: ResultWords): string {
  return changes
    .map(({ question, to }) => {
      const labels = to.map((option) => `“${optionLabel(words, question, option)}”`);
      return `${words.questions[question].short}: ${labels.join(' or ')}`;
    })
    .join(', and ');
}

function changeLines({ flips, trafficFlips }: Decision, words: ResultWords): readonly string[] {
  return [
    ...trafficFlips.map((flip) => trafficLine(flip, words)),
    ...flips
      .filter(
        ({ size, ways }) => size === 1 || ways.some((way) => way.every(({ change }) => change !== 'fact')),
      )
      .map((group) => flipLine(group, words)),
  ];
}

function flipLine({ ways, outcomes, isCertain }: FlipGroup, words: ResultWords): string {
  const texts = ways.map((way) => changesText(way, words)).join('; or ');
  return `- ${texts} → ${isCertain ? '' : 'perhaps '}${namesOf(outcomes, words)}`;
}

function trafficLine(
  { direction, requestsPerDay, basis, outcomes }: TrafficFlip,
  words: ResultWords,
): string {
  const { low, likely, high } = requestsPerDay;
  const number = (value: number): string => Math.round(value).toLocaleString('en-GB');
  const range = low === high ? number(likely) : `${number(likely)} (${number(low)} to ${number(high)})`;
  const origin = basis === 'break-even' ? 'from the bills above' : 'a rule of thumb';
  return `- Traffic ${direction} ${range} requests a day, ${origin} → ${namesOf(outcomes, words)}`;
}

function namesOf(outcomes: Decision['flips'][number]['outcomes'], words: ResultWords): string {
  return outcomes.map((outcome) => words.outcomes[outcome].name).join(' or ');
}

function reviewTrigger({ assumed, trafficFlips }: Decision): string {
  return [
    'Look at this again when one of the answers above changes, when the model that is used is retired, or after six months, whichever comes first.',
    ...(trafficFlips.length > 0
      ? ['Count requests each month: crossing a limit above for two months in a row is a trigger.']
      : []),
    ...(assumed.length > 0 ? ['Replace the assumed answers by real ones first.'] : []),
  ].join(' ');
}

function sourceLine({ title, url, read }: RecordSource): string {
  const target = url === undefined ? undefined : markdownTarget(url);
  const name = markdownText(title);
  return `- ${target === undefined ? name : `[${name}](${target})`}, read ${markdownText(read)}`;
}

function linkLine(link: string): readonly string[] {
  const target = markdownTarget(link);
  return target === undefined ? [] : [`- This case: [open it again](${target})`];
}
