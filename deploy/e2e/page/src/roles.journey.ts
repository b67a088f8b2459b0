import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { closeBrowser, type Language, Person } from './browser.js';
import { AT, handIn, sample, setActual, setExecuted, YEAR } from './platform.js';

const PLACE = 6;
const JUDGED = 30;
const ACTUAL = `[id="/forms/0/indicators/${PLACE}/actual"]`;
const TEXTS = {
  zh: {
    edit: '修改',
    partial: '部分达成',
    save: '保存',
    mine: '保存我的',
    changed: '已有人把这里改为',
    updated: '评价已更新',
    recheck: '复核',
    just: '刚刚更新',
    far: '远超指标值',
    tried: '按本文件评价',
    trying: '试报',
    confirm: '确认报送',
    taken: '已收下',
    faults: '不符合要求',
    search: '按名称或代码查找',
  },
  en: {
    edit: 'Edit',
    partial: 'Partly achieved',
    save: 'Save',
    mine: 'Save mine',
    changed: 'Somebody has changed this',
    updated: 'Evaluated anew',
    recheck: 'Re-check',
    just: 'Just updated',
    far: 'Target far exceeded',
    tried: 'With this file',
    trying: 'Try it',
    confirm: 'Confirm',
    taken: 'Taken as',
    faults: 'faults in the file',
    search: 'Search by name or code',
  },
};

