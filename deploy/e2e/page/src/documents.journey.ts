import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { closeBrowser, Person } from './browser.js';
import { asDocument, asPages, withText } from './office.js';
import { AT, download, handIn, program, sample, setActual, workbook, YEAR } from './platform.js';

const PLACE = 6;
const CELL = 'D6';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

after(closeBrowser);

describe('the official forms as files', () => {
  let filed: Buffer;

  before(async () => {
    const filing = sample();
    delete filing.buildings;
    await handIn(filing);
    filed = await workbook();
  });

  it('show a workbook’s problems at its own cells', async () => {
    const clerk = await Person.loggedIn('clerk', `/departments/${AT}/filing`);
    const { page } = clerk;
    await page.setInputFiles('input[type=file]', {
      name: '自评.xlsx',
      mimeType: XLSX,
      buffer: withText(filed, 2, CELL, '约一个亿'),
    });
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

describe('a filing that somebody printed', () => {
  const missing = spawnSync('soffice', ['--version']).error ? 'LibreOffice (soffice) is not installed' : false;

  it('is looked at beside its pages with the keyboard, mended and handed in', { skip: missing }, async () => {
    const filing = { ...sample(), narrative: [{ heading: '基本情况', text: '短' }] };
    filing.forms[0].indicators[PLACE].actual = '403 课时';
    await handIn(filing);
    const printed = asPages(await download('report.docx'));
    await setActual(PLACE, '404 课时');
    const clerk = await Person.loggedIn('clerk', `/departments/${AT}/filing`);
    const { page } = clerk;
    await page.setInputFiles('input[type=file]', { name: '自评.pdf', mimeType: 'application/pdf', buffer: printed });
    await page.getByLabel('文件没有写明评分方案时采用').selectOption('hunan-2024');
    await page.getByRole('button', { name: '试报' }).click();

    const review = page.getByRole('region', { name: '与原文核对' });
    const picture = review.locator('canvas');
    await picture.waitFor();
    await page.waitForFunction(isPainted, (await picture.elementHandle())!);
    await clerk.isSound();
    const cells = review.locator('li');
    const unsure = await cells.count();
    assert.ok(unsure > 0, 'cells over the end of a page are joined');
    assert.equal(await review.getByRole('button', { name: '按核对后的内容试报' }).isEnabled(), false);
    await cells.first().getByRole('textbox').focus();
    for (let each = 0; each < unsure; each++) {
      await page.keyboard.press('Enter');
    }
    await review.getByText('全部核对完毕。').waitFor();
    await review.getByRole('button', { name: '按核对后的内容试报' }).click();

    await page.getByText('按本文件评价').waitFor();
    await page.locator('tr', { hasText: '403 课时' }).first().waitFor();
    await page.getByRole('button', { name: '确认报送' }).click();
    await page.getByText('已收下').waitFor();
    const register = (await program('GET', `/api/v1/register/${AT}`)).body;
    assert.equal(register.revisions[0].source.kind, 'PDF');
    assert.equal(register.revisions[0].source.confirmed.length, unsure);
    await clerk.leaves();
  });
});

/** Whether a canvas shows more than one colour. */
function isPainted(element: HTMLElement | SVGElement): boolean {
  const canvas = element as HTMLCanvasElement;
  const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels.some((value, i) => value !== pixels[i % 4]);
}

describe('the files of a whole year', () => {
  it('are made, watched and fetched', async () => {
    const admin = await Person.loggedIn('admin', `/province/${YEAR}`);
    const { page } = admin;
    await page.getByText('全省文件').click();
    await page.getByRole('button', { name: `生成 ${YEAR} 年度全省评价工作簿` }).click();
    await page.getByText('已完成').first().waitFor();
    await admin.isSound();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载' }).first().click(),
    ]);
    assert.equal(download.suggestedFilename(), `全省 ${YEAR} 年度绩效评价工作簿.xlsx`);
    assert.equal(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
      'PK',
    );
    await admin.leaves();
  });

  it('are seen and not made by an auditor', async () => {
    const auditor = await Person.loggedIn('auditor', `/province/${YEAR}`);
    const { page } = auditor;
    await page.getByText('全省文件').click();
    await page.getByRole('link', { name: '下载' }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^生成/ }).count(), 0);
    await auditor.leaves();
  });
});

describe('many filings at once', () => {
  const next = YEAR + 1;

  it('are tried and handed in, each for itself', async () => {
    const own = { ...sample(), fiscalYear: next };
    const foreign = { ...own, department: { code: '430999', name: '别的部门' } };
    const clerk = await Person.loggedIn('clerk', `/imports/${next}`);
    const { page } = clerk;
    const lines = [own, foreign].map((filing) => JSON.stringify(filing)).join('\n');
    await page.setInputFiles('input[type=file]', {
      name: '全部.ndjson',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(lines),
    });
    assert.equal(await page.getByRole('button', { name: '正式导入' }).isEnabled(), false);
    await page.getByRole('button', { name: '试导入' }).click();
    await page.getByText('可报送 1，已报送 0，无变化 0，未收下 1').waitFor();
    await page.locator('tr', { hasText: '430999' }).getByText('未收下').waitFor();
    await clerk.isSound();
    await page.getByRole('button', { name: '正式导入' }).click();
    await page.getByText('可报送 0，已报送 1，无变化 0，未收下 1').waitFor();
    await clerk.leaves();
  });
});
