import { call, ProblemError } from '../api/client';
import type { Filing } from '../api/types';

type Department = Filing['department'];

/** What is known of a department that has filed nothing yet; its code alone where it is not known in that year. */
export async function departmentNamed(code: string, year: number): Promise<Department> {
  try {
    const { name, divisionCode } = (await call<Department>(`/api/v1/departments/${encodeURIComponent(code)}/${year}`)).body;
    return { code, name, divisionCode };
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) {
      return { code, name: code };
    }
    throw error;
  }
}
