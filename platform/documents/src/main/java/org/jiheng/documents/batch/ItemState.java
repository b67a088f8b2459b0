package org.jiheng.documents.batch;

/** What became of a file or line. */
public enum ItemState {
  /** Not yet dealt with. */
  WAITING,
  /** In a dry run: it would be filed. */
  PASSED,
  FILED,
  /** What it states is there already. */
  UNCHANGED,
  /** It is not for the platform to take; the reasons are told. */
  REFUSED,
  /** It could not be handed in for too long, or not be worked on. */
  FAILED,
  /** The import was cancelled before its turn. */
  CANCELLED
}
