import { Fragment } from 'react';

/** A name of a file, which may break after its marks rather than anywhere. */
export function Breaks({ text }: { text: string }) {
  return text.split(/(?<=[_.\-/])/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
