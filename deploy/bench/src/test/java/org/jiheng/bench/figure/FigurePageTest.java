package org.jiheng.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigurePageTest {

  private static final List<BenchFigure> FIGURES =
      List.of(
          BenchFigure.of("edit", "processor a change", 6.54321, "ms", 1.5),
          BenchFigure.of("storage", "rows stored by it", 100.0, "rows/s", 1.5).beside("COPY", 400),
          BenchFigure.of("gateway", "not measured: no nginx", null, "", 1.5));

  @TempDir Path folder;

  @Test
  void figuresAreTheSameAfterTheyWereWrittenAndRead() throws IOException {
    var file = folder.resolve("figures.json");

    FigurePage.write(file, FIGURES);

    assertThat(FigurePage.read(file)).isEqualTo(FIGURES);
  }

  @Test
  void theJsonHasTheNamesThatWereAgreedOn() throws IOException {
    var file = folder.resolve("figures.json");

    FigurePage.write(file, FIGURES);

    var written = new ObjectMapper().readTree(file.toFile()).get(1);
    assertThat(written.fieldNames())
        .toIterable()
        .containsExactly("phase", "figure", "value", "unit", "peer", "peerValue", "ratio", "load1");
    assertThat(written.get("ratio").asDouble()).isEqualTo(0.25);
  }

  @Test
  void thePageSaysWhichGoalsAreMetAndWhichAreNot() {
    assertThat(FigurePage.tables(FIGURES))
        .contains("| processor a change | 6.54 ms | ≤ 8.00: met |")
        .contains(
            "| rows stored by it | 100 rows/s | ratio ≥ 0.50: **missed** | 400, COPY | 0.25 |");
  }

  @Test
  void onlyWhatStandsBelowTheLastHeadingIsPrintedAnew() throws IOException {
    var page = folder.resolve("benchmark.md");
    Files.writeString(page, "# Benchmark\n\nHow.\n\n## Figures\n\nold\n");

    FigurePage.print(FIGURES, page);

    assertThat(Files.readString(page))
        .startsWith("# Benchmark\n\nHow.\n\n## Figures\n\n### edit\n")
        .doesNotContain("old");
  }

  @Test
  void aPageWithoutTheHeadingIsLeftAlone() throws IOException {
    var page = folder.resolve("benchmark.md");
    Files.writeString(page, "# Benchmark\n");

    assertThatIOException().isThrownBy(() -> FigurePage.print(FIGURES, page));
    assertThat(page).hasContent("# Benchmark\n");
  }
}
