package org.jiheng.report.imports;

import java.util.List;
import org.jiheng.filing.json.Fault;

/**
 * What became of one item, and why.
 *
 * @param revision the filing's; null where none was taken
 * @param detail one Chinese sentence; null where there is nothing to say
 * @param faults each with its place in the filing or document
 */
record Outcome(ItemState state, Integer revision, String detail, List<Fault> faults) {

  Outcome {
    detail = detail == null ? null : detail.replace('\0', '□');
    faults = List.copyOf(faults);
  }

  static Outcome of(ItemState state, Integer revision) {
    return new Outcome(state, revision, null, List.of());
  }

  static Outcome refused(String detail) {
    return refused(detail, List.of());
  }

  static Outcome refused(String detail, List<Fault> faults) {
    return new Outcome(ItemState.REFUSED, null, detail, faults);
  }

  static Outcome failed(String detail) {
    return new Outcome(ItemState.FAILED, null, detail, List.of());
  }
}
