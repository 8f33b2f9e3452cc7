import type { components } from './app/generated/openapi';

/** report.json as the page reads it. What is absent is left out of the page, never guessed. */
export type Cell = string | number | boolean | null;
export type Figure = components['schemas']['Figure'];
export type State = Figure['state'];
export type Table = components['schemas']['Table'];

/** A sentence or doubt as the program worded it. */
export interface Said {
  text?: string;
  code?: string;
  values?: Record<string, Cell>;
  where?: string;
  hint?: string;
  evidence?: string;
}

export interface Finding {
  code?: string;
  rule?: string;
  field?: string | null;
  text?: string;
  count?: number;
  rows?: number;
  n?: number;
}

/** What the report says, in one language: sentences and doubts in order, findings by rule, grounds by their English. */
export interface Wording {
  sentences?: string[];
  doubts?: { text: string; hint: string }[];
  findings?: Record<string, string>;
  because?: Record<string, string>;
  only?: string;
}

export type Receipt = Record<string, unknown> & { findings?: (Finding | string)[] };

/** What panels draw from. */
export interface Numbers {
  figures: Figure[];
  tables: Record<string, Table>;
  /** How scores are cut: published = a value at a cut belongs above it. */
  rule?: string;
}

export interface Report extends Numbers {
  schema?: string;
  asOf: string;
  zone: string;
  currency: string;
  lang: string;
  /** The rule of the customers it is about; of all of them where there is none. */
  only?: { sentence: string };
  sentences: (Said | string)[];
  doubts: (Said | string)[];
  receipts: Receipt[];
  run: Record<string, unknown>;
}

/** What stands behind one figure or table: how it was made, and its first rows without names or contacts. */
export interface Evidence {
  definition?: string;
  sql?: string;
  kernel?: string;
  columns?: string[];
  rows?: Cell[][];
  total?: number;
}

export function readReport(text: string | null | undefined): Report | null {
  const given = parse(text);
  if (given == null || !Array.isArray(given.figures)) {
    return null;
  }
  return {
    asOf: '',
    zone: '',
    currency: 'XXX',
    lang: 'en',
    tables: {},
    sentences: [],
    doubts: [],
    receipts: [],
    run: {},
    ...given,
  } as unknown as Report;
}

export function readEvidence(text: string | null | undefined): Record<string, Evidence> {
  return (parse(text) ?? {}) as Record<string, Evidence>;
}

export function readWordings(text: string | null | undefined): Record<string, Wording> {
  return (parse(text) ?? {}) as Record<string, Wording>;
}

/** The report as it reads in another language than it was written in; as it is where that language is not there. */
export function inWords(report: Report, wording: Wording | undefined): Report {
  if (!wording) {
    return report;
  }
  const said = (given: Said | string, text: string | undefined) =>
    text == null ? given : { ...(typeof given === 'string' ? {} : given), text };
  return {
    ...report,
    only: report.only && { sentence: wording.only ?? report.only.sentence },
    sentences: report.sentences.map((sentence, at) => said(sentence, wording.sentences?.[at])),
    doubts: report.doubts.map((doubt, at) => {
      const other = wording.doubts?.[at];
      return other ? { ...(said(doubt, other.text) as Said), hint: other.hint } : doubt;
    }),
    receipts: report.receipts.map((receipt) => ({
      ...receipt,
      columns: (receipt.columns as Record<string, Cell>[] | undefined)?.map((column) => ({
        ...column,
        because: wording.because?.[String(column.because)] ?? column.because ?? null,
      })),
      findings: receipt.findings?.map((finding) =>
        typeof finding === 'string'
          ? finding
          : { ...finding, text: wording.findings?.[finding.rule ?? ''] ?? finding.text },
      ),
    })),
  };
}

function parse(text: string | null | undefined): Record<string, unknown> | null {
  try {
    return JSON.parse(text ?? 'null') as Record<string, unknown> | null;
  } catch {
    return null;
  }
}

/** The figure of a measure whose scope has just these keys. */
export function figureOf(report: Numbers, measure: string, scope: Record<string, string | number> = {}) {
  const wanted = Object.entries(scope);
  return report.figures.find((figure) => {
    const has = figure.scope ?? {};
    return (
      figure.measure === measure &&
      Object.keys(has).length === wanted.length &&
      wanted.every(([key, value]) => String(has[key]) === String(value))
    );
  });
}

/** Rows of a table as objects by column name; none if the report lacks it. */
export function rowsOf(report: Partial<Numbers>, id: string): Record<string, Cell>[] {
  const table = report.tables?.[id];
  if (!table) {
    return [];
  }
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at] ?? null])));
}

export function numberOf(value: unknown): number | null {
  if (value == null || value === '' || typeof value === 'boolean') {
    return null;
  }
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}
