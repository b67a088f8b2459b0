package org.jiheng.budget.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.budget.input.DepartmentName;
import org.jiheng.budget.roll.RollBody.DepartmentBody;
import org.jiheng.filing.FiscalYears;
import org.jiheng.filing.json.Fault;

/** Finds everything that keeps a roll from being stored, at once. */
final class RollFaults {

  /**
   * Several times the departments of a province. A transaction holds a lock on every department
   * that it changes, and PostgreSQL has room for a limited number of locks.
   */
  static final int MAX_DEPARTMENTS = 3000;

  private static final int MAX_CODE_LENGTH = 200;

  /** Control characters, and halves of a character, which PostgreSQL cannot hold. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private RollFaults() {}

  static List<Fault> of(int fiscalYear, RollBody body) {
    var found = new RollFaults();
    found.year(fiscalYear);
    if (body.departments() == null) {
      found.add("/departments", null, "必须列出应当申报的部门，可以是空数组。");
      return found.faults;
    }
    if (body.departments().size() > MAX_DEPARTMENTS) {
      found.add(
          "/departments",
          body.departments().size(),
          "一个年度的名册最多 " + MAX_DEPARTMENTS + " 个部门，收到的是 " + body.departments().size() + " 个。");
      return found.faults;
    }
    for (var place = 0; place < body.departments().size(); place++) {
      found.department(place, body.departments().get(place));
    }
    return found.faults;
  }

  /** The year stands in the path, so the fault is the whole document's. */
  private void year(int fiscalYear) {
    if (!FiscalYears.contain(fiscalYear)) {
      add("", fiscalYear, FiscalYears.MESSAGE);
    }
  }

  private void department(int place, DepartmentBody department) {
    var pointer = "/departments/" + place;
    if (department == null) {
      add(pointer, null, "应为对象。");
      return;
    }
    text(pointer + "/code", "部门代码", department.code());
    text(pointer + "/name", "部门名称", department.name());
    length(pointer + "/name", "部门名称", department.name(), DepartmentName.LONGEST);
    if (department.code() == null) {
      return;
    }
    length(pointer + "/code", "部门代码", department.code(), MAX_CODE_LENGTH);
    var first = places.putIfAbsent(department.code(), place);
    if (first != null && !department.code().isBlank()) {
      add(pointer + "/code", department.code(), "部门代码与 /departments/" + first + " 重复。");
    }
  }

  private void text(String pointer, String what, String text) {
    if (text == null || text.isBlank()) {
      add(pointer, text, what + "必须填写。");
    } else if (UNPRINTABLE.matcher(text).find()) {
      add(pointer, text, what + "不能含有控制字符或不完整的字符。");
    }
  }

  private void length(String pointer, String what, String text, int longest) {
    if (text != null && text.length() > longest) {
      add(pointer, text, what + "最多 " + longest + " 个字符。");
    }
  }

  private void add(String pointer, Object value, String reason) {
    faults.add(new Fault(pointer, value, reason));
  }
}
