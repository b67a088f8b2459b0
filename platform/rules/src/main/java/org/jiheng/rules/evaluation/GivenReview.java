package org.jiheng.rules.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.json.Fault;
import org.jiheng.rules.profile.Rounding;

/**
 * What a reviewer hands in for a row, as it stands in the request.
 *
 * @param pointer to it in the request's body
 */
public record GivenReview(String pointer, BigDecimal score, String remark) {

  public static final int LONGEST_REMARK = 2000;

  /** The most that a row without a weight can earn: a whole form. */
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /**
   * The digits beyond which a figure is told as it was written, because plain it would be endless.
   */
  private static final int DIGITS = 50;

  /** What stands against it; empty where it can be taken. */
  public List<Fault> faults(BigDecimal weight, Rounding rounding) {
    var faults = new ArrayList<Fault>();
    if (score == null && isBlank()) {
      faults.add(new Fault(pointer, null, "复核得分和复核意见至少填写一项，撤销复核请用 DELETE。"));
    }
    if (score != null) {
      score(weight == null ? FULL : weight, rounding, faults);
    }
    if (remark != null && remark.length() > LONGEST_REMARK) {
      faults.add(new Fault(at("remark"), null, "复核意见不能超过 " + LONGEST_REMARK + " 个字符。"));
    }
    if (remark != null && remark.codePoints().anyMatch(GivenReview::isForbidden)) {
      faults.add(new Fault(at("remark"), null, "复核意见中不能有控制字符或残缺的字符。"));
    }
    return faults;
  }

  /** As it is kept. */
  public RowReview review() {
    return new RowReview(
        score == null ? null : score.stripTrailingZeros().setScale(Math.max(decimals(), 0)),
        isBlank() ? null : remark.strip());
  }

  private void score(BigDecimal most, Rounding rounding, List<Fault> faults) {
    if (score.signum() < 0) {
      faults.add(new Fault(at("score"), told(), "复核得分不能小于 0。"));
    } else if (score.compareTo(most) > 0) {
      faults.add(new Fault(at("score"), told(), "复核得分不能超过该指标的分值 " + most.toPlainString() + "。"));
    }
    if (decimals() > rounding.decimals()) {
      faults.add(new Fault(at("score"), told(), "复核得分最多 " + rounding.decimals() + " 位小数。"));
    }
  }

  private int decimals() {
    return score.stripTrailingZeros().scale();
  }

  private Object told() {
    return Math.abs((long) score.scale()) > DIGITS ? score.toString() : score;
  }

  private String at(String member) {
    return pointer + "/" + member;
  }

  private boolean isBlank() {
    return remark == null || remark.isBlank();
  }

  private static boolean isForbidden(int character) {
    return Character.getType(character) == Character.SURROGATE
        || Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
  }
}
