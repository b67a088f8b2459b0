package org.jiheng.report.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.testing.Elsewhere;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** The same facts and the same profile give the same bytes, whoever files them, where and when. */
@QuarkusTest
@OnParts("report")
class SameBytesIT {

  @Test
  void theSameFilingIsEvaluatedToTheSameBytesWhereverTheServiceRuns() {
    var bodies = new ArrayList<String>();
    try (var log = new FactLog()) {
      // Turkish has its own upper case, the Arabic locale its own digits, the zones another day.
      for (var place :
          List.of("zh-CN Asia/Shanghai", "tr-TR America/New_York", "ar-EG-u-nu-arab Etc/GMT-14")) {
        var code = "B00" + bodies.size();
        var body =
            Elsewhere.in(
                place.split(" ")[0],
                place.split(" ")[1],
                () -> Case.large(log, code).file(1).awaitEvaluation(1).asString());
        bodies.add(
            body.replace("\"code\":\"" + code + "\"", "")
                .replaceFirst("\"asOf\":\"[^\"]+\"", "")
                .replaceFirst("\"filing\":\"[0-9a-f]+\"", ""));
      }
    }

    assertThat(bodies.get(0)).contains("statedTotal");
    assertThat(bodies.stream().distinct().count()).isEqualTo(1);
  }
}
