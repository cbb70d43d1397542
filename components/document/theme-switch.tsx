interface Props {
  /** What the switch turns on and off. */
  name: string;
}

/**
 * Changes light paper for dark. components/enhancement/theme.ts does the changing and makes it visible: without scripts the page
 * follows the system and there is nothing to press.
 */
export function ThemeSwitch({ name }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked="false"
      aria-label={name}
      title={name}
      data-theme-switch=""
      suppressHydrationWarning
      className="-m-2.5 size-11 cursor-pointer items-center justify-center"
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-current">
        <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.25v11.5a5.75 5.75 0 0 1 0-11.5Z" />
      </svg>
    </button>
  );
}
