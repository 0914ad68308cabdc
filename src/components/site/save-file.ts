/** Lets the browser save a text of a media type, as in `text/calendar`, as a file. Nothing leaves the machine. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the text only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
