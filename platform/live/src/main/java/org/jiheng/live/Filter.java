package org.jiheng.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jiheng.http.ProblemException;

/**
 * What a client wants to see, and what it may; an empty set wants everything.
 *
 * @param allowed the departments that the client may see
 */
public record Filter(
    Set<String> departments,
    Set<String> types,
    Set<Integer> fiscalYears,
    Predicate<String> allowed) {

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final int LONGEST = 100;

  /**
   * From the parameters of a request, each of which may be repeated and hold several values with
   * commas between them. A department's code may have a comma itself, so what stands between two
   * ampersands is also taken as one code.
   *
   * @throws ProblemException 400 for a value that nothing can be
   */
  public static Filter of(
      List<String> departments,
      List<String> types,
      List<String> fiscalYears,
      Predicate<String> allowed) {
    var codes = new LinkedHashSet<String>(departments);
    codes.addAll(values("department", departments));
    codes.forEach(Filter::checkCode);
    var names = values("type", types);
    names.forEach(Filter::checkType);
    var years = new LinkedHashSet<Integer>();
    values("fiscalYear", fiscalYears).forEach(year -> years.add(year(year)));
    return new Filter(codes, names, years, allowed);
  }

  boolean passes(LiveEvent event) {
    return allowed.test(event.department())
        && asks(departments, event.department())
        && asks(types, event.type())
        && asks(fiscalYears, event.fiscalYear());
  }

  private static <T> boolean asks(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static Set<String> values(String parameter, List<String> given) {
    var values = new LinkedHashSet<String>();
    for (String list : given) {
      for (String value : list.split(",", -1)) {
        if (value.isBlank()) {
          throw ProblemException.badRequest(parameter + " 中有空的值。");
        }
        values.add(value.strip());
      }
    }
    return values;
  }

  private static void checkCode(String code) {
    if (code.length() > LONGEST * LONGEST || code.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.badRequest("department 不是部门代码。");
    }
  }

  private static void checkType(String type) {
    if (!LiveEvents.TYPES.contains(type)) {
      throw ProblemException.badRequest(
          "type 中没有“" + type + "”，可用的是 " + String.join("、", new TreeSet<>(LiveEvents.TYPES)) + "。");
    }
  }

  private static int year(String text) {
    if (!YEAR.matcher(text).matches()) {
      throw ProblemException.badRequest("fiscalYear 必须是四位数的年度，收到的是“" + text + "”。");
    }
    return Integer.parseInt(text);
  }
}
