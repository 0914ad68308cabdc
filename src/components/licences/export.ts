import type { LicenceUse } from '../../lib/catalog/law/licence-use.ts';
import type { VersionVerdict } from '../../lib/catalog/law/version-verdict.ts';
import {
  ABOUT_WORDS,
  ANSWER_WORDS,
  licenceTitle,
  REASON_WORDS,
  unknownAdvice,
  useSentence,
  versionTitle,
} from './words.ts';
import type { CheckerLicence, CheckerVersion, ShownSource } from './catalogue.ts';

/** Returns a check as Markdown, for a ticket, a pull request or a file beside the model. */
export function checkMarkdown(
  version: CheckerVersion,
  use: LicenceUse,
  { colour, licences }: VersionVerdict<CheckerLicence>,
  link: string,
): string {
  const lines = [
    `## Licence of ${versionTitle(version)}`,
    '',
    `**${ANSWER_WORDS[colour].words}.** ${useSentence(use)}`,
    '',
    'General information, not legal advice: the text of the licence is what counts.',
  ];
  if (colour === 'not-known') lines.push('', unknownAdvice(version));
  for (const { licence, verdict } of licences) {
    lines.push('', `### ${licenceTitle(licence)}`, '');
    if (verdict.reasons.length > 0) {
      lines.push('| Clause | For this use | In our words |', '| --- | --- | --- |');
      for (const { about, colour: each, clause } of verdict.reasons) {
        lines.push(`| ${ABOUT_WORDS[about]} | ${REASON_WORDS[each]} | ${clause.replaceAll('|', '\\|')} |`);
      }
      lines.push('');
    }
    for (const source of licence.sources) lines.push(`- Source: ${sourceMarkdown(source)}`);
    if (licence.note !== undefined) lines.push('', `> ${licence.note}`);
  }
  for (const { source, note } of version.licences) {
    if (source) lines.push('', `That the version is under it: ${sourceMarkdown(source)}`);
    if (note !== undefined) lines.push('', `> ${note}`);
  }
  return [...lines, '', `Worked out with: ${link}`, ''].join('\n');
}

function sourceMarkdown({ title, url, read }: ShownSource): string {
  return `${url === undefined ? title : `[${title.replaceAll(/[[\]]/g, '')}](${url})`}, read on ${read}.`;
}
