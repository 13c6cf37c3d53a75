import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright, type Locator, type Page } from 'playwright-core';
import { startHttpBot, type TestBot } from '../bolt-app.fixture.js';
import { type SlackSimulator, startSlackSimulator } from '../simulator.js';

let browser: Browser;
let page: Page;
let simulator: SlackSimulator;
let bot: TestBot;
const faults: string[] = [];

beforeAll(async () => {
  const executablePath = await chromium.executablePath();
  // In a single process the browser ends with its first page.
  const args = chromium.args.filter((one) => one !== '--single-process');
  browser = await playwright.launch({ executablePath, args, headless: true });
}, 60_000);

afterAll(() => browser.close());

beforeEach(async () => {
  simulator = await startSlackSimulator({
    shortcuts: [{ name: 'Plan Redundancy', callbackId: 'plan', kind: 'GLOBAL' }],
  });
  bot = await startHttpBot(simulator);
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(simulator.pageUrl);
}, 30_000);

afterEach(async () => {
  await page.close();
  await bot.app.stop();
  await simulator.close();
  expect(faults).toEqual([]);
});

async function write(text: string): Promise<void> {
  await page.getByLabel('Message').fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

const messages = (): Locator => page.locator('#content');

describe('the page in a browser', () => {
  it('shows the answer to a command to the one who typed it, and what a button does to it', async () => {
    await write('/headroom hello');
    await messages().getByText('heard hello').waitFor();
    expect(await page.getByText('Only visible to you').count()).toBe(1);
    await page.getByRole('button', { name: 'Again' }).click();
    await messages().getByText('pressed').waitFor();
    expect(await messages().getByText('heard hello').count()).toBe(0);
    await page.getByLabel('You are').selectOption('U0BEN');
    await page.getByText('No messages yet').waitFor();
  });

  it('fills in a modal with suggestions, shows errors at their inputs, and closes it', async () => {
    await page.getByRole('button', { name: 'Plan Redundancy' }).click();
    const modal = page.getByRole('dialog', { name: 'Shortcut' });
    await modal.getByRole('button', { name: 'Save' }).click();
    await modal.getByText('Please complete this required field.').waitFor();
    await modal.getByPlaceholder('Type to search…').fill('east');
    await modal.getByRole('button', { name: 'eastus' }).click();
    await modal.getByRole('button', { name: 'Remove eastus' }).waitFor();
    await modal.locator('[data-fill]').fill('wrong');
    await modal.getByRole('button', { name: 'Save' }).click();
    await modal.getByText('Not a number.').waitFor();
    await modal.locator('[data-fill]').fill('12000');
    await modal.getByRole('button', { name: 'Save' }).click();
    await modal.waitFor({ state: 'detached' });
    expect(simulator.views).toEqual([]);
  });

  it('shows the Home tab once it is opened', async () => {
    await page.getByRole('button', { name: 'Headroom: Home' }).click();
    await page.getByRole('heading', { name: 'Home', exact: true }).waitFor();
  });

  it('says what goes wrong, and switches faults on and off', async () => {
    await page.getByRole('button', { name: 'Refuse charts' }).click();
    await page.getByRole('button', { name: 'Charts are refused' }).waitFor();
    await page.getByRole('button', { name: 'Everything works' }).click();
    await page.getByRole('button', { name: 'Refuse charts' }).waitFor();
    simulator.deliverTo('http://127.0.0.1:9/');
    await write('/headroom hello');
    await page.getByText('/headroom failed with the error "dispatch_failed"').waitFor();
  });
});
