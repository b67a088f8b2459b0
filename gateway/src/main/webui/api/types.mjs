// Makes what the page knows of the services from the contracts that they publish, when one of these changed: the types of
// what they answer, which files they take and give, and what can be made of a year.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import './sentences.mjs';

const here = new URL('.', import.meta.url);
const types = new URL('../.types/', here);
mkdirSync(types, { recursive: true });

for (const service of ['budget-service', 'indicator-service', 'report-service', 'gateway']) {
  const made = new URL(`${service}.d.ts`, types);
  if (!isNewer(made, contract(service))) {
    writeFileSync(made, astToString(await openapiTS(readFileSync(contract(service), 'utf8'))));
  }
}

const offered = new URL('offered.ts', types);
if (!isNewer(offered, contract('report-service'))) {
  const REPORT = '/api/v1/evaluations/{department}/{fiscalYear}/report.';
  const downloads = Object.keys(read('report-service').paths)
    .filter((path) => path.startsWith(REPORT))
    .map((path) => path.slice(REPORT.length));
  const filings = Object.keys(read('report-service').paths['/api/v1/filings/{department}/{fiscalYear}'].put.requestBody.content);
  const publications = read('report-service').components.schemas.PublicationKind.enum;
  const lists = Object.entries({ downloads, filings, publications });
  const { choices, columns, members, texts } = settings(read('report-service').components.schemas);
  writeFileSync(
    offered,
    lists.map(([name, list]) => `export const ${name}: string[] = ${JSON.stringify(list)};\n`).join('') +
      `export const settingChoices: Record<string, string[]> = ${JSON.stringify(choices)};\n` +
      `export const settingColumns: Record<string, string[]> = ${JSON.stringify(columns)};\n` +
      `export const settingMembers: Record<string, string[]> = ${JSON.stringify(members)};\n` +
      `export const settingTexts: string[] = ${JSON.stringify(texts)};\n`,
  );
}

/** Of a rule profile's settings: which can be chosen from, what rows and members consist of, and which are lists of texts. */
function settings(schemas) {
  const choices = {};
  const columns = {};
  const members = {};
  const texts = [];
  const shape = (schema) => {
    const one = (schema.anyOf ?? schema.oneOf ?? [schema]).find(({ type }) => type !== 'null');
    return one.$ref === undefined ? one : shape(schemas[one.$ref.split('/').at(-1)]);
  };
  const look = (schema) => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const found = shape(property);
      const inner = found.items === undefined ? found : shape(found.items);
      if (inner.enum !== undefined && found === inner) {
        choices[name] = inner.enum;
      }
      if (found !== inner && inner.properties !== undefined) {
        columns[name] = Object.keys(inner.properties);
      }
      if (found !== inner && inner.properties === undefined) {
        texts.push(name);
      }
      if (found === inner && inner.properties !== undefined) {
        members[name] = Object.keys(inner.properties);
      }
      look(inner);
    }
  };
  look(schemas.RuleProfile);
  return { choices, columns, members, texts };
}

function contract(service) {
  return new URL(`../../../../../${service}/src/main/contract/openapi.yaml`, here);
}

function read(service) {
  return parse(readFileSync(contract(service), 'utf8'));
}

function isNewer(made, source) {
  const time = statSync(made, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return time > statSync(source).mtimeMs && time > statSync(new URL(import.meta.url)).mtimeMs;
}
