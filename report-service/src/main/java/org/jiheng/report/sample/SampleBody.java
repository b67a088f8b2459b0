package org.jiheng.report.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.sample.SampleMethod;
import org.jiheng.filing.json.Fault;

/** What is to be drawn. */
record SampleBody(
    @Schema(required = true) Integer fiscalYear,
    @Schema(
            required = true,
            enumeration = {"UNIFORM", "RISK"})
        String method,
    @Schema(required = true, minimum = "1") Integer number,
    @Schema(required = true, maxLength = LONGEST_SEED) String seed) {

  private static final int LONGEST_SEED = 200;

  /** What stands against it, whatever there is to draw from. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (fiscalYear == null) {
      faults.add(new Fault("/fiscalYear", null, "须写明从哪一年度抽取。"));
    }
    if (Arrays.stream(SampleMethod.values()).noneMatch(each -> each.name().equals(method))) {
      faults.add(new Fault("/method", method, "抽取方法应为 UNIFORM（等概率）或 RISK（按风险）。"));
    }
    if (number == null || number < 1) {
      faults.add(new Fault("/number", number, "至少抽取 1 个部门。"));
    }
    if (seed == null || seed.isBlank() || seed.length() > LONGEST_SEED) {
      faults.add(new Fault("/seed", seed, "须写明种子，最多 " + LONGEST_SEED + " 个字符。"));
    }
    return faults;
  }
}
