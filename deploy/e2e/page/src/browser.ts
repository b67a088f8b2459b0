import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { GATEWAY } from './platform.js';

export type Role = 'admin' | 'reviewer' | 'clerk' | 'approver' | 'auditor';
export type Language = 'zh' | 'en';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Promise<Browser> | undefined;

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** A person with a browser of its own, logged in; whatever the page complains about is kept. */
export class Person {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async loggedIn(role: Role, path: string, language: Language = 'zh'): Promise<Person> {
    browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    const context = await (await browser).newContext({ viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(15_000);
    await context.addInitScript((wanted) => {
      if (localStorage.getItem('jiheng-language') === null) {
        localStorage.setItem('jiheng-language', wanted);
      }
    }, language);
    const person = new Person(context, await context.newPage());
    person.listen(person.page);
    await person.page.goto(`${GATEWAY}/login?return=${encodeURIComponent(path)}`);
    await person.page.click(`button[value=${role}]`);
    return person;
  }

  listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('Failed to load resource')) {
        this.complaints.push(message.text());
      }
    });
    page.on('dialog', (dialog) => {
      this.complaints.push(`a script of somebody else ran: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  /** No serious fault of accessibility, and nothing wider than the window. */
  async isSound(): Promise<void> {
    await this.page.evaluate(AXE);
    const faults = await this.page.evaluate(`(async () => {
      return (await window.axe.run(document, { resultTypes: ['violations'] })).violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' | '));
    })()`);
    assert.deepEqual(faults, [], this.page.url());
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${this.page.url()} is ${wide} px wider than its window`);
  }

  async leaves(): Promise<void> {
    await this.context.close();
    assert.deepEqual(this.complaints, []);
  }
}
