import { enableAutoUnmount, flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { AT, DEPARTMENT, mountInDepartment, YEAR } from '../../test/department';
import { type Reply, serve } from '../../test/service';
import { t } from '../texts';
import ChangesSince from './ChangesSince.vue';
import { useDepartment } from './department';

const CHANGE = { pointer: '/forms/0/indicators/6/actual', before: '632 课时', after: '640 课时' };

async function opened(changes: Reply) {
  serve({ [`GET /api/v1/filings/${AT}/changes`]: changes });
  const state = useDepartment(DEPARTMENT, YEAR);
  const shown = mountInDepartment(ChangesSince, { state, address: (view: string) => `/${view}` }, { state });
  (shown.get('details').element as HTMLDetailsElement).open = true;
  await shown.get('details').trigger('toggle');
  await flushPromises();
  return shown;
}

enableAutoUnmount(afterEach);

describe('what was changed since it was handed in', () => {
  it('is shown before and after, with the way to its place', async () => {
    const shown = await opened({ body: { changes: [CHANGE] } });

    expect(shown.get('del').text()).toBe('632 课时');
    expect(shown.get('ins').text()).toBe('640 课时');
    expect(shown.get('a').attributes('href')).toBe('/form-0#/forms/0/indicators/6/actual');
  });

  it('may be nothing', async () => {
    expect((await opened({ body: { changes: [] } })).text()).toContain(t('changes.none'));
  });

  it('is said to be unknown where it cannot be read', async () => {
    expect((await opened({ status: 503, body: { detail: '稍后再试。' } })).find('[role=alert]').exists()).toBe(true);
  });
});
