package org.jiheng.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process, with stubs in place of what it starts. */
class LauncherJourney {

  private static final String FILING =
      "{\"department\": {\"code\": \"431053\"}, \"fiscalYear\": 2024}";

  @TempDir Path root;
  @TempDir Path caller;

  private StubHome home;

  @BeforeEach
  void build() throws IOException {
    home = StubHome.build(root);
  }

  @AfterEach
  void leaveNothingRunning() {
    home.running().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void aJobWritesEachEvaluationAsItCameAndLeavesNothingBehind() throws Exception {
    Files.writeString(caller.resolve("mine.json"), FILING);

    var job = launch("--once", "--out", "results", "mine.json", "mine.json");

    var output = output(job);
    assertThat(job.exitValue()).as(output).isZero();
    assertThat(caller.resolve("results/431053-2024/evaluation.json"))
        .hasContent("{\"department\": {\"code\": \"/431053/2024\"},  \"filingRevision\": 1}");
    assertThat(caller.resolve("results/431053-2024")).isDirectoryContaining("glob:**report.pdf");
    assertThat(home.running()).isEmpty();
    assertThat(children(root.resolve("deploy/.run"))).isZero();
  }

  @Test
  void oneRefusedFilingDoesNotStopTheOthers() throws Exception {
    home.sample("1-no-json.json", "{\"department\": ");
    home.sample("2-refused.json", FILING.replace("2024}", "2024, \"x\": \"refuse me\"}"));
    home.sample("3-good.json", FILING.replace("2024", "2023"));

    Files.writeString(caller.resolve("p.json"), "{\"code\": \"refuse me\"}");

    var job = launch("--once", "--profile", "p.json");

    var output = output(job);
    assertThat(job.exitValue()).as(output).isEqualTo(1);
    assertThat(output).contains("评分方案", "被退回").contains("不是有效的 JSON").contains("/fiscalYear：不对。");
    assertThat(root.resolve("deploy/out/431053-2023/evaluation.json")).exists();
    assertThat(root.resolve("deploy/out/431053-2024")).doesNotExist();
  }

  @Test
  void aServiceThatBreaksEndsTheStartAtOnceWithItsLog() throws Exception {
    var job =
        home.launch(caller, Map.of("STUB_BROKEN", "report-service"), "--once", "--out", "out");

    var output = output(job);
    assertThat(job.exitValue()).as(output).isEqualTo(2);
    assertThat(output).contains("report-service 意外退出（退出码 7）", "the stub is told to break");
    assertThat(home.running()).isEmpty();
  }

  @Test
  void thePlatformStaysUntilItIsToldToStop() throws Exception {
    home.sample("1.json", FILING);
    var platform = launch();
    var started = outputUntil(platform, "/api/v1/evaluations");
    assertThat(started).contains("/431053/2024", "平台已启动");

    var second = launch();
    assertThat(output(second)).contains("平台已在运行").contains("running already");
    assertThat(second.exitValue()).isEqualTo(2);

    terminate(platform);
    assertThat(output(platform)).contains("已全部停止");
    assertThat(home.running()).isEmpty();
  }

  @Test
  void aProcessThatEndsIsStartedAgainAndTheOthersStay() throws Exception {
    var platform = launch();
    outputUntil(platform, "/api/v1/evaluations");
    var gateway = home.running("gateway/");
    home.running("report-service/").destroyForcibly();

    assertThat(outputUntil(platform, "重新启动"))
        .contains("report-service 意外退出（退出码 137）", "第 1 次，最多 3 次");
    await().atMost(Duration.ofSeconds(60)).until(() -> home.running().size() == 6);

    home.running("PartsMain").destroyForcibly();
    assertThat(outputUntil(platform, "已就绪")).contains("parts 意外退出");
    await().atMost(Duration.ofSeconds(60)).until(() -> home.running().size() == 6);
    assertThat(gateway.isAlive()).isTrue();

    terminate(platform);
    assertThat(output(platform)).contains("已全部停止").doesNotContain("意外退出");
    assertThat(home.running()).isEmpty();
  }

  @Test
  void aProcessThatEndsAgainAndAgainEndsThePlatform() throws Exception {
    var platform = launch();
    outputUntil(platform, "/api/v1/evaluations");
    for (var time = 1; time <= 3; time++) {
      await().atMost(Duration.ofSeconds(60)).until(() -> home.running().size() == 6);
      home.running("gateway/").destroyForcibly();
      outputUntil(platform, "第 " + time + " 次，最多 3 次");
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> home.running().size() == 6);
    home.running("gateway/").destroyForcibly();

    assertThat(output(platform)).contains("gateway 意外退出", "已全部停止");
    assertThat(platform.exitValue()).isEqualTo(2);
    assertThat(home.running()).isEmpty();
  }

  @Test
  void afterAKillTheServicesEndAndTheNextStartWorks() throws Exception {
    var killed = launch();
    outputUntil(killed, "/api/v1/evaluations");
    killed.destroyForcibly().waitFor();

    var next = launch();
    outputUntil(next, "/api/v1/evaluations");

    // The launcher, its four services and the parts, none twice.
    await().atMost(Duration.ofSeconds(60)).until(() -> home.running().size() == 6);
    terminate(next);
    output(next);
    assertThat(home.running()).isEmpty();
  }

  @Test
  void aStopHalfWayThroughTheStartStopsWhatHasStarted() throws Exception {
    var platform = launch();
    outputUntil(platform, "启动四个服务");

    terminate(platform);

    assertThat(output(platform)).contains("已全部停止");
    assertThat(home.running()).isEmpty();
  }

  private Process launch(String... arguments) throws IOException {
    return home.launch(caller, Map.of(), arguments);
  }

  /** By its handle: the process itself would close the streams of which the test still reads. */
  private static void terminate(Process process) {
    process.toHandle().destroy();
  }

  private static String output(Process process) throws InterruptedException {
    var output =
        process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
    return output;
  }

  private static String outputUntil(Process process, String end) {
    var reader = process.inputReader(StandardCharsets.UTF_8);
    var read = new StringBuilder();
    try {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        read.append(line).append('\n');
        if (line.contains(end)) {
          return read.toString();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("ended without " + end + ": " + read);
  }

  private static long children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.count();
    }
  }
}
