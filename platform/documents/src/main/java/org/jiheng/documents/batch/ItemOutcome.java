package org.jiheng.documents.batch;

import java.util.List;
import org.jiheng.filing.json.Fault;

/**
 * What became of one item, and why.
 *
 * @param revision the filing's; null where none was taken
 * @param detail one Chinese sentence; null where there is nothing to say
 * @param faults each with its place in the filing or document
 */
public record ItemOutcome(ItemState state, Integer revision, String detail, List<Fault> faults) {

  public ItemOutcome {
    detail = detail == null ? null : detail.replace('\0', '□');
    faults = List.copyOf(faults);
  }

  public static ItemOutcome of(ItemState state, Integer revision) {
    return new ItemOutcome(state, revision, null, List.of());
  }

  public static ItemOutcome refused(String detail) {
    return refused(detail, List.of());
  }

  public static ItemOutcome refused(String detail, List<Fault> faults) {
    return new ItemOutcome(ItemState.REFUSED, null, detail, faults);
  }

  public static ItemOutcome failed(String detail) {
    return new ItemOutcome(ItemState.FAILED, null, detail, List.of());
  }
}
