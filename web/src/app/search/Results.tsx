import { useEffect, useRef } from 'react';
import { useWords, type Key } from '../../i18n';
import { figureScope, figureText } from '../../parts/Figures';
import { Marked } from './Marked';
import type { Found, Hit } from './searchApi';

const HEADS: Record<string, Key> = {
  page: 'search.pages',
  segment: 'search.segments',
  person: 'search.people',
  number: 'search.numbers',
  field: 'search.fields',
};

/** What can be chosen: a hit, or all of a group. */
export interface Choice {
  id: string;
  address: string;
}

/** In the order they stand. */
export function choicesOf({ groups }: Found, list: string): Choice[] {
  return groups.flatMap(({ kind, hits, total, all }) => [
    ...hits.map(({ address }, at) => ({ id: `${list}-${kind}-${at}`, address })),
    ...(all && total > hits.length ? [{ id: `${list}-${kind}-all`, address: all }] : []),
  ]);
}

export function Results(props: { found: Found; list: string; active: string | null; onChoose(address: string): void }) {
  const { found, list, active, onChoose } = props;
  const { t } = useWords();
  return (
    <div id={list} role="listbox" aria-label={t('search.found')} className="search-list" tabIndex={-1}>
      {found.groups.map(({ kind, hits, total, all }) => (
        <div key={kind} role="group" aria-labelledby={`${list}-${kind}`}>
          <div id={`${list}-${kind}`} role="presentation" className="search-head">
            {t(HEADS[kind] ?? 'search.pages')}
          </div>
          {hits.map((hit, at) => (
            <Option key={hit.address} id={`${list}-${kind}-${at}`} {...{ active, onChoose }} address={hit.address}>
              <HitWords hit={hit} />
            </Option>
          ))}
          {all && total > hits.length && (
            <Option id={`${list}-${kind}-all`} {...{ active, onChoose }} address={all}>
              <span className="search-title">{t('search.all', { n: total })}</span>
            </Option>
          )}
        </div>
      ))}
    </div>
  );
}

function Option(props: {
  id: string;
  active: string | null;
  address: string;
  onChoose(address: string): void;
  children: React.ReactNode;
}) {
  const { id, active, address, onChoose, children } = props;
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === id) {
      option.current?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [active, id]);
  return (
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={active === id}
      className="search-hit"
      // Focus stays with what is typed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(address)}
    >
      {children}
    </div>
  );
}

function HitWords({ hit }: { hit: Hit }) {
  const words = useWords();
  const scope = hit.figure ? figureScope(hit.figure, words) : '';
  return (
    <>
      <span className="search-title">
        <Marked text={hit.title} marks={hit.marks.title} />
        {scope && <span className="quiet"> {scope}</span>}
      </span>
      {hit.figure && <span className="search-figure">{figureText(hit.figure, words, true)}</span>}
      {hit.detail && (
        <span className="search-detail">
          <Marked text={hit.detail} marks={hit.marks.detail} />
        </span>
      )}
    </>
  );
}
