interface Props {
  /** Address of the desk, with its pass. */
  base: string;
  find: string;
}

/** Looks through every piece, published or not. A plain form, so that it needs no script. */
export function DeskSearch({ base, find }: Props) {
  return (
    <search>
      <form action={base} method="get" className="max-w-measure">
        <label htmlFor="find" className="text-furniture font-strong">
          Find a piece, published or not
        </label>
        <div className="mt-1.5 flex">
          <input
            id="find"
            type="search"
            name="find"
            defaultValue={find}
            autoComplete="off"
            enterKeyHint="search"
            className="min-h-11 min-w-0 grow border border-ink-faint bg-paper px-3 text-plain"
          />
          <button
            type="submit"
            className="min-h-11 cursor-pointer bg-ink px-5 text-furniture font-strong text-paper"
          >
            Find
          </button>
        </div>
      </form>
    </search>
  );
}
