package org.jiheng.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {

  @TempDir Path caller;

  @Test
  void withoutArgumentsThePlatformStays() throws UsageFault {
    var options = Options.parse(caller);

    assertThat(options.mode()).isEqualTo(Options.Mode.STAY);
    assertThat(options.port()).isEmpty();
  }

  @Test
  void pathsAreRelativeToTheCaller() throws UsageFault, IOException {
    var filing = Files.writeString(caller.resolve("填报 一.json"), "{}");

    var profile = Files.writeString(caller.resolve("方案.json"), "{}");

    var options =
        Options.parse(caller, "--once", "--profile", "方案.json", "--out", "结果", "填报 一.json");

    assertThat(options.filings()).containsExactly(filing);
    assertThat(options.profiles()).containsExactly(profile);
    assertThat(options.out()).isEqualTo(caller.resolve("结果"));
  }

  @Test
  void afterTwoDashesEverythingIsAFiling() throws UsageFault, IOException {
    var filing = Files.writeString(caller.resolve("--port"), "{}");

    assertThat(Options.parse(caller, "--once", "--", "--port").filings()).containsExactly(filing);
  }

  @Test
  void aPortIsANumberInRange() throws UsageFault {
    assertThat(Options.parse(caller, "--port", "9000").port()).isEqualTo(OptionalInt.of(9000));
    for (String wrong : new String[] {"0", "65536", "eighty", "-1", "999999"}) {
      assertThatThrownBy(() -> Options.parse(caller, "--port", wrong))
          .isInstanceOf(UsageFault.class);
    }
  }

  @Test
  void whatCannotBeUnderstoodIsNamed() {
    assertThatThrownBy(() -> Options.parse(caller, "--twice")).hasMessageContaining("--twice");
    assertThatThrownBy(() -> Options.parse(caller, "--out")).hasMessageContaining("--out");
    assertThatThrownBy(() -> Options.parse(caller, "--once", "missing.json"))
        .hasMessageContaining("missing.json");
    assertThatThrownBy(() -> Options.parse(caller, "--out", "x")).hasMessageContaining("--once");
    assertThatThrownBy(() -> Options.parse(caller, "--once", "--profile", "missing.json"))
        .hasMessageContaining("missing.json");
  }
}
