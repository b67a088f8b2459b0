import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { markRaw } from 'vue';
import type { UncertainCell } from '../api/types';
import { t } from '../texts';
import PdfReview from './PdfReview.vue';

/** Only a browser can draw. */
vi.mock('./pages', () => ({
  Pages: class {
    draw = () => Promise.resolve({ width: 1, height: 1, scale: 1 });
    close = () => Promise.resolve();
  },
}));

const BOX = { left: 0, top: 0, right: 9, bottom: 9 };
const POINTER = '/forms/0/indicators/0/target';

enableAutoUnmount(afterEach);

it('offers what a cell may else say, to be accepted like the rest', async () => {
  const cell: UncertainCell = {
    pointer: POINTER,
    mark: 'SPLIT',
    page: 1,
    box: BOX,
    text: '≥3',
    alternatives: ['≥3次', '次≥3'],
    reason: '',
  };
  const filing = markRaw({ forms: [{ indicators: [{ target: '≥3' }] }], source: { kind: 'PDF', sha256: 'ab', confirmed: [] } });
  const page = mount(PdfReview, { props: { file: new File([''], '自评.pdf'), cells: [cell], reading: filing } });
  await flushPromises();
  const button = (text: string) => page.findAll('button').find((each) => each.text() === text)!;

  await button('≥3次').trigger('click');
  expect(page.get('textarea').element.value).toBe('≥3次');
  expect(button(t('reading.go-on')).attributes('disabled')).toBeDefined();

  await button(t('reading.accept')).trigger('click');
  await button(t('reading.go-on')).trigger('click');
  expect(page.emitted('reviewed')![0]).toMatchObject([{ forms: [{ indicators: [{ target: '≥3次' }] }] }]);
});
