package org.jiheng.documents.pdf;

import java.util.List;
import org.jiheng.filing.json.Fault;

/**
 * What a person has to look at before it may be filed.
 *
 * @param pointer RFC 6901, into the filing that was read; empty where it is no part of it
 * @param page from 1
 * @param box in points, from the page's upper left corner
 * @param text as it was read
 * @param reason a Chinese sentence
 * @param alternatives what else may be meant
 */
public record Uncertain(
    String pointer,
    Mark mark,
    int page,
    Box box,
    String text,
    List<String> alternatives,
    String reason) {

  public Uncertain {
    alternatives = List.copyOf(alternatives);
  }

  static Uncertain of(String pointer, Spot spot) {
    return new Uncertain(
        pointer,
        spot.mark(),
        spot.page(),
        spot.box(),
        spot.text(),
        spot.alternatives(),
        spot.mark().reason());
  }

  /** The same as why a document is no filing yet. */
  public Fault fault() {
    return new Fault("第 " + page + " 页", text, reason);
  }
}
