import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serve, signIn } from '../../test/service';
import { connection } from './client';
import { may, readSession, session } from './session';

const SESSION = 'GET /api/v1/session';

describe('the session', () => {
  beforeEach(() => {
    session.value = null;
    connection.sessionOver = false;
  });

  it('is nobody’s before a login, which is no session that is over', async () => {
    serve({ [SESSION]: { status: 401 } });

    await readSession();

    expect(session.value).toBeNull();
    expect(connection.sessionOver).toBe(false);
  });

  it('is over where there was one, and keeps who it was', async () => {
    signIn('auditor');
    serve({ [SESSION]: { status: 401 } });

    await readSession();

    expect(connection.sessionOver).toBe(true);
    expect(session.value?.role).toBe('auditor');
  });

  it('begins anew at home for another person', async () => {
    signIn('auditor');
    const assign = vi.spyOn(location, 'assign').mockReturnValue();
    serve({ [SESSION]: { body: { subject: 'somebody else', role: 'department-clerk' } } });

    await readSession();

    expect(assign).toHaveBeenCalledWith('/');
  });

  it('is not taken for over when the platform is away', async () => {
    signIn('auditor');
    serve({ [SESSION]: { status: 503 } });

    await expect(readSession()).rejects.toThrow();

    expect(connection.sessionOver).toBe(false);
  });

  it.each([
    ['bureau-admin', true, true, true],
    ['bureau-reviewer', true, true, false],
    ['department-clerk', false, false, true],
    ['department-approver', false, false, false],
    ['auditor', true, false, false],
  ] as const)('of a %s offers what that role may do', (role, seesProvince, reviews, files) => {
    signIn(role);

    expect([may.seeProvince(), may.review(), may.file()]).toEqual([seesProvince, reviews, files]);
  });
});
