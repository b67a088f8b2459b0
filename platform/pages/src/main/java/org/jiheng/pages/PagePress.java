package org.jiheng.pages;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;

/**
 * Makes pages, {@value #AT_ONCE} documents at a time: each takes a core and tens of megabytes. A
 * few more wait for their turn.
 */
public class PagePress {

  static final int AT_ONCE = 2;
  private static final int ASKED = 6;

  private final Semaphore asked;
  private final Semaphore working = new Semaphore(AT_ONCE, true);
  private final Queue<PageFonts> idle = new ConcurrentLinkedQueue<>();

  public PagePress() {
    this(ASKED);
  }

  PagePress(int asked) {
    this.asked = new Semaphore(asked);
  }

  /**
   * The document's pages as PDF.
   *
   * @return empty where as many wait as there may be
   */
  public Optional<byte[]> print(Document document) {
    if (!asked.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(printInTurn(document));
    } finally {
      asked.release();
    }
  }

  /** As {@link #print}, for who may wait as long as it takes. */
  public byte[] printInTurn(Document document) {
    working.acquireUninterruptibly();
    try {
      return write(document);
    } finally {
      working.release();
    }
  }

  /**
   * Prints a page for nobody. The first document of a process costs three times as much as the next
   * one, for fonts and classes, and is somebody's.
   */
  public void runIn() {
    var cell = Cell.of(Role.TEXT, "试印", 1);
    var table = new Block.Table(List.of(1), Collections.nCopies(60, TableRow.of(cell)));
    var parts =
        List.of(
            new DocumentPart("文", false, List.of(new Block.Heading(1, "试印"), table)),
            new DocumentPart("表", true, List.of(table)));
    printInTurn(new Document("试印", Instant.EPOCH, false, parts));
  }

  private byte[] write(Document document) {
    var parsed = idle.poll();
    var fonts = parsed == null ? PageFonts.load() : parsed;
    var pages = PageWriter.write(document, fonts);
    idle.add(fonts);
    return pages;
  }
}
