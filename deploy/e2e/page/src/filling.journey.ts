import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { closeBrowser, Person } from './browser.js';
import { DEPARTMENT, program } from './platform.js';

const YEAR = 1997;
const AT = `${DEPARTMENT}/${YEAR}`;
const ROWS = 60;
const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '自评得分', '偏差原因分析及改进措施'];

/** What a spreadsheet puts on the clipboard: sixty rows with merged cells, line breaks, and figures as clerks write them. */
function block(): string {
  const rows = Array.from({ length: ROWS }, (_, i) => [
    i === 0 ? '产出指标' : i === 30 ? '效益指标' : '',
    i === 0 ? '数量指标' : i === 30 ? '社会效益指标' : '',
    i === 5 ? '"开展培训\n（含线上）"' : `开展第${i + 1}项活动`,
    '≥10次',
    i === 3 ? '5次' : '10次',
    i % 2 === 0 ? '１．５' : '1.5',
    '1.5',
    '',
  ]);
  return [HEAD, ...rows].map((row) => row.join('\t')).join('\r\n');
}

describe('a clerk who has not begun', () => {
  before(async () => {
    await program('PUT', `/api/v1/rolls/${YEAR}`, { departments: [{ code: DEPARTMENT, name: '湖南省科学技术协会' }] });
    await program('PUT', `/api/v1/calendars/${YEAR}`, {
      stages: [{ document: 'FILING', opensOn: '2020-01-01', dueOn: '2099-03-31' }],
    });
  });

  it('hands sixty rows in by pasting them, in eight steps and without a file', async () => {
    const clerk = await Person.loggedIn('clerk', '/');
    const { page } = clerk;
    await clerk.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: `填报 湖南省科学技术协会 ${YEAR}` }).click();
    await page.locator('.begin select').selectOption('hunan-2024');
    await page.getByRole('button', { name: '从空表开始' }).click();
    await page.locator('.grid').last().locator('tbody td').first().click();
    await page.evaluate((text) => navigator.clipboard.writeText(text), block());
    await page.keyboard.press('Control+v');
    const low = page.locator('tr', { has: page.locator('[id="/forms/0/indicators/3/actual"]') });
    await low.locator('td.computed .value', { hasText: /^0\.75$/ }).waitFor();
    assert.equal(await page.locator('[id="/forms/0/indicators/59/level1"] .value').innerText(), '效益指标');
    assert.match(await page.locator('[id="/forms/0/indicators/5/level3"] .value').innerText(), /培训\n（含/);
    await clerk.isSound();

    await page.getByRole('button', { name: '全部采用规则得分' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByText('已报送').waitFor();
    await clerk.leaves();

    const { body } = await program('GET', `/api/v1/filings/${AT}`);
    assert.equal(body.forms[0].indicators.length, ROWS);
    assert.equal(body.forms[0].indicators[3].selfScore, 0.75);
    assert.equal((await program('GET', `/api/v1/filings/${AT}/moves`)).body.state, 'SUBMITTED');
  });
});

describe('a clerk who fills in', () => {
  after(closeBrowser);

  it('finds the draft again, and what somebody else saved beside it', async () => {
    const other = `${DEPARTMENT}/${YEAR - 1}`;
    const { body } = await program('GET', `/api/v1/filings/${AT}`);
    await program('PUT', `/api/v1/filings/${other}`, { ...body, fiscalYear: YEAR - 1 });
    const clerk = await Person.loggedIn('clerk', `/departments/${other}/edit#/forms/0/indicators/0/actual`);
    const { page } = clerk;
    const cell = (j: number, member: string) => page.locator(`[id="/forms/0/indicators/${j}/${member}"]`);
    await cell(0, 'actual').locator('textarea').waitFor();
    await page.keyboard.type('9次');
    await page.keyboard.press('Enter');
    await page.keyboard.type('8次');
    await page.getByText('草稿已存于本浏览器').waitFor();
    await page.reload();
    await page.getByText('已恢复上次未保存的草稿。').waitFor();
    assert.equal(await cell(1, 'actual').locator('.value').innerText(), '8次');

    const { etag, body: filed } = await program('GET', `/api/v1/filings/${other}`);
    filed.forms[0].indicators[0].actual = '7次';
    filed.forms[0].indicators[2].actual = '6次';
    await program('PUT', `/api/v1/filings/${other}`, filed, { 'If-Match': etag });
    await cell(2, 'actual').getByText('6次').waitFor();
    await page.getByText('须先处理').waitFor();
    await cell(0, 'actual').click();
    await page.getByRole('button', { name: '保留我的' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存。').waitFor();
    await clerk.leaves();

    const { body: both } = await program('GET', `/api/v1/filings/${other}`);
    assert.deepEqual(
      both.forms[0].indicators.slice(0, 3).map(({ actual }: { actual: string }) => actual),
      ['9次', '8次', '6次'],
    );
  });
});
