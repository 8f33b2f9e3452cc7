import { useEffect, useRef, type ReactNode } from 'react';

/** A dialog from the right, over the page: Esc or a touch beside it closes it, and focus goes back to where it was. */
export function Sheet(props: {
  open: boolean;
  labelledBy: string;
  className?: string;
  onClose(): void;
  children(close: () => void): ReactNode;
}) {
  const { open, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) {
      before.current = document.activeElement;
      dialog.current?.showModal();
    } else if (!open && dialog.current?.open) {
      dialog.current.close();
    }
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={props.className ?? 'drawer'}
      aria-labelledby={props.labelledBy}
      onClose={() => {
        if (before.current instanceof HTMLElement || before.current instanceof SVGElement) {
          before.current.focus();
        }
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      {open && props.children(() => dialog.current?.close())}
    </dialog>
  );
}
