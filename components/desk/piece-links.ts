/** Where a piece can be looked at, and written on where there is an editor. */
export interface PieceLinks {
  preview: string;
  /** Null without an editor, and for a file that it does not have. */
  edit: string | null;
}

/** Makes them for a piece, by the path of its file. */
export type LinksOf = (path: string) => PieceLinks;
