import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { closeBrowser, type Language, Person } from './browser.js';
import { DEPARTMENT, explain, handIn, program, sample } from './platform.js';

const ACTUAL = '/forms/0/indicators/6/actual';
const TARGET = '/forms/0/indicators/6/target';
const YEARS: Record<Language, number> = { zh: 1995, en: 1994 };
const TEXTS = {
  zh: {
    submit: '报送',
    returns: '退回',
    approve: '审核通过',
    accept: '财政审核通过',
    disclose: '公开',
    confirm: '确认退回',
    mend: '要求改正什么',
    another: '再写一条',
    draft: '现在：填报中',
    submitted: '现在：待部门审核',
    returned: '现在：已退回',
    approved: '现在：待财政审核',
    accepted: '现在：财政已审核',
    disclosed: '现在：已公开',
    history: '办理记录',
    edit: '修改',
    save: '保存',
    locked: '内容已锁定',
    desk: '逐项复核',
    score: '复核得分（',
    next: '保存并到下一项',
    receipt: '报送回执',
  },
  en: {
    submit: 'Hand in',
    returns: 'Return',
    approve: 'Approve',
    accept: 'Accept',
    disclose: 'Disclose',
    confirm: 'Confirm: Return',
    mend: 'What to mend',
    another: 'One more',
    draft: 'Now: Being filled in',
    submitted: 'Now: With the department',
    returned: 'Now: Returned',
    approved: 'Now: With the finance bureau',
    accepted: 'Now: Accepted',
    disclosed: 'Now: Public',
    history: 'What was done',
    edit: 'Edit',
    save: 'Save',
    locked: 'The content is locked',
    desk: 'Row by row',
    score: 'Re-check score (',
    next: 'Save and go on',
    receipt: 'Receipt',
  },
};

async function setCalendar(year: number): Promise<void> {
  const path = `/api/v1/calendars/${year}`;
  const there = await program('GET', path).catch(() => null);
  const stages = [
    { document: 'FILING', opensOn: '2020-01-01', dueOn: '2099-03-31' },
    { document: 'DISCLOSURE', dueOn: '2099-06-20' },
  ];
  await program('PUT', path, { stages }, there ? { 'If-Match': there.etag } : {});
}

/** By the keyboard alone: the button is reached, and pressed by Enter. */
async function press(person: Person, name: string): Promise<void> {
  const button = person.page.locator('.state-bar').getByRole('button', { name, exact: true });
  await button.focus();
  await person.page.keyboard.press('Enter');
}

async function choose(person: Person, place: string): Promise<void> {
  await person.page.evaluate((where) => (location.hash = where), place);
}

after(closeBrowser);

for (const language of ['zh', 'en'] as Language[]) {
  const texts = TEXTS[language];
  const year = YEARS[language];
  const at = `/departments/${DEPARTMENT}/${year}`;

  describe(`a filing's way through the hands in ${language}`, () => {
    before(async () => {
      await handIn({ ...sample(), fiscalYear: year });
      await setCalendar(year);
      await explain(`${DEPARTMENT}/${year}`);
    });

    it('goes from the clerk to the approver and back, live in every window', async () => {
      const clerk = await Person.loggedIn('clerk', `${at}/form-0`, language);
      const approver = await Person.loggedIn('approver', `${at}/form-0`, language);
      const bar = clerk.page.locator('.state-bar');
      const desk = approver.page.locator('.state-bar');
      await bar.getByText(texts.draft).waitFor();
      await approver.page.locator('.live.on').waitFor();
      await clerk.page.locator('.live.on').waitFor();
      await clerk.isSound();

      await press(clerk, texts.submit);
      await bar.getByText(texts.submitted).waitFor();
      await desk.getByText(texts.submitted).waitFor();

      await press(approver, texts.returns);
      await choose(approver, ACTUAL);
      await desk.getByLabel(texts.mend).fill('没有佐证');
      await desk.getByRole('button', { name: texts.another }).click();
      await choose(approver, TARGET);
      await desk.getByLabel(texts.mend).fill('指标值偏低');
      await press(approver, texts.confirm);
      await desk.getByText(texts.returned).waitFor();

      await bar.getByText('没有佐证').waitFor();
      await bar.getByText('指标值偏低').waitFor();
      const cell = clerk.page.locator(`[id="${ACTUAL}"]`);
      await bar.locator('li a').first().click();
      await cell.getByRole('button', { name: texts.edit }).first().click();
      await cell.locator('textarea').fill('640 课时');
      await cell.getByRole('button', { name: texts.save }).click();
      await cell.getByText('640 课时').waitFor();
      await clerk.page.waitForFunction(async (moves) => {
        const evaluated = await (await fetch(moves)).json();
        return evaluated.forms[0].indicators[6].actual === '640 课时';
      }, `/api/v1/evaluations/${DEPARTMENT}/${year}`);
      await explain(`${DEPARTMENT}/${year}`);
      await clerk.page.reload();
      await bar.getByText(texts.returned).waitFor();
      await press(clerk, texts.submit);
      await bar.getByText(texts.submitted).waitFor();
      await bar.getByRole('link', { name: texts.receipt }).first().waitFor();

      await cell.getByRole('button', { name: texts.edit }).first().click();
      await cell.locator('textarea').fill('650 课时');
      await cell.getByRole('button', { name: texts.save }).click();
      await cell.getByText(texts.locked).waitFor();

      await desk.getByText(texts.submitted).waitFor();
      await press(approver, texts.approve);
      await desk.getByText(texts.approved).waitFor();
      await bar.getByText(texts.approved).waitFor();
      await approver.leaves();
      await clerk.leaves();
    });

    it('is reviewed, accepted and disclosed, and an auditor sees who did what', async () => {
      const reviewer = await Person.loggedIn('reviewer', `${at}/form-0#${ACTUAL}`, language);
      const panel = reviewer.page.getByRole('region', { name: texts.desk });
      await panel.getByLabel(texts.score).fill('1');
      await panel.getByRole('button', { name: texts.next }).focus();
      await reviewer.page.keyboard.press('Enter');
      await panel
        .getByText(/1.*\d+/)
        .first()
        .waitFor();
      await reviewer.isSound();
      const bar = reviewer.page.locator('.state-bar');
      await press(reviewer, texts.accept);
      await bar.getByText(texts.accepted).waitFor();
      await reviewer.leaves();

      const admin = await Person.loggedIn('admin', at, language);
      await admin.page.locator('.state-bar').getByText(texts.accepted).waitFor();
      await press(admin, texts.disclose);
      await admin.page.locator('.state-bar').getByText(texts.disclosed).waitFor();
      await admin.leaves();

      const auditor = await Person.loggedIn('auditor', at, language);
      const seen = auditor.page.locator('.state-bar');
      await seen.getByText(texts.history).click();
      assert.equal(await seen.locator('.moves li').count(), 6);
      await seen.locator('.moves').getByText('科学技术协会审核人').first().waitFor();
      assert.equal(await seen.getByRole('button').count(), 0);
      await auditor.leaves();
    });
  });
}
