import type { Source } from '../catalog/source.ts';
import type { HardeningGroup, HardeningItem } from './hardening-list.ts';

/** What the Markdown says in addition to the lines of the list. */
export interface ListHeading {
  /** “Ollama on an office server”. */
  readonly title: string;
  /** The day on which the settings were last checked against their sources, YYYY-MM-DD. */
  readonly checked: string;
  /** A remark before the list, such as that the runner is no longer maintained. */
  readonly remark?: string;
}

/**
 * Returns a list as Markdown with check boxes as GitHub and most editors show them. `done` contains the keys of the
 * ticked items.
 *
 * @example a line: “- [ ] **Listen on this machine only.** `--host 127.0.0.1`: others cannot reach it. ([source](…),
 * read 2026-11-25)”.
 */
export function hardeningMarkdown(
  groups: readonly (HardeningGroup & { readonly name: string })[],
  done: ReadonlySet<string>,
  { title, checked, remark }: ListHeading,
): string {
  const lines = groups.flatMap(({ name, items }) => [
    `## ${name}`,
    '',
    ...items.map((item) => line(item, done.has(item.key))),
    '',
  ]);
  return [
    `# ${title}`,
    '',
    `Settings held against their sources on ${checked}.`,
    '',
    ...(remark === undefined ? [] : [`> ${remark}`, '']),
    ...lines,
  ].join('\n');
}

function line(item: HardeningItem, isDone: boolean): string {
  const written = [
    ...(item.setting === undefined ? [] : [code(item.setting)]),
    ...(item.leaveOut === undefined ? [] : [`leave out ${item.leaveOut.map(code).join(', ')}`]),
  ].join('; ');
  const source = item.source ? sourceText(item.source) : 'advice of the guide “Open or Paid?”';
  return `- [${isDone ? 'x' : ' '}] **${item.do}.**${written && ` ${written}:`} ${item.why} (${source})`;
}

function sourceText({ title, url, read }: Source): string {
  return `${url === undefined ? title : `[${title}](${url})`}, read ${read}`;
}

/** Code in Markdown. Text with a backtick gets a fence of two. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
