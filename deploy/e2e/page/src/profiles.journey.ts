import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { closeBrowser, type Language, Person } from './browser.js';
import { handIn, sample, YEAR } from './platform.js';

const TEXTS = {
  zh: { grades: '等级', try: `试算 ${YEAR} 年度`, fetch: '下载变动的部门（CSV）', reset: '恢复现行设置' },
  en: { grades: 'Grades', try: `Try on ${YEAR}`, fetch: 'Download what moves (CSV)', reset: 'Back to what is in force' },
};

describe('trying other settings of a profile', () => {
  before(() => handIn(sample()));
  after(closeBrowser);

  for (const language of ['zh', 'en'] as Language[]) {
    it(`shows in ${language} whose grade would move, and gives it as a file`, async () => {
      const texts = TEXTS[language];
      const admin = await Person.loggedIn('admin', `/rule-profiles/${YEAR}/hunan-2024`, language);
      const { page } = admin;
      const best = page.locator('fieldset', { hasText: texts.grades }).locator('tbody input').nth(1);

      await best.fill('10');
      await page.getByRole('button', { name: texts.try }).click();
      await page.locator('.fault').first().waitFor();
      assert.equal(await best.getAttribute('aria-invalid'), 'false');

      await best.fill('99.9');
      await page.getByRole('button', { name: texts.try }).click();
      await page.locator('.outcome .matrix .moves').first().waitFor();
      await page.locator('.movers a').first().waitFor();
      await admin.isSound();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: texts.fetch }).click(),
      ]);
      assert.match(readFileSync(await download.path(), 'utf8'), /^\uFEFF部门代码,/);
      await page.setViewportSize({ width: 390, height: 844 });
      await admin.isSound();
      await page.getByRole('button', { name: texts.reset }).click();
      assert.equal(await best.inputValue(), '90');
      await admin.leaves();
    });
  }

  it('is not open to reviewers', async () => {
    const reviewer = await Person.loggedIn('reviewer', `/rule-profiles/${YEAR}`);
    await reviewer.page.getByText('只对财政管理员开放').waitFor();
    assert.equal(await reviewer.page.locator('.top nav a[href^="/rule-profiles"]').count(), 0);
    await reviewer.leaves();
  });
});
