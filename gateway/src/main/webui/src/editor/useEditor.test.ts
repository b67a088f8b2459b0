import { effectScope } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { serve, signIn } from '../../test/service';
import type { Filing } from '../api/types';
import { blankFiling, fromLastYear } from './begin';
import type { Draft } from './drafts';
import { useEditor } from './useEditor';

const AT = '431053/2024';
const PATH = `/api/v1/filings/${AT}`;
const FILED: Filing = {
  ...blankFiling({ code: '431053', name: '科协' }, 2024, 'hunan-2024'),
  headcount: { authorized: 142, actual: 124 },
};

function editor(kept?: Draft) {
  const drafts = {
    kept,
    read: () => Promise.resolve(drafts.kept),
    keep: (draft: Draft) => Promise.resolve(void (drafts.kept = draft)),
    drop: () => Promise.resolve(void (drafts.kept = undefined)),
  };
  return { drafts, ...effectScope().run(() => useEditor(AT, drafts))! };
}

function with_(actual: number, authorized = 142): Filing {
  return { ...FILED, headcount: { authorized, actual } };
}

describe('a filing that is filled in', () => {
  beforeEach(() => signIn('department-clerk'));

  it('begins where nothing is filed, and is a first filing', async () => {
    const sent = serve({
      [`GET ${PATH}`]: { status: 404 },
      [`PUT ${PATH}`]: { status: 201, etag: '"1"', body: { revision: 1 } },
    });
    const { open, step, begin, save, isDirty, etag } = editor();
    await open();
    expect(step.value).toBe('beginning');
    begin(FILED);
    await save();
    expect([isDirty.value, etag.value]).toEqual([false, '"1"']);
    expect(sent.at(-1)).toMatchObject({ method: 'PUT', body: FILED });
    expect(sent.at(-1)!.headers).not.toHaveProperty('If-Match');
  });

  it('goes on with a draft, into which what was filed since has come', async () => {
    serve({ [`GET ${PATH}`]: { etag: '"2"', body: with_(124, 150) } });
    const { open, document, conflicts } = editor({ filing: with_(99), base: FILED, etag: '"1"' });
    await open();
    expect(document.value?.headcount).toEqual({ authorized: 150, actual: 99 });
    expect(conflicts.value).toEqual([]);
  });

  it('takes in what somebody else saved meanwhile, and saves both', async () => {
    const sent = serve({
      [`GET ${PATH}`]: [
        { etag: '"1"', body: FILED },
        { etag: '"2"', body: with_(124, 150) },
      ],
      [`PUT ${PATH}`]: [{ status: 412 }, { etag: '"3"', body: { revision: 3 } }],
    });
    const { open, set, save, isDirty } = editor();
    await open();
    set('/headcount/actual', 99);
    await save();
    expect(sent.at(-1)).toMatchObject({ headers: { 'If-Match': '"2"' }, body: with_(99, 150) });
    expect(isDirty.value).toBe(false);
  });

  it('asks at the cell that both changed, and saves what was chosen', async () => {
    const sent = serve({
      [`GET ${PATH}`]: [
        { etag: '"1"', body: FILED },
        { etag: '"2"', body: with_(50) },
      ],
      [`PUT ${PATH}`]: [{ status: 412 }, { etag: '"3"', body: { revision: 3 } }],
    });
    const { open, set, save, settle, conflicts } = editor();
    await open();
    set('/headcount/actual', 99);
    await save();
    expect(conflicts.value).toEqual([{ pointer: '/headcount/actual', mine: 99, theirs: 50 }]);
    settle('/headcount/actual', 99);
    await save();
    expect(sent.at(-1)).toMatchObject({ headers: { 'If-Match': '"2"' }, body: with_(99) });
  });

  it('keeps the draft while it cannot be saved', async () => {
    serve({ [`GET ${PATH}`]: { etag: '"1"', body: FILED }, [`PUT ${PATH}`]: { status: 503 } });
    const { open, set, save, failure, isDirty } = editor();
    await open();
    set('/headcount/actual', 99);
    await save();
    expect(failure.value).toBeDefined();
    expect(isDirty.value).toBe(true);
  });

  it('takes over from last year what is planned, and what was spent as the year before', () => {
    const last: Filing = {
      ...FILED,
      statement: [{ line: 'income', executed: 3, annual: 2 }],
      forms: [{ form: 'overall', indicators: [{ level3: '甲', target: '1', actual: '2', weight: 2, selfScore: 2 }] }],
    };
    const next = fromLastYear(last, 2025);
    expect(next.statement).toEqual([{ line: 'income', name: undefined, prior: 3 }]);
    expect(next.forms![0]!.indicators![0]).not.toHaveProperty('actual');
    expect(next.forms![0]!.indicators![0]).toMatchObject({ level3: '甲', target: '1', weight: 2 });
  });
});
