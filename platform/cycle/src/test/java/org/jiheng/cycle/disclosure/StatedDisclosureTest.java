package org.jiheng.cycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.filing.json.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDisclosureTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://kx.hunan.gov.cn/a", "https://kx.hunan.gov.cn/xxgk/2025?id=1"})
  void anAddressOfASiteIsTaken(String url) {
    assertThat(new StatedDisclosure(url, null, null).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kx.hunan.gov.cn", "javascript:alert(1)", "file:///etc/passwd", "http://"})
  void whatIsNoAddressOfASiteIsNot(String url) {
    assertThat(new StatedDisclosure(url, null, null).faults())
        .extracting(Fault::pointer)
        .containsExactly("/ownSiteUrl");
  }

  @Test
  void whatIsLeftOutHasAReasonAndNothingElseHas() {
    assertThat(new StatedDisclosure(null, "SECRET", " ").faults())
        .extracting(Fault::pointer)
        .containsExactly("/excludedReason");
    assertThat(new StatedDisclosure(null, null, "涉密").faults()).hasSize(1);
    assertThat(new StatedDisclosure(null, "SOME", "涉密").faults()).hasSize(1);
    assertThat(new StatedDisclosure(null, "SECRET", "涉密项目").faults()).isEmpty();
  }
}
