// Makes the types of what the services answer from the contracts that they publish; only when a contract changed.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const here = new URL('.', import.meta.url);
const types = new URL('../.types/', here);
mkdirSync(types, { recursive: true });

for (const service of ['budget-service', 'indicator-service', 'report-service', 'gateway']) {
  const contract = new URL(`../../../../../${service}/src/main/contract/openapi.yaml`, here);
  const made = new URL(`${service}.d.ts`, types);
  if (!isNewer(made, contract)) {
    writeFileSync(made, astToString(await openapiTS(readFileSync(contract, 'utf8'))));
  }
}

function isNewer(made, source) {
  const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return time > statSync(source).mtimeMs;
}
