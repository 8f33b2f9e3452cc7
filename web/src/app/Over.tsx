import { Popover } from 'antd';
import { useRef, useState, type ReactNode } from 'react';

/** A button and what opens over the page from it. Esc, and whoever is done, closes it and leads back to the button. */
export function Over(props: {
  className: string;
  /** Class of the button. */
  look: string;
  /** Its name, where what is drawn on it says too little. */
  label?: string;
  button: ReactNode;
  placement?: 'bottomLeft' | 'bottomRight';
  /** What it opens in, as a selector around the button; else beside it, so that Tab goes on into it. */
  within?: string;
  rootClassName?: string;
  children(shut: () => void): ReactNode;
}) {
  const { className, look, label, button, placement = 'bottomRight', within, rootClassName, children } = props;
  const [open, setOpen] = useState(false);
  const to = useRef<HTMLButtonElement>(null);
  const shut = () => {
    setOpen(false);
    to.current?.focus();
  };
  return (
    <span
      className={className}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') {
          event.stopPropagation();
          shut();
        }
      }}
    >
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement={placement}
        destroyOnHidden
        rootClassName={rootClassName}
        getPopupContainer={(trigger) =>
          (within ? trigger.closest<HTMLElement>(within) : trigger.parentElement) ?? document.body
        }
        content={children(shut)}
      >
        <button ref={to} type="button" className={look} aria-expanded={open} aria-label={label}>
          {button}
        </button>
      </Popover>
    </span>
  );
}
