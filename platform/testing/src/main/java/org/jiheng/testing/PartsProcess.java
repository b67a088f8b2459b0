package org.jiheng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The JVM of {@code deploy/embedded}, started from what that module has built. It stops by itself
 * when its stdin ends, also when this JVM is killed.
 */
record PartsProcess(Process process, Path directory, JsonNode description) {

  private static final String READY = "parts: ";
  private static final Path BUILT = Path.of("deploy", "embedded", "target", "embedded-parts");

  static PartsProcess start(String... arguments) {
    try {
      var directory = Files.createTempDirectory("jiheng-parts-");
      var process =
          new ProcessBuilder(command(directory, arguments))
              .redirectError(Redirect.appendTo(directory.resolve("errors.txt").toFile()))
              .start();
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> stop(process, directory), "stop-parts"));
      return new PartsProcess(process, directory, description(process, directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> command(Path directory, String... arguments) {
    var built = built();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-cp");
    command.add(built.resolve("*") + File.pathSeparator + built.resolve("lib").resolve("*"));
    command.add("org.jiheng.deploy.embedded.PartsMain");
    command.add("--directory");
    command.add(directory.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path built() {
    var here = Path.of("").toAbsolutePath();
    for (var folder = here; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(BUILT).resolve("lib"))) {
        return folder.resolve(BUILT);
      }
    }
    throw new IllegalStateException(
        BUILT + " is not built: run mvn -pl deploy/embedded -am package -DskipTests first");
  }

  private static JsonNode description(Process process, Path directory) throws IOException {
    var out = process.inputReader(StandardCharsets.UTF_8);
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        return Json.read(line.substring(READY.length()));
      }
    }
    throw new IllegalStateException(
        "the parts did not start: " + Files.readString(directory.resolve("errors.txt")));
  }

  private static void stop(Process process, Path directory) {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> walk = Files.walk(directory)) {
      deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
