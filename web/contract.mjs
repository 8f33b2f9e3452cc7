// Types of what the server answers, from docs/reference/openapi.json: "node contract.mjs" writes them anew. Small enough to be our
// own: the usual generators need TypeScript's old compiler interface, which version 7 has not.
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const here = dirname(fileURLToPath(import.meta.url));
export const CONTRACT = join(here, '../docs/reference/openapi.json');
export const TYPES = join(here, 'src/app/generated/openapi.d.ts');

const named = (ref) => `components['schemas']['${ref.split('/').at(-1)}']`;
const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));
const said = (schema) => (schema.description ? `/** ${schema.description.replaceAll('*/', '* /')} */\n` : '');

/** A schema as a type; of JSON Schema what the contract uses. */
function type(schema) {
  if (schema.$ref) {
    return named(schema.$ref);
  }
  if (schema.anyOf) {
    return schema.anyOf.map(type).join(' | ');
  }
  if (schema.enum) {
    return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  }
  return [schema.type]
    .flat()
    .map((one) => plain(one, schema))
    .join(' | ');
}

function plain(name, schema) {
  switch (name) {
    case 'string':
    case 'boolean':
    case 'null':
      return name;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return schema.prefixItems ? `[${schema.prefixItems.map(type).join(', ')}]` : `(${type(schema.items)})[]`;
    case 'object':
      return schema.properties ? object(schema) : `Record<string, ${type(schema.additionalProperties)}>`;
    default:
      throw new Error(`The contract has a type that is not known here: ${JSON.stringify(schema)}`);
  }
}

function object(schema) {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties).map(
    ([name, member]) => `${said(member)}${key(name)}${required.has(name) ? '' : '?'}: ${type(member)};`,
  );
  return `{\n${members.join('\n')}\n}`;
}

/** What a request asks for and what it is answered with, by its path and method. */
function operation(told) {
  const query = (told.parameters ?? []).filter((one) => one.in === 'query');
  const body = Object.values(told.requestBody?.content ?? {})[0]?.schema;
  const answers = Object.entries(told.responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, answer]) => Object.values(answer.content ?? {})[0]?.schema)
    .map((schema) => (schema ? type(schema) : 'void'));
  const asks = query.map((one) => `${key(one.name)}${one.required ? '' : '?'}: ${type(one.schema)};`);
  return [
    '{',
    query.length ? `query: { ${asks.join(' ')} };` : '',
    body ? `body: ${type(body)};` : '',
    `answer: ${[...new Set(answers)].join(' | ')};`,
    '}',
  ]
    .filter(Boolean)
    .join('\n');
}

export async function types() {
  const contract = JSON.parse(readFileSync(CONTRACT, 'utf8'));
  const schemas = Object.entries(contract.components.schemas).map(
    ([name, schema]) => `${said(schema)}${name}: ${type(schema)};`,
  );
  const paths = Object.entries(contract.paths).map(
    ([path, operations]) =>
      `'${path}': {\n${Object.entries(operations)
        .map(([method, told]) => `${said({ description: told.summary })}${method}: ${operation(told)};`)
        .join('\n')}\n};`,
  );
  const text = [
    '// Made from docs/reference/openapi.json by "node contract.mjs"; do not edit.',
    `export interface components { schemas: {\n${schemas.join('\n')}\n} }`,
    `export interface paths {\n${paths.join('\n')}\n}`,
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(TYPES)), parser: 'typescript' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(TYPES), { recursive: true });
  writeFileSync(TYPES, await types());
}
