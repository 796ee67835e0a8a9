// A browser of flesh and blood: with a profile on the disk, to be killed without
// warning and started again on the same profile.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium, quiet } from './chromium.mjs';

/** Gives `use` a way to start browsers on one profile, and clears everything away afterwards. */
export async function withProfile(use) {
  const profile = await mkdtemp(join(tmpdir(), 'lantern-profile-'));
  const living = new Set();
  try {
    return await use(async () => {
      const browser = await startOn(profile, () => living.delete(browser));
      living.add(browser);
      return browser;
    });
  } finally {
    for (const browser of living) await browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function startOn(profile, gone) {
  const { chromium } = await import('playwright-core');
  const program = spawn(findChromium(), ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB', ...quiet, 'about:blank'], {
    detached: true, // a process group of its own, so that all of it can be killed at once
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(program, 'exit');
  const kill = async () => {
    try {
      process.kill(-program.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
    await ended;
    gone();
  };
  const address = await addressOf(program.stderr, ended);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  context.setDefaultTimeout(15_000);
  return { context, page: context.pages()[0] ?? await context.newPage(), kill };
}

async function addressOf(stderr, ended) {
  const lines = createInterface({ input: stderr });
  const found = (async () => {
    for await (const line of lines) {
      const address = line.match(/DevTools listening on (ws:\S+)/)?.[1];
      if (address) return address;
    }
    throw new Error('Chromium ended before it could be reached.');
  })();
  const address = await Promise.race([found, ended.then(() => found)]);
  stderr.resume();
  return address;
}
