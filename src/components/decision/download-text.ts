/** Lets the browser save a text as a file. Nothing leaves the machine. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the text only after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
