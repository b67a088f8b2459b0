import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountInDepartment } from '../../test/department';
import { serve, signIn } from '../../test/service';
import { t } from '../texts';
import AmountCell from './AmountCell.vue';

const CELL = { where: '/statement/0/executed', sheet: 'statement', line: 'three-public', phase: 'executed', amount: 12.5 };

async function enter(cell: VueWrapper, typed: string) {
  if (!cell.find('form').exists()) {
    await cell.get('.open-edit').trigger('click');
  }
  await cell.get('input').setValue(typed);
  await cell.get('.reason').setValue('核对决算');
  await cell.get('form').trigger('submit');
  await flushPromises();
}

enableAutoUnmount(afterEach);

describe('an amount that can be edited', () => {
  beforeEach(() => signIn('department-clerk'));

  it('is posted in yuan over what was seen', async () => {
    const sent = serve({ 'POST /api/v1/postings': {} });

    await enter(mountInDepartment(AmountCell, CELL), '12.8');

    expect(sent[0]!.body).toMatchObject({
      kind: 'STATED',
      amount: 128000,
      phase: 'EXECUTED',
      seen: { balance: 125000 },
      reason: '核对决算',
    });
  });

  it('is taken back where it was made blank', async () => {
    const sent = serve({ 'POST /api/v1/postings': {} });

    await enter(mountInDepartment(AmountCell, CELL), '');

    expect(sent[0]!.body).toMatchObject({ kind: 'WITHDRAWN' });
  });

  it('is sent again under the same key, and typed anew under another', async () => {
    const sent = serve({ 'POST /api/v1/postings': { status: 503 } });
    const cell = mountInDepartment(AmountCell, CELL);

    await enter(cell, '13');
    await cell.get('form').trigger('submit');
    await flushPromises();
    await enter(cell, '14');

    const [first, again, other] = sent.map(({ headers }) => headers['Idempotency-Key']);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('goes over what somebody else posted only when it is sent once more', async () => {
    const sent = serve({ 'POST /api/v1/postings': [{ status: 412, body: { conflicts: [{ before: 130000 }] } }, {}] });
    const cell = mountInDepartment(AmountCell, CELL);

    await enter(cell, '12.8');
    expect(cell.get('[role=alert]').text()).toBe(t('edit.changed', '13.00'));

    await cell.get('form').trigger('submit');
    await flushPromises();

    expect(sent[1]!.body).toMatchObject({ amount: 128000, seen: { balance: 130000 } });
    expect(cell.find('form').exists()).toBe(false);
  });
});
