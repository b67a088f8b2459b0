package org.jiheng.budget.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What has to be posted to bring a cell from one state to another. A cell stated as 0 is stated: it
 * has a posting with a difference of 0, and a blank cell has none since its last withdrawal.
 *
 * @param difference what the posting adds to the balance, in yuan
 */
public record DuePosting(String sheet, SheetCell cell, Kind kind, BigDecimal difference) {

  /** A correction is a further statement; what is blank again is withdrawn. */
  public enum Kind {
    STATED,
    WITHDRAWN
  }

  private static final Comparator<DuePosting> ORDER =
      Comparator.comparing((DuePosting movement) -> movement.cell().line())
          .thenComparing(movement -> movement.cell().phase());

  /** The movements between two states of one sheet, in an order that is always the same. */
  public static List<DuePosting> between(Sheet before, Sheet after) {
    var movements = new ArrayList<DuePosting>();
    after
        .amounts()
        .forEach(
            (cell, amount) -> {
              var balance = before.amounts().get(cell);
              if (balance == null) {
                movements.add(new DuePosting(after.code(), cell, Kind.STATED, amount));
              } else if (balance.compareTo(amount) != 0) {
                movements.add(
                    new DuePosting(after.code(), cell, Kind.STATED, amount.subtract(balance)));
              }
            });
    before
        .amounts()
        .forEach(
            (cell, balance) -> {
              if (!after.amounts().containsKey(cell)) {
                movements.add(new DuePosting(after.code(), cell, Kind.WITHDRAWN, balance.negate()));
              }
            });
    movements.sort(ORDER);
    return List.copyOf(movements);
  }
}
