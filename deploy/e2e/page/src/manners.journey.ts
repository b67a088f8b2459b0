import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { closeBrowser, Person } from './browser.js';
import { AT, handIn, sample, YEAR } from './platform.js';

const MARKUP = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const VIEWS = ['', '/base', '/form-0', '/form-1', '/narrative', '/history'];

describe('the manners of the page', () => {
  before(async () => {
    const filing = sample();
    filing.forms[0].indicators[0].actual = MARKUP;
    filing.forms[0].objective.expected = MARKUP;
    filing.narrative[0].text = MARKUP + filing.narrative[0].text;
    await handIn(filing);
  });
  after(closeBrowser);

  it('are those of the accessibility guidelines on every page, wide and narrow, light and dark', async () => {
    const admin = await Person.loggedIn('admin', `/province/${YEAR}`);
    const { page } = admin;
    await page.locator('.ranking tbody th').first().waitFor();
    await admin.isSound();
    for (const view of [...VIEWS, '/filing']) {
      await page.goto(new URL(`/departments/${AT}${view}`, page.url()).href);
      await page.locator('.tabs').waitFor();
      await admin.isSound();
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [`/province/${YEAR}`, `/departments/${AT}`, `/departments/${AT}/form-0`]) {
      await page.goto(new URL(path, page.url()).href);
      await page.locator('.card').first().waitFor();
      await admin.isSound();
    }
    await admin.leaves();
  });

  it('show markup in filed texts as text', async () => {
    const auditor = await Person.loggedIn('auditor', `/departments/${AT}/form-0`);
    const { page } = auditor;
    await page.locator('[id="/forms/0/indicators/0/actual"]', { hasText: MARKUP }).waitFor();
    await page.locator('[id="/forms/0/objective/expected"]', { hasText: MARKUP }).waitFor();
    assert.equal(await page.locator('main img, main script').count(), 0);
    await auditor.leaves();
  });

  it('lead from a finding to its cell and explain it, by keyboard alone', async () => {
    const reviewer = await Person.loggedIn('reviewer', `/departments/${AT}`);
    const { page } = reviewer;
    await page.locator('.found summary', { hasText: '远超指标值' }).first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.found details[open] button.plain').first().focus();
    await page.keyboard.press('Enter');
    const cell = page.locator('.cell:focus');
    await cell.waitFor();
    assert.match((await cell.getAttribute('id')) ?? '', /^\/forms\/\d+\/indicators\/\d+\/actual$/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#note', { hasText: '远超指标值' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#note').waitFor({ state: 'hidden' });
    await page.goto(new URL(`/departments/${AT}/narrative`, page.url()).href);
    await page.locator('.span', { hasText: '2553.84' }).waitFor();
    await reviewer.leaves();
  });

  it('keep what was typed when the session ends', async () => {
    const clerk = await Person.loggedIn('clerk', `/departments/${AT}/form-0`);
    const { page } = clerk;
    const cell = page.locator('[id="/forms/0/indicators/6/actual"]');
    await cell.getByRole('button', { name: '修改' }).click();
    await cell.locator('textarea').fill('500 课时');
    await clerk.context.clearCookies();
    await cell.getByRole('button', { name: '保存' }).click();
    await page.getByText('登录已过期。').waitFor();
    assert.equal(await cell.locator('textarea').inputValue(), '500 课时');
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: '重新登录' }).click();
    await (await popup).click('button[value=clerk]');
    await page.getByText('登录已过期。').waitFor({ state: 'detached' });
    await cell.getByRole('button', { name: '保存' }).click();
    await cell.getByText('500 课时').waitFor();
    assert.equal(await cell.locator('textarea').count(), 0);
    await clerk.leaves();
  });

  it('print a form on A4', async () => {
    const auditor = await Person.loggedIn('auditor', `/departments/${AT}/form-0`);
    const { page } = auditor;
    await page.locator('.indicators').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 703, height: 1000 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than A4');
    assert.equal(await page.locator('.top').isVisible(), false);
    assert.ok((await page.pdf({ format: 'A4', preferCSSPageSize: true })).length > 10_000);
    await auditor.leaves();
  });
});
