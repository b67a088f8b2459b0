package org.jiheng.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static final Path CALLER = Path.of("/caller");

  @Test
  void withoutArgumentsEveryPhaseRunsAtItsDefaultSize() {
    var options = Options.parse(CALLER);

    assertThat(options.phases()).containsExactlyElementsOf(Options.PHASES);
    assertThat(options.of("rate")).isEqualTo(100);
    assertThat(options.out()).isNull();
  }

  @Test
  void aSizeThatIsNamedStandsAboveTheQuickOneWhateverTheirOrder() {
    var options = Options.parse(CALLER, "--filings", "7", "--quick");

    assertThat(options.of("filings")).isEqualTo(7);
    assertThat(options.of("department-years")).isEqualTo(1000);
  }

  @Test
  void pathsAreThoseOfTheCaller() {
    var options =
        Options.parse(CALLER, "--out", "figures.md", "--phases", "bulk,door", "--profile", "p");

    assertThat(options.out()).isEqualTo(CALLER.resolve("figures.md"));
    assertThat(options.profile()).isEqualTo(CALLER.resolve("p"));
    assertThat(options.phases()).containsExactly("bulk", "door");
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--fast"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "filings", "7"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--rate", "many"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--phases", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--out"));
  }
}
