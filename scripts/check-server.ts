/**
 * Starts a command of package.json that serves the guide, waits for the address that it prints, reads the front page
 * there and stops it: `node scripts/check-server.ts dev -- --ignore-lock`.
 */
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';

const FRONT_PAGE = /<title>[^<]*Open or Paid\?[^<]*<\/title>/;
/** Far longer than any machine needs: `npm start` builds the whole guide first. */
const PATIENCE_MILLISECONDS = 15 * 60_000;

const [name = 'start', ...args] = process.argv.slice(2);
await servesFrontPage();
console.log(`npm run ${name}: serves the front page`);

/** @throws {Error} when the command ends, or its front page is another or does not come; with its output so far. */
async function servesFrontPage(): Promise<void> {
  const port = await freePort();
  const server = spawn('npm', ['run', '--silent', name, ...args], {
    env: { ...process.env, PORT: String(port) },
    // A group of its own, so that it can be stopped with the programs that it starts.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise<never>((_resolve, reject) => {
    server.once('error', reject);
    server.once('close', (code) => {
      reject(new Error(`It ended with code ${String(code)}.`));
    });
  });
  // Also where it ends later, when nothing waits for it.
  ended.catch(() => undefined);

  let output = '';
  const printedAddress = new Promise<string>((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += stripVTControlCharacters(text);
        // White space after it shows that it has been printed whole.
        const address = new RegExp(`(http://localhost:${port}\\S*)\\s`).exec(output)?.[1];
        if (address !== undefined) resolve(address);
      });
    }
  });
  try {
    const address = await Promise.race([printedAddress, ended, outOfPatience()]);
    const page = await Promise.race([textOf(address), ended, outOfPatience()]);
    if (!FRONT_PAGE.test(page)) throw new Error(`${address} does not answer with the front page: ${page}`);
  } catch (error) {
    throw new Error(`npm run ${name} does not serve the front page. It printed:\n${output}`, {
      cause: error,
    });
  } finally {
    if (server.pid !== undefined && server.exitCode === null) {
      if (process.platform === 'win32') server.kill();
      else process.kill(-server.pid, 'SIGKILL');
      await ended.catch(() => undefined);
    }
  }
}

async function textOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}

function outOfPatience(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`No answer within ${PATIENCE_MILLISECONDS / 60_000} minutes.`));
    }, PATIENCE_MILLISECONDS).unref();
  });
}

/** The system gives a free port to a server that asks for port 0. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