function file(filing: unknown) {
  return { name: 'filing.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(filing)) };
}

for (const language of ['zh', 'en'] as Language[]) {
  const texts = TEXTS[language];

  describe(`the page in ${language}`, () => {
    before(() => handIn(sample()));
    after(closeOnce);

    it('lets a clerk try a filing, see its faults and hand it in', async () => {
      const clerk = await Person.loggedIn('clerk', `/departments/${AT}/filing`, language);
      const { page } = clerk;
      const faulty = sample();
      faulty.forms[0].indicators[0].weight = 'two';
      await page.setInputFiles('input[type=file]', file(faulty));
      await page.getByRole('button', { name: texts.trying }).click();
      await page
        .locator('td[title="/forms/0/indicators/0/weight"]', { hasText: sample().forms[0].indicators[0].level3 })
        .waitFor();
      assert.ok(await page.getByText(texts.faults).first().isVisible());

      const filing = sample();
      filing.forms[0].indicators[PLACE].actual = `${language === 'zh' ? 410 : 420} 课时`;
      await page.setInputFiles('input[type=file]', file(filing));
      await page.getByRole('button', { name: texts.trying }).click();
      await page.getByText(texts.tried).first().waitFor();
      await page.getByText('632 课时').waitFor();
      await page.getByRole('button', { name: texts.confirm }).click();
      await page.getByText(texts.taken).waitFor();
      await clerk.leaves();
    });

    it('lets a clerk correct one figure, tells of somebody else’s and shows the new score', async () => {
      const clerk = await Person.loggedIn('clerk', `/departments/${AT}/form-0`, language);
      const cell = clerk.page.locator(ACTUAL);
      await cell.getByRole('button', { name: texts.edit }).click();
      await cell.getByRole('button', { name: texts.save }).waitFor();
      await cell.locator('textarea').fill('200 课时');
      await setActual(PLACE, '399 课时');
      await cell.getByRole('button', { name: texts.save }).click();
      await cell.getByText(texts.changed).waitFor();
      await cell.getByRole('button', { name: texts.mine }).click();
      await cell.getByText('200 课时').waitFor();
      await clerk.page.locator('.news', { hasText: texts.updated }).waitFor();
      const row = clerk.page.locator('tr', { has: cell });
      await row.locator('.computed', { hasText: /^1$/ }).waitFor();
      await row.locator('.computed button').click();
      await clerk.page.locator('#note', { hasText: '200 ÷ 400 × 2' }).waitFor();
      await clerk.leaves();
    });

    it('lets a clerk post an amount in the unit of the filing', async () => {
      const clerk = await Person.loggedIn('clerk', `/departments/${AT}/form-0`, language);
      const { page } = clerk;
      const cell = page.locator('[id="/forms/0/funds/0/executed"]');
      const row = page.locator('tr', { has: cell });
      await row.locator('.computed', { hasText: /^8\.8$/ }).waitFor();
      await cell.getByRole('button', { name: texts.edit }).click();
      await cell.locator('input[inputmode=decimal]').fill('9999.995');
      await cell.locator('input.reason').fill('按决算批复更正');
      await setExecuted(88_000_000);
      await cell.getByRole('button', { name: texts.save }).click();
      await cell.getByText('8,800.00').waitFor();
      await cell.getByRole('button', { name: texts.mine }).click();
      await cell.getByText('9,999.995').waitFor();
      await row.locator('.computed', { hasText: /^9\.8$/ }).waitFor();
      await clerk.leaves();
    });

    it('lets a clerk change a target and the tier of what is judged', async () => {
      const clerk = await Person.loggedIn('clerk', `/departments/${AT}/form-0`, language);
      const { page } = clerk;
      const target = page.locator(`[id="/forms/0/indicators/${PLACE}/target"]`);
      await target.getByRole('button', { name: texts.edit }).click();
      await target.locator('textarea').fill('≥500 课时');
      await target.getByRole('button', { name: texts.save }).click();
      await target.getByText('≥500 课时').waitFor();
      const tier = page.locator(`[id="/forms/0/indicators/${JUDGED}/tier"]`);
      await tier.getByRole('button', { name: texts.edit }).click();
      await tier.locator('select').selectOption('PARTIAL');
      await tier.getByRole('button', { name: texts.save }).click();
      await tier.getByText(texts.partial).waitFor();
      await clerk.leaves();
    });

    it('lets a reviewer re-check a row where it stands', async () => {
      const reviewer = await Person.loggedIn('reviewer', `/departments/${AT}/form-0`, language);
      const { page } = reviewer;
      const cell = page.locator('tr', { has: page.locator(ACTUAL) }).locator('.review');
      await cell.getByRole('button', { name: texts.recheck }).click();
      await cell.locator('input').fill('0.5');
      await cell.locator('textarea').fill('佐证材料不足');
      await cell.getByRole('button', { name: texts.save }).click();
      await cell.getByText('佐证材料不足').waitFor();
      assert.match(await cell.innerText(), /0\.5/);
      assert.equal(await page.locator(ACTUAL).getByRole('button', { name: texts.edit }).count(), 0);
      await reviewer.leaves();
    });

    it('shows an administrator the province, and in a second window what changes meanwhile', async () => {
      const admin = await Person.loggedIn('admin', `/province/${YEAR}`, language);
      const { page } = admin;
      await page.getByPlaceholder(texts.search).fill('科学技术');
      await page.getByRole('link', { name: '湖南省科学技术协会' }).waitFor();
      await page.getByRole('button', { name: texts.far }).click();
      const row = page.locator('.ranking tbody tr', { hasText: '湖南省科学技术协会' });
      const score = await row.locator('.score').innerText();
      await page.evaluate(() => Object.assign(window, { sameWindow: true }));
      await page.locator('.live.on').waitFor();

      await setActual(PLACE, language === 'zh' ? '100 课时' : '300 课时');

      await page.locator('.news', { hasText: texts.just }).waitFor();
      await page.waitForFunction((before) => document.querySelector('.ranking tbody .score')?.textContent !== before, score);
      assert.equal(await page.evaluate('window.sameWindow'), true);
      await admin.leaves();
    });

    it('gives an auditor nothing to change', async () => {
      const auditor = await Person.loggedIn('auditor', `/departments/${AT}/form-0`, language);
      await auditor.page.locator(ACTUAL).waitFor();
      assert.equal(await auditor.page.locator('.open-edit').count(), 0);
      assert.equal(await auditor.page.locator('.tabs a[href$="/filing"]').count(), 0);
      await auditor.leaves();
    });
  });
}

let described = 0;

async function closeOnce() {
  described += 1;
  if (described === 2) {
    await closeBrowser();
  }
}
