import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Account, balanceInstead, inUnit, post, yuan } from './amounts';

describe('a typed amount', () => {
  it('becomes yuan digit by digit', () => {
    expect(yuan('8975.93', 'WAN_YUAN')).toBe('89759300.00');
    expect(yuan('0.000001', 'WAN_YUAN')).toBe('0.01');
    expect(yuan('1.1', 'WAN_YUAN')).toBe('11000.00');
    expect(yuan('-12,345.6', 'WAN_YUAN')).toBe('-123456000.00');
    expect(yuan('9999999999.99', 'YUAN')).toBe('9999999999.99');
  });

  it('may have as many decimals as its unit allows', () => {
    expect(yuan('1.1234567', 'WAN_YUAN')).toBeNull();
    expect(yuan('1.1234560', 'WAN_YUAN')).toBe('11234.56');
    expect(yuan('1.123', 'YUAN')).toBeNull();
  });

  it('is a number', () => {
    for (const typed of ['', 'abc', '1e3', '1.', '--1', '１２']) {
      expect(yuan(typed, 'YUAN')).toBeNull();
    }
  });
});

describe('the journal', () => {
  const account: Account = { department: '4', year: 2024, sheet: 'form:overall', line: 'funds.TOTAL', phase: 'executed' };

  afterEach(() => vi.unstubAllGlobals());

  function answers(body: unknown, status = 200) {
    const headers = { 'Content-Type': 'application/json' };
    const answer = () => Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
    const fetched = vi.fn<(path: string, request: RequestInit) => Promise<Response>>(answer);
    vi.stubGlobal('fetch', fetched);
    return fetched;
  }

  it('is posted to over what was seen', async () => {
    const fetched = answers({ balance: 0.3 });

    await post(account, '0.30', 0.2, 'key', '');

    expect(JSON.parse(fetched.mock.calls[0]![1].body as string)).toMatchObject({
      phase: 'EXECUTED',
      kind: 'STATED',
      amount: 0.3,
      seen: { balance: 0.2 },
    });
  });

  it('takes a figure back, and fills a blank', async () => {
    const fetched = answers({ balance: null });

    await post(account, null, null, 'key', '');

    const body: unknown = JSON.parse(fetched.mock.calls[0]![1].body as string);
    expect(body).toMatchObject({ kind: 'WITHDRAWN', seen: { balance: null } });
    expect(body).not.toHaveProperty('amount');
  });

  it('says what stands there instead', async () => {
    answers({ conflicts: [{ pointer: '/amount', before: 89759300.01, after: 1 }] }, 412);

    const refused: unknown = await post(account, '1.00', 7, 'key', '').catch((error: unknown) => error);

    expect(balanceInstead(refused)).toEqual({ balance: 89759300.01 });
  });

  it('tells a blank from a refusal of another kind', async () => {
    answers({ conflicts: [{ pointer: '/amount', after: 1 }] }, 412);
    expect(balanceInstead(await post(account, '1.00', 7, 'key', '').catch((error: unknown) => error))).toEqual({ balance: null });

    answers({ detail: '没有该部门。' }, 404);
    expect(balanceInstead(await post(account, '1.00', 7, 'key', '').catch((error: unknown) => error))).toBeNull();
  });

  it('is in yuan whatever the filing’s unit', () => {
    expect(inUnit(89759300, 'WAN_YUAN')).toBe(8975.93);
    expect(inUnit(89759300, 'YUAN')).toBe(89759300);
    expect(inUnit(null, 'WAN_YUAN')).toBeNull();
  });
});
