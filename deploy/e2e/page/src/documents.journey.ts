import { after, before, describe, it } from 'node:test';
import { closeBrowser, Person } from './browser.js';
import { asDocument, withText } from './office.js';
import { AT, handIn, sample, setActual, workbook } from './platform.js';

const PLACE = 6;
const CELL = 'D6';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the official forms as files', () => {
  let filed: Buffer;

  before(async () => {
    const { buildings: _, ...filing } = sample();
    await handIn(filing);
    filed = await workbook();
  });
  after(closeBrowser);

  it('show a workbook’s problems at its own cells', async () => {
    const clerk = await Person.loggedIn('clerk', `/departments/${AT}/filing`);
    const { page } = clerk;
    await page.setInputFiles('input[type=file]', { name: '自评.xlsx', mimeType: XLSX, buffer: withText(filed, 2, CELL, '约一个亿') });
    await page.getByRole('button', { name: '试报' }).click();
    const fault = page.locator('tr', { has: page.locator(`td[title="附件2!${CELL}"]`) });
    await fault.getByText('约一个亿').waitFor();
    await clerk.leaves();
  });

  for (const [ending, mimeType, made, actual] of [
    ['xlsx', XLSX, () => filed, '401 课时'],
    ['docx', DOCX, () => asDocument(filed), '402 课时'],
  ] as const) {
    it(`are tried and handed in as ${ending}`, async () => {
      await setActual(PLACE, actual);
      const clerk = await Person.loggedIn('clerk', `/departments/${AT}/filing`);
      const { page } = clerk;
      await page.setInputFiles('input[type=file]', { name: `自评.${ending}`, mimeType, buffer: made() });
      await page.getByLabel('文件没有写明评分方案时采用').selectOption('hunan-2024');
      await page.getByRole('button', { name: '试报' }).click();
      await page.getByText('按本文件评价').waitFor();
      await page.getByText('与现有内容不同之处（1）').waitFor();
      const change = page.locator('tr', { hasText: actual }).first();
      await change.getByText(sample().forms[0].indicators[PLACE].actual, { exact: true }).waitFor();
      await page.getByRole('button', { name: '确认报送' }).click();
      await page.getByText('已收下').waitFor();
      await clerk.leaves();
    });
  }
});
