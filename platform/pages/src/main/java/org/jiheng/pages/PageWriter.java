package org.jiheng.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.table.Document;

/** Writes a document as pages: the same document, the same bytes. */
public final class PageWriter {

  /** The layout's library fills static maps with its first document, and they bear one thread. */
  private static volatile boolean begun;

  private PageWriter() {}

  /** Every cell that goes down over the end of a page is written anew on the next. */
  public static byte[] write(Document document, PageFonts fonts) {
    if (begun) {
      return written(document, fonts);
    }
    synchronized (PageWriter.class) {
      var first = written(document, fonts);
      begun = true;
      return first;
    }
  }

  private static byte[] written(Document document, PageFonts fonts) {
    try {
      var covered = Continuation.covered(document);
      var begins = begins(document, covered, fonts);
      var last = LastRows.of(document);
      while (true) {
        try (var layout = layout(document, begins, fonts)) {
          var found = layout.beginningPages(covered);
          var lonely = last.lonely(layout);
          if (begins.containsAll(found) && begins.containsAll(lonely)) {
            return layout.painted();
          }
          begins = Continuation.moved(begins, union(found, lonely));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where pages begin below cells that go down. A divided cell may need more room than before, so
   * the parts where there are any are laid out again until nothing moves.
   */
  private static Set<RowAt> begins(Document document, Set<RowAt> covered, PageFonts fonts)
      throws IOException {
    Set<RowAt> begins = Set.of();
    var rows = covered;
    while (!rows.isEmpty()) {
      try (var layout = layout(Continuation.only(document, rows), begins, fonts)) {
        var found = layout.beginningPages(rows);
        rows = Continuation.beside(Continuation.further(begins, found), covered);
        begins = Continuation.moved(begins, found);
      }
    }
    return begins;
  }

  private static Set<RowAt> union(Set<RowAt> one, Set<RowAt> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  private static PageLayout layout(Document document, Set<RowAt> begins, PageFonts fonts)
      throws IOException {
    return new PageLayout(Continuation.of(document, begins), begins, fonts);
  }
}
