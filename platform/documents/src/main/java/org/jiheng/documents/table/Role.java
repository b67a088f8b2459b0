package org.jiheng.documents.table;

/** What a cell is on its page; each renderer says how that looks. */
public enum Role {
  /** The name of the form above its table. */
  TITLE,
  /** The line that tells the attachment, the unit of amounts or the like. */
  CAPTION,
  /** A printed word of the form. */
  LABEL,
  /** Text that somebody wrote. */
  TEXT,
  /** Short text that stands in the middle. */
  CENTRED,
  /** A figure. */
  FIGURE,
  /** A share that is drawn as a bar beside its figure. */
  BAR,
  /** A remark of the form itself. */
  NOTE
}
