import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mountInDepartment } from '../../test/department';
import { type Reply, serve, signIn } from '../../test/service';
import { t } from '../texts';
import EditableCell from './EditableCell.vue';

const CELL = { form: 'overall', place: 0, where: '/forms/0/indicators/0/actual', member: 'actual', value: '80 次' };
const LIST = {
  body: {
    items: [
      { id: 8, position: 2 },
      { id: 7, position: 1 },
    ],
    next: null,
  },
};

function platform(now: Reply | Reply[], patched: Reply | Reply[] = {}) {
  return serve({ 'GET /api/v1/indicators': LIST, 'GET /api/v1/indicators/7': now, 'PATCH /api/v1/indicators/7': patched });
}

async function edit(cell: VueWrapper, typed: string) {
  await cell.get('.open-edit').trigger('click');
  await flushPromises();
  await cell.get('.edit textarea, .edit input').setValue(typed);
}

async function submit(cell: VueWrapper) {
  await cell.get('form').trigger('submit');
  await flushPromises();
}

enableAutoUnmount(afterEach);

describe('a cell that can be edited', () => {
  beforeEach(() => signIn('department-clerk'));

  it('sends what was typed with the tag of what was known, and gives the focus back', async () => {
    const sent = platform({ body: { id: 7, actual: '80 次' }, etag: '"1"' });
    const cell = mountInDepartment(EditableCell, CELL);

    await edit(cell, '85 次');
    await submit(cell);

    expect(sent.at(-1)).toMatchObject({ method: 'PATCH', body: { actual: '85 次' }, headers: { 'If-Match': '"1"' } });
    expect(cell.find('form').exists()).toBe(false);
    expect(document.activeElement).toBe(cell.get('.open-edit').element);
  });

  it('says what somebody else entered before, and puts over it only what is sent again', async () => {
    const known = { body: { id: 7, actual: '80 次' }, etag: '"1"' };
    const sent = platform([known, { body: { id: 7, actual: '90 次' }, etag: '"2"' }], [{ status: 412 }, {}]);
    const cell = mountInDepartment(EditableCell, CELL);

    await edit(cell, '85 次');
    await submit(cell);

    expect(cell.get('[role=alert]').text()).toBe(t('edit.changed', '90 次'));
    expect(cell.get('[type=submit]').text()).toBe(t('edit.mine'));

    await submit(cell);

    expect(sent.at(-1)).toMatchObject({ method: 'PATCH', headers: { 'If-Match': '"2"' } });
    expect(cell.find('form').exists()).toBe(false);
  });

  it('sends again by itself where only another member was changed meanwhile', async () => {
    const same = { id: 7, actual: '80 次' };
    const sent = platform(
      [
        { body: same, etag: '"1"' },
        { body: same, etag: '"2"' },
      ],
      [{ status: 412 }, {}],
    );
    const cell = mountInDepartment(EditableCell, CELL);

    await edit(cell, '85 次');
    await submit(cell);

    expect(sent.filter(({ method }) => method === 'PATCH')).toHaveLength(2);
    expect(cell.find('form').exists()).toBe(false);
  });

  it('takes no figure that is none, and a blank one as withdrawn', async () => {
    const sent = platform({ body: { id: 7, selfScore: 2 }, etag: '"1"' });
    const cell = mountInDepartment(EditableCell, { ...CELL, member: 'selfScore', value: 2, figure: true });

    await edit(cell, '两分');
    expect(cell.get('[type=submit]').attributes()).toHaveProperty('disabled');

    await cell.get('input').setValue(' ');
    await submit(cell);

    expect(sent.at(-1)!.body).toEqual({ selfScore: null });
  });

  it('keeps what was typed where it was refused', async () => {
    platform({ body: { id: 7, actual: '80 次' } }, { status: 422, body: { type: '/problems/invalid', detail: '过长。' } });
    const cell = mountInDepartment(EditableCell, CELL);

    await edit(cell, '85 次');
    await submit(cell);

    expect(cell.get('.problem').text()).toContain('过长。');
    expect(cell.get('textarea').element.value).toBe('85 次');
  });

  it('is left as it was with Escape', async () => {
    const sent = platform({ body: { id: 7, actual: '80 次' } });
    const cell = mountInDepartment(EditableCell, CELL);

    await edit(cell, '85 次');
    await cell.get('form').trigger('keydown', { key: 'Escape' });
    await flushPromises();

    expect(cell.text()).toContain('80 次');
    expect(sent.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('can only be read by who may not file', () => {
    signIn('auditor');

    expect(mountInDepartment(EditableCell, CELL).find('button').exists()).toBe(false);
  });
});
