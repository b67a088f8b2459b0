package org.jiheng.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  private static final Instant BUILT = Instant.parse("2026-11-30T08:00:00Z");

  @TempDir Path folder;

  private ClassArchive archive;

  @BeforeEach
  void jars() throws IOException {
    archive = new ClassArchive(folder);
    file("quarkus-run.jar", BUILT);
    Files.createDirectories(folder.resolve("lib"));
    file("lib/other.jar", BUILT);
  }

  @Test
  void withoutAnArchiveTheProcessIsStartedToBeRecorded() throws IOException {
    assertThat(archive.isFresh()).isFalse();
    assertThat(archive.options()).contains("-XX:+RecordDynamicDumpInfo");
  }

  @Test
  void anArchiveThatIsNewerThanTheJarsIsUsed() throws IOException {
    touch(archive.file(), BUILT.plusSeconds(1));

    assertThat(archive.options()).containsExactly("-XX:SharedArchiveFile=" + archive.file());
  }

  @Test
  void anyNewerJarMakesItBeRecordedAgain() throws IOException {
    touch(archive.file(), BUILT.plusSeconds(1));
    file("lib/other.jar", BUILT.plusSeconds(2));

    assertThat(archive.isFresh()).isFalse();
  }

  @Test
  void theArchiveOfAnotherJavaIsAnother() {
    assertThat(archive.file().getFileName().toString())
        .contains(Runtime.version().toString().substring(0, 2))
        .endsWith(".jsa");
  }

  private void file(String name, Instant time) throws IOException {
    touch(folder.resolve(name), time);
  }

  private static void touch(Path file, Instant time) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
