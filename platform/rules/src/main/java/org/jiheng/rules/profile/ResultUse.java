package org.jiheng.rules.profile;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a grade means for the next budget, as a proposal to whoever decides.
 *
 * @param cut from how many to how many percent less; empty where the profile does not say
 */
public record ResultUse(String grade, Advice advice, List<BigDecimal> cut) {

  /** Of a profile that states none: the words of provincial rules, with percentages of ours. */
  static final List<ResultUse> USUAL =
      List.of(
          of("优", Advice.PRIORITISE, 0, 0),
          of("良", Advice.KEEP, 0, 0),
          of("中", Advice.CUT, 10, 30),
          of("差", Advice.CANCEL, 100, 100));

  /** From more to nothing. */
  public enum Advice {
    PRIORITISE("优先保障"),
    KEEP("保障"),
    CUT("压缩"),
    CANCEL("取消");

    private final String title;

    Advice(String title) {
      this.title = title;
    }

    /** As a reader is told it. */
    public String title() {
      return title;
    }
  }

  public ResultUse {
    cut = cut == null ? List.of() : List.copyOf(cut);
  }

  private static ResultUse of(String grade, Advice advice, int least, int most) {
    return new ResultUse(
        grade, advice, List.of(BigDecimal.valueOf(least), BigDecimal.valueOf(most)));
  }
}
