package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one command, as somebody types it. */
class DeployUpJourney {

  @Test
  void oneCommandTurnsTheSampleFilingsIntoEvaluations(@TempDir Path folder) throws Exception {
    var log = folder.resolve("up.log");
    var up =
        new ProcessBuilder(SourceTree.at("deploy/up").toString(), "--once", "--out", "results")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    up.environment().put("JAVA_HOME", System.getProperty("java.home"));

    var process = up.start();
    process.getOutputStream().close();
    var ended = process.waitFor(6, TimeUnit.MINUTES);
    process.destroy();

    assertThat(ended).as(Files.readString(log)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    var results = folder.resolve("results");
    SeedEvaluation.assertTrue(
        FilingJson.mapper().readTree(results.resolve("431053-2024/evaluation.json").toFile()));
    assertThat(results.resolve("430999-2024/evaluation.json")).isNotEmptyFile();
  }
}
