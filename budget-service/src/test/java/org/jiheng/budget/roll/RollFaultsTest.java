package org.jiheng.budget.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jiheng.budget.roll.RollBody.DepartmentBody;
import org.jiheng.filing.json.Fault;
import org.junit.jupiter.api.Test;

class RollFaultsTest {

  private static final DepartmentBody SOUND = new DepartmentBody("431053", "湖南省科学技术协会");

  @Test
  void aSoundRollHasNoFaultAndNeitherHasAnEmptyOne() {
    assertThat(RollFaults.of(1950, body(SOUND))).isEmpty();
    assertThat(RollFaults.of(2100, body())).isEmpty();
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    var faults =
        RollFaults.of(
            1949,
            body(
                SOUND,
                new DepartmentBody(" ", "\u3000"),
                new DepartmentBody("a\nb", "b\u0000"),
                null,
                new DepartmentBody(null, null),
                new DepartmentBody("431053", "又一次"),
                new DepartmentBody("x".repeat(201), "局".repeat(301))));

    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactly(
            "",
            "/departments/1/code",
            "/departments/1/name",
            "/departments/2/code",
            "/departments/2/name",
            "/departments/3",
            "/departments/4/code",
            "/departments/4/name",
            "/departments/5/code",
            "/departments/6/name",
            "/departments/6/code");
    assertThat(faults).extracting(Fault::reason).contains("部门代码与 /departments/0 重复。");
  }

  @Test
  void aRollWithoutItsListOrWithTooLongAListIsRefused() {
    var many = Collections.nCopies(RollFaults.MAX_DEPARTMENTS + 1, SOUND);

    assertThat(RollFaults.of(2024, new RollBody(null)))
        .extracting(Fault::pointer)
        .containsExactly("/departments");
    assertThat(RollFaults.of(2024, new RollBody(many)))
        .containsExactly(new Fault("/departments", 3001, "一个年度的名册最多 3000 个部门，收到的是 3001 个。"));
    assertThat(RollFaults.of(2101, body())).extracting(Fault::pointer).containsExactly("");
  }

  private static RollBody body(DepartmentBody... departments) {
    return new RollBody(departments.length == 0 ? List.of() : Arrays.asList(departments));
  }
}
