import type { ReactNode } from 'react';

/** A region that asks a question: heading, what is counted, the finding as a sentence, then the rest. */
export function Panel(props: { id: string; title: string; hint?: string; wide?: boolean; children: ReactNode }) {
  return (
    <section id={props.id} className={props.wide === false ? 'panel half' : 'panel'} aria-labelledby={`${props.id}-h`}>
      <h2 id={`${props.id}-h`}>
        {props.title} {props.hint && <small>{props.hint}</small>}
      </h2>
      {props.children}
    </section>
  );
}
