package org.jiheng.documents.pdf;

import java.util.List;

/** What a text is made of, in its order. */
sealed interface Element permits Paragraph, Element.Table {

  /** A table with all of its parts. */
  record Table(List<LongTable.Part> cells, int page) implements Element {}
}
