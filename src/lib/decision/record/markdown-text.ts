/**
 * Returns text escaped for Markdown, on one line: what a reader typed cannot become a heading, a link, a table cell or
 * HTML. Characters with a meaning in Markdown get a backslash; line breaks and runs of spaces become one space.
 *
 * @source CommonMark 0.31, backslash escapes.
 * @example “a *b* | <c>” becomes “a \*b\* \| \<c\>”.
 */
export function markdownText(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/[\\`*_[\]<>#|~&@]|:(?=\/\/)/g, (character) => `\\${character}`)
      // Some renderers turn an address without a scheme into a link.
      .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'))
      // A list or a rule begins only at the start of a line.
      .replace(/^[-+]/, (mark) => `\\${mark}`)
      .replace(/^(\d+)\./, '$1\\.')
  );
}

/**
 * Returns a web address as the target of a Markdown link, or undefined when it is not an http or https address.
 *
 * @example “https://a.example/?q=(1)” becomes “<https://a.example/?q=%281%29>”.
 */
export function markdownTarget(address: string): string | undefined {
  if (!/^https?:\/\/\S+$/i.test(address)) return undefined;
  const safe = address.replace(
    /[<>()\\|`"]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `<${safe}>`;
}
