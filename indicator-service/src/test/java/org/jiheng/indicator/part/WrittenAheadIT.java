package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.WrittenAhead;
import org.junit.jupiter.api.Test;

/** What a filing and a changed actual make the database write, events and relay included. */
@QuarkusTest
@OnParts("indicator")
class WrittenAheadIT {
  private static final Logger OUT = Logger.getLogger(WrittenAheadIT.class);

  @Test
  void aFilingOf250RowsIsAFewTimesItsBody() {
    var body = rows("ahead-body").tree().toString().length();

    var bytes =
        WrittenAhead.middle(
            "indicator", 5, time -> Service.take("ahead" + time, 1, rows("ahead" + time)));

    OUT.infof("a filing of %d characters: %d bytes", body, bytes);
    assertThat(bytes).isLessThan(8L * body);
  }

  @Test
  void aChangedActualIsAFewKilobytes() {
    Service.take("ahead-change", 1, rows("ahead-change"));
    var id = Service.id("ahead-change", "第 7 项工作");

    var bytes =
        WrittenAhead.middle(
            "indicator",
            9,
            time ->
                Service.patchRow(id, "*", "{\"actual\": \"" + time + " 次\"}")
                    .then()
                    .statusCode(200));

    OUT.infof("a changed actual: %d bytes", bytes);
    assertThat(bytes).isLessThan(6_000);
  }

  private static SmallFiling rows(String department) {
    var filing = SmallFiling.of(department);
    for (var form = 0; form < 5; form++) {
      filing.form(form == 0 ? "overall" : "project-" + form);
      for (var row = 0; row < 50; row++) {
        filing.row("第 " + (50 * form + row) + " 项工作", (90 + 7 * row) + " 次");
      }
    }
    return filing;
  }
}
