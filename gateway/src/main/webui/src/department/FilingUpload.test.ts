import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AT, DEPARTMENT, YEAR } from '../../test/department';
import { type Reply, serve } from '../../test/service';
import { t } from '../texts';
import { useDepartment } from './department';
import FilingUpload from './FilingUpload.vue';

/** Only a browser can draw. */
vi.mock('../reading/pages', () => ({
  Pages: class {
    draw = () => Promise.resolve({ width: 1, height: 1, scale: 1 });
    close = () => Promise.resolve();
  },
}));

const FILING = `/api/v1/filings/${AT}`;
const EVALUATION = `/api/v1/evaluations/${AT}`;
const CHANGE = { pointer: '/forms/0/indicators/0/actual', before: '80', after: '85' };
const TRIED = { body: { changes: [CHANGE], preview: { score: 98.8, grade: '优', findings: [], forms: [] } } };

function platform(put: Reply[], filed: Reply = { body: {}, etag: '"3-ab"' }) {
  const rest = {
    [`GET ${EVALUATION}`]: { body: { revision: 4 } },
    'GET /api/v1/rule-profiles': { body: { items: [], next: null } },
  };
  return serve({ [`GET ${FILING}`]: filed, [`PUT ${FILING}`]: put, ...rest });
}

function upload() {
  return mount(FilingUpload, { props: { department: DEPARTMENT, year: YEAR, state: useDepartment(DEPARTMENT, YEAR) } });
}

async function choose(page: VueWrapper, name: string) {
  const input = page.get('input[type=file]');
  Object.defineProperty(input.element, 'files', { value: [new File(['{}'], name)] });
  await input.trigger('change');
  await flushPromises();
}

async function press(page: VueWrapper, text: string) {
  await page
    .findAll('button')
    .find((button) => button.text() === text)!
    .trigger('click');
  await flushPromises();
}

enableAutoUnmount(afterEach);

describe('the upload of a filing', () => {
  it('is tried first, and handed in over what was tried', async () => {
    const sent = platform([TRIED, { body: { revision: 4, changed: true } }]);
    const page = upload();

    await choose(page, '自评.json');
    await press(page, t('upload.try'));
    expect(page.text()).toContain(t('upload.changes', 1));

    await press(page, t('upload.confirm'));

    const [trial, earnest] = sent.filter(({ method }) => method === 'PUT');
    expect(trial!.query.get('dryRun')).toBe('true');
    expect(earnest!.query.has('dryRun')).toBe(false);
    expect(earnest!.headers).toMatchObject({ 'If-Match': '"3-ab"', 'Content-Type': 'application/json' });
    expect(page.text()).toContain(t('upload.done', 4));
  });

  it('names no revision where nothing was filed before', async () => {
    const sent = platform([TRIED], { status: 404 });
    const page = upload();

    await choose(page, '自评.json');
    await press(page, t('upload.try'));

    expect(sent.find(({ method }) => method === 'PUT')!.headers).not.toHaveProperty('If-Match');
  });

  it('goes over single changes only once they were shown', async () => {
    const sent = platform([{ body: { ...TRIED.body, conflicts: [CHANGE] } }, { body: { changed: true } }]);
    const page = upload();

    await choose(page, '自评.json');
    await press(page, t('upload.try'));
    expect(page.text()).toContain(t('upload.conflicts', 1));
    await press(page, t('upload.confirm'));

    expect(sent.findLast(({ method }) => method === 'PUT')!.query.get('overwrite')).toBe('true');
  });

  it('shows every fault, and nothing to confirm', async () => {
    platform([{ status: 422, body: { errors: [{ pointer: '', value: 'x', reason: '不是数字。' }] } }]);
    const page = upload();

    await choose(page, '自评.json');
    await press(page, t('upload.try'));

    expect(page.get('table').text()).toContain('不是数字。');
    expect(page.text()).not.toContain(t('upload.confirm'));
  });

  it('asks for a rule profile where the file is a document, which names none', async () => {
    platform([]);
    const page = upload();

    expect(page.find('select').exists()).toBe(false);
    await choose(page, '自评.docx');
    expect(page.find('select').exists()).toBe(true);
  });

  it('hands in a PDF only as a person has read it', async () => {
    const box = { left: 1, top: 1, right: 2, bottom: 2 };
    const doubt = { pointer: '/forms/0/note', mark: 'JOINED', page: 1, box, text: '甲', alternatives: [], reason: '' };
    const source = { kind: 'PDF', sha256: 'ab', confirmed: [] };
    const doubted = { body: { ...TRIED.body, uncertain: [doubt], reading: { forms: [{ note: '甲' }], source } } };
    const sent = platform([doubted, TRIED, { body: { revision: 4, changed: true } }]);
    const page = upload();

    await choose(page, '自评.pdf');
    await press(page, t('upload.try'));
    await vi.waitUntil(() => page.find('textarea').exists());
    expect(page.text()).not.toContain(t('upload.confirm'));
    await page.get('textarea').setValue('乙');
    await press(page, t('reading.accept'));
    await press(page, t('reading.go-on'));
    await press(page, t('upload.confirm'));

    const [, trial, earnest] = sent.filter(({ method }) => method === 'PUT');
    for (const { headers, body } of [trial!, earnest!]) {
      expect(headers).toMatchObject({ 'Content-Type': 'application/json' });
      expect(body).toMatchObject({ forms: [{ note: '乙' }], source: { confirmed: [{ pointer: '/forms/0/note', text: '甲' }] } });
    }
  });
});
