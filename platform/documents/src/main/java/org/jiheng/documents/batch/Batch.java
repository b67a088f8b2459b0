package org.jiheng.documents.batch;

import org.jiheng.documents.file.UnreadableDocument;

/** Many filings in one file, item by item. */
public interface Batch extends AutoCloseable {

  /**
   * @throws UnreadableDocument where it is not to be opened at all
   */
  BatchContents described() throws UnreadableDocument;

  /**
   * One item, as it was sent.
   *
   * @param position from 1
   * @throws UnreadableDocument where it cannot be taken out
   */
  Entry entry(int position) throws UnreadableDocument;

  @Override
  void close();

  /**
   * One file or line.
   *
   * @param content never larger than {@link BatchLimits#ITEM}
   */
  record Entry(String name, byte[] content) {}
}
