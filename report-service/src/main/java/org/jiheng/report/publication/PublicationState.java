package org.jiheng.report.publication;

/** How far a publication is. */
public enum PublicationState {
  QUEUED,
  /** Department after department is written into the file. */
  WRITING,
  /** The file can be fetched. */
  DONE,
  CANCELLED,
  FAILED,
  /** The file was kept for its time and is gone. */
  EXPIRED
}
