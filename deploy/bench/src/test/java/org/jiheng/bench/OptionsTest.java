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
    assertThat(options.json()).isNull();
  }

  @Test
  void aSizeThatIsNamedStandsAboveTheQuickOneWhateverTheirOrder() {
    var options = Options.parse(CALLER, "--filings", "7", "--quick");

    assertThat(options.of("filings")).isEqualTo(7);
    assertThat(options.of("departments")).isEqualTo(100);
  }

  @Test
  void pathsAreThoseOfTheCaller() {
    var options =
        Options.parse(CALLER, "--json", "f.json", "--phases", "import,edit", "--profile", "p");

    assertThat(options.json()).isEqualTo(CALLER.resolve("f.json"));
    assertThat(options.profile()).isEqualTo(CALLER.resolve("p"));
    assertThat(options.phases()).containsExactly("import", "edit");
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--fast"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "filings", "7"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--rate", "many"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--phases", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(CALLER, "--json"));
  }
}
