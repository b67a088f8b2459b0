package org.jiheng.budget.execution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.budget.execution.ExecutionBody.ExecutionRow;
import org.jiheng.filing.Form.Source;

/** The rows of an import as they came, each judged by itself. */
final class ReceivedRows {

  private static final Pattern CODE = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");
  private static final Set<String> SOURCES =
      Arrays.stream(Source.values()).map(Source::name).collect(Collectors.toUnmodifiableSet());
  private static final int DIGITS = 15;
  private static final int DECIMALS = 2;

  private record Place(String department, String form, String source) {}

  private ReceivedRows() {}

  static List<ExecutionItem> judged(List<ExecutionRow> rows) {
    var seen = new HashSet<Place>();
    var items = new ArrayList<ExecutionItem>();
    for (var place = 0; place < rows.size(); place++) {
      items.add(judged(place, rows.get(place), seen));
    }
    return items;
  }

  private static ExecutionItem judged(int place, ExecutionRow row, Set<Place> seen) {
    if (row == null) {
      return refused(place, new ExecutionRow(null, null, null, null, null, null), "应为对象。");
    }
    var reason = reason(row);
    if (reason == null && !seen.add(new Place(row.department(), row.form(), row.source()))) {
      reason = "同一部门、表和资金来源在前面已有一行。";
    }
    return reason == null
        ? new ExecutionItem(
            place,
            row.department(),
            row.form(),
            row.source(),
            row.annual(),
            row.executed(),
            row.forecast(),
            ExecutionItemState.WAITING,
            null)
        : refused(place, row, reason);
  }

  /** What is refused is kept as far as it can be: an amount that is none is left out. */
  private static ExecutionItem refused(int place, ExecutionRow row, String reason) {
    return new ExecutionItem(
        place,
        kept(row.department()),
        kept(row.form()),
        kept(row.source()),
        null,
        null,
        null,
        ExecutionItemState.REFUSED,
        reason);
  }

  private static String kept(String code) {
    return isCode(code) ? code : null;
  }

  private static String reason(ExecutionRow row) {
    if (!isCode(row.department()) || !isCode(row.form())) {
      return "部门代码和表的代码须为 1 到 200 个字符，且不能含有控制字符。";
    }
    if (row.source() == null || !SOURCES.contains(row.source())) {
      return "没有这样的资金来源。";
    }
    if (row.annual() == null && row.executed() == null) {
      return "全年预算数和执行数不能都为空。";
    }
    return Stream.of(row.annual(), row.executed(), row.forecast()).allMatch(ReceivedRows::isYuan)
        ? null
        : "金额以元为单位，整数部分最多 15 位，小数最多 2 位。";
  }

  private static boolean isCode(String text) {
    return text != null && CODE.matcher(text).matches() && !text.isBlank();
  }

  private static boolean isYuan(BigDecimal amount) {
    return amount == null
        || amount.stripTrailingZeros().scale() <= DECIMALS
            && amount.precision() - amount.scale() <= DIGITS;
  }
}
