import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT, DEPARTMENT, mountInDepartment, YEAR } from '../../test/department';
import { serve, signIn } from '../../test/service';
import { t } from '../texts';
import { useDepartment } from './department';
import ReviewCell from './ReviewCell.vue';

const SCORES = `/api/v1/evaluations/${AT}/review-scores/forms/0/indicators/3`;
const ROW = { level3: '课时', weight: 2, reviewScore: 1.5, reviewRemark: '证据不足' };

async function mountRead() {
  const state = useDepartment(DEPARTMENT, YEAR);
  await state.readAll();
  return mountInDepartment(ReviewCell, { row: ROW, index: 0, place: 3 }, { state });
}

const READ = {
  [`GET /api/v1/evaluations/${AT}`]: [
    { body: { revision: 4 }, etag: '"4"' },
    { body: { revision: 5, forms: [], findings: [] }, etag: '"5"' },
  ],
  [`GET /api/v1/filings/${AT}`]: {},
};

enableAutoUnmount(afterEach);

describe('a re-check', () => {
  beforeEach(() => signIn('bureau-reviewer'));

  it('sends score and remark over the evaluation that was looked at', async () => {
    const sent = serve({
      [`GET /api/v1/evaluations/${AT}`]: { body: { revision: 4 }, etag: '"4"' },
      [`GET /api/v1/filings/${AT}`]: {},
      [`PUT ${SCORES}`]: {},
    });
    const cell = await mountRead();

    await cell.get('.open-edit').trigger('click');
    await cell.get('input').setValue('1');
    await cell.get('textarea').setValue(' ');
    await cell.get('form').trigger('submit');
    await flushPromises();

    expect(sent.find(({ method }) => method === 'PUT')).toMatchObject({
      body: { score: 1, remark: null },
      headers: { 'If-Match': '"4"' },
    });
    expect(cell.find('form').exists()).toBe(false);
  });

  it('is withdrawn', async () => {
    const sent = serve({
      [`GET /api/v1/evaluations/${AT}`]: { body: { revision: 4 }, etag: '"4"' },
      [`GET /api/v1/filings/${AT}`]: {},
      [`DELETE ${SCORES}`]: {},
    });
    const cell = await mountRead();

    await cell.get('.open-edit').trigger('click');
    await cell
      .findAll('button')
      .find((button) => button.text() === t('review.withdraw'))!
      .trigger('click');
    await flushPromises();

    expect(sent.some(({ method, body }) => method === 'DELETE' && body === undefined)).toBe(true);
  });

  it('says that the evaluation has moved, and keeps what was typed', async () => {
    serve({ ...READ, [`PUT ${SCORES}`]: { status: 412 } });
    const state = useDepartment(DEPARTMENT, YEAR);
    const cell = mountInDepartment(ReviewCell, { row: ROW, index: 0, place: 3 }, { state });

    await cell.get('.open-edit').trigger('click');
    await cell.get('input').setValue('1');
    await cell.get('form').trigger('submit');
    await flushPromises();

    expect(cell.get('[role=alert]').text()).toBe(t('edit.moved'));
    expect(cell.get('input').element.value).toBe('1');
  });
});
