import { newEntryAddress } from '@/lib/address/behind-pass';

interface Props {
  /** Address of the editor, with its pass. */
  editor: string;
}

/** The ways from the desk into the editor. */
export function EditorLinks({ editor }: Props) {
  return (
    <p className="mt-4 flex flex-wrap gap-x-6 text-furniture">
      <a className="target font-strong text-link underline" href={newEntryAddress(editor)}>
        Begin a story
      </a>
      <a className="target font-strong text-link underline" href={editor}>
        All stories in the editor
      </a>
    </p>
  );
}
