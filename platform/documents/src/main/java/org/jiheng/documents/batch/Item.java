package org.jiheng.documents.batch;

import java.time.Instant;
import java.util.List;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.Origins;

/**
 * A file or line of a batch that is handed in.
 *
 * @param position from 1, in the order of the archive or the lines
 * @param name the file's, or which line it is
 * @param department null where it could not be read
 * @param faultCount all that there are, of which the first are kept
 */
public record Item(
    int position,
    String name,
    ItemState state,
    String department,
    Integer fiscalYear,
    Integer revision,
    String detail,
    List<Fault> faults,
    int faultCount) {

  /**
   * One that is to be handed in.
   *
   * @param filing the JSON, as it is sent
   * @param origins where a document has what it says
   * @param firstFailedAt when it could first not be handed in; null where that never happened
   */
  public record Waiting(
      int position,
      String department,
      int fiscalYear,
      byte[] filing,
      Origins origins,
      Instant firstFailedAt) {}

  /**
   * One that was read.
   *
   * @param filing null where it was refused
   * @param origins where a document has what it says
   * @param refusal null where it was not
   */
  public record Read(
      int position,
      String department,
      Integer fiscalYear,
      byte[] filing,
      Origins origins,
      ItemOutcome refusal) {

    public static Read refused(
        int position, String department, Integer fiscalYear, ItemOutcome refusal) {
      return new Read(position, department, fiscalYear, null, Origins.NONE, refusal);
    }
  }
}
