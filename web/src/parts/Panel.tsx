import type { ReactNode } from 'react';

/** A region that asks a question: heading, what is counted, the finding as a sentence, then the rest. */
export function Panel(props: {
  id: string;
  title: string;
  hint?: string;
  /** Where it goes on, at the right of the heading. */
  link?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const heading = (
    <h2 id={`${props.id}-h`}>
      {props.title} {props.hint && <small>{props.hint}</small>}
    </h2>
  );
  return (
    <section id={props.id} className={props.wide === false ? 'panel half' : 'panel'} aria-labelledby={`${props.id}-h`}>
      {props.link == null ? (
        heading
      ) : (
        <div className="panel-head">
          {heading}
          <span className="panel-link">{props.link}</span>
        </div>
      )}
      {props.children}
    </section>
  );
}
